import type { Clock } from '../../core/clock'
import { systemClock } from '../../run/clock'

interface Wait {
  /** UTC ms. */
  readonly at: number
  done(): void
}

/** A clock that can be asked to look: `poke` resolves every wait whose time has passed. */
export interface PokedClock extends Clock {
  poke(): void
  close(): void
}

/**
 * A clock whose timers run in a worker, because a hidden tab's own fire once a second at first and once a minute later. Every wait has an absolute time, and at every tick or poke all that are due
 * resolve: a machine that slept wakes up right. Where there are no workers, the page's own timers must do.
 */
export function workerClock(): PokedClock {
  const worker = startWorker()
  if (worker === null) return { ...systemClock, poke: () => undefined, close: () => undefined }
  const waits = new Map<number, Wait>()
  let next = 0
  const poke = () => {
    const now = Date.now()
    for (const [id, wait] of waits) {
      if (wait.at > now) continue
      waits.delete(id)
      wait.done()
    }
  }
  worker.addEventListener('message', poke)
  return {
    now: () => Date.now(),
    wait: (ms, stop) =>
      new Promise((resolve, reject) => {
        if (stop?.aborted) {
          reject(stop.reason as Error)
          return
        }
        const id = next++
        const abort = () => {
          waits.delete(id)
          reject(stop?.reason as Error)
        }
        waits.set(id, {
          at: Date.now() + ms,
          done() {
            stop?.removeEventListener('abort', abort)
            resolve()
          },
        })
        stop?.addEventListener('abort', abort, { once: true })
        worker.postMessage(ms)
      }),
    poke,
    close: () => worker.terminate(),
  }
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./clock-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
