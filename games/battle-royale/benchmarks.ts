import type { Benchmarks, Equilibrium } from '../../src/core/game'
import { type Bounds, boundsOf } from './bounds'
import { type Config, ratesOf } from './config'
import { orderOf } from './order'
import { type Duel, keyOf } from './places'
import { solutionOf } from './solve'

/** A table as the solvers see it, and which seat stands at which place of the shooting order. */
export interface Table {
  readonly duel: Duel
  readonly order: readonly number[]
}

/** The battle of a config and a number of seats. */
export function tableOf(config: Config, seats: number): Table {
  const rates = ratesOf(config, seats)
  const order = orderOf(rates)
  return { order, duel: { chances: order.map(seat => (rates[seat] as number) / 100), shots: config.shots, missing: config.missing } }
}

/** Values by place as values by seat. */
export const bySeat = (values: readonly number[], order: readonly number[]): readonly number[] =>
  order.map((_, seat) => values[order.indexOf(seat)] as number)

const kept = new Map<string, Bounds>()
const MOST_KEPT = 8

/** Bounds, kept for the last few battles that were asked for. */
function keptBounds(duel: Duel): Bounds {
  const key = keyOf(duel)
  const known = kept.get(key)
  if (known !== undefined) return known
  const found = boundsOf(duel)
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as string)
  kept.set(key, found)
  return found
}

/** Twelve digits: binary dust off, meaning kept. */
const tidy = (x: number) => Number(x.toPrecision(12))

/**
 * Reference points in points of the whole match, in expectation over hits (hits are nature that actions influence), except `feasible`. Battles are independent, so that a match is a multiple of one.
 * Baseline: what a seat can expect with all others together against it. Ideal: the prize less the others' baselines, at most what it could expect with everybody's help.
 * One prize is shared by whoever is left, so that the sum is constant and efficiency undefined.
 */
export function benchmarks(config: Config, seats: number): Benchmarks {
  const { duel, order } = tableOf(config, seats)
  const { worst, best, secure, helped } = keptBounds(duel)
  const whole = config.prize * config.rounds
  const points = (shares: readonly number[]) => bySeat(shares, order).map(x => tidy(x * whole))
  const owed = secure.reduce((a, b) => a + b, 0)
  const ideal = secure.map((own, place) => Math.max(own, Math.min(helped[place] as number, 1 - (owed - own))))
  return {
    feasible: { worst: points(worst), best: points(best) },
    baseline: points(secure),
    ideal: points(ideal),
    welfare: { none: whole, best: whole },
    equilibria: equilibriaOf(config, seats, { duel, order }),
  }
}

/** The rule among equally good shots, as the concept's name says it. */
const RULE = 'an indifferent shooter fires, at the strongest'

/**
 * Backward induction where it is small enough; none is claimed above that. Where the seats aren't told the last shot it is what would be played if they were: a reference line, and nobody is
 * claimed to play it.
 */
function equilibriaOf(config: Config, seats: number, { duel, order }: Table): readonly Equilibrium[] {
  const solution = solutionOf(duel)
  if (solution === null) return []
  const payoffs = bySeat(solution.payoffs, order).map(share => tidy(share * config.prize * config.rounds))
  const told = config.shotsTold
  return [
    {
      concept: `${told ? '' : 'reference line: '}subgame perfect, ${RULE}`,
      payoffs: payoffs.map(x => [x, x] as const),
      assumes: `own points, risk-neutral, in expectation over hits${told ? '' : '; as if all were told the number of shots, which they are not'}`,
      exact: true,
      ...(told ? { play: Array.from({ length: seats }, () => ({ strategy: 'subgame-perfect' })) } : {}),
    },
  ]
}
