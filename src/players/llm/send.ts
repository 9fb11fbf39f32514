import type { ActionSpec } from '../../core/action-space'
import type { Tokens } from '../../core/call'
import type { FailureKind } from '../../core/log'
import type { ModelRef, ModelSettings } from '../../core/spec'
import type { JsonSchema } from '../../core/wire-schema'
import type { Message } from './caller'

/** One request as it goes to a provider. `key` lives in memory only. `stop` reaches the wire. `first()`: the first token is here. */
export interface Sending {
  readonly model: ModelRef
  readonly settings: ModelSettings
  readonly key: string | undefined
  readonly messages: readonly Message[]
  readonly schema: JsonSchema
  readonly space: ActionSpec
  readonly structured: 'schema' | 'json' | 'none'
  readonly stop: AbortSignal
  first(): void
}

/** A reply. `refused`: the provider's filter or the model itself declined, whatever the text holds. `finish` is the provider's word for how it ended. */
export interface Sent {
  readonly text: string
  readonly reasoning: string | undefined
  readonly finish: string
  readonly refused: boolean
  readonly cut: boolean
  readonly reported: string | undefined
  readonly tokens: Tokens
  readonly warnings: readonly string[]
}

/** Why there is no reply. `retryAfterMs` where the server said so and let the page see it. `message` and `body` hold no key. `text`: what had come until then. */
export class SendFailed extends Error {
  override readonly name = 'SendFailed'
  constructor(
    readonly failure: FailureKind,
    message: string,
    readonly more: {
      readonly http?: number
      readonly retryAfterMs?: number
      readonly body?: string
      readonly text?: string
      readonly tokens?: Tokens
      readonly again: boolean
    },
  ) {
    super(message)
  }
}

/** Sends one request; no retries. Rejects with `SendFailed`, or with the signal's reason. */
export type Send = (sending: Sending) => Promise<Sent>
