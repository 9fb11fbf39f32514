import { gainOf, gridAbove, gridBelow, tidy } from './prices'

/** The two values and the grid of prices, in points. */
export interface Market {
  readonly values: readonly [seller: number, buyer: number]
  readonly step: number
}

/** Who names the last price: the seller (0) after an odd number of rounds. */
const lastProposer = (rounds: number): 0 | 1 => (rounds % 2 === 1 ? 0 : 1)

/**
 * The price of the subgame-perfect equilibrium where the indifferent accept, with a told last round under complete information: the last proposer names the
 * price at which the other just doesn't lose, and since waiting costs nothing no earlier offer can be better or worse for either. Null where no price of the
 * grid lies between the two values: nobody trades. Source: backward induction; the ultimatum in the last round as in Ståhl (1972).
 */
export function lastWordPrice({ values, step }: Market, rounds: number): number | null {
  const lowest = gridAbove(values[0], step)
  const highest = gridBelow(values[1], step)
  if (lowest > highest) return null
  return lastProposer(rounds) === 0 ? highest : lowest
}

/**
 * The prices of all pure subgame-perfect equilibria of that game, whatever the indifferent do (it may depend on the past); null stands for no trade, where that pays
 * both 0. Where the last price leaves the receiver nothing, it may refuse, and then the proposer does best one step lower in its own gain; a proposer
 * whom a price leaves nothing may as well make no deal. It hangs on the number of rounds by its parity alone. Proof and brute force: notes.md, solve.test.ts.
 */
export function allPrices(market: Market, rounds: number): readonly (number | null)[] {
  const best = lastWordPrice(market, rounds)
  if (best === null) return [null]
  const proposer = lastProposer(rounds)
  const gain = (price: number, seat: 0 | 1) => gainOf(price, market.values[seat], seat)
  if (gain(best, proposer) === 0) return [best, null]
  if (gain(best, proposer === 0 ? 1 : 0) > 0) return [best]
  const next = tidy(best + (proposer === 0 ? -market.step : market.step))
  if (gain(next, proposer) > 0) return [best, next]
  return gain(next, proposer) === 0 ? [best, next, null] : [best, null]
}

/** The price halfway between the values, off the grid: the k-double auction at k = 1/2 (Chatterjee & Samuelson, Operations Research 31, 1983). Null without gains from trade. */
export const midpoint = ({ values }: Market): number | null => (values[1] > values[0] ? tidy((values[0] + values[1]) / 2) : null)
