import type { Clock } from '../../core/clock'

interface Sleeper {
  readonly until: number
  wake(): void
}

/** The machine's clock, which a test can put forward: whoever waits for a moment that is past then is woken at once. */
export class ShiftClock implements Clock {
  /** By how many ms it is ahead of the machine's. */
  shift = 0
  private readonly asleep = new Set<Sleeper>()

  now(): number {
    return Date.now() + this.shift
  }

  wait(ms: number, stop?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (stop?.aborted === true) return reject(stop.reason as Error)
      const end = (then: () => void) => () => {
        clearTimeout(timer)
        this.asleep.delete(sleeper)
        stop?.removeEventListener('abort', abort)
        then()
      }
      const abort = end(() => reject(stop?.reason as Error))
      const sleeper: Sleeper = { until: this.now() + ms, wake: end(resolve) }
      const timer = setTimeout(() => sleeper.wake(), ms)
      this.asleep.add(sleeper)
      stop?.addEventListener('abort', abort, { once: true })
    })
  }

  /** Puts it forward. */
  skip(ms: number): void {
    this.shift += ms
    for (const sleeper of [...this.asleep]) if (sleeper.until <= this.now()) sleeper.wake()
  }
}
