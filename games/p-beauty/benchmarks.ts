import type { Benchmarks } from '../../src/core/game'
import type { Config } from './config'
import { distancesOf } from './distance'
import { equilibria } from './equilibria'
import { hasUnbeatable, largestShare } from './guarantee'

/**
 * Reference points of the guessing game. Lotteries over ties count at their expectation, except in `feasible`.
 * Nearest wins: the baseline is what a seat can guarantee itself in every round, mostly nothing, but prize/n where some number can't be beaten
 * (two players and p < 1: the lowest). The sum is constant unless ties are paid in full, so none = best and efficiency is undefined.
 */
export function benchmarks(config: Config, n: number): Benchmarks {
  return config.payment === 'distance' ? byDistance(config, n) : byNearest(config, n)
}

function byDistance(config: Config, n: number): Benchmarks {
  const { worst, best, guaranteed, courteous, least } = distancesOf(config, n)
  const paid = (distance: number) => config.rounds * (config.prize - config.cost * distance)
  const each = (distance: number) => Array<number>(n).fill(paid(distance))
  return {
    feasible: { worst: each(worst), best: each(best) },
    baseline: each(guaranteed),
    ideal: each(courteous),
    welfare: { none: n * paid(guaranteed), best: n * paid(least) },
    equilibria: equilibria(config, n),
  }
}

function byNearest(config: Config, n: number): Benchmarks {
  const sum = config.rounds * config.prize
  const all = config.ties === 'all'
  const first = hasUnbeatable(config, n, 0)
  const rest = config.ties === 'first' ? hasUnbeatable(config, n, 1) : first
  const safe = all ? sum : sum / n
  const baseline = Array.from({ length: n }, (_, seat) => ((seat === 0 ? first : rest) ? safe : 0))
  const owed = baseline.reduce((a, b) => a + b, 0)
  const top = sum * largestShare(config, n)
  const ideal = baseline.map(own => (all ? sum : Math.min(top, sum - (owed - own))))
  const always = n === 2 && config.p === 1
  const lot = config.ties === 'random'
  return {
    feasible: {
      worst: Array<number>(n).fill(always && !lot && config.ties !== 'first' ? safe : 0),
      best: Array<number>(n).fill(lot || config.ties === 'first' ? sum : top),
    },
    baseline,
    ideal,
    welfare: all ? { none: owed, best: n * sum } : { none: sum, best: sum },
    equilibria: equilibria(config, n),
  }
}
