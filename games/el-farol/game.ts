import type { ActionSpec } from '../../src/core/action-space'
import { defineGame, type GameEvent, type Seat } from '../../src/core/game'
import { briefRounds } from '../../src/core/horizon'
import { allSeats } from '../../src/core/seats'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { Config } from './config'
import { goingPays, roomFor } from './crowd'
import { grids, presets } from './presets'
import { published } from './published'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { en as story } from './wording/en.story'

/** What a seat may do. */
export type Action = 'go' | 'stay'

/** What a seat knows of the parameters: all of them, the number of rounds only where it is told (null: hidden). */
export type Brief = Pick<Config, 'capacity' | 'uncrowded' | 'crowded' | 'home' | 'information'> & { readonly rounds: number | null }

/** What a seat hears of a round: what it did, what that paid, and how many of all `seats` went (null where it stayed and isn't told). */
export interface Told {
  readonly round: number
  readonly action: Action
  readonly paid: number
  readonly goers: number | null
  readonly seats: number
}

/** A seat's last round as it was told, its points so far, and how often it went. */
export interface Own {
  readonly last: Told | null
  readonly total: number
  readonly went: number
}

/** `done` counts finished rounds. `secret.plays` holds one line a round, a letter a seat (g went, s stayed), each ended by ';' (a rope: appending is O(1)). */
export interface State {
  readonly done: number
  readonly own: readonly Own[]
  readonly secret: { readonly totals: readonly number[]; readonly plays: string; readonly goers: number | null }
}

/** `round` is the round to play, or the last one when the match is over. */
export interface Observation extends Own {
  readonly round: number
}

/** A round with everybody's choice by seat; only the outcome of a finished match shows it. */
export interface Round {
  readonly went: readonly boolean[]
  readonly goers: number
  readonly crowded: boolean
  readonly paid: readonly number[]
}

/** The outcome of a match, round by round. */
export interface Outcome {
  readonly rounds: readonly Round[]
}

/** The types of the game. */
export type Game = { config: Config; brief: Brief; state: State; action: Action; observation: Observation; event: Told }

const space: ActionSpec = { kind: 'choice', options: ['go', 'stay'] }
const briefs = new WeakMap<Config, Brief>()

/** Who went in every round so far, seat by seat. */
function roundsOf(state: State, config: Config): readonly Round[] {
  const room = roomFor(config.capacity, state.own.length)
  return state.secret.plays
    .split(';')
    .slice(0, -1)
    .map(line => {
      const went = Array.from(line, letter => letter === 'g')
      const goers = went.filter(Boolean).length
      const fun = goingPays(goers, room, config)
      return { went, goers, crowded: goers > room, paid: went.map(goes => (goes ? fun : config.home)) }
    })
}

/** The El Farol bar: rules, sources and equilibria in notes.md. */
export default defineGame<Game>({
  id: 'el-farol',
  version: 1,
  config: Config,
  presets,
  grids,
  seats: () => ({ min: 2, max: 500, default: 10 }),

  brief(config) {
    const known = briefs.get(config)
    if (known !== undefined) return known
    const { capacity, uncrowded, crowded, home, information } = config
    const brief: Brief = { rounds: briefRounds(config), capacity, uncrowded, crowded, home, information }
    briefs.set(config, brief)
    return brief
  },

  setup(_config, seats) {
    const own: Own = { last: null, total: 0, went: 0 }
    return { done: 0, own: allSeats(seats).map(() => own), secret: { totals: Array<number>(seats).fill(0), plays: '', goers: null } }
  },

  turn: (state, config) =>
    state.done < config.rounds ? { id: 'decide', n: state.done + 1, seats: allSeats(state.own.length), gate: 'joint' } : null,

  observe: (state, seat, config) => ({ round: Math.min(state.done + 1, config.rounds), ...(state.own[seat] as Own) }),

  actions: () => space,

  /** What all others do, as one forecast. */
  foresee: (_observation, turn, _brief, seat) => [{ about: turn.seats.filter(other => other !== seat), space }],

  /** Anything that isn't the word "go" counts as staying, as it does in the published program. */
  apply(state, moves, config) {
    const n = state.own.length
    const went = Array<boolean>(n).fill(false)
    for (const move of moves) went[move.seat] = move.action === 'go'
    const goers = went.filter(Boolean).length
    const round = state.done + 1
    const fun = goingPays(goers, roomFor(config.capacity, n), config)
    const going: Told = { round, action: 'go', paid: fun, goers, seats: n }
    const staying: Told = { round, action: 'stay', paid: config.home, goers: config.information === 'explicit' ? goers : null, seats: n }
    const own = state.own.map((before, seat): Own => {
      const last = went[seat] === true ? going : staying
      return { last, total: before.total + last.paid, went: before.went + (last === going ? 1 : 0) }
    })
    const plays = `${state.secret.plays}${went.map(goes => (goes ? 'g' : 's')).join('')};`
    const to = (goes: boolean): Seat[] => allSeats(n).filter(seat => went[seat] === goes)
    const events: GameEvent<Told>[] = [
      { is: going, to: to(true) },
      { is: staying, to: to(false) },
    ]
    return {
      state: { done: round, own, secret: { totals: own.map(each => each.total), plays, goers } },
      events: events.filter(event => event.to?.length !== 0),
    }
  },

  payoffs: state => state.secret.totals,
  benchmarks,
  conduct: (state, config) => conduct(roundsOf(state, config), config, state.own.length),
  published,
  wall,
  wording: { en, 'en.story': story, de },

  /** The projector hangs where the seats can see it: it tells the count only where all may know it, or when the match is over. */
  audience: (state, config) => ({
    round: Math.min(state.done + 1, config.rounds),
    rounds: briefRounds(config),
    goers: config.information === 'explicit' || state.done === config.rounds ? state.secret.goers : null,
  }),
  outcome: (state, config): Outcome => ({ rounds: roundsOf(state, config) }),
  longest: config => config.rounds,

  invariant(state, config) {
    const rounds = roundsOf(state, config)
    if (rounds.length !== state.done) return `${rounds.length} rounds kept of ${state.done}`
    const wrong = state.own.findIndex((own, seat) => own.went !== rounds.filter(round => round.went[seat]).length)
    return wrong >= 0 ? `seat ${wrong} was counted as going another number of times than it went` : null
  },
})
