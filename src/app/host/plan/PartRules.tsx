import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { parseConfig } from '../../../run/spec'
import { ConfigForm } from '../../../ui/kit/ConfigForm'
import { quickSetup, type Setup } from '../../setup/setup'
import { PresetPicker } from '../../table/PresetPicker'
import { Fold } from './Fold'
import type { PartProps } from './part-props'
import { saidAt } from './problems'

/** Where the game starts from, its parameters, and the phrasing of its rules. */
export function PartRules({ part, path, entry, language, problems, onChange }: PartProps) {
  const { t } = useTranslation('hostPlan')
  const table = useTranslation().t
  const { game } = entry
  const preset = part.preset !== undefined && part.preset in game.presets ? part.preset : undefined
  const pristine = JSON.stringify(parseConfig(game, preset, undefined)) === JSON.stringify(part.config)
  const title = preset === undefined ? table('table.defaults') : (game.presets[preset]?.title[language] ?? preset)
  // The table's own picker wants a whole set-up; of what it gives back only preset and parameters count here.
  const setup: Setup = {
    ...quickSetup(entry.card, game),
    config: part.config as Record<string, unknown>,
    ...(preset === undefined ? {} : { preset }),
  }
  const { preset: _, ...rest } = part
  const phrasings = [
    ...new Set(
      Object.keys(game.wording).flatMap(variant => {
        const [, ...phrasing] = variant.split('.')
        return phrasing.length === 0 ? [] : [phrasing.join('.')]
      }),
    ),
  ]
  return (
    <Fold
      title={t('part.rules')}
      say={t(`part.rulesSay.${pristine ? 'plain' : 'changed'}`, { preset: title })}
      problem={saidAt(problems, `${path}.config`, `${path}.preset`, `${path}.phrasing`)}
    >
      <div className="config-field" data-wide>
        <PresetPicker
          game={game}
          setup={preset === undefined ? (({ preset: __, ...bare }) => bare)(setup) : setup}
          language={language}
          onChange={next => {
            const people = part.people === 'all' ? 'all' : seatsOf(part.people, game.seats(next.config))
            onChange({ ...rest, people, config: next.config, ...(next.preset === undefined ? {} : { preset: next.preset }) })
          }}
        />
        <ConfigForm schema={game.config} values={part.config} language={language} onChange={values => onChange({ ...part, config: { ...values } })} />
      </div>
      {phrasings.length > 0 && (
        <Select
          label={t('part.phrasing')}
          allowDeselect={false}
          value={part.phrasing}
          data={[{ value: '', label: t('part.phrasingPlain') }, ...phrasings.map(value => ({ value, label: value }))]}
          onChange={value => value !== null && onChange({ ...part, phrasing: value })}
        />
      )}
    </Fold>
  )
}

/** How many people sit at a table under another preset: as many as before where so many fit. */
const seatsOf = (now: number, { min, max }: { readonly min: number; readonly max: number }): number => Math.max(min, Math.min(max, now))
