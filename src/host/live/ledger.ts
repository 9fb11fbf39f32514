import type { Clock } from '../../core/clock'
import type { SessionBook } from '../../data/session-book'
import type { SessionEvent } from '../../session/log'

/** An event before it is stamped. */
export type Unstamped = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'at'> : never) : never

interface Waiter {
  readonly upTo: number
  done(): void
  failed(error: unknown): void
}

/**
 * The log of a hosted session: every event is stamped, told to whoever folds it, and kept; events that come while the disk is busy are kept together. What others learn leaves this machine
 * only after `written`. A disk that fails ends the session: `onFault` is told once, and nothing resolves any more.
 */
export class Ledger {
  private readonly all: SessionEvent[]
  private saved: number
  private busy = false
  private waiting: Waiter[] = []
  private fault: unknown = null

  constructor(
    private readonly at: {
      readonly session: string
      readonly book: SessionBook
      readonly clock: Clock
      readonly past: readonly SessionEvent[]
      heard(event: SessionEvent): void
      onFault(error: unknown): void
    },
  ) {
    this.all = [...at.past]
    this.saved = at.past.length
  }

  get events(): readonly SessionEvent[] {
    return this.all
  }

  /** Takes an event; resolves when it is kept. */
  write(event: Unstamped): Promise<void> {
    const stamped = { at: this.at.clock.now(), ...event } as SessionEvent
    this.all.push(stamped)
    this.at.heard(stamped)
    const written = this.written
    written.catch(() => undefined)
    return written
  }

  /** Resolves when everything so far is kept; rejects when that failed. */
  get written(): Promise<void> {
    if (this.fault !== null) return Promise.reject(this.fault as Error)
    if (this.saved === this.all.length) return Promise.resolve()
    return new Promise((done, failed) => {
      this.waiting.push({ upTo: this.all.length, done, failed })
      if (!this.busy) void this.save()
    })
  }

  private async save(): Promise<void> {
    this.busy = true
    // Whoever writes in this same moment goes along.
    await Promise.resolve()
    try {
      while (this.saved < this.all.length) {
        const batch = this.all.slice(this.saved)
        await this.at.book.append(this.at.session, this.saved, batch)
        this.saved += batch.length
        const kept = this.waiting.filter(one => one.upTo <= this.saved)
        this.waiting = this.waiting.filter(one => one.upTo > this.saved)
        for (const one of kept) one.done()
      }
    } catch (error) {
      this.fault = error
      for (const one of this.waiting.splice(0)) one.failed(error)
      this.at.onFault(error)
    }
    this.busy = false
  }
}
