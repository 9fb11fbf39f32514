import type { FailureKind, LogEvent } from '../core/log'

/** Failed attempts by kind; kinds that didn't occur are left out. */
export type Failures = Readonly<Partial<Record<FailureKind, number>>>

/** What a match's log has come to: steps, decisions, those that were fallbacks, those that were made in somebody's place, and failed attempts. */
export interface Counts {
  readonly k: number
  readonly decisions: number
  readonly fallbacks: number
  readonly substitutes: number
  readonly failures: Failures
}

/** Before the first event. */
export const NOTHING: Counts = { k: 0, decisions: 0, fallbacks: 0, substitutes: 0, failures: {} }

/** The counts after some more events of the same log. The same object where none of them counts. */
export function counted(was: Counts, events: readonly LogEvent[]): Counts {
  let now = was
  for (const event of events) {
    if (event.e === 'shut') now = { ...now, k: event.k }
    else if (event.e === 'try') now = { ...now, failures: { ...now.failures, [event.failure]: (now.failures[event.failure] ?? 0) + 1 } }
    else if (event.e === 'move')
      now = {
        ...now,
        decisions: now.decisions + 1,
        fallbacks: now.fallbacks + (event.by === 'fallback' ? 1 : 0),
        substitutes: now.substitutes + (event.by === 'substitute' ? 1 : 0),
      }
  }
  return now
}

/** Failures of several matches together. */
export function addFailures(a: Failures, b: Failures): Failures {
  const sum: Partial<Record<FailureKind, number>> = { ...a }
  for (const [kind, n] of Object.entries(b) as [FailureKind, number][]) sum[kind] = (sum[kind] ?? 0) + n
  return sum
}

/** How many failures there are of all kinds. */
export const failuresIn = (failures: Failures): number => Object.values(failures).reduce((a, b) => a + b, 0)
