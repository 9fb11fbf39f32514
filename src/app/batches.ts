import type { LogEvent } from '../core/log'

/** Milliseconds between writes. */
const EVERY = 300

/** A sink that writes in batches and doesn't hold the match up, but for the last one: the match ends when all of it is stored. */
export function inBatches(sink: (events: readonly LogEvent[]) => Promise<void>): (events: readonly LogEvent[]) => Promise<void> | void {
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
    if (events.some(event => event.e === 'end')) return flush()
    timer ??= setTimeout(() => void flush(), EVERY)
    return undefined
  }
}
