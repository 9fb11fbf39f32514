import type { CallRecord } from '../../core/call'
import type { LogEvent } from '../../core/log'
import { attemptsOf } from '../../measures/failures'
import { cells } from './csv'

interface Tries {
  readonly failures: number
  readonly attempts: number
}

/** Failed attempts and all attempts of a match and of each of its seats. A fallback is no attempt of anybody. */
export function triesOf(log: readonly LogEvent[], seats: number): { readonly match: Tries; readonly seats: readonly Tries[] } {
  const each = attemptsOf(log, seats).map(({ failed, all }): Tries => ({ failures: failed, attempts: all }))
  const sum = (count: (tries: Tries) => number) => each.reduce((total, tries) => total + count(tries), 0)
  return { match: { failures: sum(tries => tries.failures), attempts: sum(tries => tries.attempts) }, seats: each }
}

const NOTHING = cells([0, null, null, null, null, 0])

/** `calls`, `tokens_in`, `tokens_out`, `cost`, `currency`, `unpriced_calls` of some calls. Sums are of what is known; costs of several currencies have no sum. */
export function spentCells(calls: readonly CallRecord[]): string {
  if (calls.length === 0) return NOTHING
  const priced = calls.filter(call => call.cost !== null)
  const currencies = [...new Set(priced.map(call => call.price?.currency))]
  const cost = currencies.length === 1 ? sum(priced.map(call => call.cost)) : null
  const unpriced = calls.filter(call => call.cost === null && (call.sent !== null || call.status === 'lost')).length
  return cells([
    calls.length,
    sum(calls.map(call => call.tokens.in)),
    sum(calls.map(call => call.tokens.out)),
    cost,
    currencies.length === 1 ? currencies[0] : null,
    unpriced,
  ])
}

/** The sum of what is known; null where nothing is. */
function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}
