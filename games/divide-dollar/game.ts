import type { ActionSpec } from '../../src/core/action-space'
import { defineGame } from '../../src/core/game'
import { briefRounds } from '../../src/core/horizon'
import { allSeats } from '../../src/core/seats'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { Config } from './config'
import { roundsOf } from './history'
import { grids, presets } from './presets'
import { published } from './published'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { en as story } from './wording/en.story'

/** What a seat knows of the parameters: all of them, the number of rounds only where it is told (null: hidden). */
export interface Brief {
  readonly rounds: number | null
  readonly gold: number
}

/** What everybody hears of a round: the sum of all bids, and whether it was more than there is. Nobody's own bid. */
export interface Result {
  readonly round: number
  readonly sum: number
  readonly exceeded: boolean
}

/** A seat's own bids (the last twelve, newest last), what the last round paid it, and its points so far. */
export interface Own {
  readonly bids: readonly number[]
  readonly paid: number
  readonly total: number
}

/** `secret.bids`: seats joined by ',', rounds ended by ';' (a rope: appending is O(1)). */
export interface State {
  readonly done: number
  readonly last: Result | null
  readonly own: readonly Own[]
  readonly secret: { readonly totals: readonly number[]; readonly bids: string }
}

/** `round` is the round to play, or the last one when the match is over. */
export interface Observation extends Own {
  readonly round: number
  readonly last: Result | null
}

/** A round with everybody's bid by seat; only the outcome of a finished match shows it. */
export interface Round {
  readonly bids: readonly number[]
  readonly sum: number
  readonly exceeded: boolean
  readonly paid: readonly number[]
}

/** The outcome of a match, round by round. */
export interface Outcome {
  readonly rounds: readonly Round[]
}

/** The types of the game. An action is a bid, a whole number of pieces. */
export type Game = { config: Config; brief: Brief; state: State; action: number; observation: Observation; event: Result }

const memory = 12
const largest = 1e12
const briefs = new WeakMap<Config, Brief>()
const spaces = new WeakMap<Brief, ActionSpec>()

/** A bid is played as it was typed, even below 0 or above the gold: imported moves skip the space check. Only what isn't a number counts as 0, and beyond ±10¹² sums would lose pieces. */
const asTyped = (bid: unknown): number => (typeof bid === 'number' && !Number.isNaN(bid) ? Math.min(largest, Math.max(-largest, bid)) + 0 : 0)

/** Divide the dollar: rules, sources and equilibria in notes.md. */
export default defineGame<Game>({
  id: 'divide-dollar',
  version: 1,
  config: Config,
  presets,
  grids,
  seats: () => ({ min: 2, max: 500, default: 10 }),

  brief(config) {
    const known = briefs.get(config)
    if (known !== undefined) return known
    const brief: Brief = { rounds: briefRounds(config), gold: config.gold }
    briefs.set(config, brief)
    return brief
  },

  setup(_config, seats) {
    const own: Own = { bids: [], paid: 0, total: 0 }
    return { done: 0, last: null, own: allSeats(seats).map(() => own), secret: { totals: Array<number>(seats).fill(0), bids: '' } }
  },

  turn: (state, config) => (state.done < config.rounds ? { id: 'bid', n: state.done + 1, seats: allSeats(state.own.length), gate: 'joint' } : null),

  observe: (state, seat, config) => ({ round: Math.min(state.done + 1, config.rounds), last: state.last, ...(state.own[seat] as Own) }),

  actions(_observation, _turn, brief) {
    const known = spaces.get(brief)
    if (known !== undefined) return known
    const space: ActionSpec = { kind: 'int', min: 0, max: brief.gold }
    spaces.set(brief, space)
    return space
  },

  /** All others together, because their sum is what leaves room. */
  foresee: (_observation, turn, brief, seat) => [
    { about: turn.seats.filter(other => other !== seat), space: { kind: 'int', min: 0, max: brief.gold } },
  ],

  apply(state, moves, config) {
    const n = state.own.length
    const bids = Array<number>(n).fill(0)
    for (const move of moves) bids[move.seat] = asTyped(move.action)
    const sum = bids.reduce((a, b) => a + b, 0)
    const exceeded = sum > config.gold
    const own = state.own.map((before, seat): Own => {
      const bid = bids[seat] as number
      const paid = exceeded ? 0 : bid
      return { bids: [...before.bids.slice(1 - memory), bid], paid, total: before.total + paid }
    })
    const last: Result = { round: state.done + 1, sum, exceeded }
    const secret = { totals: own.map(each => each.total), bids: `${state.secret.bids}${bids.join(',')};` }
    return { state: { done: state.done + 1, last, own, secret }, events: [{ is: last }] }
  },

  payoffs: state => state.secret.totals,
  benchmarks,
  conduct: (state, config) => conduct(roundsOf(state, config.gold), config, state.own.length),
  published,
  wall,
  wording: { en, 'en.story': story, de },

  audience: (state, config) => ({
    round: Math.min(state.done + 1, config.rounds),
    rounds: briefRounds(config),
    gold: config.gold,
    last: state.last,
  }),
  outcome: (state, config): Outcome => ({ rounds: roundsOf(state, config.gold) }),
  longest: config => config.rounds,

  invariant(state, config) {
    const paid = state.secret.totals.reduce((a, b) => a + b, 0)
    const most = state.done * config.gold
    if (paid > most + 1e-9 * most) return `paid ${paid} of ${most} pieces of gold`
    if (state.own.some((own, seat) => own.total !== state.secret.totals[seat])) return 'a seat was told another total than it has'
    return null
  },
})
