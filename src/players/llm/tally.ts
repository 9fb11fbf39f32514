import type { CallRecord } from '../../core/call'
import type { FailureKind } from '../../core/log'

/**
 * How the requests of a host, or of all, stand. `queued`: questions that wait, for a place or to be tried again. `answered`: requests whose answer was read;
 * `failed`: those that ended otherwise, by kind in `failures`; `lost`: out when their tab or process died. Tokens are sums of what was reported.
 * `cost` is the sum in `currency`; null where a request may have cost something that nobody knows, where nothing has a price, or where there are several currencies.
 * `meanMs`: from dispatch to the whole reply, over all replies, answered well or not; null before the first.
 */
export interface Count {
  readonly queued: number
  readonly out: number
  readonly answered: number
  readonly failed: number
  readonly failures: Readonly<Partial<Record<FailureKind, number>>>
  readonly lost: number
  readonly tokensIn: number
  readonly tokensOut: number
  readonly cost: number | null
  readonly currency: string | null
  readonly meanMs: number | null
}

/** All requests of a run, and those of each host. */
export interface Tally extends Count {
  readonly hosts: Readonly<Record<string, Count>>
}

class Counter {
  queued = 0
  out = 0
  private answered = 0
  private failed = 0
  private readonly failures: Partial<Record<FailureKind, number>> = {}
  private lost = 0
  private tokensIn = 0
  private tokensOut = 0
  private cost = 0
  private costUnknown = false
  private readonly currencies = new Set<string>()
  private replies = 0
  private replyMs = 0

  add(record: CallRecord): void {
    const { status, tokens, cost, price, http, sent, done } = record
    if (status === 'pending') return
    if (status === 'ok') this.answered++
    else if (status === 'lost') this.lost++
    else {
      this.failed++
      this.failures[status] = (this.failures[status] ?? 0) + 1
    }
    this.tokensIn += tokens.in ?? 0
    this.tokensOut += tokens.out ?? 0
    if (price !== null) this.currencies.add(price.currency)
    // What never went out, or was turned down with an HTTP error, is not billed.
    const free = (sent === null && status !== 'lost') || (http !== null && http >= 400)
    if (cost === null && !free) this.costUnknown = true
    this.cost += cost ?? 0
    if (record.finish !== null && sent !== null && done !== null) {
      this.replies++
      this.replyMs += done - sent
    }
  }

  get count(): Count {
    const [currency = null, ...others] = this.currencies
    const single = others.length === 0 ? currency : null
    const { queued, out, answered, failed, lost, tokensIn, tokensOut } = this
    return {
      queued,
      out,
      answered,
      failed,
      failures: { ...this.failures },
      lost,
      tokensIn,
      tokensOut,
      cost: single === null || this.costUnknown ? null : this.cost,
      currency: single,
      meanMs: this.replies === 0 ? null : this.replyMs / this.replies,
    }
  }
}

/** Counts requests as they go and end. `now` is the same object until something changed. */
export class TallyBook {
  private readonly all = new Counter()
  private readonly hosts = new Map<string, Counter>()
  private readonly listeners = new Set<() => void>()
  private snapshot: Tally | undefined

  get now(): Tally {
    this.snapshot ??= { ...this.all.count, hosts: Object.fromEntries([...this.hosts].map(([host, counter]) => [host, counter.count])) }
    return this.snapshot
  }

  get queued(): number {
    return this.all.queued
  }

  get out(): number {
    return this.all.out
  }

  /** Calls back on every change, at once: whoever draws takes its own time. */
  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  /** So many more (or fewer, where negative) wait or are out. */
  move(host: string, by: { readonly queued?: number; readonly out?: number }): void {
    for (const counter of [this.all, this.at(host)]) {
      counter.queued += by.queued ?? 0
      counter.out += by.out ?? 0
    }
    this.tell()
  }

  /** Counts requests that have ended. */
  add(...records: readonly CallRecord[]): void {
    for (const record of records) for (const counter of [this.all, this.at(record.host)]) counter.add(record)
    this.tell()
  }

  private at(host: string): Counter {
    const known = this.hosts.get(host)
    if (known !== undefined) return known
    const fresh = new Counter()
    this.hosts.set(host, fresh)
    return fresh
  }

  private tell(): void {
    this.snapshot = undefined
    for (const listener of this.listeners) listener()
  }
}
