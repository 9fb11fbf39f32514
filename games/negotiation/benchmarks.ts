import type { Benchmarks, Equilibrium } from '../../src/core/game'
import type { Config } from './config'
import { gainOf, gridAbove, gridBelow, mostOf, tidy, valueOf } from './prices'
import { allPrices, lastWordPrice, type Market, midpoint } from './solve'

const OWN = 'own points, risk-neutral'
const PLAY = [{ strategy: 'subgame-perfect' }, { strategy: 'subgame-perfect' }] as const

/** The values and the grid of a config, in points. */
export const marketOf = (c: Config): Market => ({ values: [valueOf(c, 0), valueOf(c, 1)], step: c.step })

/**
 * Reference points in points. Without a trade both get 0 (baseline, W0), which either side can bring about alone. Welfare is the gain from trade at any price, so
 * W* is that gain, or 0 where trade destroys value. `feasible` is over legal play, losing trades included: imported prices may leave it. Equilibria: `equilibriaOf`.
 */
export function benchmarks(c: Config): Benchmarks {
  const { values, step } = marketOf(c)
  const [seller, buyer] = values
  const most = mostOf(c)
  return {
    feasible: { worst: [-seller, Math.min(0, tidy(buyer - most))], best: [Math.max(0, tidy(most - seller)), buyer] },
    baseline: [0, 0],
    ideal: [Math.max(0, tidy(gridBelow(buyer, step) - seller)), Math.max(0, tidy(buyer - gridAbove(seller, step)))],
    welfare: { none: 0, best: gainsOf(c) },
    equilibria: equilibriaOf(c),
  }
}

/** The gain from trade in points, 0 where the good is worth no more to the buyer. */
const gainsOf = (c: Config): number => Math.max(0, tidy(valueOf(c, 1) - valueOf(c, 0)))

type Range = readonly [lo: number, hi: number]

/** The payoffs of trades at these prices, as one interval per seat; null is no trade. */
function rangeOf(prices: readonly (number | null)[], { values }: Market): readonly Range[] {
  return ([0, 1] as const).map((seat): Range => {
    const gains = prices.map(price => (price === null ? 0 : gainOf(price, values[seat], seat)))
    return [Math.min(...gains), Math.max(...gains)]
  })
}

/** True where a seat can work the equilibrium out of its brief: both values are told, and the last round too or there is nothing to gain in any. */
const isCommonKnowledge = (c: Config): boolean => c.completeInformation && (c.horizon === 'known' || isIdle(c))
const isIdle = (c: Config): boolean => gainsOf(c) === 0 || lastWordPrice(marketOf(c), 1) === null

/**
 * Equilibria and reference lines. A told horizon under complete information, or no gain to divide: backward induction on the grid, exact. Otherwise nothing
 * exact is declared: what would be played if all were told is a reference line that nobody is claimed to play. Under a cap that is the infinite game's, in which,
 * without a cost of delay, every division is an equilibrium; under incomplete information the even division stands beside it as a focal point.
 */
function equilibriaOf(c: Config): readonly Equilibrium[] {
  const market = marketOf(c)
  const known = isCommonKnowledge(c)
  const untold = [c.horizon === 'known' ? '' : 'the last round', c.completeInformation ? '' : 'both values'].filter(Boolean).join(' and ')
  const assumes = known ? OWN : `${OWN}; reference line: as if both were told ${untold}, which they are not`
  const prefix = known ? '' : 'reference line: '
  const even = c.completeInformation ? [] : evenDivision(c)
  if (c.horizon === 'capped' && !isIdle(c)) {
    const any: Range = [0, gainsOf(c)]
    const told = c.completeInformation ? '' : '; as if both were told both values, which they are not'
    return [
      {
        concept: 'reference line: subgame perfect, infinite game: every division',
        payoffs: [any, any],
        assumes: `${OWN}; without a cost of delay the infinite game has no determinate equilibrium${told}`,
        exact: true,
      },
      ...even,
    ]
  }
  const first: Equilibrium = {
    concept: `${prefix}subgame perfect, an indifferent responder accepts`,
    payoffs: rangeOf([lastWordPrice(market, c.rounds)], market),
    assumes,
    exact: true,
    ...(known ? { play: PLAY } : {}),
  }
  const all = rangeOf(allPrices(market, c.rounds), market)
  if (all.every(([lo, hi]) => lo === hi)) return [first, ...even]
  return [
    first,
    {
      concept: `${prefix}every subgame-perfect equilibrium on the grid of ${c.step}`,
      payoffs: all,
      assumes: `${assumes}; an indifferent responder may do either`,
      exact: true,
    },
    ...even,
  ]
}

/** Halfway between the values: no equilibrium of this game, and worth a deviation of up to the other half (its ε). */
function evenDivision(c: Config): readonly Equilibrium[] {
  const market = marketOf(c)
  const price = midpoint(market)
  if (price === null) return []
  return [
    {
      concept: 'reference line: even division of the gains from trade (k-double auction, k = 1/2)',
      payoffs: rangeOf([price], market),
      assumes: `${OWN}; a focal point, as if both were told both values, which they are not`,
      exact: gainsOf(c) / 2,
    },
  ]
}
