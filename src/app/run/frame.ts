import type { BudgetLimits } from '../../core/budget'
import type { FailureKind } from '../../core/log'
import type { RunRecord } from '../../data/run-record'
import type { Spent } from '../../players/llm/budget'
import type { Tally } from '../../players/llm/tally'
import type { Counts, Failures } from '../counts'
import { BUDGET, RUN } from '../keep-together'

/**
 * How a match of a run stands. `waiting`: not begun; `interrupted`: begun in another tab or before a reload, to be continued; `failed`: stopped by a fault of this program or its
 * storage; the others as matches end.
 */
export type MatchState = 'waiting' | 'interrupted' | 'running' | 'complete' | 'limit' | 'aborted' | 'abandoned' | 'failed'

/** One match of a run. `id` is null before it begins. */
export interface RunMatch {
  readonly index: number
  readonly id: string | null
  readonly state: MatchState
  readonly counts: Counts
  readonly fault?: string
}

/** How a run stands: `resting` isn't played by this tab (interrupted, or open elsewhere), `elsewhere` was taken over by another one while it was played here. */
export type RunState = 'resting' | 'playing' | 'paused' | 'done' | 'stopped' | 'elsewhere'

/** Why a run is paused: by hand, because a limit of its budget is reached, because a provider refused a key, or because a match could not be started (`fault`). */
export type PauseReason = 'hand' | keyof BudgetLimits | 'auth' | 'fault'

/**
 * All that a run's screen shows. `progress`: the share that is played, 0..1, matches under way by their steps; `elapsed`: ms in which it was under way. Counts are over all matches,
 * live ones included.
 */
export interface RunFrame {
  readonly record: RunRecord
  readonly state: RunState
  readonly why: PauseReason | null
  readonly fault: string | null
  readonly matches: readonly RunMatch[]
  readonly over: number
  readonly live: number
  readonly decisions: number
  readonly fallbacks: number
  readonly substitutes: number
  readonly failures: Failures
  readonly tally: Tally | null
  readonly spent: Spent | null
  readonly limits: BudgetLimits
  readonly elapsed: number
  readonly progress: number
}

/** How long the rest takes if it goes on as until now, in ms; null while nothing can be said, or the run isn't under way. */
export const leftOf = ({ state, progress, elapsed }: RunFrame): number | null =>
  state !== 'playing' || progress === 0 ? null : (elapsed * (1 - progress)) / progress

/** How matches log a pause of their run. */
export const noteOf = (why: PauseReason | null): string =>
  why === 'calls' || why === 'tokens' || why === 'money' || why === 'minutes' ? `${BUDGET}${why}` : `${RUN}${why ?? 'hand'}`

/** Whether a match is over for good. */
export const isOver = ({ state }: RunMatch): boolean => state !== 'waiting' && state !== 'interrupted' && state !== 'running'

/** The kinds of failures that occurred, most frequent first. */
export const failureList = (failures: Failures): readonly (readonly [FailureKind, number])[] =>
  (Object.entries(failures) as [FailureKind, number][]).filter(([, n]) => n > 0).sort(([, a], [, b]) => b - a)
