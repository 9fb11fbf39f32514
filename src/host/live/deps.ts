import type { Card } from '../../core/card'
import type { Clock } from '../../core/clock'
import type { GameDef } from '../../core/game'
import type { GameRef, MatchSpec, PlayerSpec, SeatSpec } from '../../core/spec'
import type { Strategy } from '../../core/strategy'
import type { HostStore } from '../../data/host-store'
import type { Player } from '../../players/player'
import type { Transport } from '../../transport/transport'

/** A game with what hosting it needs: its card's tags and title, and the strategies that can play it. */
export interface HostGame {
  readonly card: Card
  readonly game: GameDef
  readonly strategies: readonly Strategy[]
}

/** A seat that no person takes: who, where, and in which match. */
export interface SeatAt {
  readonly match: string
  readonly spec: MatchSpec
  readonly seat: SeatSpec
}

/**
 * What a host is made with; the page and the command line hand in their own. `random`: n bytes of the machine's own randomness, for keys and nonces, never for what the plan draws.
 * `player` makes whoever is no person: strategies, models, recordings; it throws a Problem where one can't sit here.
 */
export interface HostDeps {
  readonly clock: Clock
  readonly random: (n: number) => Uint8Array
  readonly transport: Transport
  readonly store: HostStore
  readonly app: string
  load(game: string): Promise<HostGame>
  resolve(ref: GameRef): Promise<GameDef>
  player(spec: PlayerSpec, at: SeatAt): Promise<Player>
}
