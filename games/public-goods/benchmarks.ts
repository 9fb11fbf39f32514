import type { Benchmarks, Equilibrium } from '../../src/core/game'
import type { Nature } from '../../src/core/luck'
import { allSeats } from '../../src/core/seats'
import { boundsByRound, boundsCarried } from './bounds'
import type { Config } from './config'
import { endowmentsIn } from './endowments'

const assumes = 'own points, risk-neutral'

/**
 * Reference points of linear public goods with n seats, multiplier R and first endowments as drawn (notes.md derives them). Contributing a point costs 1 and brings its giver R/n:
 * contributing nothing is dominant where R < n, everything where R > n, and anything goes where R = n; the round repeated has the same solution backward from its end.
 */
export function benchmarks(config: Config, n: number, nature: Nature): Benchmarks {
  const first = endowmentsIn(nature, config, n)
  const owed = first.map(points => points + (config.rounds - 1) * config.endowment)
  const bounds = config.reset ? boundsByRound(owed, config.multiplier) : boundsCarried(first, config)
  const baseline = bounds.map(each => each.sure)
  const kept = config.reset ? owed : first
  const growth = Math.max(1, config.multiplier) ** (config.reset ? 1 : config.rounds)
  return {
    feasible: { worst: bounds.map(each => each.worst), best: bounds.map(each => each.best) },
    baseline,
    ideal: bounds.map(each => each.ideal),
    welfare: { none: baseline.reduce((a, b) => a + b, 0), best: growth * kept.reduce((a, b) => a + b, 0) },
    equilibria: equilibria(config, n, first, kept),
  }
}

function equilibria(config: Config, n: number, first: readonly number[], kept: readonly number[]): readonly Equilibrium[] {
  const everybody = (strategy: string) => allSeats(n).map(() => ({ strategy }))
  const exactly = (payoffs: readonly number[]) => payoffs.map(x => [x, x] as const)
  const nothing = { payoffs: exactly(kept), assumes, exact: true as const, play: everybody('free-rider') }
  const everything = { payoffs: exactly(whenAllGive(config, n, first, kept)), assumes, exact: true as const, play: everybody('full') }
  if (config.multiplier < n) return [{ concept: 'nobody contributes (dominant; subgame-perfect)', ...nothing }]
  if (config.multiplier > n) return [{ concept: 'everybody contributes everything (dominant; subgame-perfect)', ...everything }]
  return [
    { concept: 'nobody contributes (R = n: one’s own points come back in full, so anything is)', ...nothing },
    { concept: 'everybody contributes everything (R = n: anything is)', ...everything },
  ]
}

/** Payoffs if everybody contributes all whole points in every round. */
function whenAllGive(config: Config, n: number, first: readonly number[], kept: readonly number[]): readonly number[] {
  const { multiplier: r, rounds } = config
  if (config.reset) return kept.map(() => (r * kept.reduce((a, b) => a + b, 0)) / n)
  let balances = first
  for (let k = 0; k < rounds; k++) {
    const gifts = balances.map(balance => Math.floor(balance + 1e-9))
    const share = (r * gifts.reduce((a, b) => a + b, 0)) / n
    balances = balances.map((balance, seat) => balance - (gifts[seat] as number) + share)
  }
  return balances
}
