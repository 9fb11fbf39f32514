import type { Seat } from '../core/game'
import { luckOf, type Luck } from '../core/luck'

/**
 * The sequential stream that a seat's player owns. Somebody new at the seat (fresh at step k) gets a stream of its own, and so does the nth player that took the seat
 * over during the match (0: the one the spec names).
 */
export const seatLuck = (seed: string, seat: Seat, freshAt?: number, taken = 0): Luck => {
  const own = luckOf(seed).fork('seat').fork(seat)
  const theirs = taken === 0 ? own : own.fork('taken').fork(taken)
  return freshAt === undefined ? theirs : theirs.fork('fresh').fork(freshAt)
}

/** The luck of a fallback action of one seat at step k. */
export const fallbackLuck = (seed: string, seat: Seat, k: number): Luck => luckOf(seed).fork('fallback').fork(k).fork(seat)
