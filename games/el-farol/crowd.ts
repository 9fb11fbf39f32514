import type { Config } from './config'

/** The parameters that a round's payoffs depend on. */
export type Bar = Pick<Config, 'capacity' | 'uncrowded' | 'crowded' | 'home'>

/**
 * The most that may go before it is crowded: the largest k with k/n ≤ capacity, compared as a quotient. A quotient rounds to the same number as the decimal fraction
 * that equals it, so 3/5 ≤ 0.6 and 29/100 ≤ 0.29 hold exactly, where the product 0.29·100 = 28.999… would miss. It is also how the published program compares.
 */
export function roomFor(capacity: number, n: number): number {
  let k = Math.min(n, Math.max(0, Math.round(capacity * n)))
  while (k < n && (k + 1) / n <= capacity) k++
  while (k > 0 && k / n > capacity) k--
  return k
}

/** What each of `goers` gets, where `room` may go: in points of one round. */
export const goingPays = (goers: number, room: number, bar: Bar): number => (goers <= room ? bar.uncrowded : bar.crowded)
