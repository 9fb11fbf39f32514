import { canonical } from '../../core/canonical'
import type { Seat } from '../../core/game'
import { Problem } from '../../core/problem'
import type { MatchSpec, PlayerSpec, SeatSpec } from '../../core/spec'
import type { ResponseTable } from '../../core/response-table'
import { VERSION } from '../../core/version'
import { type CatalogueEntry, loadGame, rulesOf } from '../../catalogue'
import type { MatchCard } from '../../data/card'
import type { Store } from '../../data/store'
import { fromSpec } from '../setup/from-spec'
import { quickSetup, type Setup, type Sitter } from '../setup/setup'
import { randomName } from '../random'
import { stateOf } from './listing'

/** Why no table can be made of some matches: `unfinished` is the first that isn't over; else in what they differ. */
export type Misfit =
  | { readonly why: 'none' }
  | { readonly why: 'unfinished'; readonly card: MatchCard }
  | { readonly why: 'game' | 'config' | 'seats' }

/** Whether a response table can be made of these matches: finished ones of one game with one config and as many seats. Null where it can. */
export function misfitOf(cards: readonly MatchCard[]): Misfit | null {
  const [first] = cards
  if (first === undefined) return { why: 'none' }
  const unfinished = cards.find(card => stateOf(card) !== 'finished')
  if (unfinished !== undefined) return { why: 'unfinished', card: unfinished }
  const gameOf = ({ game, version, transforms }: MatchCard) => canonical([game, version, transforms])
  if (cards.some(card => gameOf(card) !== gameOf(first))) return { why: 'game' }
  if (cards.some(card => card.seats.length !== first.seats.length)) return { why: 'seats' }
  const config = canonical(first.config)
  return cards.some(card => canonical(card.config) !== config) ? { why: 'config' } : null
}

/** Makes the response table of a seat from stored matches and keeps it. Throws a Problem or BadData where a match doesn't fit. */
export async function makeTable(store: Store, cards: readonly MatchCard[], seat: Seat, name: string): Promise<ResponseTable> {
  const { tableOf } = await import('../../data/response-table')
  const matches = []
  for (const { id } of cards) {
    const log = await store.events(id)
    const start = log?.[0]
    if (log === null || start?.e !== 'start')
      throw new Problem({ expected: 'a stored match', found: 'none', where: `match ${id}`, todo: 'choose the matches again' })
    const { game } = start.spec
    matches.push({ id, log, resolved: await rulesOf(game) })
  }
  const table = tableOf(matches, seat, name)
  await store.keepTable(table)
  return table
}

/** How many histories a table holds, and how many moves they were collected from. */
export function sizeOf({ entries }: ResponseTable): { readonly histories: number; readonly moves: number } {
  const all = Object.values(entries)
  return { histories: all.length, moves: all.reduce((sum, actions) => sum + actions.reduce((n, { times }) => n + times, 0), 0) }
}

/**
 * A set-up in which a table plays its seat. The others are those of a match that it was made from, where that is still here (`spec`); else those of the game's quick
 * start, the last of them as often as it takes.
 */
export function withTable(table: ResponseTable, spec: MatchSpec | null, { card, game }: CatalogueEntry): Setup {
  const own: PlayerSpec = { kind: 'table', table: table.id, onMiss: 'fallback' }
  const quick = quickSetup(card, game).groups.flatMap(group => Array.from({ length: group.count }, () => group.player))
  const others = (i: number): SeatSpec => spec?.seats[i] ?? { player: asPlayer(quick[i] ?? quick.at(-1)), wording: 'en' }
  const seats = Array.from({ length: table.seats }, (_, i): SeatSpec => {
    const seat = others(i)
    if (i !== table.seat) return seat
    const { lottery: _l, name: _n, told: _t, ...rest } = seat
    return { ...rest, player: own }
  })
  const seed = randomName(8)
  const made: MatchSpec = {
    game: table.game,
    config: table.config,
    seats,
    seed,
    referee: spec?.referee ?? { retries: 3, onFailure: 'fallback' },
    ...(spec?.disclosure === undefined ? {} : { disclosure: spec.disclosure }),
    engine: VERSION,
  }
  return fromSpec(made, seed)
}

const asPlayer = (sitter: Sitter | undefined): PlayerSpec =>
  sitter?.kind === 'scripted'
    ? { kind: 'scripted', strategy: sitter.strategy, ...(sitter.params === undefined ? {} : { params: sitter.params }) }
    : { kind: 'human', at: 'here' }

/** The set-up for a stored table; reads the first of its matches that is still here. */
export async function seatTable(store: Store, table: ResponseTable): Promise<Setup> {
  const entry = await loadGame(table.game.id)
  for (const { match } of table.from) {
    const start = (await store.events(match))?.[0]
    if (start?.e === 'start') return withTable(table, start.spec, entry)
  }
  return withTable(table, null, entry)
}
