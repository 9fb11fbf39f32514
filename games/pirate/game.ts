import type { ActionSpec } from '../../src/core/action-space'
import { defineGame, type Seat } from '../../src/core/game'
import { briefRounds } from '../../src/core/horizon'
import { allSeats } from '../../src/core/seats'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { Config } from './config'
import { grids } from './grids'
import { treasuresOf, written } from './history'
import { type Action, needed, plansFor, sharesOf, type Vote } from './plan'
import { presets } from './presets'
import { published } from './published'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { en as story } from './wording/en.story'

/** What a seat knows of the parameters: all of them but an untold number of treasures. `crew`: the seats at the table. */
export interface Brief {
  readonly crew: number
  readonly gold: number
  readonly rule: Config['rule']
  readonly survival: number
  readonly rounds: number | null
}

/**
 * What became of a plan, as everybody learns it: `accepts` of `of` who were still in, the proposer's own included; not who voted how.
 * `alone`: the seat that was left alone by the rejection and takes the whole treasure, else null.
 */
export interface Decided {
  readonly kind: 'decided'
  readonly round: number
  readonly proposer: Seat
  readonly shares: readonly number[]
  readonly accepts: number
  readonly of: number
  readonly passed: boolean
  readonly alone: Seat | null
}

/** A plan was laid open: shares from the proposer's seat on. */
export interface Proposed {
  readonly kind: 'proposed'
  readonly round: number
  readonly proposer: Seat
  readonly shares: readonly number[]
}

/**
 * `round`: the treasure, from 1; `first`: the most senior seat still in, who proposes; `n` counts plans. `plan`: the open plan, from `first` on. `last`: the last plan
 * that was voted on. `own`: points, and the seat's last vote. `secret.past`: every plan with its votes, one line each, an empty line after each treasure (a rope: appending is O(1)).
 */
export interface State {
  readonly round: number
  readonly first: Seat
  readonly n: number
  readonly plan: readonly number[] | null
  readonly last: Decided | null
  readonly over: boolean
  readonly own: readonly { readonly total: number; readonly vote: Vote | null }[]
  readonly secret: { readonly past: string }
}

/** All that a seat may know of the match: everything but who voted how. `vote` is its own vote on `last`, null where it had none. */
export interface Observation {
  readonly seat: Seat
  readonly round: number
  readonly proposer: Seat
  readonly plan: readonly number[] | null
  readonly last: Decided | null
  readonly vote: Vote | null
  readonly total: number
  readonly over: boolean
}

/** A plan with everybody's vote (voters in seat order after the proposer, true: accept); only the outcome shows it. */
export interface Proposal {
  readonly proposer: Seat
  readonly shares: readonly number[]
  readonly votes: readonly boolean[]
  readonly accepts: number
  readonly passed: boolean
}

/** One treasure: its plans in order, who got what (by seat; null while it is open), and who was left alone with it. */
export interface Treasure {
  readonly proposals: readonly Proposal[]
  readonly gold: readonly number[] | null
  readonly alone: Seat | null
}

/** The outcome of a match, treasure by treasure. */
export interface Outcome {
  readonly treasures: readonly Treasure[]
}

/** The types of the game. */
export type Game = { config: Config; brief: Brief; state: State; action: Action; observation: Observation; event: Proposed | Decided }

const VOTE = { kind: 'choice', options: ['accept', 'reject'] } as const

const spaces = new WeakMap<Brief, Map<Seat, ActionSpec>>()

function plans(brief: Brief, first: Seat): ActionSpec {
  const known = spaces.get(brief) ?? new Map<Seat, ActionSpec>()
  spaces.set(brief, known)
  const space = known.get(first) ?? plansFor(first, brief.crew, brief.gold)
  known.set(first, space)
  return space
}

const isAccept = (action: unknown): boolean => action === 'accept'

/** What every seat has after a treasure: the shares of those who were still in, and the worth of that. */
function paid(own: State['own'], from: Seat, shares: readonly number[], survival: number): State['own'] {
  return own.map((each, seat) => (seat < from ? each : { ...each, total: each.total + (shares[seat - from] ?? 0) + survival }))
}

/** The pirate game: rules, solution and sources in notes.md. */
export default defineGame<Game>({
  id: 'pirate',
  version: 1,
  config: Config,
  presets,
  grids,
  seats: () => ({ min: 2, max: 500, default: 5 }),

  brief: (config, _seat, seats) => ({
    crew: seats,
    gold: config.gold,
    rule: config.rule,
    survival: config.survival,
    rounds: briefRounds(config),
  }),

  setup: (_config, seats) => ({
    round: 1,
    first: 0,
    n: 1,
    plan: null,
    last: null,
    over: false,
    own: allSeats(seats).map(() => ({ total: 0, vote: null })),
    secret: { past: '' },
  }),

  turn(state) {
    if (state.over) return null
    const seats = state.plan === null ? [state.first] : allSeats(state.own.length).slice(state.first + 1)
    return { id: state.plan === null ? 'propose' : 'vote', n: state.n, seats, gate: 'joint' }
  },

  observe(state, seat) {
    const { total, vote } = state.own[seat]!
    return { seat, round: state.round, proposer: state.first, plan: state.plan, last: state.last, vote, total, over: state.over }
  },

  actions: (observation, turn, brief) => (turn.id === 'vote' ? VOTE : plans(brief, observation.proposer)),

  /** The voters: of the proposer all of them, of a voter the others. */
  foresee(observation, _turn, brief, seat) {
    const about = allSeats(brief.crew).filter(other => other > observation.proposer && other !== seat)
    return about.length === 0 ? [] : [{ about, space: VOTE }]
  },

  apply(state, moves, config) {
    const crew = state.own.length
    const { round, first, plan: shares } = state
    if (shares === null) {
      const plan = sharesOf(moves[0]?.action, first, crew)
      return { state: { ...state, plan }, events: [{ is: { kind: 'proposed', round, proposer: first, shares: plan } }] }
    }
    const votes = Array<boolean>(crew - first - 1).fill(false)
    for (const move of moves) votes[move.seat - first - 1] = isAccept(move.action)
    const accepts = 1 + votes.filter(Boolean).length
    const passed = accepts >= needed(crew - first, config.rule)
    const alone = !passed && first === crew - 2 ? crew - 1 : null
    const ended = passed || alone !== null
    const heard = state.own.map((own, seat): State['own'][number] => ({
      ...own,
      vote: seat > first ? (votes[seat - first - 1] ? 'accept' : 'reject') : null,
    }))
    const own = passed ? paid(heard, first, shares, config.survival) : alone !== null ? paid(heard, alone, [config.gold], config.survival) : heard
    const over = ended && round >= config.rounds
    const last: Decided = { kind: 'decided', round, proposer: first, shares, accepts, of: crew - first, passed, alone }
    const past = `${state.secret.past}${written({ first, shares, votes })}\n${ended ? '\n' : ''}`
    return {
      state: {
        round: ended && !over ? round + 1 : round,
        first: ended ? (over ? first : 0) : first + 1,
        n: state.n + 1,
        plan: null,
        last,
        over,
        own,
        secret: { past },
      },
      events: [{ is: last }],
    }
  },

  payoffs: state => state.own.map(own => own.total),
  benchmarks,
  wall,
  wording: { en, 'en.story': story, de },
  published,
  conduct: (state, config) => conduct(treasuresOf(state, config), config),

  audience: (state, config) => ({
    round: state.round,
    rounds: briefRounds(config),
    gold: config.gold,
    proposer: state.first,
    plan: state.plan,
    last: state.last,
  }),
  outcome: (state, config): Outcome => ({ treasures: treasuresOf(state, config) }),
  longest: (config, seats) => config.rounds * 2 * (seats - 1),

  invariant(state, config) {
    const crew = state.own.length
    if (state.first > Math.max(0, crew - 2)) return `seat ${state.first} proposes to nobody`
    if (state.plan !== null && state.plan.length !== crew - state.first) return `a plan of ${state.plan.length} shares for ${crew - state.first}`
    // Only where a treasure has just been divided: rebuilding the record at every step of a long match would be quadratic.
    if (!state.secret.past.endsWith('\n\n') || state.plan !== null) return null
    const treasures = treasuresOf(state, config)
    const held = state.own.reduce((sum, own) => sum + own.total, 0)
    const due = treasures.reduce((sum, { gold, proposals, alone }) => {
      const last = proposals.at(-1)
      if (gold === null || last === undefined) return sum
      const aboard = alone === null ? crew - last.proposer : 1
      return sum + gold.reduce((a, b) => a + b, 0) + aboard * config.survival
    }, 0)
    return Math.abs(held - due) > 1e-6 * Math.max(1, Math.abs(due)) ? `${held} points are held where ${due} were divided` : null
  },
})
