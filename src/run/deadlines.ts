import type { Clock } from '../core/clock'
import type { Seat } from '../core/game'
import { Deadline } from './deadline'
import type { Eyes } from './handle'

/** Whose clock it is: a seat's in a joint turn, everybody's in an `each` turn. */
export type Whose = Seat | 'all'

/** The deadlines of the questions that are open in a match: one per seat in a joint turn, one for all in an `each` turn; with a clock or without. */
export class Deadlines {
  private readonly open = new Map<Whose, Deadline>()
  private paused = false

  constructor(private readonly clock: Clock) {}

  /** A new deadline of `ms` milliseconds, none where `ms` is undefined, in place of the one that was there. It runs when it is started. */
  set(whose: Whose, ms: number | undefined): Deadline {
    this.open.get(whose)?.cancel()
    const deadline = new Deadline(this.clock, ms)
    if (this.paused) deadline.pause()
    this.open.set(whose, deadline)
    return deadline
  }

  of(whose: Whose): Deadline | undefined {
    return this.open.get(whose)
  }

  clear(whose: Whose): void {
    this.open.get(whose)?.cancel()
    this.open.delete(whose)
  }

  /** UTC ms at which the time of these eyes ends, while it runs. */
  at(eyes: Eyes): number | undefined {
    const own = eyes === 'audience' ? undefined : this.open.get(eyes)?.at
    return own ?? this.open.get('all')?.at
  }

  pause(): void {
    this.paused = true
    for (const deadline of this.open.values()) deadline.pause()
  }

  resume(): void {
    this.paused = false
    for (const deadline of this.open.values()) deadline.resume()
  }

  /** Adds milliseconds to all of them. */
  extend(ms: number): void {
    for (const deadline of this.open.values()) deadline.extend(ms)
  }

  clearAll(): void {
    for (const whose of [...this.open.keys()]) this.clear(whose)
  }
}
