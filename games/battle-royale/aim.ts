import type { Seat } from '../../src/core/game'

/** The action of shooting at nobody. */
export const MISS = 'miss'

/** The action of shooting at a seat: `player-3` is the third player, seat 2, under the number that all texts use. */
export const targetId = (seat: Seat): string => `player-${seat + 1}`

/** The seat that an action aims at; null for a deliberate miss and for whoever doesn't sit at this table (imported actions). */
export function seatOf(action: string, seats: number): Seat | null {
  const number = /^player-(\d{1,9})$/.exec(action)?.[1]
  const seat = number === undefined ? -1 : Number(number) - 1
  return seat >= 0 && seat < seats ? seat : null
}
