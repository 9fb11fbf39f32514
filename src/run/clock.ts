import type { Clock } from '../core/clock'

/** The clock of this machine. `wait` rejects with the signal's reason when it is aborted. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, stop) =>
    new Promise((resolve, reject) => {
      if (stop?.aborted) {
        reject(stop.reason as Error)
        return
      }
      const timer = setTimeout(() => {
        stop?.removeEventListener('abort', abort)
        resolve()
      }, ms)
      const abort = () => {
        clearTimeout(timer)
        reject(stop?.reason as Error)
      }
      stop?.addEventListener('abort', abort, { once: true })
    }),
}
