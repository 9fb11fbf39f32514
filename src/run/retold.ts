import type { Seat } from '../core/game'
import type { LogEvent } from '../core/log'
import type { Player } from '../players/player'

/** A player that gets its earlier attempts back on resumption fails them again: those are in the log already and are not written twice. */
export class Retold {
  private left: Map<Seat, number> = new Map()

  /** Failures that were logged for decisions still open, by seat. */
  expect(tries: ReadonlyMap<Seat, number>): void {
    this.left = new Map(tries)
  }

  /** Whether an event tells again what the log holds. */
  drops(event: LogEvent, player: (seat: Seat) => Player): boolean {
    if (event.e !== 'try') return false
    const again = this.left.get(event.seat) ?? 0
    if (again === 0 || player(event.seat).recalls !== true) return false
    this.left.set(event.seat, again - 1)
    return true
  }

  clear(): void {
    this.left.clear()
  }
}
