import type { FailureKind } from './log'
import type { ModelSettings, Price } from './spec'
import type { Seat } from './game'

/** A text that passed, kept once: `hash` is `hashOf(text)`. */
export interface StoredText {
  readonly hash: string
  readonly text: string
}

/** One message to a model; `text` is the hash under which the text is kept. */
export interface CallMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly text: string
}

/** What a call is for: the action itself, a prediction, a belief, own notes. */
export type CallTag = 'act' | 'predict' | 'belief' | 'notes'

/** How an answer was read: from the provider's structured output, from JSON found in the text, or only after an objection. */
export type Reading = 'native' | 'extracted' | 're-asked'

/** How a call ended: `pending` is out, `lost` was out when its tab or process died; else answered well, or why not. */
export type CallStatus = 'pending' | 'ok' | 'lost' | FailureKind

/** Tokens as the provider reported them; null where it didn't. */
export interface Tokens {
  readonly in: number | null
  readonly out: number | null
  readonly reasoning: number | null
  readonly cached: number | null
}

/**
 * One request to a model, stored before it is dispatched (`pending`) and again before its answer is used. Every attempt is a record of its own.
 * `id` is the hash of its key (match, seat, k, tag, index, attempt, prompt), so that a resumed match finds it again; `prompt` is the hash of messages and schema;
 * `attempt` counts from 1 over all requests of one (match, seat, k, tag, index). Times are UTC ms: `queued` when it was asked for, `sent` when it was dispatched,
 * `first` its first token (streamed calls), `done` its end. Texts (`messages`, `raw`, `reasoning`, `schema`) are hashes of stored texts. `error` is a provider's text
 * without keys. `cost` is in the price's currency. Never holds a key.
 */
export interface CallRecord {
  readonly id: string
  readonly match: string
  readonly seat: Seat
  readonly k: number
  readonly turn: string
  readonly tag: CallTag
  readonly index: number
  readonly attempt: number
  readonly prompt: string
  /** Which phrasing made the prompt: wording variant, protocols and memory, as one short text. */
  readonly template: string
  readonly messages: readonly CallMessage[]
  readonly schema: string | null
  readonly provider: string
  readonly host: string
  readonly requested: string
  readonly reported: string | null
  readonly settings: ModelSettings
  readonly structured: 'schema' | 'json' | 'none'
  readonly queued: number
  readonly sent: number | null
  readonly first: number | null
  readonly done: number | null
  readonly status: CallStatus
  readonly http: number | null
  readonly finish: string | null
  readonly error: string | null
  readonly raw: string | null
  readonly reasoning: string | null
  readonly read: Reading | null
  /** What was read: the parts of the answer (`answer`, `belief` …), null where nothing was. */
  readonly answer: unknown
  readonly tokens: Tokens
  readonly cost: number | null
  readonly price: Price | null
  readonly warnings: readonly string[]
  readonly app: string
}

/**
 * Where the calls of a match are kept. `intend` resolves when the record is stored: nothing is dispatched before.
 * `settle` resolves when the answer is stored: nothing is used before. Both replace by id. Texts are written once.
 */
export interface CallBook {
  intend(call: CallRecord, texts: readonly StoredText[]): Promise<void>
  settle(call: CallRecord, texts: readonly StoredText[]): Promise<void>
}

/** The calls of a match that was interrupted, with the texts they mention. */
export interface PastCalls {
  readonly calls: readonly CallRecord[]
  text(hash: string): string | undefined
}
