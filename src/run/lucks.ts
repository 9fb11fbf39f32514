import type { Seat } from '../core/game'
import { luckOf, type Luck } from '../core/luck'

/** The sequential stream that a seat's player owns; somebody new at the seat (fresh at step k) gets a stream of its own. */
export const seatLuck = (seed: string, seat: Seat, freshAt?: number): Luck => {
  const own = luckOf(seed).fork('seat').fork(seat)
  return freshAt === undefined ? own : own.fork('fresh').fork(freshAt)
}

/** The luck of a fallback action of one seat at step k. */
export const fallbackLuck = (seed: string, seat: Seat, k: number): Luck => luckOf(seed).fork('fallback').fork(k).fork(seat)
