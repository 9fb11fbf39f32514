import type { Seat } from './game'

/** A text of a chart by language. */
export type WallText = Readonly<Record<'en' | 'de', string>>

/**
 * One decision (or what came of it) of a round that everybody at the table has heard the end of, for charts of a whole class. `chart`: which one it belongs to; `round` as the game counts, from 1.
 * `x` a number on the chart's axis, `y` a second one (scatter), `pick` an option. Nothing in it tells who it was but the seat, which the host turns into a kind of player and drops.
 * `with`: other seats whose decisions can be read off it (who answered an offer), so that a cell which rests on few of them is withheld too.
 */
export interface WallPoint {
  readonly chart: string
  readonly round: number
  readonly seat: Seat
  readonly x?: number
  readonly y?: number
  readonly pick?: string
  readonly with?: readonly Seat[]
}

/**
 * A line or point that theory or the rules set: `at` on the chart's x axis (distribution, scatter) or y axis (course, shares). `round`: of that round only.
 * `pick`: of which option a share is (the chart's first where absent). `line`: points (x ascending) of a curve over a scatter, in place of one value; `at` is then its last y. What rests on something that a seat isn't told
 * (another's discount, a hidden last round) is given only of a match that is over.
 */
export interface WallMark {
  readonly chart: string
  readonly label: WallText
  readonly at: number
  readonly round?: number
  readonly kind: 'equilibrium' | 'target' | 'benchmark'
  readonly pick?: string
  readonly line?: readonly (readonly [x: number, y: number])[]
}

/**
 * One chart of a game for the wall. `distribution`: how `x` spreads, round by round. `course`: mean of `x` by round. `shares`: shares of the picks by round. `scatter`: `y` over `x`.
 * `x`: title of what is counted or averaged; in a course and in shares it stands upright, and rounds run along. `y`: the second title of a scatter. `picks`: options in their order; a distribution with picks is
 * split by them (offers by what became of them). `range`: of the x axis. `whole`: only whole numbers occur.
 */
export interface WallChart {
  readonly id: string
  readonly kind: 'distribution' | 'course' | 'shares' | 'scatter'
  readonly title: WallText
  readonly x: WallText
  readonly y?: WallText
  readonly unit?: string
  readonly picks?: readonly { readonly id: string; readonly label: WallText }[]
  readonly range?: readonly [number, number]
  readonly whole?: true
}

/**
 * What a game shows on the wall: pure functions of config and state. The first chart is the one that a class sees first. `points` grow only when a step tells every seat something or the match ends, and a round that is
 * shown never changes (law 27). Where feedback is withheld they come when the match is over.
 */
export interface Wall<State, Config> {
  charts(config: Config, seats: number): readonly WallChart[]
  points(state: State, config: Config): readonly WallPoint[]
  marks(state: State | null, config: Config, seats: number): readonly WallMark[]
}
