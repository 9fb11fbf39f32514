import type { Config } from './config'

/** What a seat may know of noise: a probability, or only that some choices are flipped. */
export type NoiseTold = null | { readonly p: number } | 'some'

interface BriefBase {
  /** Rounds of the match, or null where they are random or not told. */
  readonly rounds: number | null
  /** Chance that another round follows, with the round after which the match ends at the latest. */
  readonly continuation: null | { readonly chance: number; readonly cap: number }
  readonly noise: NoiseTold
  readonly history: boolean
}

/** A two-player game from one seat's side: `payoffs[own action][other's action]` is [own, other's], in points. */
export interface PairBrief extends BriefBase {
  readonly form: 'bimatrix'
  readonly own: readonly string[]
  readonly other: readonly string[]
  readonly payoffs: readonly (readonly (readonly [number, number])[])[]
}

/**
 * A game by counts: `table[action][column]` in points for one player. A column is a number of others (`by` first: who chose the first
 * action, own: who chose the same action; the last column holds for more as well) or, `by` each, a count vector of the others (counting.ts).
 */
export interface CountsBrief extends BriefBase {
  readonly form: 'counts'
  readonly actions: readonly string[]
  readonly table: readonly (readonly number[])[]
  readonly by: Config['by']
  readonly players: number
}

/** What a seat may know of the parameters. Holds no seat index: both seats of a symmetric game get equal briefs. */
export type Brief = PairBrief | CountsBrief

/**
 * State of a match. `round` counts rounds played; `last` holds implemented action indices by seat (−1 void, empty before round 1);
 * `moves` one string of marks per seat; `sums` points so far. Only in the form counts: `counts` of the last round, the counts of every
 * round in `tally`, as in "3,1;2,2", and the sum of `sums` in `pooled`.
 */
export interface State {
  readonly round: number
  readonly over: boolean
  readonly last: readonly number[]
  readonly moves: readonly string[]
  readonly sums: readonly number[]
  readonly counts: readonly number[]
  readonly pooled: number
  readonly tally: string
}

/** What a seat of a two-player game sees: rounds played, last implemented action indices (−1: none yet, or void), both histories, both totals. */
export interface PairSeen {
  readonly round: number
  readonly own: number
  readonly other: number
  readonly mine: string
  readonly theirs: string
  readonly total: number
  readonly otherTotal: number
}

/** What a seat of a game by counts sees: own side as in `PairSeen`; of the others only counts per action, the mean total and, up to 12 players, all totals. */
export interface CountsSeen {
  readonly round: number
  readonly own: number
  readonly counts: readonly number[]
  readonly mine: string
  readonly tally: string
  readonly total: number
  readonly mean: number
  readonly totals: readonly number[] | null
}

/** Where the history is hidden a seat only knows how many rounds were played. */
export interface HiddenSeen {
  readonly round: number
}

export type Observation = PairSeen | CountsSeen | HiddenSeen

/** One round of a two-player game, told to both: implemented action indices and points, by seat. `round` counts from 1. */
export interface PairEvent {
  readonly round: number
  readonly actions: readonly number[]
  readonly payoffs: readonly number[]
  readonly totals: readonly number[]
}

/** One round of a game by counts, told to one seat: its implemented action index, its points and the counts of everybody. */
export interface CountsEvent {
  readonly round: number
  readonly own: number
  readonly payoff: number
  readonly total: number
  readonly counts: readonly number[]
}

export type Event = PairEvent | CountsEvent

/** Outcome of a match: implemented action ids by seat and round, counts of each, rounds played, and the share of C where C is an action. */
export interface Outcome {
  readonly actions: readonly (readonly string[])[]
  readonly counts: readonly Readonly<Record<string, number>>[]
  readonly rounds: number
  readonly cooperation: readonly (number | null)[] | null
}

/** The types of the matrix game. */
export interface Matrix {
  config: Config
  brief: Brief
  state: State
  action: string
  observation: Observation
  event: Event
}
