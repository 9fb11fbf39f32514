import type { Seat, Turn } from '../core/game'
import type { LogEvent } from '../core/log'
import { sameOccasion } from './occasion'

/**
 * Whose waiting the host has ended in the turn that is open, as a log tells it: a match that is resumed carries it out, because an intervention that was written is never lost.
 * It lasts as long as the question: a joint turn's step, unless the spec then gave the seat to a person; an `each` turn's occasion, unless somebody else took the seat.
 */
export class Overdue {
  /** Seats whose running out of time is in the log already, as a failure. */
  readonly timedOut = new Set<Seat>()
  private readonly ended = new Set<Seat>()
  private all = false
  private turn: Turn | null = null

  read(entry: LogEvent): void {
    if (entry.e === 'open') {
      if (this.turn === null || sameOccasion(entry.turn, this.turn) === null) this.clear()
      this.turn = entry.turn
    } else if (entry.e === 'host' && entry.what === 'advance') this.end(seatsIn(entry.detail))
    else if (entry.e === 'seat') {
      if (this.turn?.gate === 'each' || this.timedOut.delete(entry.seat)) this.ended.delete(entry.seat)
    } else if (entry.e === 'try' && entry.failure === 'timeout' && this.ended.has(entry.seat)) this.timedOut.add(entry.seat)
    else if (entry.e === 'shut' && this.turn?.gate === 'joint') this.clear()
  }

  /** Seats that are out of time at the open turn, or `all` where the occasion of an `each` turn is over. */
  at(turn: Turn): readonly Seat[] | 'all' {
    const same = this.turn?.gate === 'each' ? sameOccasion(turn, this.turn) !== null : turn.id === this.turn?.id
    return !same ? [] : this.all ? 'all' : [...this.ended]
  }

  private end(seats: readonly Seat[] | null): void {
    if (seats === null && this.turn?.gate === 'each') this.all = true
    for (const seat of seats ?? this.turn?.seats ?? []) this.ended.add(seat)
  }

  private clear(): void {
    this.ended.clear()
    this.timedOut.clear()
    this.all = false
  }
}

/** The seats of a logged `advance`; null: all that were asked. */
function seatsIn(detail: unknown): readonly Seat[] | null {
  const seats = typeof detail === 'object' && detail !== null && 'seats' in detail ? detail.seats : null
  return Array.isArray(seats) ? seats.filter(seat => typeof seat === 'number') : null
}
