import type { Labels, Seat } from './game'
import type { Nature } from './luck'

/** How much of the past a model is shown. */
export type Memory = { kind: 'all' } | { kind: 'last'; events: number } | { kind: 'notes'; every: number } | { kind: 'none' }

/**
 * How a model is asked, as it was requested. `reasoning` is the provider's effort level. `stream`: the reply comes in pieces, which measures the time to its first token.
 * `timeoutMs`: longest wait for one call, in ms. `structured`: how far the provider can be made to keep the form; absent: as far as it is known to.
 * `rehearsal` is for the stand-in alone, see there.
 */
export interface ModelSettings {
  readonly temperature?: number
  readonly topP?: number
  readonly seed?: number
  readonly maxOutputTokens?: number
  readonly reasoning?: string
  readonly stream?: boolean
  readonly timeoutMs?: number
  readonly structured?: 'schema' | 'json' | 'none'
  readonly rehearsal?: Rehearsal
}

/** What the stand-in model is told to do: wait (ms per call), and shares (0 to 1) of calls that fail, are refused, or come garbled. */
export interface Rehearsal {
  readonly delayMs?: number
  readonly fail?: number
  readonly refuse?: number
  readonly garble?: number
}

/** Price per million tokens, and the day (YYYY-MM-DD) it was noted. `cached`: input that the provider had cached. */
export interface Price {
  readonly currency: string
  readonly input: number
  readonly output: number
  readonly cached?: number
  readonly noted?: string
}

/** Which model answers and where it is reached. `provider` is an id of the providers' table; `baseURL` where it isn't that provider's own; `proxied`: through this site's server. */
export interface ModelRef {
  readonly provider: string
  readonly model: string
  readonly baseURL?: string
  readonly proxied?: boolean
}

/** A model at a seat: which, how it is asked (first protocol outermost), and how much of the past it is shown. */
export type LlmSpec = ModelRef & {
  readonly kind: 'llm'
  readonly protocols: readonly { readonly id: string; readonly params?: unknown }[]
  readonly memory: Memory
  readonly settings?: ModelSettings
  readonly price?: Price
}

/** Who decides for a seat, as data: it goes into logs, links and experiment files. Never holds a key. */
export type PlayerSpec =
  | { kind: 'scripted'; strategy: string; params?: unknown }
  | LlmSpec
  | { kind: 'human'; at: 'here' | { participant: string } }
  | { kind: 'recorded'; match: string; seat: Seat }
  | { kind: 'table'; table: string; onMiss: 'fallback' | 'abort' }
  | { kind: 'imported'; label: string; source: string }

/**
 * One place at the table. `wording` is a variant key; `labels` this seat's names and order of actions; `told` what it was told about its counterparts.
 * `lottery`: where the player was drawn, who might have sat here and with which chance (summing to 1).
 */
export interface SeatSpec {
  readonly player: PlayerSpec
  readonly lottery?: readonly { readonly player: PlayerSpec; readonly chance: number }[]
  readonly wording: string
  readonly labels?: Labels
  readonly name?: string
  readonly told?: string
}

/** A transform by name and version, with its options. */
export interface TransformRef {
  readonly transform: string
  readonly version: number
  readonly options: unknown
}

/** A game by id and version, under transforms (first is innermost). */
export interface GameRef {
  readonly id: string
  readonly version: number
  readonly with: readonly TransformRef[]
}

/**
 * What the referee does: re-asks after a judged failure, clock per decision in milliseconds, and the declared consequence: the fallback action, signed as such;
 * the end of the match; a person at this device takes the seat; or, for people, waiting for ever (others then get the fallback).
 */
export interface RefereeSpec {
  readonly retries: number
  readonly clockMs?: number
  readonly onFailure: 'fallback' | 'abort' | 'person' | 'wait'
}

/** What the seats are told about their counterparts: who they are, the chances with which they were drawn, how many of a session's tables are of which kind, or nothing. There is no way to claim what isn't so. */
export type Disclosure = 'disclosed' | 'probabilistic' | 'balanced' | 'none'

/** Everything needed to play a match again. `engine` is the app's version; `nature` overrides chance draws by step and name; no `disclosure`: not recorded. */
export interface MatchSpec {
  readonly game: GameRef
  readonly config: unknown
  readonly seats: readonly SeatSpec[]
  readonly seed: string
  readonly referee: RefereeSpec
  readonly disclosure?: Disclosure
  readonly nature?: Nature
  readonly engine: string
}
