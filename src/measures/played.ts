import type { Benchmarks } from '../core/game'

/** What a measure needs of a finished match, folded once from its log. Payoffs and welfare in points of the whole match. */
export interface Played {
  readonly payoffs: readonly number[]
  readonly welfare: number
  readonly benchmarks: Benchmarks
  /** The card's tags: `contest` and `constant-sum` leave measures undefined. */
  readonly tags: readonly string[]
}
