import type { FailureKind, LogEvent } from '../core/log'
import type { Seat } from '../core/game'

/** What a share of failures is made of. `failures`: failed attempts, null where they weren't counted. */
export interface Answered {
  readonly decisions: number
  readonly fallbacks: number
  readonly failures: number | null
}

/** Attempts at answering: those that failed, all of them, and the failed ones by kind (kinds that didn't occur are left out). */
export interface Attempts {
  readonly failed: number
  readonly all: number
  readonly kinds: Readonly<Partial<Record<FailureKind, number>>>
}

/**
 * The attempts behind some decisions: the failed ones and one for every decision that had an answer. A fallback is nobody's attempt. Null where failures weren't counted.
 * A request that was lost on its way and asked again is a failed attempt like one that could not be read.
 */
export const attemptsIn = ({ decisions, fallbacks, failures }: Answered): number | null =>
  failures === null ? null : failures + decisions - fallbacks

/** Failed attempts as a share of all attempts, 0..1. Null where failures weren't counted or nobody attempted anything. */
export function failureShare(counts: Answered): number | null {
  const all = attemptsIn(counts)
  return all === null || all === 0 || counts.failures === null ? null : counts.failures / all
}

/** Decisions that the referee made, as a share of all decisions, 0..1. Null where none was made. */
export const fallbackShare = ({ decisions, fallbacks }: Pick<Answered, 'decisions' | 'fallbacks'>): number | null =>
  decisions === 0 ? null : fallbacks / decisions

/** The counts of several matches together. Failures are null where any match doesn't know its own. */
export function together(all: Iterable<Answered>): Answered {
  let [decisions, fallbacks] = [0, 0]
  let failures: number | null = 0
  for (const one of all) {
    decisions += one.decisions
    fallbacks += one.fallbacks
    failures = failures === null || one.failures === null ? null : failures + one.failures
  }
  return { decisions, fallbacks, failures }
}

/** The attempts of each seat in a log, by the same law: failed ones, and answers by anybody but the referee. */
export function attemptsOf(log: readonly LogEvent[], seats: number): readonly Attempts[] {
  const out = Array.from({ length: seats }, () => ({ failed: 0, all: 0, kinds: {} as Partial<Record<FailureKind, number>> }))
  const at = (seat: Seat) => out[seat]
  for (const entry of log) {
    if (entry.e === 'try') {
      const one = at(entry.seat)
      if (one === undefined) continue
      one.failed++
      one.all++
      one.kinds[entry.failure] = (one.kinds[entry.failure] ?? 0) + 1
    } else if (entry.e === 'move' && entry.by !== 'fallback') {
      const one = at(entry.seat)
      if (one !== undefined) one.all++
    }
  }
  return out
}
