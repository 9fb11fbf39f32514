import type { Benchmarks, Equilibrium } from '../../src/core/game'
import type { Config } from './config'
import { pointsOf, unitsOf } from './offers'
import { allEquilibria, type Discounts, keeps, rubinstein, stationaryGifts } from './solve'

const OWN = 'own points, risk-neutral'
const PLAY = [{ strategy: 'subgame-perfect' }, { strategy: 'subgame-perfect' }] as const

/**
 * Reference points in points. Without a deal both get 0 (baseline, W0); the best for either is the whole amount at once, and so is the best welfare,
 * since a discount never adds. `feasible` is over legal play: imported offers may leave it. Equilibria: `equilibriaOf`.
 */
export function benchmarks(c: Config): Benchmarks {
  return {
    feasible: { worst: [0, 0], best: [c.money, c.money] },
    baseline: [0, 0],
    ideal: [c.money, c.money],
    welfare: { none: 0, best: c.money },
    equilibria: equilibriaOf(c),
  }
}

const discountsOf = (c: Config): Discounts => [c.discount1, c.discount2]

/** True where a seat can work the equilibrium out of its brief: the last round is told, and the other's discount too or nothing hangs on it. */
const isCommonKnowledge = (c: Config) => c.horizon === 'known' && (c.completeInformation || c.rounds === 1)

/**
 * Equilibria and reference lines. A told horizon under complete information: backward induction on the grid, exact. Otherwise the same numbers are what
 * would be played if all were told; they are labelled as reference lines and nobody is claimed to play them. Under a cap the reference is Rubinstein's.
 */
export function equilibriaOf(c: Config): readonly Equilibrium[] {
  if (c.horizon === 'capped') return infinite(c)
  const known = isCommonKnowledge(c)
  const untold = [c.horizon === 'hidden' ? 'the last round' : '', c.completeInformation || c.rounds === 1 ? '' : 'both discounts']
    .filter(Boolean)
    .join(' and ')
  const assumes = known ? OWN : `${OWN}; reference line: as if both were told ${untold}, which they are not`
  const prefix = known ? '' : 'reference line: '
  const units = unitsOf(c.money, c.step)
  const kept = keeps(units, discountsOf(c), c.rounds)[0] as number
  const first: Equilibrium = {
    concept: `${prefix}subgame perfect, an indifferent responder accepts`,
    payoffs: [
      [pointsOf(kept, c.step), pointsOf(kept, c.step)],
      [pointsOf(units - kept, c.step), pointsOf(units - kept, c.step)],
    ],
    assumes,
    exact: true,
    ...(known ? { play: PLAY } : {}),
  }
  const range = allEquilibria(units, discountsOf(c), c.rounds)
  const single = range.payoffs.every(([lo, hi]) => lo === hi)
  if (single) return [first]
  const within = range.tight ? 'the ends are reached' : 'an outer bound, since a discount is 1'
  const all: Equilibrium = {
    concept: `${prefix}every subgame-perfect equilibrium on the grid of ${c.step}`,
    payoffs: range.payoffs.map(([lo, hi]) => [tidy(lo * c.step), tidy(hi * c.step)] as const),
    assumes: `${assumes}; an indifferent responder may do either (${within})`,
    exact: true,
  }
  return [first, all]
}

/**
 * The infinite game, played under a cap: a reference line for what the infinite game would give, as an interval from Rubinstein's continuum to its
 * rounding on the grid. Under complete information `play` realises the rounded one, and `exact` is its ε: the most that any deviation gains against it
 * in the capped match (the first proposer may prefer to be refused and to be offered next round's rounded-up share).
 */
function infinite(c: Config): readonly Equilibrium[] {
  const discounts = discountsOf(c)
  const units = unitsOf(c.money, c.step)
  const kept = rubinstein(discounts)
  const gifts = stationaryGifts(units, discounts)
  const told = c.completeInformation ? '' : ', and as if both were told both discounts, which they are not'
  if (kept === null || gifts === null) {
    const any = [0, c.money] as const
    return [
      {
        concept: 'reference line: subgame perfect, infinite game: every division',
        payoffs: [any, any],
        assumes: `${OWN}; without discounting the infinite game has no determinate equilibrium${told}`,
        exact: true,
      },
    ]
  }
  const exact = kept[0] * c.money
  const grid = pointsOf(units - gifts[0], c.step)
  const waiting = c.rounds === 1 ? 0 : discounts[0] * gifts[1] * c.step
  const epsilon = Math.max(0, tidy(waiting - grid))
  return [
    {
      concept: 'reference line: stationary subgame perfect, infinite game (Rubinstein)',
      payoffs: [
        [tidy(Math.min(exact, grid)), tidy(Math.max(exact, grid))],
        [tidy(c.money - Math.max(exact, grid)), tidy(c.money - Math.min(exact, grid))],
      ],
      assumes: `${OWN}; as if the game had no last round${told}; on a grid of ${c.step} patient players have other equilibria too`,
      exact: epsilon === 0 ? true : epsilon,
      ...(c.completeInformation ? { play: PLAY } : {}),
    },
  ]
}

/** Twelve digits: binary dust off, meaning kept. */
const tidy = (x: number) => Number(x.toPrecision(12))

/**
 * What player 1 gets under the reference equilibrium if the offer of round 1, 2, … `rounds` were the equilibrium one, undiscounted, in points;
 * null where the equilibrium is not determinate.
 */
export function referencePath(c: Config, rounds: number): readonly number[] | null {
  const units = unitsOf(c.money, c.step)
  const kept = rubinstein(discountsOf(c))
  if (c.horizon === 'capped' && kept === null) return null
  const finite = c.horizon === 'capped' ? [] : keeps(units, discountsOf(c), c.rounds)
  return Array.from({ length: Math.min(rounds, c.rounds) }, (_, i) => {
    const own = c.horizon === 'capped' ? (kept as readonly [number, number])[i % 2 === 0 ? 0 : 1] * c.money : (finite[i] as number) * c.step
    return tidy(i % 2 === 0 ? own : c.money - own)
  })
}
