import type { CallRecord } from '../../core/call'
import type { Seat } from '../../core/game'
import type { FailureKind, LogEvent } from '../../core/log'

/** The name of a decision: its step and its seat. */
export const decisionAt = (k: number, seat: Seat): string => `${k}/${seat}`

/** Calls whose answers the referee judged and didn't take, with the reason: the last one that each failed attempt names. */
export function refusedCalls(log: readonly LogEvent[]): ReadonlyMap<string, FailureKind> {
  return new Map(
    log.flatMap(entry => {
      const last = entry.e === 'try' ? entry.calls?.at(-1) : undefined
      return entry.e !== 'try' || last === undefined ? [] : [[last, entry.failure] as const]
    }),
  )
}

/**
 * Calls by the decision that they led to, in their own order: the move that names them, or the next one of that seat after an attempt that names them (where everybody
 * acts when they like, others may move in between); a call that the log doesn't name stands at its own step.
 */
export function callsByDecision(log: readonly LogEvent[], calls: readonly CallRecord[]): ReadonlyMap<string, readonly CallRecord[]> {
  const places = new Map<string, string>()
  const missed = new Map<Seat, string[]>()
  for (const entry of log) {
    if (entry.e !== 'move' && entry.e !== 'try') continue
    const { k, seat, calls: named = [] } = entry
    const waiting = missed.get(seat) ?? []
    if (entry.e === 'try') missed.set(seat, [...waiting, ...named])
    else missed.delete(seat)
    for (const id of entry.e === 'try' ? named : [...waiting, ...named]) places.set(id, decisionAt(k, seat))
  }
  const out = new Map<string, CallRecord[]>()
  for (const call of calls) {
    const place = places.get(call.id) ?? decisionAt(call.k, call.seat)
    const there = out.get(place)
    if (there === undefined) out.set(place, [call])
    else there.push(call)
  }
  return out
}
