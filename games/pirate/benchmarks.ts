import type { Benchmarks, Equilibrium } from '../../src/core/game'
import { allSeats } from '../../src/core/seats'
import type { Config } from './config'
import { needed } from './plan'
import { INDIFFERENT, stageOf } from './solve'

/** Whether a seat's own plan passes whatever the others vote: two are left, and half is enough. */
const decidesAlone = (left: number, config: Config) => needed(left, config.rule) <= 1

/** Whether a seat can keep itself in whatever the others do: it never proposes, or its plan can't fail, or its vote alone saves every plan before its own. */
function staysIn(seat: number, n: number, config: Config): boolean {
  const left = n - seat
  return left === 1 || decidesAlone(left, config) || (seat > 0 && needed(left + 1, config.rule) <= 2)
}

/** Gold that a seat can secure: only one of two can, whoever decides between them. */
const safeGold = (seat: number, n: number, config: Config): number => (n === 2 && (seat === 0) === decidesAlone(2, config) ? config.gold : 0)

/**
 * Reference points in points of the whole match. Every treasure goes to somebody, so without a worth of staying in the sum is constant (none = best, efficiency undefined).
 * `feasible` is over legal plans; imported ones may leave it. Baseline: maximin, in closed form (notes.md), proved by brute force on small crews.
 */
export function benchmarks(config: Config, n: number): Benchmarks {
  const { gold, survival, rounds } = config
  const seats = allSeats(n)
  const times = (x: number) => rounds * x
  const safe = seats.map(seat => safeGold(seat, n, config))
  const promised = safe.reduce((a, b) => a + b, 0)
  const baseline = seats.map(seat => times((safe[seat] as number) + (staysIn(seat, n, config) ? survival : 0)))
  const best = times(gold + n * survival)
  return {
    feasible: {
      worst: seats.map(seat => (n - seat === 1 || decidesAlone(n - seat, config) ? times(survival) : 0)),
      best: seats.map(() => times(gold + survival)),
    },
    baseline,
    ideal: seats.map(seat => times(gold - promised + (safe[seat] as number) + survival)),
    welfare: { none: survival === 0 ? best : baseline.reduce((a, b) => a + b, 0), best },
    equilibria: equilibriaOf(config, n),
  }
}

/** What the listed equilibria are called, by how an indifferent pirate votes; `either` where that makes no difference. */
export const conceptOf = (indifferent: 'reject' | 'accept' | 'either'): string =>
  `subgame perfect, sincere votes, ${indifferent === 'either' ? 'however an indifferent player votes' : `an indifferent player ${indifferent}s`}`

/** Backward induction under both ways of breaking ties; one of them where both give the same plan and payoffs. Each is played anew for every treasure. */
function equilibriaOf(config: Config, n: number): readonly Equilibrium[] {
  const { rounds, survival } = config
  const listed = INDIFFERENT.map(indifferent => {
    const { gold, aboard } = stageOf(n, config, indifferent)
    return { indifferent, paid: gold.map((share, seat) => rounds * (share + (aboard[seat] === true ? survival : 0))) }
  })
  const [first, second] = listed
  const same = first !== undefined && second !== undefined && first.paid.every((x, seat) => x === second.paid[seat])
  return (same ? [first] : listed).map(({ indifferent, paid }) => ({
    concept: conceptOf(same ? 'either' : indifferent),
    payoffs: paid.map(x => [x, x] as const),
    assumes: `own points, risk-neutral; everybody votes as if alone deciding; the proposer pays the cheapest votes, the most junior first, and would rather pass than be out with as many points${rounds > 1 ? '; played anew for every treasure' : ''}`,
    exact: true,
    play: Array.from({ length: n }, () => ({ strategy: 'subgame-perfect', params: { indifferent } })),
  }))
}
