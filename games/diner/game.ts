import type { ActionSpec } from '../../src/core/action-space'
import { defineGame } from '../../src/core/game'
import { briefRounds } from '../../src/core/horizon'
import { allSeats } from '../../src/core/seats'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { Config } from './config'
import { billOf } from './dishes'
import { grids, presets } from './presets'
import { published } from './published'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { en as story } from './wording/en.story'

/** A dish. */
export type Dish = 'cheap' | 'costly'

/** What a seat knows of the parameters: all of them, and the number of rounds where it is told (else null). */
export interface Brief extends Pick<Config, 'cheapCost' | 'cheapUtility' | 'costlyCost' | 'costlyUtility'> {
  readonly rounds: number | null
}

/** What everybody learns of a round: how many had which dish, the bill, and the share of it that each pays. */
export interface Result {
  readonly round: number
  readonly cheap: number
  readonly costly: number
  readonly bill: number
  readonly share: number
}

/** A seat's own dishes (the last twelve, newest last), what the last round was worth to it, and its points so far. */
export interface Own {
  readonly chose: readonly Dish[]
  readonly earned: number
  readonly points: number
}

/** `costly` counts costly dishes so far. `secret.dishes`: a letter per seat (c cheap, x costly), rounds ended by ';' (a rope: appending is O(1)). */
export interface State {
  readonly done: number
  readonly costly: number
  readonly last: Result | null
  readonly own: readonly Own[]
  readonly secret: { readonly dishes: string }
}

/** `round` is the round to play, or the last one when the match is over. `you` is null before the first result. */
export interface Observation {
  readonly round: number
  readonly chose: readonly Dish[]
  readonly last: Result | null
  readonly you: { readonly earned: number; readonly points: number } | null
}

/** A round with everybody's dish by seat, the bill, each seat's share of it and what it earned. */
export interface Round extends Omit<Result, 'round'> {
  readonly dishes: readonly Dish[]
  readonly earnings: readonly number[]
}

/** The outcome of a match, round by round. */
export interface Outcome {
  readonly rounds: readonly Round[]
}

/** The types of the game. */
export type Game = { config: Config; brief: Brief; state: State; action: Dish; observation: Observation; event: Result }

const space: ActionSpec = { kind: 'choice', options: ['cheap', 'costly'] }
const memory = 12

const briefs = new WeakMap<Config, Brief>()

/** The diner's dilemma: rules, sources and equilibria in notes.md. */
export default defineGame<Game>({
  id: 'diner',
  version: 1,
  config: Config,
  presets,
  grids,
  seats: () => ({ min: 2, max: 500, default: 4 }),

  brief(config) {
    const { cheapCost, cheapUtility, costlyCost, costlyUtility } = config
    const brief = briefs.get(config) ?? { rounds: briefRounds(config), cheapCost, cheapUtility, costlyCost, costlyUtility }
    briefs.set(config, brief)
    return brief
  },

  setup(_config, seats) {
    const own: Own = { chose: [], earned: 0, points: 0 }
    return { done: 0, costly: 0, last: null, own: allSeats(seats).map(() => own), secret: { dishes: '' } }
  },

  turn: (state, config) => (state.done < config.rounds ? { id: 'order', n: state.done + 1, seats: allSeats(state.own.length), gate: 'joint' } : null),

  observe(state, seat, config) {
    const { chose, earned, points } = state.own[seat] as Own
    return {
      round: state.done === config.rounds ? state.done : state.done + 1,
      chose,
      last: state.last,
      you: state.done === 0 ? null : { earned, points },
    }
  },

  actions: () => space,

  /** All others together: the bill depends on how many of them order which dish. */
  foresee: (_observation, turn, _brief, seat) => [{ about: turn.seats.filter(other => other !== seat), space }],

  apply(state, moves, config) {
    const n = state.own.length
    const dishes = Array<Dish>(n).fill('cheap')
    for (const { seat, action } of moves) dishes[seat] = action === 'cheap' ? 'cheap' : 'costly'
    const costly = dishes.filter(dish => dish === 'costly').length
    const { bill, share } = billOf(n - costly, costly, config)
    const done = state.done + 1
    const own = state.own.map(({ chose, points }, seat): Own => {
      const dish = dishes[seat] as Dish
      const earned = (dish === 'cheap' ? config.cheapUtility : config.costlyUtility) - share
      return { chose: [...chose.slice(chose.length < memory ? 0 : 1), dish], earned, points: points + earned }
    })
    const last: Result = { round: done, cheap: n - costly, costly, bill, share }
    const letters = dishes.map(dish => (dish === 'cheap' ? 'c' : 'x')).join('')
    const next: State = { done, costly: state.costly + costly, last, own, secret: { dishes: `${state.secret.dishes}${letters};` } }
    return { state: next, events: [{ is: last }] }
  },

  payoffs: state => state.own.map(own => own.points),
  benchmarks,
  published,
  conduct,
  wall,
  wording: { en, 'en.story': story, de },

  audience: (state, config) => ({ round: Math.min(state.done + 1, config.rounds), rounds: briefRounds(config), last: state.last }),

  outcome: (state, config): Outcome => ({
    rounds: state.secret.dishes
      .split(';')
      .slice(0, -1)
      .map(letters => {
        const dishes = Array.from(letters, (letter): Dish => (letter === 'c' ? 'cheap' : 'costly'))
        const costly = dishes.filter(dish => dish === 'costly').length
        const cheap = dishes.length - costly
        const { bill, share } = billOf(cheap, costly, config)
        const earnings = dishes.map(dish => (dish === 'cheap' ? config.cheapUtility : config.costlyUtility) - share)
        return { dishes, cheap, costly, bill, share, earnings }
      }),
  }),

  longest: config => config.rounds,

  /** The bill is paid in full: all points together are what the dishes are worth less what they cost. */
  invariant(state, config) {
    const cheap = state.done * state.own.length - state.costly
    const due = cheap * (config.cheapUtility - config.cheapCost) + state.costly * (config.costlyUtility - config.costlyCost)
    const held = state.own.reduce((sum, own) => sum + own.points, 0)
    const scale = state.done * state.own.length * (config.cheapUtility + config.costlyUtility + config.costlyCost)
    return Math.abs(held - due) <= 1e-9 * Math.max(1, scale) ? null : `${held} points are held, the dishes left ${due}`
  },
})
