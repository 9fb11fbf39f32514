import type { CallBook, PastCalls } from '../../core/call'
import type { Clock } from '../../core/clock'
import type { ModelRef } from '../../core/spec'
import type { Budget, Reserved } from './budget'
import type { Route } from './call-record'
import type { Caller, CallRequest } from './caller'
import type { Limits } from './entry'
import { MatchCaller, type Shared } from './match-caller'
import type { Question, Turn } from './one-request'
import { hostOf, providerOf, structuredBy } from './providers'
import { HostQueue, type Claim } from './queue'
import type { Send } from './send'
import { TallyBook, type Tally } from './tally'

/**
 * What a desk works with. `keyOf` is asked at every dispatch, so that a key may come or go while it runs; `limitsOf` likewise. `app` is the app's version, for the record.
 */
export interface DeskInput {
  readonly send: Send
  readonly clock: Clock
  readonly app: string
  readonly budget: Budget
  keyOf(ref: ModelRef): string | undefined
  limitsOf(ref: ModelRef): Limits
}

/**
 * Puts the questions of a run's models to their hosts, for all its matches: one queue per host, one budget, one tally.
 * Paused, or over budget, it lets what is out come home and sends nothing more.
 */
export class CallDesk {
  private readonly queues = new Map<string, HostQueue>()
  private readonly book = new TallyBook()
  private readonly shared: Shared
  private tickets = 0
  private held = false

  constructor(private readonly input: DeskInput) {
    const { send, clock, app, budget } = input
    this.shared = {
      send,
      clock,
      app,
      tally: this.book,
      keyOf: ref => input.keyOf(ref),
      routeOf,
      ticket: () => ++this.tickets,
      queueOf: host => this.queueOf(host),
      enter: (question, stop, begin) => this.enter(question, stop, begin),
      rest: (host, ms, stop) => this.rest(host, ms, stop),
      lost: calls => {
        this.book.add(...calls)
        budget.lost(calls.length)
      },
    }
    budget.subscribe(() => this.pump())
  }

  /** Who calls for one match. `past`: its calls before an interruption; those that were out are lost now, and count. */
  caller(match: string, book: CallBook, past?: PastCalls): Caller {
    return new MatchCaller(this.shared, match, book, past)
  }

  /** How the requests stand; the same object until something changed. */
  tally(): Tally {
    return this.book.now
  }

  subscribe(changed: () => void): () => void {
    return this.book.subscribe(changed)
  }

  get paused(): boolean {
    return this.held
  }

  pause(): void {
    this.held = true
    this.work()
  }

  resume(): void {
    this.held = false
    this.pump()
  }

  /** Lets go what may, at every host. */
  private pump(): void {
    for (const queue of this.queues.values()) queue.pump()
    this.work()
  }

  private async enter<T>({ request, route, ticket, tokens }: Question, stop: AbortSignal, begin: (turn: Turn) => Promise<T>): Promise<T> {
    const { input } = this
    const { budget } = input
    const { model } = request
    const money = (tokens * (model.price?.input ?? 0)) / 1e6
    let reserved: Reserved | undefined
    const claim: Claim = {
      ticket,
      tokens,
      get limits() {
        return { atOnce: providerOf(model.provider).atOnce, ...input.limitsOf(model) }
      },
      admit: () => {
        if (this.held || !budget.open) return false
        reserved = budget.reserve(tokens, money)
        this.move(route.host, { queued: -1, out: 1 })
        return true
      },
    }
    this.move(route.host, { queued: 1 })
    let begun = false
    try {
      return await this.queueOf(route.host).enter(claim, stop, place => {
        begun = true
        const leave = (used?: number) => {
          this.move(route.host, { out: -1 })
          place.leave(used)
        }
        return begin({ place: { leave }, reserved: reserved as unknown as Reserved })
      })
    } catch (error) {
      if (!begun) {
        // Given up while it was being let go: its share of the budget comes back.
        reserved?.undo()
        this.move(route.host, reserved === undefined ? { queued: -1 } : { out: -1 })
      }
      throw error
    }
  }

  private async rest(host: string, ms: number, stop: AbortSignal): Promise<void> {
    this.move(host, { queued: 1 })
    try {
      await this.input.clock.wait(ms, stop)
    } finally {
      this.move(host, { queued: -1 })
    }
  }

  private move(host: string, by: { readonly queued?: number; readonly out?: number }): void {
    this.book.move(host, by)
    this.work()
  }

  /** Minutes pass while a call is out, or one waits that may go. */
  private work(): void {
    const { queued, out } = this.book
    const { budget } = this.input
    budget.working(out > 0 || (queued > 0 && !this.held && budget.reached() === null))
  }

  private queueOf(host: string): HostQueue {
    const known = this.queues.get(host)
    if (known !== undefined) return known
    const fresh = new HostQueue(this.input.clock)
    this.queues.set(host, fresh)
    return fresh
  }
}

const routeOf = ({ model }: CallRequest): Route => ({ host: hostOf(model), structured: structuredBy(model, model.settings) })
