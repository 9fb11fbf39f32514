import type { ActionSpec } from '../../core/action-space'
import type { Seat } from '../../core/game'
import type { EndStatus, FailureKind, LogOf, MoveBy } from '../../core/log'
import type { MatchSpec } from '../../core/spec'
import type { TextLeaf } from './text-leaves'

/** One decision as the files of a session need it. `at` UTC ms. `timedOut`: the clock ran out, or somebody ended the waiting. `texts`: what was written, and who could read it. */
export interface MadeDecision {
  readonly k: number
  readonly seat: Seat
  readonly round: number
  readonly turn: string
  readonly space: ActionSpec
  readonly action: unknown
  readonly by: MoveBy
  readonly at: number | null
  readonly timedOut: boolean
  readonly texts: readonly (TextLeaf & { readonly to: string })[]
}

/** One step that was applied: its round as the game counts them, its turn, and the payoffs after it. */
export interface MadeStep {
  readonly k: number
  readonly round: number
  readonly turn: string
  readonly payoffs: readonly number[]
}

/** A match that was played again, as the files of a session need it. `others`: the cells `told` and `counterparts` of each seat at the start. `payoffs` is null while it isn't over. */
export interface Made {
  readonly id: string
  readonly spec: MatchSpec
  readonly status: EndStatus | 'running'
  readonly payoffs: readonly number[] | null
  readonly roles: readonly (string | undefined)[]
  readonly others: readonly string[]
  readonly decisions: readonly MadeDecision[]
  readonly steps: readonly MadeStep[]
}

/** Whether the payoffs of a match count: it was played to its end. */
export const counts = (made: Pick<Made, 'status'>): boolean => made.status === 'complete' || made.status === 'limit'

/** A decision as it was noted while the match was played again; `failures`: of its attempts, in order. */
export interface Noted {
  readonly move: LogOf<'move'> & { readonly at?: number }
  readonly turn: { readonly id: string }
  readonly space: ActionSpec
  readonly failures: readonly FailureKind[]
  readonly leaves: MadeDecision['texts']
}

/** What the files of a session need of a noted decision. */
export function madeDecision({ move, turn, space, failures, leaves }: Noted, round: number): MadeDecision {
  const { k, seat, action, by, at = null } = move
  return { k, seat, round, turn: turn.id, space, action, by, at, timedOut: by === 'fallback' && failures.at(-1) === 'timeout', texts: leaves }
}
