import type { Clock } from '../../core/clock'
import type { Limits } from './entry'

/** Length of the window over which requests and tokens are counted, in ms. */
const WINDOW_MS = 60_000

/** A request in the window. Its tokens are an estimate until the provider reports them. */
export interface Counted {
  readonly at: number
  tokens: number
}

/**
 * What a host was asked in the last minute, counted from dispatch. A limit holds over every minute, wherever it begins, not over calendar minutes.
 * A request that is larger than the limit on tokens goes when nothing else is in the window: it would never go otherwise.
 */
export class RateWindow {
  /** Oldest first. */
  private readonly counted = new Set<Counted>()
  private tokens = 0

  constructor(private readonly clock: Clock) {}

  /** Milliseconds until a request of so many tokens may go; 0 where it may go now. */
  wait(limits: Limits, tokens: number): number {
    this.forget()
    const now = this.clock.now()
    const { requestsPerMinute = Number.POSITIVE_INFINITY, tokensPerMinute = Number.POSITIVE_INFINITY } = limits
    let left = this.tokens
    let kept = this.counted.size
    let until = now
    for (const old of this.counted) {
      if (kept < requestsPerMinute && left + tokens <= tokensPerMinute) break
      kept--
      left -= old.tokens
      until = old.at + WINDOW_MS
    }
    return until - now
  }

  /** Counts a request that goes now. */
  add(tokens: number): Counted {
    const entry = { at: this.clock.now(), tokens }
    this.counted.add(entry)
    this.tokens += tokens
    return entry
  }

  /** Puts the reported number in the place of the estimate. */
  correct(entry: Counted, tokens: number): void {
    if (!this.counted.has(entry)) return
    this.tokens += tokens - entry.tokens
    entry.tokens = tokens
  }

  private forget(): void {
    const edge = this.clock.now() - WINDOW_MS
    for (const old of this.counted) {
      if (old.at > edge) return
      this.tokens -= old.tokens
      this.counted.delete(old)
    }
  }
}
