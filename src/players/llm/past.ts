import type { CallRecord, PastCalls } from '../../core/call'
import type { Seat } from '../../core/game'
import type { Caller, CallRequest } from './caller'
import { lostRecord } from './call-record'

type Key = Pick<CallRequest, 'seat' | 'k' | 'tag' | 'index'>

const keyOf = ({ seat, k, tag, index }: Key) => `${seat}/${k}/${tag}/${index}`

interface Line {
  readonly calls: CallRecord[]
  /** How many of them were handed back. */
  taken: number
  /** The highest attempt so far. */
  attempt: number
}

/**
 * The requests of one match, made before an interruption or since: hands back, in order, those that a question had cost already, numbers new attempts
 * after them, and remembers what was answered.
 */
export class MatchCalls {
  /** Requests that were out when the match was interrupted, as lost ones. */
  readonly lost: readonly CallRecord[]
  private readonly lines = new Map<string, Line>()
  private readonly answered: CallRecord[] = []

  constructor(private readonly past: PastCalls | undefined) {
    const calls = (past?.calls ?? []).map(call => (call.status === 'pending' ? lostRecord(call) : call)).sort((a, b) => a.attempt - b.attempt)
    const out = new Set((past?.calls ?? []).filter(call => call.status === 'pending').map(call => call.id))
    this.lost = calls.filter(call => out.has(call.id))
    for (const call of calls) {
      const line = this.line(call)
      line.calls.push(call)
      line.attempt = Math.max(line.attempt, call.attempt)
      this.keep(call)
    }
  }

  /** Whether something is left of earlier requests at this place. */
  has(request: Key): boolean {
    const { calls, taken } = this.line(request)
    return taken < calls.length
  }

  /** The next earlier request of this very question that was not handed back yet. */
  take(request: Key, prompt: string): CallRecord | undefined {
    const line = this.line(request)
    const next = line.calls.findIndex((call, i) => i >= line.taken && call.prompt === prompt)
    if (next < 0) return undefined
    line.taken = next + 1
    return line.calls[next]
  }

  text(hash: string | null): string | undefined {
    return hash === null ? undefined : this.past?.text(hash)
  }

  /** The number of a new attempt at this question. */
  nextAttempt(request: Key): number {
    return ++this.line(request).attempt
  }

  /** Remembers an answer. */
  keep(call: CallRecord): void {
    if (call.status === 'ok') this.answered.push(call)
  }

  /** Answers of a seat before step k, oldest first; where one was asked again, the last. */
  readonly recall: Caller['recall'] = (seat: Seat, tag, before) => {
    const last = new Map<string, CallRecord>()
    for (const call of this.answered) if (call.seat === seat && call.tag === tag && call.k < before) last.set(keyOf(call), call)
    return [...last.values()]
      .sort((a, b) => a.k - b.k || a.index - b.index)
      .map(({ k, answer }) => ({ k, parts: answer as Readonly<Record<string, unknown>> }))
  }

  private line(request: Key): Line {
    const key = keyOf(request)
    const known = this.lines.get(key)
    if (known !== undefined) return known
    const fresh: Line = { calls: [], taken: 0, attempt: 0 }
    this.lines.set(key, fresh)
    return fresh
  }
}
