import type { ActionSpec } from '../../src/core/action-space'
import { defineGame } from '../../src/core/game'
import { briefRounds } from '../../src/core/horizon'
import { allSeats } from '../../src/core/seats'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { Config } from './config'
import { firstEndowments } from './endowments'
import { grids, presets } from './presets'
import { published } from './published'
import { roundsOf, spendable } from './rounds'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { en as story } from './wording/en.story'

/** Largest table at which everybody is told everybody's contribution: above it a report would cost each of n seats n numbers a round. */
const LISTED = 50

/** What a seat knows of the parameters. `rounds` null: not told. `lowest` only where first endowments are drawn. */
export interface Brief {
  readonly rounds: number | null
  readonly endowment: number
  readonly multiplier: number
  readonly lowest?: number
  readonly reset: boolean
  readonly feedback: Config['feedback']
}

/**
 * What everybody learns of a round: the points in the pot, and each player's share R·total/n. `contributions` by seat with individual feedback; `balances` (points after the round) beside them
 * where they can't be worked out from the contributions: points carry over, or the round began with drawn endowments.
 */
export interface Result {
  readonly round: number
  readonly total: number
  readonly share: number
  readonly contributions?: readonly number[]
  readonly balances?: readonly number[]
}

/** What a seat has to contribute from now, its own contributions (the last twelve, newest last), what the last round paid it (kept + share), and its points so far. */
export interface Own {
  readonly balance: number
  readonly gave: readonly number[]
  readonly earned: number
  readonly points: number
}

/** `given` and `handed`: points contributed and endowments handed out so far. `secret.contributions`: seats joined by ',', rounds ended by ';' (a rope: appending is O(1)). */
export interface State {
  readonly done: number
  readonly given: number
  readonly handed: number
  readonly last: Result | null
  readonly own: readonly Own[]
  readonly secret: { readonly first: readonly number[]; readonly contributions: string }
}

/** `round` is the round to play, or the last one when the match is over. `you` is null before the first result. */
export interface Observation {
  readonly round: number
  readonly balance: number
  readonly gave: readonly number[]
  readonly last: Result | null
  readonly you: { readonly earned: number; readonly points: number } | null
}

/** A round with everything: what each seat had, contributed and earned (kept + share; where points carry over, its new balance). */
export interface Round {
  readonly endowments: readonly number[]
  readonly contributions: readonly number[]
  readonly total: number
  readonly share: number
  readonly earnings: readonly number[]
}

/** The outcome of a match, round by round. */
export interface Outcome {
  readonly rounds: readonly Round[]
}

/** The types of the game. An action is a number of points. */
export type Game = { config: Config; brief: Brief; state: State; action: number; observation: Observation; event: Result }

const memory = 12
const remembered = (gave: readonly number[], next: number): readonly number[] => [...gave.slice(gave.length < memory ? 0 : 1), next]

const briefs = new WeakMap<Config, Map<boolean, Brief>>()

function briefOf(config: Config, isListed: boolean): Brief {
  const known = briefs.get(config) ?? new Map<boolean, Brief>()
  briefs.set(config, known)
  const made = known.get(isListed) ?? {
    rounds: briefRounds(config),
    endowment: config.endowment,
    multiplier: config.multiplier,
    ...(config.endowments === 'random' ? { lowest: config.randMin } : {}),
    reset: config.reset,
    feedback: isListed ? config.feedback : 'total',
  }
  known.set(isListed, made)
  return made
}

const space = (max: number): ActionSpec => ({ kind: 'int', min: 0, max })

/** Linear public goods (voluntary contributions): rules, sources and equilibria in notes.md. */
export default defineGame<Game>({
  id: 'public-goods',
  version: 1,
  config: Config,
  presets,
  grids,
  seats: () => ({ min: 2, max: 500, default: 4 }),
  brief: (config, _seat, seats) => briefOf(config, seats <= LISTED),

  setup(config, seats, luck) {
    const first = firstEndowments(config, seats, luck)
    const own = first.map((balance): Own => ({ balance, gave: [], earned: 0, points: config.reset ? 0 : balance }))
    return { done: 0, given: 0, handed: first.reduce((a, b) => a + b, 0), last: null, own, secret: { first, contributions: '' } }
  },

  turn: (state, config) =>
    state.done < config.rounds ? { id: 'contribute', n: state.done + 1, seats: allSeats(state.own.length), gate: 'joint' } : null,

  observe(state, seat, config) {
    const { balance, gave, earned, points } = state.own[seat] as Own
    return {
      round: state.done === config.rounds ? state.done : state.done + 1,
      balance,
      gave,
      last: state.last,
      you: state.done === 0 ? null : { earned, points },
    }
  },

  actions: observation => space(spendable(observation.balance)),

  /** All others together: their mean contribution is what pays. Nobody knows what they have where points carry over, so the bound is the seat's own. */
  foresee: ({ balance }, turn, brief, seat) => [
    { about: turn.seats.filter(other => other !== seat), space: space(brief.reset ? brief.endowment : Math.max(1, spendable(balance))) },
  ],

  apply(state, moves, config) {
    const n = state.own.length
    const contributions = Array<number>(n).fill(0)
    for (const { seat, action } of moves) contributions[seat] = typeof action === 'number' && Number.isFinite(action) ? action + 0 : 0
    const total = contributions.reduce((a, b) => a + b, 0)
    const share = (config.multiplier * total) / n
    const done = state.done + 1
    const own = state.own.map(({ balance, gave, points }, seat): Own => {
      const gift = contributions[seat] as number
      const earned = balance - gift + share
      return {
        balance: config.reset ? config.endowment : earned,
        gave: remembered(gave, gift),
        earned,
        points: config.reset ? points + earned : earned,
      }
    })
    const listed = config.feedback === 'individual' && n <= LISTED
    const opaque = !config.reset || (config.endowments === 'random' && done === 1)
    const last: Result = {
      round: done,
      total,
      share,
      ...(listed ? { contributions } : {}),
      ...(listed && opaque ? { balances: own.map(each => each.earned) } : {}),
    }
    const next: State = {
      done,
      given: state.given + total,
      handed: state.handed + (config.reset && done < config.rounds ? n * config.endowment : 0),
      last,
      own,
      secret: { first: state.secret.first, contributions: `${state.secret.contributions}${contributions.join(',')};` },
    }
    return { state: next, events: [{ is: last }] }
  },

  payoffs: state => state.own.map(own => own.points),
  benchmarks,
  published,
  conduct,
  wall,
  wording: { en, 'en.story': story, de },

  audience: (state, config) => ({
    round: Math.min(state.done + 1, config.rounds),
    rounds: briefRounds(config),
    last: state.last,
  }),
  outcome: (state, config): Outcome => ({ rounds: roundsOf(state, config) }),
  longest: config => config.rounds,

  /** Points come from endowments and from the pot alone: their sum is handed + (R − 1)·given, less what was handed out for the round to come. */
  invariant(state, config) {
    const held = state.own.reduce((sum, own) => sum + own.points, 0)
    const ahead = config.reset && state.done < config.rounds ? state.own.reduce((sum, own) => sum + own.balance, 0) : 0
    const due = state.handed - ahead + (config.multiplier - 1) * state.given
    const slack = 1e-9 * Math.max(1, Math.abs(due), state.handed, config.multiplier * Math.abs(state.given))
    return Math.abs(held - due) <= slack ? null : `${held} points are held, ${due} were made`
  },
})
