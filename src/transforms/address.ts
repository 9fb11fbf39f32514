import type { Seat } from '../core/game'

/** How a message names whom it is for: by the number that the rules give the players, which is one more than the seat. */
export const addressOf = (seat: Seat): string => `player ${seat + 1}`

/** The seat that a message is for. Logs from before addresses had that name hold the bare seat. */
export function seatAt(address: unknown): Seat {
  const named = /^player ([1-9]\d*)$/.exec(String(address))
  return named === null ? Number(address) : Number(named[1]) - 1
}
