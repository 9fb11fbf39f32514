import type { CallBook, CallRecord, PastCalls } from '../../core/call'
import type { FailureKind } from '../../core/log'
import { MOST_ATTEMPTS } from './backoff'
import { promptOf, tokensOf, type Prompt, type Route } from './call-record'
import type { Caller, CallRequest, CallResult } from './caller'
import { oneRequest, type Desk, type Ended, type Owner, type Question } from './one-request'
import { MatchCalls } from './past'

/** What all matches of a run share. */
export interface Shared extends Desk {
  routeOf(request: CallRequest): Route
  /** Who came first. */
  ticket(): number
  /** Counts calls that were lost. */
  lost(calls: readonly CallRecord[]): void
  /** Waits, as one of those who queue at the host. */
  rest(host: string, ms: number, stop: AbortSignal): Promise<void>
}

/** Failures on the way, which asking again may mend. */
const ON_THE_WAY: readonly CallRecord['status'][] = ['rate-limited', 'provider-down', 'network']
/** Requests that nobody waited for to the end: they say nothing about the host. */
const CUT_SHORT: readonly CallRecord['status'][] = ['lost', 'aborted']

/** The calls of one match. Rejects with the signal's reason, or with the call book's error: what can't be kept isn't asked. */
export class MatchCaller implements Caller {
  readonly recall: Caller['recall']
  private readonly calls: MatchCalls
  /** Resolves when the calls that were lost are on record as such. */
  private readonly ready: Promise<unknown> | undefined

  constructor(
    private readonly shared: Shared,
    private readonly match: string,
    private readonly book: CallBook,
    past: PastCalls | undefined,
  ) {
    this.calls = new MatchCalls(past)
    this.recall = this.calls.recall
    const { lost } = this.calls
    if (lost.length === 0) return
    shared.lost(lost)
    this.ready = Promise.all(lost.map(call => book.settle(call, [])))
    this.ready.catch(() => undefined)
  }

  async call(request: CallRequest, stop: AbortSignal): Promise<CallResult> {
    const { shared, match, book } = this
    const ticket = shared.ticket()
    let queued = shared.clock.now()
    if (this.ready !== undefined) await this.ready
    const route = shared.routeOf(request)
    let prompt: Prompt | undefined
    const question: Question = { request, route, ticket, tokens: tokensOf(request, route), prompt: () => (prompt ??= promptOf(request, route)) }
    let dispatched = false
    const owner: Owner = {
      match,
      book,
      keep: record => this.calls.keep(record),
      nextAttempt: () => this.calls.nextAttempt(request),
      sent: () => {
        if (!dispatched) request.sent()
        dispatched = true
      },
    }
    const calls: string[] = []
    for (let failures = 0; ; queued = shared.clock.now()) {
      if (stop.aborted) throw stop.reason
      const { record, raw, reasoning, again, waitMs } = this.earlier(question) ?? (await oneRequest(shared, owner, question, queued, failures, stop))
      calls.push(record.id)
      const words = { calls, ...(raw === undefined ? {} : { raw }), ...(reasoning === undefined ? {} : { reasoning }) }
      if (record.status === 'ok') return { ...words, parts: record.answer as Readonly<Record<string, unknown>>, read: record.read ?? 'extracted' }
      const failed = record.status === 'lost' ? 'aborted' : (record.status as FailureKind)
      if (!CUT_SHORT.includes(record.status)) failures++
      if (!again || failures >= MOST_ATTEMPTS) return { ...words, failed }
      request.missed(failed, record.id, raw)
      if (stop.aborted) throw stop.reason
      if (waitMs > 0) await shared.rest(route.host, waitMs, stop)
    }
  }

  /** The next request that this question had cost before the interruption; whoever waited after it has waited long enough. */
  private earlier({ request, prompt }: Question): Ended | undefined {
    if (!this.calls.has(request)) return undefined
    const record = this.calls.take(request, prompt().hash)
    if (record === undefined) return undefined
    const again = ON_THE_WAY.includes(record.status) || CUT_SHORT.includes(record.status)
    return { record, raw: this.calls.text(record.raw), reasoning: this.calls.text(record.reasoning), again, waitMs: 0 }
  }
}
