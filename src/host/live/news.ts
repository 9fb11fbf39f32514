import type { Clock } from '../../core/clock'

/** Least milliseconds between two times that the host's screen is told of a change. */
const LEAST = 100

/** Tells whoever looks at the host that something has changed: soon, and not at every change. */
export class News {
  private readonly listeners = new Set<() => void>()
  private isDue = false

  constructor(
    private readonly clock: Pick<Clock, 'wait'>,
    private readonly stop: AbortSignal,
  ) {}

  /** Returns how to stop. */
  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  changed(): void {
    if (this.isDue) return
    this.isDue = true
    const tell = () => {
      this.isDue = false
      for (const listener of this.listeners) listener()
    }
    this.clock.wait(LEAST, this.stop).then(tell, tell)
  }
}
