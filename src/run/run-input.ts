import type { Clock } from '../core/clock'
import type { GameDef, Seat } from '../core/game'
import type { LogEvent } from '../core/log'
import type { MatchSpec, PlayerSpec } from '../core/spec'
import type { Player } from '../players/player'
import type { Lease } from './handle'
import type { Sink } from './journal'

/**
 * A match to run. `game` is the resolved game of the spec. `sink` is handed every event in order and is awaited before the event's effect;
 * when it rejects, the match stops and `done` rejects. `past` is the log of a match that was interrupted: it continues from there, not paused; the clocks of
 * open questions start anew, from the spec's own time.
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
  /**
   * Who plays for a `seat` event of `past`, where somebody else than the stand-in took a seat. Without it the player of the spec has a seat that was given back, and the stand-in any other;
   * where there is none the player before has it again, and a `seat` event says so.
   */
  readonly seatOf?: (player: PlayerSpec, seat: Seat) => Player
  /** Awaited in joint turns when all moves of step k are in and kept, before they take effect: matches of a session that show their results together. Rejects with the signal's reason. */
  readonly barrier?: (k: number, stop: AbortSignal) => Promise<void>
}
