import type { Benchmarks } from '../../src/core/game'
import type { Config } from './config'
import { equilibria } from './equilibria'

/**
 * Reference points. A seat can be sure of nothing, since one other seat can spoil every round; it can get all where the others bid nothing, and that costs them nothing they were sure of.
 */
export function benchmarks(config: Config, n: number): Benchmarks {
  const all = config.rounds * config.gold
  const each = (points: number) => Array<number>(n).fill(points)
  return {
    feasible: { worst: each(0), best: each(all) },
    baseline: each(0),
    ideal: each(all),
    welfare: { none: 0, best: all },
    equilibria: equilibria(config, n),
  }
}
