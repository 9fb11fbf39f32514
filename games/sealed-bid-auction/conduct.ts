import type { Conduct } from '../../src/core/published'
import { biddingOf, sharesAt } from './bidding'
import type { Config } from './config'
import type { State } from './game'
import { type Round, roundsOf } from './history'
import { type Lot, settle, taken } from './settle'

/**
 * Regret and distance of a finished match. Regret: what the best bid that the rules allow would have earned against the others' bids of the round, ties by the
 * round's own lot, minus what the seat earned; a bid that the rules refuse (from a record) counts as the best where it was. Distance, in points: from each bid to the nearest one that the equilibrium makes at that value (its value at the second price).
 */
export function conduct(state: State, config: Config): Conduct {
  const rounds = roundsOf(state.secret.rounds)
  const seats = state.own.length
  if (rounds.length === 0) return { regret: null, distance: null }
  const regret = Array<number>(seats).fill(0)
  for (const round of rounds) for (const [seat, missed] of missedIn(round, config).entries()) regret[seat] = regret[seat]! + missed / rounds.length
  const bidding = config.price === 'first' ? biddingOf(config, seats) : null
  let off = 0
  for (const { values, bids } of rounds)
    for (const [seat, value] of values.entries()) {
      const made = bidding === null ? [{ bid: value }] : sharesAt(bidding, value)
      off += made.reduce((least, { bid }) => Math.min(least, Math.abs(bids[seat]! - bid)), Infinity)
    }
  return {
    regret,
    distance: {
      value: off / (rounds.length * seats),
      unit: { en: 'points from the equilibrium bid', de: 'Punkte vom Gleichgewichtsgebot' },
      to: bidding === null ? 'truthful bidding' : 'symmetric equilibrium',
    },
  }
}

/** By seat, the best payoff of a round minus the realised one. */
function missedIn(round: Round, config: Config): readonly number[] {
  const { values, bids, winner, price, lot } = round
  const [top, next] = topTwo(bids)
  const atTop = bids.filter(bid => bid === top).length
  const cap = (seat: number) => (config.bidCap === 'value' ? Math.max(0, values[seat]!) : config.valuationMax)
  return values.map((value, seat) => {
    const rival = bids[seat] === top && atTop === 1 ? next : top
    const earned = seat === winner && price !== null ? value - price : 0
    let best = earned
    const over = Math.max(config.reserve, Math.floor(rival) + 1, 0)
    for (const bid of new Set([0, config.reserve, Math.max(0, rival), over, cap(seat)])) {
      if (!Number.isInteger(bid) || bid > cap(seat)) continue
      best = Math.max(best, payoffOf(bid, seat, rival, bids, value, config, lot))
    }
    return best - earned
  })
}

/** What a bid would have earned where the others' highest is `rival`. */
function payoffOf(bid: number, seat: number, rival: number, bids: readonly number[], value: number, config: Config, lot: Lot): number {
  if (bid < rival || (config.reserve > 0 && bid < config.reserve)) return 0
  if (bid === rival) {
    let [before, tied] = [0, 1]
    for (const [other, theirs] of bids.entries()) {
      if (other === seat || theirs !== rival) continue
      tied++
      if (other < seat) before++
    }
    if (taken(lot, tied) !== before) return 0
  }
  return value - (settle([bid, rival], config, 0).price ?? 0)
}

function topTwo(bids: readonly number[]): readonly [number, number] {
  let [top, next] = [-Infinity, -Infinity]
  for (const bid of bids) {
    if (bid > top) [top, next] = [bid, top]
    else if (bid > next) next = bid
  }
  return [top, next]
}
