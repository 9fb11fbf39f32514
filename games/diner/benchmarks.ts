import type { Benchmarks, Equilibrium } from '../../src/core/game'
import { allSeats } from '../../src/core/seats'
import type { Config } from './config'
import { billOf, effects } from './dishes'

const assumes = 'own points, risk-neutral'

/**
 * Reference points of the diner's dilemma (derived in notes.md). The costly dish is dominant where it is worth more than an n-th of what it costs more, the cheap one where it is worth less, and anything is an
 * equilibrium where the two are equal. Baseline: the dominant dish while all others order the costly one. A dilemma only where the costly dish is dominant and its extra worth below its extra cost.
 */
export function benchmarks(config: Config, n: number): Benchmarks {
  const { rounds, cheapUtility, costlyUtility } = config
  const { own } = effects(config, n)
  const bestUtility = own > 0 ? costlyUtility : cheapUtility
  const paid = (mine: 'cheap' | 'costly', others: 'cheap' | 'costly') => {
    const costly = (mine === 'costly' ? 1 : 0) + (others === 'costly' ? n - 1 : 0)
    return rounds * ((mine === 'costly' ? costlyUtility : cheapUtility) - billOf(n - costly, costly, config).share)
  }
  const each = (points: number) => allSeats(n).map(() => points)
  const right = bestUtility === costlyUtility && own > 0 ? 'costly' : 'cheap'
  const wrong = right === 'costly' ? 'cheap' : 'costly'
  const baseline = paid(right, 'costly')
  const ideal = own > 0 || (own === 0 && costlyUtility > cheapUtility) ? rounds * cheapest(config, n) + kindly(config, n) : paid('cheap', 'cheap')
  return {
    feasible: { worst: each(paid(wrong, 'costly')), best: each(paid(right, 'cheap')) },
    baseline: each(baseline),
    ideal: each(ideal),
    welfare: { none: n * baseline, best: n * Math.max(paid('cheap', 'cheap'), paid('costly', 'costly')) },
    equilibria: [equilibrium(config, n, paid)],
  }
}

const cheapest = (config: Config, n: number) => config.cheapUtility - billOf(n, 0, config).share

function equilibrium(config: Config, n: number, paid: (mine: 'cheap' | 'costly', others: 'cheap' | 'costly') => number): Equilibrium {
  const { own } = effects(config, n)
  const everybody = (strategy: string) => allSeats(n).map(() => ({ strategy }))
  const between = (lo: number, hi: number) => allSeats(n).map(() => [lo, hi] as const)
  if (own === 0) {
    const ends = [paid('cheap', 'costly'), paid('costly', 'costly'), paid('cheap', 'cheap'), paid('costly', 'cheap')]
    return {
      concept: 'any dishes (Δu = Δc/n: one’s own dish makes no difference to oneself)',
      payoffs: between(Math.min(...ends), Math.max(...ends)),
      assumes,
      exact: true,
      play: everybody('always-cheap'),
    }
  }
  const dish = own > 0 ? 'costly' : 'cheap'
  const points = paid(dish, dish)
  return {
    concept: `everybody orders the ${dish} dish (dominant; subgame-perfect)`,
    payoffs: between(points, points),
    assumes,
    exact: true,
    play: everybody(`always-${dish}`),
  }
}

/**
 * The most that a seat can have above everybody always ordering cheap, while nobody else falls below the baseline of all ordering costly: over its own number of costly dishes x, the others order the
 * fewest costly ones, y each, that keep them there, y·Δu − (x + (n − 1)y)·Δc/n ≥ K(Δu − Δc). Only sums over the K rounds matter.
 */
function kindly(config: Config, n: number): number {
  const worth = config.costlyUtility - config.cheapUtility
  const extra = (config.costlyCost - config.cheapCost) / n
  const rounds = config.rounds
  const floor = rounds * (worth - extra * n)
  const needed = (x: number, from: number) => {
    let y = from
    for (;;) {
      const next = Math.max(y, Math.ceil((floor + (x + (n - 1) * y) * extra) / worth - 1e-9))
      if (next === y || next > rounds) return next
      y = next
    }
  }
  let [best, y] = [Number.NEGATIVE_INFINITY, 0]
  for (let x = 0; x <= rounds; x++) {
    y = needed(x, y)
    if (y > rounds) break
    best = Math.max(best, x * worth - (x + (n - 1) * y) * extra)
  }
  return best
}
