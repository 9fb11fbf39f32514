import { NumberInput, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { Seat, SeatRange } from '../../core/game'
import { type Group, type Sitter, folded, seatCount } from '../setup/setup'
import { SeatRow } from './SeatRow'
import { PERSON, sitterData } from './sitters'

/** Most seats a game has until a count is asked for instead of single rows. */
const FEW = 4

/**
 * Who sits at the table. A row is one seat, or a run of seats alike, so that 500 seats are two rows; rows are added, moved, removed and
 * changed within the game's range, and the rest is filled up at once.
 */
export function SeatsEditor(props: {
  readonly entry: CatalogueEntry
  readonly groups: readonly Group[]
  readonly shuffle: boolean
  /** Null while the config isn't valid. */
  readonly range: SeatRange | null
  readonly options: ReadonlyMap<Seat, readonly string[]>
  readonly language: 'en' | 'de'
  onGroups(groups: readonly Group[]): void
  onShuffle(shuffle: boolean): void
}) {
  const { entry, groups, range, language, onGroups } = props
  const { t } = useTranslation()
  const total = seatCount(groups)
  const min = range?.min ?? total
  const max = range?.max ?? total
  const many = max > FEW
  return (
    <>
      <ul className="seats">
        {groups.map((group, i) => {
          const at = seatCount(groups.slice(0, i))
          const role = range?.roles?.[Math.min(at, range.roles.length - 1)]
          return (
            <SeatRow
              key={i}
              entry={entry}
              group={group}
              from={at}
              total={Math.max(total, max > FEW ? total : max)}
              role={role}
              most={many ? group.count + (max - total) : 1}
              options={props.options.get(Math.min(at, 19)) ?? []}
              language={language}
              onChange={next => onGroups(groups.map((g, j) => (j === i ? next : g)))}
              onUp={
                i === 0
                  ? undefined
                  : () => onGroups(groups.map((g, j) => (j === i - 1 ? (groups[i] as Group) : j === i ? (groups[i - 1] as Group) : g)))
              }
              onRemove={
                total - group.count >= min && groups.length > 1
                  ? () => onGroups(groups.filter((_, j) => j !== i))
                  : total > max && groups.length > 1
                    ? () => onGroups(groups.filter((_, j) => j !== i))
                    : undefined
              }
            />
          )
        })}
      </ul>
      <div className="seats-foot">
        <p className="seats-count" role="status">
          {min === max ? t('seats.rangeOne', { now: total, min }) : t('seats.range', { now: total, min, max })}{' '}
          {total < min ? t('seats.tooFew', { min }) : total > max ? t('seats.tooMany', { max }) : ''}
        </p>
        {total < max && (
          <button
            type="button"
            className="button"
            data-quiet
            onClick={() => onGroups([...groups, { player: groups.at(-1)?.player ?? { kind: 'human' }, count: 1 }])}
          >
            {t('seats.add')}
          </button>
        )}
        {many && total < max && (
          <Fill
            entry={entry}
            total={total}
            max={max}
            language={language}
            onFill={(player, count) => onGroups(folded([...groups, { player, count }]))}
          />
        )}
        {max > 1 && (
          <Switch
            label={t('seats.shuffle')}
            description={props.shuffle ? t('seats.shuffleHint') : undefined}
            checked={props.shuffle}
            onChange={e => props.onShuffle(e.currentTarget.checked)}
          />
        )}
      </div>
    </>
  )
}

/** The rest of a large table at once: up to how many seats, and with whom. */
function Fill(props: {
  readonly entry: CatalogueEntry
  readonly total: number
  readonly max: number
  readonly language: 'en' | 'de'
  onFill(player: Sitter, count: number): void
}) {
  const { entry, total, max, language } = props
  const { t } = useTranslation()
  const [upTo, setUpTo] = useState<number | string>(Math.min(max, Math.max(10, total + 1)))
  const [who, setWho] = useState<string>(entry.strategies[0]?.id ?? PERSON)
  const count = typeof upTo === 'number' ? Math.min(upTo, max) - total : 0
  return (
    <div className="fill">
      <NumberInput
        label={t('seats.fill')}
        min={total + 1}
        max={max}
        allowDecimal={false}
        clampBehavior="blur"
        value={upTo}
        onChange={setUpTo}
        w="7rem"
      />
      <Select
        label={t('seats.fillWith')}
        allowDeselect={false}
        searchable
        value={who}
        data={sitterData(entry, language, t).filter(group => group.items.every(item => item.value !== PERSON))}
        onChange={id => id !== null && setWho(id)}
      />
      <button type="button" className="button" disabled={count < 1} onClick={() => props.onFill({ kind: 'scripted', strategy: who }, count)}>
        {t('seats.fillDo')}
      </button>
    </div>
  )
}
