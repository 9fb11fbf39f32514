import type { Clock } from '../../core/clock'

/** Milliseconds between two looks at clocks, absences and silences; deadlines are absolute and looked at when something comes in too, because a hidden page's timers are slow. */
const TICK = 500

/** Least milliseconds between two looks that messages bring about. */
const LEAST = 100

/** What is looked at. `beat` is never kept waiting by a look that takes long, e.g. because a model is loaded. */
interface Watched {
  readonly clock: Clock
  beat(now: number): void
  look(now: number): Promise<void>
  failed(error: unknown): void
}

/** Looks at everything that time decides: twice a second and when something came in, never twice at once. A look that fails is told, and the next one comes all the same. */
export class Lookout {
  private lookedAt = -Infinity
  private isLooking = false

  constructor(private readonly at: Watched) {}

  /** Looks until the signal is aborted. */
  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      this.look()
      await this.at.clock.wait(TICK, stop).catch(() => undefined)
    }
  }

  /** Something came in. */
  nudge(): void {
    if (this.at.clock.now() - this.lookedAt >= LEAST) this.look()
  }

  private look(): void {
    const now = this.at.clock.now()
    this.lookedAt = now
    this.at.beat(now)
    if (this.isLooking) return
    this.isLooking = true
    this.at.look(now).then(
      () => (this.isLooking = false),
      (error: unknown) => {
        this.isLooking = false
        this.at.failed(error)
      },
    )
  }
}
