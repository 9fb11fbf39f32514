import type { Clock } from '../core/clock'

/**
 * The time for one question: an absolute deadline of `ms` milliseconds of unpaused time from `start`, or none where `ms` is undefined. It can be paused, extended, and called in before
 * its time. `expired` resolves once, when time is up; a deadline that was cancelled first never expires. One that is started while it is paused begins to run when it is resumed.
 * Starting twice, pausing twice, or anything after the end changes nothing. What the clock says counts: a `wait` that returns too early waits for the rest,
 * and one that returns late (a throttled page) has ended all the same as soon as somebody looks at `isOver`.
 */
export class Deadline {
  readonly expired: Promise<void>
  private left: number | undefined
  private endsAt: number | undefined
  private stop: AbortController | undefined
  private started = false
  private held = false
  private state: 'open' | 'cancelled' | 'expired' = 'open'
  private resolve: () => void = () => undefined

  constructor(
    private readonly clock: Clock,
    ms: number | undefined,
  ) {
    this.left = ms
    this.expired = new Promise<void>(resolve => (this.resolve = resolve))
  }

  /** UTC ms at which it ends, while it runs. */
  get at(): number | undefined {
    return this.endsAt
  }

  /** Whether the clock is past its end although nothing has said so yet. */
  get hasPassed(): boolean {
    return this.endsAt !== undefined && this.clock.now() >= this.endsAt
  }

  /** Whether time is up, by the clock or because it was called in. */
  get isOver(): boolean {
    if (this.hasPassed) this.expire()
    return this.state === 'expired'
  }

  start(): void {
    if (this.started || this.state !== 'open') return
    this.started = true
    if (!this.held) this.run()
  }

  pause(): void {
    this.held = true
    this.halt()
  }

  resume(): void {
    this.held = false
    if (this.started && this.state === 'open' && this.endsAt === undefined) this.run()
  }

  /** Adds milliseconds to what is left, whether it runs, is paused or has not been started. A deadline without a clock gets none. */
  extend(ms: number): void {
    if (this.left === undefined || this.state !== 'open') return
    const runs = this.endsAt !== undefined
    this.halt()
    this.left = Math.max(0, this.left + ms)
    if (runs) this.run()
  }

  /** Time is up now. */
  expire(): void {
    if (this.state !== 'open') return
    this.halt()
    this.state = 'expired'
    this.resolve()
  }

  cancel(): void {
    if (this.state === 'open') this.state = 'cancelled'
    this.halt()
  }

  private halt(): void {
    if (this.endsAt !== undefined) this.left = Math.max(0, this.endsAt - this.clock.now())
    this.endsAt = undefined
    this.stop?.abort(new Error('deadline halted'))
    this.stop = undefined
  }

  private run(): void {
    if (this.left === undefined) return
    this.endsAt = this.clock.now() + this.left
    const stop = new AbortController()
    this.stop = stop
    void this.wait(this.endsAt, stop.signal)
  }

  private async wait(until: number, stop: AbortSignal): Promise<void> {
    try {
      for (let left = until - this.clock.now(); left > 0; left = until - this.clock.now()) {
        await this.clock.wait(left, stop)
        if (stop.aborted) return
      }
    } catch {
      return
    }
    if (!stop.aborted) this.expire()
  }
}
