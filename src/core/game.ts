import type { z } from 'zod'
import type { ActionSpec } from './action-space'
import type { Foreseen } from './belief'
import type { Grid } from './grid'
import type { Luck, Nature } from './luck'
import type { Conduct, PublishedMeasure } from './published'
import type { Wall } from './wall'

/** Index of a place at the table, 0..n-1, fixed for one match. */
export type Seat = number

/**
 * The types a game is made of; every one of them survives JSON.
 * One explicit bag, because inferring six type parameters one by one fails on tuples and gives unreadable errors.
 */
export interface Shape {
  config: any
  brief: any
  state: any
  action: any
  observation: any
  event: any
}

/**
 * A decision point: who must act now, and through which gate.
 * `joint`: actions stay outside the state until all are in, then apply together (a sequential move is a joint turn of one seat).
 * `each`: an action applies the moment it arrives (talk).
 * `n` is the occasion: consecutive steps with the same (id, n) share one clock, so that a message doesn't restart it.
 * `fresh` seats have been taken by somebody new: leave, sit again, empty memory (a myopic buyer).
 * `clockMs`, in milliseconds, overrides the referee's clock for this turn.
 */
export interface Turn {
  readonly id: string
  readonly n: number
  readonly seats: readonly Seat[]
  readonly gate: 'joint' | 'each'
  readonly clockMs?: number
  readonly fresh?: readonly Seat[]
}

/** A seat and the action it chose. */
export interface Move<A> {
  readonly seat: Seat
  readonly action: A
}

/** Something that happened, and who learns of it. No `to` means everyone at the table. */
export interface GameEvent<E> {
  readonly is: E
  readonly to?: readonly Seat[]
}

/** The result of one application of moves: the next state and what was heard. */
export interface Step<T extends Shape> {
  readonly state: T['state']
  readonly events?: readonly GameEvent<T['event']>[]
}

/**
 * One equilibrium, or a set of payoff-equivalent ones, as an interval of payoffs per seat (points, whole match).
 * `exact`: true where it is an equilibrium in the strict sense, else the ε that no unilateral deviation exceeds.
 * `assumes` says under which information and preferences ("own points, risk-neutral").
 * `play`, where given, is a strategy per seat (id and params of this game's strategies) that realises it: law 24 deviates from it by brute force.
 */
export interface Equilibrium {
  readonly concept: string
  readonly payoffs: readonly (readonly [lo: number, hi: number])[]
  readonly assumes: string
  readonly exact: true | number
  readonly play?: readonly { readonly strategy: string; readonly params?: unknown }[]
}

/** Reference points of one match, at its realised nature (values, qualities, length), in points of the whole match. */
export interface Benchmarks {
  /** Over every possible play; used by the conformance laws only. */
  readonly feasible: { readonly worst: readonly number[]; readonly best: readonly number[] }
  /** d: the no-deal or abstain payoff, else maximin on the seat's own information. */
  readonly baseline: readonly number[]
  /** b: the seat's highest payoff with every other seat at least at its baseline. */
  readonly ideal: readonly number[]
  /** W0, all at baseline, and W*, the highest welfare. */
  readonly welfare: { readonly none: number; readonly best: number }
  readonly equilibria: readonly Equilibrium[]
}

/**
 * How one seat sees action ids: names by id (an id without a name is its own name) and the order in which options are shown.
 * Recorded per seat in the match's spec, because names and order move results. Logs always hold ids.
 */
export interface Labels {
  readonly names?: Readonly<Record<string, string>>
  readonly order?: readonly string[]
}

/** One language and phrasing of a game's texts, in Markdown. Models and people read the same strings. */
export interface Wording<T extends Shape> {
  rules(brief: T['brief'], seat: Seat, seats: number, labels?: Labels): string
  ask(observation: T['observation'], turn: Turn, brief: T['brief'], labels?: Labels): string
  report(event: T['event'], seat: Seat, brief: T['brief'], labels?: Labels): string
  /** Distinct actions have distinct labels (law 17). */
  label(action: T['action'], brief: T['brief'], seat: Seat, labels?: Labels): string
}

/** A named, cited starting point of a config. `title` by language; the card of a game shows presets under these. */
export interface Preset<C> {
  readonly title: Readonly<Record<'en' | 'de', string>>
  readonly config: Partial<C>
  readonly cites?: readonly string[]
  readonly seats?: number
}

/** How many may sit, and who they are called. `roles`, where given, has one name per seat index (the last repeats). */
export interface SeatRange {
  readonly min: number
  readonly max: number
  readonly default: number
  readonly roles?: readonly string[]
}

/**
 * A game: rules as data and pure functions. Everything a seat may learn leaves through `brief` and `observe`.
 * No member reads a clock, the network, storage or global luck; all are total on the values that the engine hands them.
 */
export interface GameDef<T extends Shape = any> {
  readonly id: string
  /** Raise it whenever an old log would replay differently. */
  readonly version: number
  /** Versions before this one that only lacked parameters: the values of today's parameters that play as they did (see `atVersion`). */
  readonly earlier?: Readonly<Record<number, Readonly<Partial<T['config']>>>>
  /** Every field with `.default()` and `.meta({ title, description, unit })`. */
  readonly config: z.ZodType<T['config']>
  readonly presets: Readonly<Record<string, Preset<T['config']>>>
  seats(config: T['config']): SeatRange
  /** What the seat may know of the parameters. Default: the whole config. */
  brief?(config: T['config'], seat: Seat, seats: number): T['brief']
  setup(config: T['config'], seats: number, luck: Luck): T['state']
  /** Who must act now; null when the match is over. */
  turn(state: T['state'], config: T['config']): Turn | null
  /** All that a seat may know of the match. */
  observe(state: T['state'], seat: Seat, config: T['config']): T['observation']
  actions(observation: T['observation'], turn: Turn, brief: T['brief']): ActionSpec
  /**
   * Joint: one move per seat of the turn, in seat order. Each: one move, or none when the clock shut the turn.
   * Total over the action's shape, not only over legal actions: imported moves skip the space check.
   */
  apply(state: T['state'], moves: readonly Move<T['action']>[], config: T['config'], luck: Luck): Step<T>
  /** Running totals in points, one per seat; rewards are differences. */
  payoffs(state: T['state'], config: T['config']): readonly number[]
  /** Seats plus unseated parties (an auction's revenue). Default: the sum of payoffs. */
  welfare?(state: T['state'], config: T['config']): number
  benchmarks(config: T['config'], seats: number, nature: Nature): Benchmarks
  /** Keys: `language` or `language.phrasing` (`en`, `en.story`, `de`). */
  readonly wording: { readonly en: Wording<T> } & { readonly [variant: string]: Wording<T> }
  /** What spectators and the projector may see while the match runs. Nothing by default. */
  audience?(state: T['state'], config: T['config']): unknown
  /** What a class sees on the wall: charts of rounds that are over. Nothing by default. */
  readonly wall?: Wall<T['state'], T['config']>
  /** Short JSON summary of a match. */
  outcome?(state: T['state'], config: T['config']): unknown
  /** Whose next actions this seat may be asked to predict at this turn, as data that it may know; none by default. */
  foresee?(observation: T['observation'], turn: Turn, brief: T['brief'], seat: Seat): readonly Foreseen[]
  /** For a silent seat; undefined: a random legal action. */
  fallback?(observation: T['observation'], turn: Turn, brief: T['brief'], luck: Luck): T['action'] | undefined
  /** Measures of the literature about this game, each in its source's definitions; shown beside the generic ones. */
  readonly published?: readonly PublishedMeasure<T>[]
  /** Regret and distance from equilibrium of a finished match. */
  conduct?(state: T['state'], config: T['config']): Conduct
  /** Configurations of published experiments, enumerable, by name. */
  readonly grids?: Readonly<Record<string, Grid<T['config']>>>
  /** Most steps a match can take; the engine stops a match that passes it. Default 10,000. */
  longest?(config: T['config'], seats: number): number
  /** A complaint if a reachable state is impossible, else null. Read by the conformance kit only. */
  invariant?(state: T['state'], config: T['config']): string | null
  readonly fast?: FastPath<T['config']>
}

/** Optional twin for bulk play; the conformance kit proves it equal to the definition, luck included (law 18). */
export interface FastPath<C> {
  covers(config: C, seats: number): boolean
  /** Plays the given joint actions (integer codes, step-major) and returns payoffs per seat. */
  play(config: C, seats: number, codes: Uint8Array): readonly number[]
}

/** Identity at run time; ties the members of one game to one `Shape` at compile time. */
export const defineGame = <T extends Shape>(game: GameDef<T>): GameDef<T> => game
