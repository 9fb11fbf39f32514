import type { CallRecord } from '../core/call'

/**
 * What some calls took. Sums and means are of what is known, null where nothing is; `uncounted` calls reported no tokens, `unpriced` ones have no cost.
 * `failed` ended without an answer, `lost` were out when their tab closed. `meanMs`: from dispatch to the end of the reply, over `timed` answered calls. Costs in several currencies have no sum.
 */
export interface Spent {
  readonly calls: number
  readonly failed: number
  readonly lost: number
  readonly tokensIn: number | null
  readonly tokensOut: number | null
  readonly uncounted: number
  readonly cost: number | null
  readonly currency: string | null
  readonly unpriced: number
  readonly meanMs: number | null
  readonly timed: number
}

/** Sums up calls. Only those that were dispatched can lack tokens or a price. */
export function spentOf(calls: readonly CallRecord[]): Spent {
  const priced = calls.filter(call => call.cost !== null)
  const currencies = [...new Set(priced.map(call => call.price?.currency ?? null))]
  const waits = calls.flatMap(({ status, sent, done }) => (status === 'ok' && sent !== null && done !== null ? [done - sent] : []))
  const wasOut = ({ sent, status }: CallRecord) => sent !== null || status === 'lost'
  return {
    calls: calls.length,
    failed: calls.filter(({ status }) => status !== 'ok' && status !== 'pending' && status !== 'lost').length,
    lost: calls.filter(({ status }) => status === 'lost').length,
    tokensIn: sum(calls.map(call => call.tokens.in)),
    tokensOut: sum(calls.map(call => call.tokens.out)),
    uncounted: calls.filter(call => wasOut(call) && call.tokens.in === null && call.tokens.out === null).length,
    cost: currencies.length === 1 ? sum(priced.map(call => call.cost)) : null,
    currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
    unpriced: calls.filter(call => wasOut(call) && call.cost === null).length,
    meanMs: waits.length === 0 ? null : waits.reduce((a, b) => a + b, 0) / waits.length,
    timed: waits.length,
  }
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}
