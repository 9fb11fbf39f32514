import type { Clock } from '../core/clock'

/**
 * An absolute deadline that can be paused: `onExpire` is called once, when `ms` milliseconds of unpaused time have passed since `start`.
 * One that is started while it is paused begins to run when it is resumed. Starting twice, pausing twice or cancelling an expired deadline changes nothing.
 */
export class Deadline {
  private left: number
  private endsAt: number | undefined
  private stop: AbortController | undefined
  private started = false
  private held = false
  private over = false

  constructor(
    private readonly clock: Clock,
    ms: number,
    private readonly onExpire: () => void,
  ) {
    this.left = ms
  }

  /** UTC ms at which it ends, while it runs. */
  get at(): number | undefined {
    return this.endsAt
  }

  start(): void {
    if (this.started || this.over) return
    this.started = true
    if (!this.held) this.run()
  }

  pause(): void {
    this.held = true
    if (this.endsAt === undefined || this.over) return
    this.left = Math.max(0, this.endsAt - this.clock.now())
    this.halt()
  }

  resume(): void {
    this.held = false
    if (this.started && !this.over && this.endsAt === undefined) this.run()
  }

  cancel(): void {
    this.over = true
    this.halt()
  }

  private halt(): void {
    this.endsAt = undefined
    this.stop?.abort(new Error('deadline halted'))
    this.stop = undefined
  }

  private run(): void {
    this.endsAt = this.clock.now() + this.left
    const stop = new AbortController()
    this.stop = stop
    this.clock.wait(this.left, stop.signal).then(
      () => {
        if (this.over || stop.signal.aborted) return
        this.over = true
        this.endsAt = undefined
        this.onExpire()
      },
      () => undefined,
    )
  }
}
