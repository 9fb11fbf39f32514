import { NumberInput, Select, Switch } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { TalkOptions } from '../../../transforms/talk'
import { nameOf } from '../../../ui/pad/naming'
import { figure } from '../../../ui/screens/dashboard/figures'
import { probe } from '../../setup/probe'
import { Fold } from './Fold'
import type { PartProps } from './part-props'
import { saidAt } from './problems'

/** Messages before decisions. */
export function PartTalk({ part, path, entry, language, problems, onChange }: PartProps) {
  const { t } = useTranslation('hostPlan')
  const table = useTranslation().t
  const turns = useMemo(() => {
    const parsed = entry.game.config.safeParse(part.config)
    if (!parsed.success) return []
    const { min } = entry.game.seats(parsed.data as never)
    return probe(entry.game, parsed.data, min).turns
  }, [entry, part.config])
  const read = part.talk === null ? null : TalkOptions.safeParse(part.talk)
  const talk = read?.success ? read.data : null
  const first = turns[0]
  const set = (patch: Partial<TalkOptions>) => talk !== null && onChange({ ...part, talk: { ...talk, ...patch } })
  return (
    <Fold
      title={t('talk.title')}
      say={talk === null ? t('talk.none') : t('talk.some', { n: figure(talk.messages, language, 0) })}
      problem={saidAt(problems, `${path}.talk`)}
    >
      <div className="config-field" data-wide>
        <Switch
          label={table('talk.title')}
          description={table('talk.hint')}
          checked={talk !== null}
          disabled={first === undefined && talk === null}
          onChange={event =>
            onChange({
              ...part,
              talk: event.currentTarget.checked && first !== undefined ? { before: first, messages: 1, maxChars: 280, audience: 'public' } : null,
            })
          }
        />
      </div>
      {talk !== null && (
        <>
          <Select
            label={table('talk.before')}
            allowDeselect={false}
            value={talk.before}
            data={[...new Set([talk.before, ...turns])].map(id => ({ value: id, label: nameOf(id, {}) }))}
            onChange={before => before !== null && set({ before })}
          />
          <Select
            label={table('talk.audience')}
            allowDeselect={false}
            value={talk.audience}
            data={(['public', 'private'] as const).map(value => ({ value, label: table(`talk.${value}`) }))}
            onChange={audience => set({ audience: audience === 'private' ? 'private' : 'public' })}
          />
          <NumberInput
            label={table('talk.messages')}
            min={1}
            max={50}
            allowDecimal={false}
            clampBehavior="strict"
            value={talk.messages}
            onChange={n => typeof n === 'number' && set({ messages: n })}
          />
          <NumberInput
            label={table('talk.chars')}
            min={1}
            max={10000}
            allowDecimal={false}
            clampBehavior="strict"
            value={talk.maxChars}
            onChange={n => typeof n === 'number' && set({ maxChars: n })}
          />
        </>
      )}
    </Fold>
  )
}
