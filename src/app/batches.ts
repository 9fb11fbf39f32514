import type { LogEvent } from '../core/log'

/** Milliseconds between writes. */
const EVERY = 300

/**
 * A sink that writes in batches and doesn't hold the match up, but for the last one: the match ends when all of it is stored. `begins`: its beginning is written at once too, because calls
 * are kept under it: those of a match that nobody knows of would be made again.
 */
export function inBatches(
  sink: (events: readonly LogEvent[]) => Promise<void>,
  begins: boolean,
): (events: readonly LogEvent[]) => Promise<void> | void {
  let waiting: LogEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<void> = Promise.resolve()
  let fault: unknown
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const batch = waiting
    waiting = []
    last = last.then(() => (batch.length === 0 ? undefined : sink(batch)))
    last.catch((error: unknown) => (fault ??= error))
    return last
  }
  return events => {
    if (fault !== undefined) return Promise.reject(fault as Error)
    waiting.push(...events)
    if (events.some(({ e }) => e === 'end' || (begins && e === 'start'))) return flush()
    timer ??= setTimeout(() => void flush(), EVERY)
    return undefined
  }
}
