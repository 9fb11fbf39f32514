import { Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cards, loadGame } from '../../../catalogue'
import type { PartPlan, SessionPlan } from '../../../session/plan'
import { Face } from '../../../ui/kit/Face'
import { figure } from '../../../ui/screens/dashboard/figures'
import { byTitle } from '../../by-title'
import { useEntry } from '../use-entry'
import { withGame } from './fresh'
import { PartRules } from './PartRules'
import { PartTables } from './PartTables'
import { PartTalk } from './PartTalk'
import { PartGone, PartPace } from './PartTime'
import { PartTold } from './PartTold'
import { type Said, saidAt } from './problems'
import { readingOf } from './reading'

/** One part of a session: its game, and, in lines that can be opened, all that belongs to it. */
export function PartForm(props: {
  readonly plan: SessionPlan
  readonly index: number
  readonly language: 'en' | 'de'
  readonly problems: readonly Said[]
  onChange(part: PartPlan): void
  onUp: (() => void) | undefined
  onRemove: (() => void) | undefined
}) {
  const { plan, index, language, problems, onChange } = props
  const { t } = useTranslation('hostPlan')
  const part = plan.parts[index] as PartPlan
  const entry = useEntry(part.game)
  const path = `parts.${index}`
  const n = figure(index + 1, language, 0)
  const several = plan.parts.length > 1
  const ordered = useMemo(() => byTitle(cards, language), [language])
  const face = cards.find(({ id }) => id === part.game)?.face
  const told = useMemo(() => (entry === null ? null : (readingOf(plan, index, entry)?.told[0] ?? null)), [plan, index, entry])
  const take = async (id: string) => onChange(withGame(part, await loadGame(id), plan.language))
  const wrong = saidAt(problems, `${path}.game`, `${path}.name`)
  const common = { part, path, join: plan.join, language, problems, onChange }
  return (
    <section className="part" aria-label={several ? t('part.many', { n }) : t('part.one')}>
      <div className="part-head">
        {face !== undefined && <Face marks={face} className="part-face" />}
        <div className="part-game">
          <div className="section-head">
            <h2>{several ? t('part.many', { n }) : t('part.one')}</h2>
            <span className="part-do">
              {props.onUp !== undefined && (
                <button type="button" className="button" data-quiet aria-label={t('part.upLabel', { n })} onClick={props.onUp}>
                  ↑
                </button>
              )}
              {props.onRemove !== undefined && (
                <button type="button" className="button" data-quiet aria-label={t('part.removeLabel', { n })} onClick={props.onRemove}>
                  {t('part.remove')}
                </button>
              )}
            </span>
          </div>
          <div className="config">
            <Select
              label={t('part.game')}
              allowDeselect={false}
              searchable
              maxDropdownHeight={320}
              value={part.game}
              data={ordered.map(card => ({ value: card.id, label: card.title[language] }))}
              onChange={id => id !== null && id !== part.game && void take(id)}
            />
            {several && (
              <TextInput
                label={t('part.name')}
                maxLength={200}
                value={part.name}
                onChange={event => onChange({ ...part, name: event.currentTarget.value })}
              />
            )}
          </div>
          {wrong !== undefined && <p className="config-error">{wrong}</p>}
        </div>
      </div>
      {entry === null ? (
        <p className="host-hint" role="status">
          {t('part.loading')}
        </p>
      ) : (
        <div className="folds">
          <PartRules key={part.game} {...common} entry={entry} />
          <PartTables {...common} entry={entry} />
          <PartTold {...common} entry={entry} told={told} />
          <PartPace {...common} entry={entry} />
          <PartGone {...common} entry={entry} />
          <PartTalk {...common} entry={entry} />
        </div>
      )}
    </section>
  )
}
