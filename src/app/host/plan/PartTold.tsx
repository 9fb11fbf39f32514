import { NumberInput, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartPlan, Telling } from '../../../session/plan'
import { Markdown } from '../../../ui/pad/Markdown'
import { PlayerPick } from '../PlayerPick'
import { Count } from './Count'
import { Fold } from './Fold'
import { firstPlayer } from './fresh'
import type { PartProps } from './part-props'
import { saidAt } from './problems'
import { toldSay } from './say'

const MODES = ['disclosed', 'probabilistic', 'balanced', 'none'] as const

/** What participants are told about each other, with the very sentence that they will read. `told`: that sentence for the first person of a table, '' where nothing is said; null while it can't be known. */
export function PartTold(props: PartProps & { readonly told: string | null }) {
  const { part, path, entry, language, problems, onChange, told } = props
  const { t } = useTranslation('hostPlan')
  const id = useId()
  const { telling } = part
  const put = (next: Telling) => onChange({ ...part, telling: next })
  const chosen = (mode: Telling['mode']): PartPlan => {
    const instead = 'instead' in telling ? telling.instead : firstPlayer(entry)
    switch (mode) {
      case 'probabilistic':
        return { ...part, fill: 'watch', telling: { mode, chance: 0.5, instead } }
      case 'balanced':
        return { ...part, fill: 'watch', telling: { mode, parties: 2, instead } }
      default:
        return { ...part, telling: { mode } }
    }
  }
  return (
    <Fold title={t('told.title')} say={toldSay(part, t, language)} problem={saidAt(problems, `${path}.telling`)}>
      <div className="config-field" data-wide>
        <span id={id} className="unseen">
          {t('told.title')}
        </span>
        <SegmentedControl
          orientation="vertical"
          aria-labelledby={id}
          value={telling.mode}
          data={MODES.map(value => ({ value, label: t(`told.modes.${value}`) }))}
          onChange={mode => onChange(chosen(mode as Telling['mode']))}
        />
      </div>
      {telling.mode === 'probabilistic' && (
        <NumberInput
          label={t('told.chance')}
          min={0}
          max={100}
          decimalScale={1}
          decimalSeparator={language === 'de' ? ',' : '.'}
          clampBehavior="strict"
          suffix=" %"
          value={Math.round(telling.chance * 1000) / 10}
          onChange={n => typeof n === 'number' && put({ ...telling, chance: Math.round(n * 10) / 1000 })}
        />
      )}
      {telling.mode === 'balanced' && (
        <Count
          label={t('told.parties')}
          value={telling.parties}
          min={1}
          max={1000}
          onChange={parties => parties !== undefined && put({ ...telling, parties })}
        />
      )}
      {'instead' in telling && (
        <PlayerPick
          entry={entry}
          language={language}
          label={t('told.instead')}
          name={t('told.instead')}
          value={telling.instead}
          onChange={player => typeof player !== 'string' && put({ ...telling, instead: player })}
        />
      )}
      <div className="config-field told-very" data-wide>
        {telling.mode === 'none' || told === '' ? (
          <p className="config-description">{t('told.nothing')}</p>
        ) : (
          told !== null && (
            <>
              <p className="config-description">{t('told.very')}</p>
              <blockquote>
                <Markdown>{told}</Markdown>
              </blockquote>
            </>
          )
        )}
        <p className="config-description">{t('told.hint')}</p>
      </div>
    </Fold>
  )
}
