import type { Clock } from '../core/clock'
import type { Seat } from '../core/game'
import { Deadline } from './deadline'
import type { Eyes } from './handle'

/** Whose clock it is: a seat's in a joint turn, everybody's in an `each` turn. */
export type Whose = Seat | 'all'

/** A deadline and the promise of its passing; without a limit the promise never resolves. */
export interface Limit {
  readonly deadline: Deadline | undefined
  readonly expired: Promise<void>
}

/** The clocks that run in a match: one per seat in a joint turn, one for all in an `each` turn. */
export class Deadlines {
  private readonly running = new Map<Whose, Deadline>()
  private paused = false

  constructor(private readonly clock: Clock) {}

  /** A new limit of `ms` milliseconds; none where `ms` is undefined. It starts when its deadline is started. */
  set(whose: Whose, ms: number | undefined): Limit {
    if (ms === undefined) return { deadline: undefined, expired: new Promise(() => undefined) }
    let expire = () => undefined as void
    const expired = new Promise<void>(resolve => (expire = resolve))
    const deadline = new Deadline(this.clock, ms, () => expire())
    if (this.paused) deadline.pause()
    this.running.set(whose, deadline)
    return { deadline, expired }
  }

  clear(whose: Whose): void {
    this.running.get(whose)?.cancel()
    this.running.delete(whose)
  }

  /** UTC ms at which the time of these eyes ends, while it runs. */
  at(eyes: Eyes): number | undefined {
    const own = eyes === 'audience' ? undefined : this.running.get(eyes)?.at
    return own ?? this.running.get('all')?.at
  }

  pause(): void {
    this.paused = true
    for (const deadline of this.running.values()) deadline.pause()
  }

  resume(): void {
    this.paused = false
    for (const deadline of this.running.values()) deadline.resume()
  }

  clearAll(): void {
    for (const whose of [...this.running.keys()]) this.clear(whose)
  }
}
