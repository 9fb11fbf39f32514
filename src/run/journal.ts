import type { Clock } from '../core/clock'
import type { LogEvent } from '../core/log'

/** Takes events in order and keeps them; a rejection stops the match. It is called again only when it is done. */
export type Sink = (events: readonly LogEvent[]) => Promise<void> | void

/**
 * The log of a running match: every event is stamped, kept, and handed to the sink in order. What is written in one moment, or while the sink is busy,
 * goes to it together in the next call, so that three hundred decisions that come in at once pay for a few flushes. Closed, it takes nothing more.
 */
export class Journal {
  readonly log: LogEvent[] = []
  private waiting: LogEvent[] = []
  private queue: Promise<void> = Promise.resolve()
  private closed = false

  constructor(
    private readonly clock: Clock,
    private readonly sink: Sink | undefined,
    private readonly failed: () => void,
  ) {}

  /** Resolves when the sink has taken everything so far; rejects when it failed. */
  get written(): Promise<void> {
    return this.queue
  }

  write(event: LogEvent): void {
    if (this.closed) return
    const stamped: LogEvent = { at: this.clock.now(), ...event }
    this.log.push(stamped)
    const { sink } = this
    if (sink === undefined) return
    this.waiting.push(stamped)
    if (this.waiting.length > 1) return
    this.queue = this.queue.then(() => sink(this.waiting.splice(0)))
    this.queue.catch(this.failed)
  }

  close(): void {
    this.closed = true
  }
}
