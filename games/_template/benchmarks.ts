import type { Benchmarks } from '../../src/core/game'
import { allSeats } from '../../src/core/seats'
import type { Config } from './game'

/**
 * Reference points in points of the whole match, with b the benefit, c < b the cost and R rounds (notes.md derives them).
 * Baseline: volunteering always secures b − c. Ideal: another volunteers, who is then exactly at the baseline. Best welfare: one volunteer a round.
 * Source of both equilibria: Diekmann (1985), section 2.
 */
export function benchmarks({ rounds, benefit, cost }: Config, seats: number): Benchmarks {
  const all = (points: number) => allSeats(seats).map(() => rounds * points)
  const between = (lo: number, hi: number) => allSeats(seats).map(() => [rounds * lo, rounds * hi] as const)
  const assumes = 'own points, risk-neutral'
  return {
    feasible: { worst: all(0), best: all(benefit) },
    baseline: all(benefit - cost),
    ideal: all(benefit),
    welfare: { none: seats * rounds * (benefit - cost), best: rounds * (seats * benefit - cost) },
    equilibria: [
      {
        concept: 'one volunteer (pure Nash)',
        payoffs: between(benefit - cost, benefit),
        assumes,
        exact: true,
        play: allSeats(seats).map(seat => ({ strategy: seat === 0 ? 'always-volunteer' : 'never-volunteer' })),
      },
      {
        concept: 'symmetric mixed Nash (expected)',
        payoffs: between(benefit - cost, benefit - cost),
        assumes,
        exact: true,
        play: allSeats(seats).map(() => ({ strategy: 'mixed-nash' })),
      },
    ],
  }
}
