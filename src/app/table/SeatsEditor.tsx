import { NumberInput, Select, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../catalogue'
import type { SeatRange } from '../../core/game'
import { optionsOf, type Probe } from '../setup/probe'
import { type Group, type Sitter, folded, seatCount } from '../setup/setup'
import { SeatRow } from './SeatRow'
import { type Choosing, keyOf, sitterData, sitterOf } from './sitters'
import { useModelChoices } from './use-models'

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
  /** What a few steps told of the game; null while the config isn't valid. */
  readonly known: Probe | null
  readonly config: unknown
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
  const models = useModelChoices()
  const choosing = useMemo(() => ({ entry, language, models }), [entry, language, models])
  return (
    <>
      <ul className="seats">
        {groups.map((group, i) => {
          const at = seatCount(groups.slice(0, i))
          const role = range?.roles?.[Math.min(at, range.roles.length - 1)]
          return (
            <SeatRow
              key={i}
              choosing={choosing}
              group={group}
              from={at}
              seats={total}
              config={props.config}
              total={Math.max(total, max > FEW ? total : max)}
              role={role}
              most={many ? group.count + (max - total) : 1}
              options={props.known === null ? [] : optionsOf(props.known, at)}
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
          <Fill choosing={choosing} total={total} max={max} onFill={(player, count) => onGroups(folded([...groups, { player, count }]))} />
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
function Fill(props: { readonly choosing: Choosing; readonly total: number; readonly max: number; onFill(player: Sitter, count: number): void }) {
  const { choosing, total, max } = props
  const { t } = useTranslation()
  const [upTo, setUpTo] = useState<number | string>(Math.min(max, Math.max(10, total + 1)))
  const [who, setWho] = useState<Sitter>({ kind: 'scripted', strategy: choosing.entry.strategies[0]?.id ?? 'random' })
  const count = typeof upTo === 'number' ? Math.min(upTo, max) - total : 0
  // One device holds few people, and a recording is one seat's.
  const data = sitterData(choosing, who, t).slice(1, 3)
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
        value={keyOf(who, choosing.models)}
        data={data}
        onChange={id => id !== null && setWho(sitterOf(id, choosing, null))}
      />
      <button type="button" className="button" disabled={count < 1} onClick={() => props.onFill(who, count)}>
        {t('seats.fillDo')}
      </button>
    </div>
  )
}
