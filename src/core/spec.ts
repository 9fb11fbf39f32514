import type { Labels, Seat } from './game'
import type { Nature } from './luck'

/** How much of the past a model is shown. */
export type Memory = { kind: 'all' } | { kind: 'last'; events: number } | { kind: 'notes'; every: number } | { kind: 'none' }

/** Sampling settings of a model, as they were requested. */
export interface ModelSettings {
  readonly temperature?: number
  readonly topP?: number
  readonly seed?: number
  readonly maxOutputTokens?: number
  readonly reasoning?: string
}

/** Who decides for a seat, as data: it goes into logs, links and experiment files. Never holds a key. */
export type PlayerSpec =
  | { kind: 'scripted'; strategy: string; params?: unknown }
  | { kind: 'llm'; model: string; protocols: readonly { id: string; params?: unknown }[]; memory: Memory; settings?: ModelSettings }
  | { kind: 'human'; at: 'here' | { participant: string } }
  | { kind: 'recorded'; match: string; seat: Seat }
  | { kind: 'table'; table: string; onMiss: 'fallback' | 'abort' }
  | { kind: 'imported'; label: string; source: string }

/** One place at the table. `wording` is a variant key; `labels` this seat's names and order of actions; `told` what it was told about its counterparts. */
export interface SeatSpec {
  readonly player: PlayerSpec
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

/** What the referee does: re-asks after a judged failure, clock per decision in milliseconds, and the declared consequence. */
export interface RefereeSpec {
  readonly retries: number
  readonly clockMs?: number
  readonly onFailure: 'fallback' | 'abort' | 'wait'
}

/** Everything needed to play a match again. `engine` is the app's version; `nature` overrides chance draws by step and name. */
export interface MatchSpec {
  readonly game: GameRef
  readonly config: unknown
  readonly seats: readonly SeatSpec[]
  readonly seed: string
  readonly referee: RefereeSpec
  readonly nature?: Nature
  readonly engine: string
}
