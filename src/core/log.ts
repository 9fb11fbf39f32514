import type { Belief } from './belief'
import type { Reading } from './call'
import type { Seat, Turn } from './game'
import type { MatchSpec, PlayerSpec } from './spec'

/** Why an attempt to get an action failed. */
export type FailureKind =
  | 'unparsable'
  | 'illegal'
  | 'refusal'
  | 'truncated'
  | 'timeout'
  | 'rate-limited'
  | 'auth'
  | 'provider-down'
  | 'network'
  | 'aborted'

/** Whose decision a move was: a fallback is signed as such and never mistaken for a decision. */
export type MoveBy = 'player' | 'fallback' | 'substitute' | 'host' | 'imported'

/** How a match ended. */
export type EndStatus = 'complete' | 'aborted' | 'limit' | 'abandoned'

/**
 * The log of a match: inputs only; states, observations, events and payoffs are folded from it.
 * `k` is the step, 1-based (0 is the set-up). `at` is UTC milliseconds and outside every hash. The fold reads only start, move and shut.
 * `shownMs` and `ms` of a move: when the question was shown (UTC ms) and how long the answer took (ms). `raw` is what was typed or received; `read` how
 * a model's answer was read (`mistaken`: an imported word that is no action and was taken for one, as the published program took it); `calls` the ids of the calls that led there; `beliefs` what the seat believed when it decided.
 */
export type LogEvent = { readonly at?: number } & (
  | { readonly e: 'start'; readonly schema: 2; readonly spec: MatchSpec }
  | { readonly e: 'open'; readonly k: number; readonly turn: Turn }
  | {
      readonly e: 'try'
      readonly k: number
      readonly seat: Seat
      readonly failure: FailureKind
      readonly raw?: string
      readonly calls?: readonly string[]
    }
  | {
      readonly e: 'move'
      readonly k: number
      readonly seat: Seat
      readonly action: unknown
      readonly by: MoveBy
      readonly tries: number
      readonly shownMs?: number
      readonly ms?: number
      readonly calls?: readonly string[]
      readonly raw?: string
      readonly read?: Reading | 'mistaken'
      readonly beliefs?: readonly Belief[]
    }
  | { readonly e: 'shut'; readonly k: number; readonly why: 'all' | 'each' | 'clock'; readonly hash?: string }
  | { readonly e: 'seat'; readonly k: number; readonly seat: Seat; readonly player: PlayerSpec; readonly why: string }
  | { readonly e: 'host'; readonly what: 'pause' | 'resume' | 'extend' | 'advance' | 'message' | 'kick'; readonly detail?: unknown }
  | { readonly e: 'end'; readonly status: EndStatus; readonly payoffs: readonly number[]; readonly steps: number }
)

/** One kind of log event by its tag. */
export type LogOf<E extends LogEvent['e']> = Extract<LogEvent, { e: E }>
