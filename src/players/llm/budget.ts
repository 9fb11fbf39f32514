import type { BudgetLimits } from '../../core/budget'
import type { CallRecord } from '../../core/call'
import type { Clock } from '../../core/clock'

/** What a run has spent. Tokens and money are sums of what is known: a call whose tokens or price nobody told adds a call and nothing else. */
export interface Spent {
  readonly calls: number
  readonly tokens: number
  readonly money: number
  readonly minutes: number
}

/** A call that is out: it counts at once, with an estimate of its tokens and money that gives way to what is reported. */
export interface Reserved {
  settle(tokens: number, money: number): void
  /** It never went out. */
  undo(): void
}

const NOTHING: Spent = { calls: 0, tokens: 0, money: 0, minutes: 0 }
const KINDS = ['calls', 'tokens', 'money', 'minutes'] as const

/**
 * What a run may spend, and has. A call counts when it is dispatched, so that calls at the same time never pass the limit on calls; tokens and money count
 * as reported, and what is out counts as estimated, so that they are passed by no more than the estimates are wrong. Minutes are wall time in which
 * the run works: a call is out, or one waits and may go (not paused, not over budget). Money is in the one currency of the run's prices.
 */
export class Budget {
  private bounds: BudgetLimits
  private done: Spent
  private pending = { tokens: 0, money: 0 }
  private since: number | undefined
  private readonly listeners = new Set<() => void>()

  constructor(
    limits: BudgetLimits,
    private readonly clock: Clock,
    spent: Spent = NOTHING,
  ) {
    this.bounds = limits
    this.done = spent
  }

  get limits(): BudgetLimits {
    return this.bounds
  }

  spent(): Spent {
    const running = this.since === undefined ? 0 : (this.clock.now() - this.since) / 60_000
    return { ...this.done, minutes: this.done.minutes + running }
  }

  /** The limit that is reached, or null. */
  reached(): keyof BudgetLimits | null {
    return this.firstReached(this.spent())
  }

  /** Puts other limits in the place of the present ones; what waited goes on where they allow it. */
  raise(limits: BudgetLimits): void {
    this.bounds = limits
    this.tell()
  }

  /** Calls back whenever what is spent or the limits change. Minutes pass without a call. */
  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  /** Whether another call may go: nothing is reached, even if all that is out uses what it is thought to. */
  get open(): boolean {
    const spent = this.spent()
    return this.firstReached({ ...spent, tokens: spent.tokens + this.pending.tokens, money: spent.money + this.pending.money }) === null
  }

  /** Counts a call that goes now, with what it is thought to use. */
  reserve(tokens: number, money: number): Reserved {
    let held = true
    const release = () => {
      if (!held) return false
      held = false
      this.pending = { tokens: this.pending.tokens - tokens, money: this.pending.money - money }
      return true
    }
    this.pending = { tokens: this.pending.tokens + tokens, money: this.pending.money + money }
    this.add({ calls: 1 })
    return {
      settle: (used, paid) => {
        if (release()) this.add({ tokens: used, money: paid })
      },
      undo: () => {
        if (release()) this.add({ calls: -1 })
      },
    }
  }

  /** Counts calls that nobody knows the end of. */
  lost(calls: number): void {
    this.add({ calls })
  }

  /** Says whether the run works; minutes pass only while it does. */
  working(on: boolean): void {
    if (on === (this.since !== undefined)) return
    this.done = this.spent()
    this.since = on ? this.clock.now() : undefined
  }

  private add(more: Partial<Spent>): void {
    const { calls, tokens, money, minutes } = this.done
    this.done = { calls: calls + (more.calls ?? 0), tokens: tokens + (more.tokens ?? 0), money: money + (more.money ?? 0), minutes }
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private firstReached(spent: Spent): keyof BudgetLimits | null {
    return KINDS.find(kind => spent[kind] >= (this.bounds[kind] ?? Number.POSITIVE_INFINITY)) ?? null
  }
}

/**
 * What recorded calls have spent, for a run that goes on after an interruption; `minutes` it worked before. Calls that are still `pending` are left out:
 * the desk counts them when it finds them lost.
 */
export function spentOf(calls: Iterable<CallRecord>, minutes: number): Spent {
  const spent = { calls: 0, tokens: 0, money: 0, minutes }
  for (const { status, sent, tokens, cost } of calls) {
    if (status === 'pending' || (sent === null && status !== 'lost')) continue
    spent.calls++
    spent.tokens += (tokens.in ?? 0) + (tokens.out ?? 0)
    spent.money += cost ?? 0
  }
  return spent
}
