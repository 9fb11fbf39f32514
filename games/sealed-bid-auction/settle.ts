/** The rules that decide an auction, apart from what the values are. */
export interface Pricing {
  readonly price: 'first' | 'second'
  readonly reserve: number
}

/** Which of k tied seats, in seat order, wins: a number in [0, 1) taken as a share of k, or the index for each k from 2 up. */
export type Lot = number | readonly number[]

/** The index among k ≥ 1 tied seats that a lot takes. */
export function taken(lot: Lot, k: number): number {
  if (k < 2) return 0
  const index = typeof lot === 'number' ? Math.floor(lot * k) : lot[k - 2]
  return Math.min(k - 1, Math.max(0, index ?? 0))
}

/** How a round went: the highest bid, the seat that won, and what it paid; both null where nobody reached the reserve price. */
export interface Sale {
  readonly high: number
  readonly winner: number | null
  readonly price: number | null
}

/**
 * Sells to the highest bid, ties by lot, at that bid or at the next one (a tied one counts), in any case at least at the reserve price. A reserve of 0 is none: then the highest bid wins whatever it is.
 * Total over all finite bids.
 */
export function settle(bids: readonly number[], { price, reserve }: Pricing, lot: Lot): Sale {
  let [high, next] = [-Infinity, -Infinity]
  let tied: number[] = []
  for (let seat = 0; seat < bids.length; seat++) {
    const bid = bids[seat]!
    if (bid > high) {
      next = high
      high = bid
      tied = [seat]
    } else if (bid === high) {
      next = high
      tied.push(seat)
    } else if (bid > next) next = bid
  }
  if (reserve > 0 && high < reserve) return { high, winner: null, price: null }
  const paid = price === 'first' ? high : next
  return { high, winner: tied[taken(lot, tied.length)]!, price: reserve > 0 ? Math.max(reserve, paid) : paid }
}
