import type { Clock } from '../core/clock'
import type { GameDef } from '../core/game'
import type { LogEvent } from '../core/log'
import type { MatchSpec } from '../core/spec'
import type { Player } from '../players/player'
import type { Lease } from './handle'
import type { Sink } from './journal'

/**
 * A match to run. `game` is the resolved game of the spec. `sink` is handed every event in order and is awaited before the event's effect;
 * when it rejects, the match stops and `done` rejects. `past` is the log of a match that was interrupted: it continues from there.
 */
export interface RunInput {
  readonly id: string
  readonly game: GameDef
  readonly spec: MatchSpec
  readonly players: readonly Player[]
  readonly clock: Clock
  readonly sink?: Sink
  readonly lease?: Lease
  /** Who takes the seat of a player that fails, where the spec says a person does. */
  readonly standIn?: Player
  readonly past?: readonly LogEvent[]
}
