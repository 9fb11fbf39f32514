import { NumberInput, Select, TextInput } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SeatMark } from '../../ui/pad/SeatMark'
import { showNumber } from '../../ui/pad/texts'
import { roleName } from '../names'
import type { Group, Sitter } from '../setup/setup'
import { SeatDetails } from './SeatDetails'
import { type Choosing, keyOf, labelOf, sitterData, sitterOf } from './sitters'

const SitterLine = lazy(() => import('./model/SitterLine').then(m => ({ default: m.SitterLine })))

/** One seat, or a run of seats alike: who sits there, how many, under which name, and in the details all else. */
export function SeatRow(props: {
  readonly choosing: Choosing
  readonly group: Group
  readonly from: number
  readonly total: number
  /** How many seats the table has, for recordings of matches like it. */
  readonly seats: number
  readonly config: unknown
  readonly role: string | undefined
  /** Most seats this row may stand for; 1: no count is asked for. */
  readonly most: number
  readonly options: readonly string[]
  onChange(group: Group): void
  onUp: (() => void) | undefined
  onRemove: (() => void) | undefined
}) {
  const { choosing, group, from, onChange } = props
  const { entry, language, models } = choosing
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { player } = group
  const title = group.count > 1 ? t('seats.seatRange', { from: from + 1, to: from + group.count }) : t('seats.seat', { n: from + 1 })
  const strategy = player.kind === 'scripted' ? entry.strategies.find(s => s.id === player.strategy) : undefined
  const put = (next: Sitter) => onChange({ ...group, player: next })
  return (
    <li className="seat-row" data-count={props.most > 1 || undefined}>
      <div className="seat-row-title">
        <SeatMark seat={from} seats={props.total} kind={kindOf(player)} language={language} label={false} />
        <span>
          {title}
          {props.role !== undefined && group.count === 1 && <small>{t('seats.role', { role: roleName(props.role, t) })}</small>}
        </span>
      </div>
      <div className="seat-row-who">
        <Select
          aria-label={`${title}: ${t('seats.who')}`}
          allowDeselect={false}
          searchable
          maxDropdownHeight={320}
          value={keyOf(player, models)}
          data={sitterData(choosing, player, t)}
          onChange={id => {
            if (id === null || id === keyOf(player, models)) return
            const next = sitterOf(id, choosing, player)
            const { name, ...rest } = group
            // A person's name goes with the person, and no name comes with one.
            onChange({ ...rest, ...(name === undefined || next.kind === 'human' ? {} : { name }), player: next })
          }}
        />
        {group.count === 1 && player.kind === 'human' && (
          <TextInput
            aria-label={`${title}: ${t('seats.name')}`}
            placeholder={`${t('seats.name')}, ${t('seats.namePlaceholder')}`}
            maxLength={40}
            value={group.name ?? ''}
            onChange={e => onChange(named(group, e.currentTarget.value))}
          />
        )}
        {props.most > 1 && player.kind !== 'human' && (
          <NumberInput
            aria-label={`${title}: ${t('seats.count')}`}
            prefix="× "
            min={1}
            max={props.most}
            allowDecimal={false}
            clampBehavior="strict"
            w="6.5rem"
            value={group.count}
            onChange={n => {
              if (typeof n !== 'number' || n < 1) return
              const { name, ...rest } = group
              onChange({ ...rest, ...(n === 1 && name !== undefined ? { name } : {}), count: Math.floor(n) })
            }}
          />
        )}
      </div>
      <div className="seat-row-do">
        {props.onUp && (
          <button type="button" className="button" data-quiet aria-label={t('seats.upLabel', { seat: title })} onClick={props.onUp}>
            ↑
          </button>
        )}
        {props.onRemove && (
          <button type="button" className="button" data-quiet aria-label={t('seats.removeLabel', { seat: title })} onClick={props.onRemove}>
            ×
          </button>
        )}
      </div>
      {strategy && (
        <p className="seat-row-rule" lang="en">
          {strategy.about.rule}
        </p>
      )}
      {player.kind !== 'human' && player.kind !== 'scripted' && (
        <div className="seat-row-rule seat-row-line">
          <Suspense fallback={' '}>
            <SitterLine sitter={player} choosing={choosing} seats={props.seats} config={props.config} seat={from} onChange={put} />
          </Suspense>
        </div>
      )}
      {group.or !== undefined && (
        <p className="seat-row-rule">
          {t('table.drawn', { percent: showNumber(group.or.chance * 100, language, 1), who: labelOf(group.or.player, choosing, t) })}
        </p>
      )}
      <details className="seat-row-more" onToggle={e => setOpen(e.currentTarget.open)}>
        <summary>{t('seats.details')}</summary>
        <SeatDetails
          choosing={choosing}
          group={group}
          title={title}
          seats={props.seats}
          config={props.config}
          seat={from}
          options={props.options}
          isOpen={isOpen}
          onChange={onChange}
          onName={name => onChange(named(group, name))}
        />
      </details>
    </li>
  )
}

/** The group under a name; '' takes the name away. */
function named(group: Group, name: string): Group {
  const { name: _, ...rest } = group
  return name === '' ? rest : { ...rest, name }
}

const kindOf = (player: Sitter) => (player.kind === 'table' ? 'recorded' : player.kind)
