import type { CallMessage, CallRecord, CallStatus, Reading, StoredText, Tokens } from '../../core/call'
import { canonical, hashOf } from '../../core/canonical'
import type { Price } from '../../core/spec'
import type { CallRequest } from './caller'

/** Where and how a question goes, as the providers' table says. */
export interface Route {
  readonly host: string
  readonly structured: 'schema' | 'json' | 'none'
}

/** A question as it is kept: its hash, and the texts it is made of, each by hash. */
export interface Prompt {
  readonly hash: string
  readonly messages: readonly CallMessage[]
  readonly schema: string
  readonly texts: readonly StoredText[]
}

/** How a request ended, as it is written into its record. */
export interface Ending {
  readonly status: Exclude<CallStatus, 'pending'>
  readonly done: number
  readonly sent?: number
  readonly first?: number
  readonly http?: number
  readonly finish?: string
  readonly error?: string
  readonly raw?: string
  readonly reasoning?: string
  readonly reported?: string
  readonly read?: Reading
  readonly answer?: unknown
  readonly tokens?: Tokens
  readonly warnings?: readonly string[]
}

const CHARACTERS_PER_TOKEN = 4
const UNKNOWN: Tokens = { in: null, out: null, reasoning: null, cached: null }

/** Tokens that a text of so many characters is thought to take. */
export const estimatedTokens = (characters: number): number => Math.ceil(characters / CHARACTERS_PER_TOKEN)

const stored = (text: string): StoredText => ({ hash: hashOf(text), text })

/** Tokens that a question is thought to take, its schema counted where that is sent. */
export function tokensOf({ messages, schema }: Pick<CallRequest, 'messages' | 'schema'>, { structured }: Route): number {
  const characters = messages.reduce((sum, message) => sum + message.text.length, 0)
  return estimatedTokens(characters + (structured === 'schema' ? JSON.stringify(schema).length : 0))
}

/** What is asked, by hashes. Equal questions to the same model with the same settings have the same hash, whatever the match. */
export function promptOf({ model, messages, schema }: Pick<CallRequest, 'model' | 'messages' | 'schema'>, { structured }: Route): Prompt {
  const texts = messages.map(message => stored(message.text))
  const shape = stored(canonical(schema))
  const kept = messages.map(({ role }, i): CallMessage => ({ role, text: (texts[i] as StoredText).hash }))
  const { provider, baseURL, settings } = model
  const hash = hashOf({ provider, model: model.model, baseURL, settings: settings ?? {}, structured, schema: shape.hash, messages: kept })
  return { hash, messages: kept, schema: shape.hash, texts: [...texts, shape] }
}

/** The record of a request that is about to go out. `queued` is UTC ms. */
export function pendingRecord(
  match: string,
  request: CallRequest,
  prompt: Prompt,
  route: Route,
  more: { readonly attempt: number; readonly queued: number; readonly app: string },
): CallRecord {
  const { seat, k, turn, tag, index, template, model } = request
  const key = { match, seat, k, tag, index, attempt: more.attempt, prompt: prompt.hash }
  return {
    id: hashOf(key),
    ...key,
    turn,
    template,
    messages: prompt.messages,
    schema: prompt.schema,
    provider: model.provider,
    host: route.host,
    requested: model.model,
    reported: null,
    settings: model.settings ?? {},
    structured: route.structured,
    queued: more.queued,
    sent: null,
    first: null,
    done: null,
    status: 'pending',
    http: null,
    finish: null,
    error: null,
    raw: null,
    reasoning: null,
    read: null,
    answer: null,
    tokens: UNKNOWN,
    cost: null,
    price: model.price ?? null,
    warnings: [],
    app: more.app,
  }
}

/** The record of a request that has ended, and the texts that came with it. */
export function settledRecord(record: CallRecord, ending: Ending): { readonly record: CallRecord; readonly texts: readonly StoredText[] } {
  const raw = ending.raw === undefined ? undefined : stored(ending.raw)
  const reasoning = ending.reasoning === undefined ? undefined : stored(ending.reasoning)
  const tokens = ending.tokens ?? UNKNOWN
  return {
    record: {
      ...record,
      status: ending.status,
      sent: ending.sent ?? null,
      first: ending.first ?? null,
      done: ending.done,
      http: ending.http ?? null,
      finish: ending.finish ?? null,
      error: ending.error ?? null,
      raw: raw?.hash ?? null,
      reasoning: reasoning?.hash ?? null,
      reported: ending.reported ?? null,
      read: ending.read ?? null,
      answer: ending.answer ?? null,
      tokens,
      cost: record.price === null ? null : costOf(tokens, record.price),
      warnings: ending.warnings ?? [],
    },
    texts: [raw, reasoning].filter(text => text !== undefined),
  }
}

/** A request that was out when its tab or process died: nobody knows how it ended, or when. */
export const lostRecord = (record: CallRecord): CallRecord => ({ ...record, status: 'lost' })

/** What these tokens cost in the price's currency; null where the provider didn't count them. Reasoning is part of the output, cached input of the input. */
export function costOf(tokens: Tokens, price: Price): number | null {
  if (tokens.in === null || tokens.out === null) return null
  const cached = Math.min(tokens.cached ?? 0, tokens.in)
  return ((tokens.in - cached) * price.input + cached * (price.cached ?? price.input) + tokens.out * price.output) / 1e6
}
