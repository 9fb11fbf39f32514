import type { CallRecord, StoredText } from '../../core/call'
import { hashOf } from '../../core/canonical'
import type { LlmSpec } from '../../core/spec'
import type { FinishedInput } from '../export/entry'
import { sampleMatch, type SampleOptions } from './sample'

/** A model's seat for tests. */
export const sampleModel = (more: Partial<LlmSpec> = {}): LlmSpec => ({
  kind: 'llm',
  provider: 'openai-compatible',
  model: 'some-model-2026-01-01',
  baseURL: 'http://localhost:9999/v1',
  protocols: [{ id: 'cot' }],
  memory: { kind: 'all' },
  settings: { temperature: 0.5, topP: 0.9, seed: 7, maxOutputTokens: 300, reasoning: 'low' },
  price: { currency: 'USD', input: 2, output: 10, noted: '2026-02-01' },
  ...more,
})

const stored = (text: string): StoredText => ({ hash: hashOf(text), text })

/** A call record with its texts: answered well, unless something else is said. */
export function sampleCall(more: Partial<CallRecord> = {}, words: { system?: string; question?: string; raw?: string } = {}) {
  const { system = 'The rules.', question = 'What do you do?', raw = '{"answer":"C"}' } = words
  const texts = [stored(system), stored(question), stored('{"type":"object"}'), stored(raw), stored('I think')]
  const [rules, asked, schema, reply, reasoning] = texts as [StoredText, StoredText, StoredText, StoredText, StoredText]
  const key = { match: 'm', seat: 0, k: 1, tag: 'act', index: 0, attempt: 1, prompt: hashOf([system, question]), ...more } as const
  const call: CallRecord = {
    id: hashOf(key),
    turn: 'choose',
    template: 'en / cot / all',
    messages: [
      { role: 'system', text: rules.hash },
      { role: 'user', text: asked.hash },
    ],
    schema: schema.hash,
    provider: 'openai-compatible',
    host: 'localhost:9999',
    requested: 'some-model-2026-01-01',
    reported: 'some-model-2026-01-01',
    settings: { temperature: 0.5, topP: 0.9, seed: 7, maxOutputTokens: 300, reasoning: 'low' },
    structured: 'schema',
    queued: 1_772_359_200_000,
    sent: 1_772_359_200_040,
    first: null,
    done: 1_772_359_201_040,
    status: 'ok',
    http: 200,
    finish: 'stop',
    error: null,
    raw: reply.hash,
    reasoning: reasoning.hash,
    read: 'native',
    answer: { answer: 'C' },
    tokens: { in: 1000, out: 200, reasoning: 50, cached: 0 },
    cost: 0.004,
    price: { currency: 'USD', input: 2, output: 10, noted: '2026-02-01' },
    warnings: [],
    app: '0.1.0',
    ...key,
  }
  return { call, texts }
}

/**
 * A sample match whose first seat is a model: every decision of it took one call, the second one two (the first reply was unparsable). What the second seat wrote
 * stands in the prompts. Texts are shared between matches of the same seed and between calls.
 */
export function modelMatch(
  options: SampleOptions = {},
): FinishedInput & { readonly calls: readonly CallRecord[]; readonly words: readonly StoredText[] } {
  const base = sampleMatch({ players: [sampleModel(), { kind: 'scripted', strategy: 'beta' }], ...options })
  const calls: CallRecord[] = []
  const words = new Map<string, StoredText>()
  const ask = (k: number, attempt: number, more: Partial<CallRecord>) => {
    const at = 1_772_359_200_000 + 5000 * k + 1000 * attempt
    const { call, texts } = sampleCall(
      { match: base.id, k, attempt, queued: at, sent: at + 40, done: at + 1040, ...more },
      { question: `Step ${k}?`, raw: `{"answer":"${attempt}"}` },
    )
    calls.push(call)
    for (const text of texts) words.set(text.hash, text)
    return call.id
  }
  const log = base.log.flatMap(event => {
    if (event.e !== 'move' || event.seat !== 0) return [event]
    const { k } = event
    if (k !== 2) return [{ ...event, read: 'native' as const, calls: [ask(k, 1, {})] }]
    const failed = ask(k, 1, { status: 'unparsable', read: null, answer: null, cost: null, price: null })
    return [
      { ...(event.at === undefined ? {} : { at: event.at }), e: 'try' as const, k, seat: 0, failure: 'unparsable' as const, calls: [failed] },
      { ...event, tries: 2, read: 're-asked' as const, calls: [ask(k, 2, { read: 're-asked' })] },
    ]
  })
  const map = new Map([...words.values()].map(({ hash, text }) => [hash, text]))
  return { ...base, log, calls, words: [...words.values()], texts: async () => map }
}
