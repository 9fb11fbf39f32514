import type { CallBook, CallRecord, PastCalls, StoredText } from '../../core/call'
import type { BudgetLimits } from '../../core/budget'
import type { FailureKind } from '../../core/log'
import type { LlmSpec } from '../../core/spec'
import { HandClock, settle } from '../../testkit/engine/fixture'
import { Budget } from '../llm/budget'
import type { CallRequest, Read } from '../llm/caller'
import { CallDesk } from '../llm/desk'
import type { Limits } from '../llm/entry'
import { SendFailed, type Sending, type Sent } from '../llm/send'

/** The key that no record may hold. */
export const KEY = 'planted-key-4f1c'

/** A request that is out, and how a test ends it. */
export interface OnWire {
  readonly sending: Sending
  readonly at: number
  reply(text?: string, more?: Partial<Sent>): Promise<void>
  fail(failure: FailureKind, more?: Partial<SendFailed['more']>): Promise<void>
}

/** Calls as a store would keep them; `log` is what happened in which order. */
export class Shelf implements CallBook {
  readonly records = new Map<string, CallRecord>()
  readonly texts = new Map<string, string>()
  readonly log: string[] = []
  /** While set, nothing is stored. */
  gate: Promise<void> | undefined

  async intend(call: CallRecord, texts: readonly StoredText[]): Promise<void> {
    await this.gate
    this.put('intend', call, texts)
  }

  async settle(call: CallRecord, texts: readonly StoredText[]): Promise<void> {
    await this.gate
    this.put('settle', call, texts)
  }

  get all(): readonly CallRecord[] {
    return [...this.records.values()]
  }

  statuses(): readonly string[] {
    return this.all.map(call => call.status)
  }

  past(): PastCalls {
    const texts = new Map(this.texts)
    return { calls: this.all, text: hash => texts.get(hash) }
  }

  private put(what: string, call: CallRecord, texts: readonly StoredText[]): void {
    this.log.push(`${what} ${call.seat}/${call.k}/${call.attempt} ${call.status}`)
    this.records.set(call.id, call)
    for (const { hash, text } of texts) this.texts.set(hash, text)
  }
}

/** A desk before servers that answer when the test says so. */
export function deskTable(options: { budget?: BudgetLimits; limits?: (model: string) => Limits; clock?: HandClock } = {}) {
  const clock = options.clock ?? new HandClock()
  const wire: OnWire[] = []
  const budget = new Budget(options.budget ?? {}, clock)
  const send = (sending: Sending) =>
    new Promise<Sent>((resolve, reject) => {
      sending.stop.addEventListener('abort', () => reject(sending.stop.reason as Error))
      wire.push({
        sending,
        at: clock.now(),
        reply: (text = '{"answer":"C"}', more = {}) => {
          resolve({
            text,
            reasoning: undefined,
            finish: 'stop',
            refused: false,
            cut: false,
            reported: 'm-2026-01-01',
            tokens: { in: 10, out: 5, reasoning: null, cached: null },
            warnings: [],
            ...more,
          })
          return settle()
        },
        fail: (failure, more = {}) => {
          reject(new SendFailed(failure, `it broke, Bearer ${KEY}`, { again: false, ...more }))
          return settle()
        },
      })
    })
  const desk = new CallDesk({
    send,
    clock,
    app: '0.0.0',
    budget,
    keyOf: () => KEY,
    limitsOf: ref => options.limits?.(ref.model) ?? {},
  })
  return { clock, wire, budget, desk }
}

export const model = (more: Partial<LlmSpec> = {}): LlmSpec => ({
  kind: 'llm',
  provider: 'openai-compatible',
  baseURL: 'http://one.test/v1',
  model: 'm',
  protocols: [],
  memory: { kind: 'all' },
  ...more,
})

/** A question that tells what happened to it. Answers are JSON with an `answer`. */
export function question(more: Partial<CallRequest> = {}): CallRequest & { readonly seen: string[] } {
  const seen: string[] = []
  return {
    seat: 0,
    k: 1,
    turn: 'choose',
    tag: 'act',
    index: 0,
    template: 'en',
    model: model(),
    messages: [
      { role: 'system', text: 'The rules.' },
      { role: 'user', text: 'C or D?' },
    ],
    schema: { type: 'object' },
    space: { kind: 'choice', options: ['C', 'D'] },
    reasked: false,
    read: (text): Read => {
      seen.push(`read ${text}`)
      try {
        return { parts: JSON.parse(text) as Record<string, unknown>, how: 'native' }
      } catch {
        return { failed: 'unparsable' }
      }
    },
    sent: () => seen.push('sent'),
    missed: failure => seen.push(`missed ${failure}`),
    ...more,
    seen,
  }
}

/** A signal that nobody gives. */
export const never = (): AbortSignal => new AbortController().signal
