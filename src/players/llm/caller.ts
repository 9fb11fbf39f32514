import type { ActionSpec } from '../../core/action-space'
import type { CallTag, Reading } from '../../core/call'
import type { FailureKind } from '../../core/log'
import type { LlmSpec } from '../../core/spec'
import type { Seat } from '../../core/game'
import type { JsonSchema } from '../../core/wire-schema'

/** A message to a model. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly text: string
}

/** What was read out of a reply: its parts and how, or why there is none. Only `read` decides that; the caller stores what it says. */
export type Read =
  | { readonly parts: Readonly<Record<string, unknown>>; readonly how: Exclude<Reading, 're-asked'> }
  | { readonly failed: FailureKind }

/**
 * One question to a model, by a seat of a match. `space` is what `schema` was made of (the stand-in model answers from it).
 * `reasked`: it follows an objection. `sent()` is called when a request goes out; `missed()` when one failed on the way and is tried again.
 */
export interface CallRequest {
  readonly seat: Seat
  readonly k: number
  readonly turn: string
  readonly tag: CallTag
  readonly index: number
  readonly template: string
  readonly model: LlmSpec
  readonly messages: readonly Message[]
  readonly schema: JsonSchema
  readonly space: ActionSpec
  readonly reasked: boolean
  read(text: string, structured: 'schema' | 'json' | 'none'): Read
  sent(): void
  missed(failure: FailureKind, call: string, raw?: string): void
}

/** What a question came to: the parts that were read, or the failure that ended it. `call` is the last request's id, `calls` all of them. */
export type CallResult = { readonly calls: readonly string[]; readonly raw?: string; readonly reasoning?: string } & (
  | { readonly parts: Readonly<Record<string, unknown>>; readonly read: Reading }
  | { readonly failed: FailureKind }
)

/**
 * Puts questions to models for one match: waits for its place in the host's queue and for the budget, keeps every request in the call book, tries again
 * what broke on the way, and hands back an answer that was given before an interruption without asking for it again.
 * Rejects only with the signal's reason.
 */
export interface Caller {
  call(request: CallRequest, stop: AbortSignal): Promise<CallResult>
  /** Texts of answered calls of this seat before step k, by tag, oldest first: what a resumed seat remembers of its own notes. */
  recall(seat: Seat, tag: CallTag, before: number): readonly { readonly k: number; readonly parts: Readonly<Record<string, unknown>> }[]
}
