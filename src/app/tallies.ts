import type { CallRecord } from '../core/call'
import { type Tally, TallyBook } from '../players/llm/tally'

/** The tally of calls that have ended. */
export function tallyOf(calls: Iterable<CallRecord>): Tally {
  const book = new TallyBook()
  book.add(...[...calls].filter(call => call.status !== 'pending'))
  return book.now
}

const ended = ({ answered, failed, lost }: Tally): number => answered + failed + lost

/** Calls of earlier tabs and those of this one together. The mean wait is that of the later ones, which says more about what is to come. Costs in two currencies, or with an unknown one, have no sum. */
export function together(before: Tally, now: Tally): Tally {
  if (ended(before) === 0) return now
  const isNew = ended(now) === 0
  const isOneCurrency = now.currency === null || before.currency === now.currency
  const failures = { ...before.failures }
  for (const [kind, n] of Object.entries(now.failures) as [keyof typeof failures, number][]) failures[kind] = (failures[kind] ?? 0) + n
  return {
    queued: now.queued,
    out: now.out,
    answered: before.answered + now.answered,
    failed: before.failed + now.failed,
    failures,
    lost: before.lost + now.lost,
    tokensIn: before.tokensIn + now.tokensIn,
    tokensOut: before.tokensOut + now.tokensOut,
    cost: isNew ? before.cost : before.cost === null || now.cost === null || !isOneCurrency ? null : before.cost + now.cost,
    currency: isNew || before.currency === now.currency ? before.currency : null,
    meanMs: now.meanMs ?? before.meanMs,
    hosts: now.hosts,
  }
}
