import type { CatalogueEntry } from '../catalogue'
import { Problem } from '../core/problem'
import type { MatchSpec, SeatSpec } from '../core/spec'
import type { Strategy } from '../core/strategy'
import type { Store } from '../data/store'
import type { HumanDesk } from '../players/human/desk'
import type { Player } from '../players/player'
import { scriptedPlayer } from '../players/scripted/player'
import { findStrategy } from '../run/spec'
import { Breath } from './breath'
import type { MatchWatch } from './watch'

/** What seating needs: the game's strategies, the desk of the people here, the store that holds recordings, and who makes a model's player for this match. */
export interface Seaters {
  readonly entry: CatalogueEntry
  readonly desk: HumanDesk
  readonly store: Store
  readonly watch: MatchWatch
  readonly model: ((spec: SeatSpec) => Player) | null
}

/** Models that may be asked at the same moment without the page noticing. */
const AT_A_BREATH = 16

/**
 * The players of a match, by seat. Throws a Problem for whoever can't sit here: a person elsewhere, an import, a recording or table that isn't stored.
 * Strategies and people need nothing that isn't loaded; the code of all others comes when they do.
 */
export async function playersOf(spec: MatchSpec, at: Seaters): Promise<readonly Player[]> {
  const records = spec.seats.some(({ player }) => player.kind === 'recorded' || player.kind === 'table') ? await import('./records') : null
  const breath = spec.seats.length > AT_A_BREATH ? new Breath() : null
  const found = new Map<string, Promise<Player>>()
  const once = (key: string, make: () => Promise<Player>) => {
    const there = found.get(key) ?? make()
    found.set(key, there)
    return there
  }
  return Promise.all(
    spec.seats.map(async (seat): Promise<Player> => {
      const { player } = seat
      if (player.kind === 'human' && player.at === 'here') return at.desk.player
      if (player.kind === 'scripted') return scriptedPlayer(findStrategy(at.entry.strategies, player.strategy), player.params)
      if (player.kind === 'llm' && at.model !== null) return at.watch.watched(breath === null ? at.model(seat) : breath.of(at.model(seat)))
      if (player.kind === 'recorded' && records !== null)
        return once(`${player.match}/${player.seat}`, () => records.recordingOf(at.store, player, spec)).then(made => at.watch.watched(made))
      if (player.kind === 'table' && records !== null)
        return once(`table ${player.table} ${player.onMiss}`, () => records.tableOf(at.store, player, spec)).then(made => at.watch.watched(made))
      throw new Problem({
        expected: 'a person at this device, a strategy, a model, a recording or a table',
        found: player.kind === 'human' ? 'a person elsewhere' : player.kind,
        where: 'seat',
        todo: 'choose another kind of player',
      })
    }),
  )
}

/** Whether every player is a strategy that draws no luck, or a recording: such a match is the same however often it is played. */
export function drawNoLuck(spec: MatchSpec, strategies: readonly Strategy[]): boolean {
  return spec.seats.every(
    ({ player }) => player.kind === 'recorded' || (player.kind === 'scripted' && !findStrategy(strategies, player.strategy).about.stochastic),
  )
}

/** Whether a model sits at the table. */
export const hasModels = (spec: MatchSpec): boolean => spec.seats.some(({ player }) => player.kind === 'llm')

/** Whether a person at this device sits at the table. */
export const hasPeople = (spec: MatchSpec): boolean => spec.seats.some(({ player }) => player.kind === 'human')
