import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Other } from '../../../session/plan'
import { figure } from '../../../ui/screens/dashboard/figures'
import { PlayerPick } from '../PlayerPick'
import { firstPlayer } from './fresh'
import type { PartProps } from './part-props'
import { saidAt } from './problems'

/** Strategies and models that sit at every table besides people, each after them or at a seat of its own. */
export function OthersField({ part, path, entry, language, problems, onChange }: PartProps) {
  const { t } = useTranslation('hostPlan')
  const { others } = part
  const seats = (part.people === 'all' ? 0 : part.people) + others.length
  const n = (x: number) => figure(x, language, 0)
  const put = (i: number, other: Other) => onChange({ ...part, others: others.map((was, j) => (j === i ? other : was)) })
  return (
    <fieldset className="config-group config-field" data-wide>
      <legend className="config-label">{t('tables.others')}</legend>
      <p className="config-description">{t('tables.othersHint')}</p>
      {others.map((other, i) => (
        <div key={i} className="other-row">
          <PlayerPick
            entry={entry}
            language={language}
            label={undefined}
            name={t('tables.other', { n: n(i + 1) })}
            value={other.player}
            onChange={player => typeof player !== 'string' && put(i, { ...other, player })}
          />
          {part.people !== 'all' && (
            <Select
              aria-label={`${t('tables.other', { n: n(i + 1) })}: ${t('tables.seat')}`}
              allowDeselect={false}
              value={other.seat === null ? '' : String(other.seat)}
              error={saidAt(problems, `${path}.others.${i}`) !== undefined}
              data={[
                { value: '', label: t('tables.seatAny') },
                ...Array.from({ length: seats }, (_, seat) => ({ value: String(seat), label: `${t('tables.seat')} ${n(seat + 1)}` })),
              ]}
              onChange={value => value !== null && put(i, { ...other, seat: value === '' ? null : Number(value) })}
            />
          )}
          <button
            type="button"
            className="button"
            data-quiet
            aria-label={t('tables.otherRemoveLabel', { n: n(i + 1) })}
            onClick={() => onChange({ ...part, others: others.filter((_, j) => j !== i) })}
          >
            ×
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="button"
          data-quiet
          onClick={() => onChange({ ...part, others: [...others, { player: others.at(-1)?.player ?? firstPlayer(entry), seat: null }] })}
        >
          {t('tables.othersAdd')}
        </button>
      </div>
    </fieldset>
  )
}
