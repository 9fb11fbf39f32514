import { biddingOf, meanBid, sharesAt } from '../bidding'
import type { Config } from '../config'
import type { Round } from '../history'
import { levelsOf } from '../values'

/** Whole-number sums of a finished match. `efficient`: rounds that one of the highest values won; `made` and `possible`: value that was sold, and could have been. */
export interface Account {
  readonly efficient: number
  readonly made: number
  readonly possible: number
  readonly values: number
  readonly bids: number
  readonly over: number
}

/** Adds a match up. */
export function accountOf(rounds: readonly Round[]): Account {
  let [efficient, made, possible, sumOfValues, sumOfBids, over] = [0, 0, 0, 0, 0, 0]
  for (const { values, bids, winner } of rounds) {
    const top = values.reduce((a, b) => Math.max(a, b), 0)
    const sold = winner === null ? 0 : (values[winner] ?? 0)
    made += sold
    possible += top
    if (winner !== null && sold === top) efficient++
    for (const [seat, value] of values.entries()) {
      sumOfValues += value
      sumOfBids += bids[seat] ?? 0
      if ((bids[seat] ?? 0) > value) over++
    }
  }
  return { efficient, made, possible, values: sumOfValues, bids: sumOfBids, over }
}

/** The benchmark bid as a function of the value, and by how much deviating from it can pay; at the second price the value itself and nothing. */
export function benchmarkOf(
  config: Config,
  seats: number,
): { readonly gain: number; readonly at: (value: number) => number; readonly levels: readonly number[] } {
  if (config.price === 'second') return { gain: 0, at: value => value, levels: levelsOf(config) }
  const bidding = biddingOf(config, seats)
  return { gain: bidding.gain, at: value => meanBid(sharesAt(bidding, value)), levels: bidding.levels }
}

/** How far below its values, as a share of them, the seats given bid in all; null where their values sum to nothing. */
export function shadingOf(rounds: readonly Round[], members: readonly number[], bidAt: (round: Round, seat: number) => number): number | null {
  let [values, bids] = [0, 0]
  for (const round of rounds)
    for (const seat of members) {
      values += round.values[seat] ?? 0
      bids += bidAt(round, seat)
    }
  return values === 0 ? null : 1 - bids / values
}
