import type { Clock } from '../core/clock'
import type { LogEvent } from '../core/log'

/** Takes events in order and keeps them; a rejection stops the match. */
export type Sink = (events: readonly LogEvent[]) => Promise<void> | void

/** The log of a running match: every event is stamped, kept, and handed to the sink in order. Closed, it takes nothing more. */
export class Journal {
  readonly log: LogEvent[] = []
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
    this.queue = this.queue.then(() => sink([stamped]))
    this.queue.catch(this.failed)
  }

  close(): void {
    this.closed = true
  }
}
