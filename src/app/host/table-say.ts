import type { TFunction } from 'i18next'
import type { PlayerSpec } from '../../core/spec'
import type { CatalogueEntry } from '../../catalogue'
import type { SeatRow, TableRow } from '../../host/handle'
import { figure, type Language } from '../../ui/screens/dashboard/figures'
import type { Offered } from './RowMenu'
import { type Names, playerName } from './names'

/** Seats that are listed by name; larger tables are counted. */
export const LISTED = 4

/** What the texts about tables are made with. */
export interface Saying {
  readonly t: TFunction<'host'>
  readonly names: Names
  readonly entry: Pick<CatalogueEntry, 'strategies'> | null
  readonly language: Language
}

/** Who sits at a place: a party by its name, a player by what it is. */
export const seatName = (seat: SeatRow, { names, entry, language }: Saying): string =>
  seat.party === null ? playerName(seat.player, entry, language) : names.party(seat.party)

/** A large table in a line: how many people, strategies and models sit there. */
export function counted(table: TableRow, { t, language }: Saying): string {
  const kinds = new Map<'people' | 'scripted' | 'llm' | 'recorded', number>()
  for (const { player } of table.seats) {
    const kind = kindOf(player)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return [...kinds].map(([kind, n]) => t(`tables.${kind}`, { count: n, n: figure(n, language, 0) })).join(', ')
}

const kindOf = ({ kind }: PlayerSpec) => (kind === 'human' ? 'people' : kind === 'scripted' || kind === 'llm' ? kind : 'recorded')

/** Names that fit into a line. */
const NAMED = 2

/** Whom a table waits for, by name; many are counted. */
export function waitsFor(table: TableRow, saying: Saying): string {
  const { t, language } = saying
  if (table.atBarrier) return t('tables.barrier')
  const seats = table.waitsFor.flatMap(at => table.seats.filter(({ seat }) => seat === at))
  if (seats.length === 0) return t('tables.nobody')
  const named = seats.slice(0, NAMED).map(seat => seatName(seat, saying))
  const more = seats.length - named.length
  return more === 0 ? named.join(', ') : `${named.join(', ')} ${t('tables.more', { n: figure(more, language, 0) })}`
}

/** The last clock that runs at a table, UTC ms, or null. */
export function deadlineOf(table: TableRow): number | null {
  const ends = table.seats.flatMap(({ due, deadline }) => (due && deadline !== null ? [deadline] : []))
  return ends.length === 0 ? null : Math.max(...ends)
}

/** What can be done about a table now. */
export function offeredAt(table: TableRow, about: string): readonly Offered[] {
  const { match } = table
  if (table.status !== 'running') return []
  return [
    ...(deadlineOf(table) === null ? [] : [{ act: 'extend', match, about } as const]),
    ...(table.waitsFor.length === 0 ? [] : [{ act: 'advance', match, seat: null, about } as const]),
    { act: 'endMatch', match, about },
  ]
}
