import type { Seat } from '../core/game'
import type { LogEvent } from '../core/log'
import type { Player } from '../players/player'

/**
 * What a resumed match would tell again: a player that gets its earlier attempts back fails them again, and a seat whose waiting was ended before the interruption
 * runs out of time again. Those failures are in the log already and are not written twice.
 */
export class Retold {
  private left = new Map<Seat, number>()
  private timedOut = new Set<Seat>()

  /** Failures that were logged for decisions still open, by seat, and the seats whose running out of time was. */
  expect(tries: ReadonlyMap<Seat, number>, timedOut: ReadonlySet<Seat>): void {
    this.left = new Map(tries)
    this.timedOut = new Set(timedOut)
  }

  /** Whether an event tells again what the log holds. */
  drops(event: LogEvent, player: (seat: Seat) => Player): boolean {
    if (event.e !== 'try') return false
    if (event.failure === 'timeout' && this.timedOut.delete(event.seat)) return true
    const again = this.left.get(event.seat) ?? 0
    if (again === 0 || player(event.seat).recalls !== true) return false
    this.left.set(event.seat, again - 1)
    return true
  }

  /** Somebody else has the seat: their failures are their own. */
  forget(seat: Seat): void {
    this.left.delete(seat)
    this.timedOut.delete(seat)
  }

  clear(): void {
    this.left.clear()
    this.timedOut.clear()
  }
}
