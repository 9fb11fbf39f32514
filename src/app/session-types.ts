import type { CatalogueEntry } from '../catalogue'
import type { BudgetLimits } from '../core/budget'
import type { GameDef } from '../core/game'
import type { MatchSpec, SeatSpec } from '../core/spec'
import type { MatchMeta } from '../data/meta'
import type { DataProblem } from '../data/problem'
import type { RunRecord } from '../data/run-record'
import type { HumanDesk } from '../players/human/desk'
import type { Budget } from '../players/llm/budget'
import type { CallDesk } from '../players/llm/desk'
import type { Tally } from '../players/llm/tally'
import type { Player } from '../players/player'
import type { Lease, MatchHandle } from '../run/handle'
import type { GameView } from '../ui/contract'
import type { MatchWatch } from './watch'

/**
 * Where all matches of a run ask their models: one queue, one budget. `tally`: its requests, those before a reload or in another tab included. `seat` makes the players of a match; `raise` puts other limits in the place of the budget's and keeps them; `keep` stores what the run is and how long it worked.
 */
export interface ModelDesk {
  readonly desk: CallDesk
  readonly budget: Budget
  tally(): Tally
  seat(match: string): Promise<(spec: SeatSpec) => Player>
  raise(limits: BudgetLimits): Promise<void>
  keep(change?: Partial<RunRecord>): Promise<RunRecord>
}

/**
 * A match that this tab runs, with all that its screen needs. `game` is under its transforms. `failed` resolves with the fault that stopped it, if one does.
 * `watch`: who is asked, who was replaced, what failed. `models`: the desk through which its models are asked, shared by all matches of its run; null where there are none.
 */
export interface Session {
  readonly id: string
  readonly handle: MatchHandle
  readonly desk: HumanDesk
  readonly watch: MatchWatch
  readonly models: ModelDesk | null
  readonly entry: CatalogueEntry
  readonly game: GameDef
  readonly view: GameView<any> | null
  /** The preset that the set-up started from, the run that the match belongs to and its 0-based place in it, if any. */
  readonly meta: MatchMeta
  readonly failed: Promise<Error>
  /** Why the match is kept in memory only, or null. */
  readonly unsaved: DataProblem | null
}

/**
 * A match to open. `models`: the desk of its run, where models play. `isResumed`: it goes on from its stored log. `steal`: it is taken from the tab that runs it.
 * `run`: the right to the whole run, without which its matches stop too. `pace`: ms after each step, where no person plays.
 */
export interface Opening {
  readonly id: string
  readonly spec: MatchSpec
  readonly meta: MatchMeta
  readonly models: ModelDesk | null
  readonly isResumed?: boolean
  readonly steal?: boolean
  readonly run?: Lease
  readonly pace?: number
}
