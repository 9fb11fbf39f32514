import type { EndStatus } from '../core/log'
import type { PublishedValues } from '../core/published'
import type { PlayerSpec } from '../core/spec'
import type { MatchMeta } from './meta'

/** Decisions of one seat, how many of them the referee made, and how many attempts failed. Cards older than their count have none. */
export interface SeatHands {
  readonly decisions: number
  readonly fallbacks: number
  readonly failures: number
}

/** One seat of a card: who played, as `playerLabel` names it, and the human participant behind it (null: none). */
export interface SeatCard {
  readonly player: string
  readonly kind: PlayerSpec['kind']
  readonly name?: string
  readonly participant: string | null
  readonly hands?: SeatHands
}

/**
 * A match as one row of a list: what the library and the dashboard read, never its events. Derived from log and meta by `cardOf`.
 * `started`, `ended`: UTC ms, null where the log has no times. Payoffs and measures are null while the match runs, measures also where they are undefined.
 * `welfare`: reached, with everybody at the baseline, and best possible, in points. `config` is the parsed config.
 * `failures`: failed attempts of all seats; null where the card is older than their count.
 * `play` is a fingerprint of game, config, players and moves where the match is deterministic: equal ones count once; else null.
 * `deleted`: UTC ms of its deletion while it can still be undone. `schema` is that of the stored record.
 */
export interface MatchCard extends MatchMeta {
  readonly schema: number
  readonly id: string
  readonly game: string
  readonly version: number
  readonly transforms: readonly string[]
  readonly config: unknown
  readonly seats: readonly SeatCard[]
  readonly started: number | null
  readonly ended: number | null
  readonly status: EndStatus | 'running'
  readonly steps: number
  readonly payoffs: readonly number[] | null
  readonly selfGain: readonly (number | null)[] | null
  readonly efficiency: number | null
  readonly fairness: number | null
  readonly welfare: { readonly reached: number; readonly none: number; readonly best: number } | null
  readonly belowBaseline: number | null
  readonly decisions: number
  readonly fallbacks: number
  readonly failures: number | null
  /** Measures of the literature, by `publishedKey`; absent where the game has none, the match isn't over, or the card is older than them. */
  readonly published?: PublishedValues
  /** Mean regret over the seats that have one, in points per round; null: undefined. Absent as above. */
  readonly regret?: number | null
  /** Distance to the nearest declared equilibrium, in the game's unit; null: undefined. Absent as above. */
  readonly distance?: number | null
  readonly play: string | null
  readonly origin: 'session' | 'import'
  readonly deleted?: number
}
