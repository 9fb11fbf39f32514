import type { Clock } from '../../core/clock'
import type { Limits } from './entry'
import { RateWindow, type Counted } from './rate'

/** Connections that a browser opens to one HTTP/1.1 host: more would queue where nobody sees them. */
const AT_ONCE = 6

/** Timers of browsers hold 31 bits of milliseconds: a longer wait is looked at again after an hour. */
const LONGEST_WAIT_MS = 3_600_000

/** A request's claim to the next free place. `ticket` says who came first; `tokens` is the estimate of what it will use. */
export interface Claim {
  readonly ticket: number
  readonly tokens: number
  readonly limits: Limits
  /** False where nothing may go at present (paused, or over budget); true takes what it needs. */
  admit(): boolean
}

/** The right to have one request out. Leaving twice changes nothing. `tokens`: what it used, where that is known. */
export interface Place {
  leave(tokens?: number): void
}

interface Waiting {
  readonly claim: Claim
  /** Nobody waits for the place any more. */
  gone: boolean
  go(place: Place): void
}

/**
 * The queue to one host, shared by all matches: first come, first served, by ticket. At most `atOnce` requests are out (six, if nothing else is said),
 * no minute sees more requests or tokens than the limits say, and nothing goes before `hold` is over.
 */
export class HostQueue {
  private readonly waiting: Waiting[] = []
  private readonly window: RateWindow
  private heldUntil = 0
  private busy = 0
  private pumping = false
  private alarm: AbortController | undefined

  constructor(private readonly clock: Clock) {
    this.window = new RateWindow(clock)
  }

  /** Calls `begin` in the very moment when the request may go, and resolves with its result; rejects with the signal's reason, and then it takes no place. */
  enter<T>(claim: Claim, stop: AbortSignal, begin: (place: Place) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (stop.aborted) {
        reject(stop.reason as Error)
        return
      }
      const own: Waiting = {
        claim,
        gone: false,
        go: place => {
          stop.removeEventListener('abort', giveUp)
          resolve(begin(place))
        },
      }
      const giveUp = () => {
        own.gone = true
        const at = this.waiting.indexOf(own)
        if (at >= 0) this.waiting.splice(at, 1)
        reject(stop.reason as Error)
        this.pump()
      }
      stop.addEventListener('abort', giveUp, { once: true })
      const before = this.waiting.findLastIndex(other => other.claim.ticket <= claim.ticket)
      this.waiting.splice(before + 1, 0, own)
      // Behind others it changes nothing.
      if (before < 0) this.pump()
    })
  }

  /** Nothing goes to this host for so many ms. */
  hold(ms: number): void {
    this.heldUntil = Math.max(this.heldUntil, this.clock.now() + ms)
  }

  /** Lets go what may. To be called when something outside has changed: resumed, budget raised. */
  pump(): void {
    // Whoever is told of an admission may look in here again: the loop that runs sees what they changed.
    if (this.pumping) return
    this.pumping = true
    this.alarm?.abort()
    this.alarm = undefined
    try {
      this.dispatch()
    } finally {
      this.pumping = false
    }
  }

  private dispatch(): void {
    for (let first = this.waiting[0]; first !== undefined; first = this.waiting[0]) {
      const { limits, tokens } = first.claim
      if (this.busy >= (limits.atOnce ?? AT_ONCE)) return
      const ms = Math.max(this.heldUntil - this.clock.now(), this.window.wait(limits, tokens))
      if (ms > 0) {
        this.wake(ms)
        return
      }
      this.waiting.shift()
      // Whoever is told of an admission may give up this very claim.
      if (!first.claim.admit()) {
        if (!first.gone) this.waiting.unshift(first)
        return
      }
      this.busy++
      const place = this.place(this.window.add(tokens))
      if (first.gone) place.leave(0)
      else first.go(place)
    }
  }

  private place(counted: Counted): Place {
    let left = false
    return {
      leave: tokens => {
        if (left) return
        left = true
        this.busy--
        if (tokens !== undefined) this.window.correct(counted, tokens)
        this.pump()
      },
    }
  }

  private wake(ms: number): void {
    const alarm = new AbortController()
    this.alarm = alarm
    this.clock.wait(Math.min(ms, LONGEST_WAIT_MS), alarm.signal).then(
      () => this.pump(),
      () => undefined,
    )
  }
}
