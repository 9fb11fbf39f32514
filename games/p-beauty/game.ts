import type { ActionSpec } from '../../src/core/action-space'
import { defineGame, type GameEvent } from '../../src/core/game'
import { briefRounds } from '../../src/core/horizon'
import { allSeats } from '../../src/core/seats'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { Config } from './config'
import { grids } from './grids'
import { judge } from './nearest'
import { presets } from './presets'
import { published } from './published'
import { playedRounds, type Result, resultOf, type Round, roundsOf, winnersOf } from './rounds'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { en as story } from './wording/en.story'

/** What a seat knows of the parameters: all that bear on its match. A cost or tie rule that cannot apply is left out; `rounds` is null where the number isn't told. */
export type Brief = Omit<Config, 'rounds' | 'horizonTold' | 'cost' | 'ties'> & {
  readonly rounds: number | null
  readonly cost?: number
  readonly ties?: Config['ties']
}

/** A seat's own guesses (the last twelve, newest last), what the last round paid it, its points so far and the rounds it won. */
export interface Own {
  readonly guesses: readonly number[]
  readonly paid: number
  readonly total: number
  readonly wins: number
}

/** `done` counts finished rounds. `secret.guesses`: seats joined by ',', rounds ended by ';' (a rope: appending is O(1)); `secret.drawn`: winners drawn by lot, '' for none. */
export interface State {
  readonly done: number
  readonly last: Result | null
  readonly own: readonly Own[]
  readonly secret: { readonly totals: readonly number[]; readonly guesses: string; readonly drawn: string }
}

/**
 * `round` is the round to play, or the last one when the match is over. `guesses` are the seat's own, the last twelve, newest last.
 * `last` and `you` are null while feedback is withheld or nothing was played.
 */
export interface Observation {
  readonly round: number
  readonly guesses: readonly number[]
  readonly last: Result | null
  readonly you: Omit<Own, 'guesses'> | null
}

/** The outcome of a match, round by round. */
export interface Outcome {
  readonly rounds: readonly Round[]
}

/** The types of the game. An action is a number. */
export type Game = { config: Config; brief: Brief; state: State; action: number; observation: Observation; event: Result }

const largest = 1e9

/** An imported number outside the range is played as it was typed, up to ±10⁹, so that sums stay finite; what isn't a number at all counts as the lowest. */
const tame = (action: number, { min }: Config): number =>
  typeof action === 'number' && !Number.isNaN(action) ? Math.min(largest, Math.max(-largest, action)) + 0 : min

const memory = 12

/** The last twelve guesses: a bounded copy, so that a round costs the same however many went before. */
function remembered(guesses: readonly number[], guess: number): readonly number[] {
  const from = guesses.length < memory ? 0 : 1
  const next: number[] = []
  for (let i = from; i < guesses.length; i++) next.push(guesses[i]!)
  next.push(guess)
  return next
}

const briefs = new WeakMap<Config, Brief>()
const spaces = new WeakMap<Brief, ActionSpec>()

function spaceOf(brief: Brief): ActionSpec {
  const known = spaces.get(brief)
  if (known !== undefined) return known
  const space: ActionSpec = { kind: brief.numbers === 'integer' ? 'int' : 'real', min: brief.min, max: brief.max }
  spaces.set(brief, space)
  return space
}

/** Guess p of the mean: rules, sources and equilibria in notes.md. */
export default defineGame<Game>({
  id: 'p-beauty',
  version: 2,
  earlier: { 1: { horizonTold: true } },
  config: Config,
  presets,
  seats: () => ({ min: 2, max: 500, default: 4 }),

  brief(config) {
    const known = briefs.get(config)
    if (known !== undefined) return known
    const { cost, ties, rounds: _, horizonTold: __, ...shared } = config
    const rounds = briefRounds(config)
    const brief: Brief = config.payment === 'distance' ? { rounds, ...shared, cost } : { rounds, ...shared, ties }
    briefs.set(config, brief)
    return brief
  },

  setup(_config, seats) {
    const own: Own = { guesses: [], paid: 0, total: 0, wins: 0 }
    return { done: 0, last: null, own: allSeats(seats).map(() => own), secret: { totals: Array<number>(seats).fill(0), guesses: '', drawn: '' } }
  },

  turn: (state, config) => (state.done < config.rounds ? { id: 'guess', n: state.done + 1, seats: allSeats(state.own.length), gate: 'joint' } : null),

  observe(state, seat, config) {
    const own = state.own[seat]!
    const over = state.done === config.rounds
    const told = state.done > 0 && (config.feedback || over)
    return {
      round: over ? state.done : state.done + 1,
      guesses: own.guesses,
      last: told ? state.last : null,
      you: told ? { paid: own.paid, total: own.total, wins: own.wins } : null,
    }
  },

  actions: (_observation, _turn, brief) => spaceOf(brief),

  /** All others together, because their mean is what moves the target. */
  foresee: (_observation, turn, brief, seat) => [{ about: turn.seats.filter(other => other !== seat), space: spaceOf(brief) }],

  apply(state, moves, config, luck) {
    const n = state.own.length
    const guesses = Array<number>(n).fill(config.min)
    for (const move of moves) guesses[move.seat] = tame(move.action, config)
    const verdict = judge(guesses, config)
    const byLot = config.payment === 'nearest' && config.ties === 'random' && verdict.tied.length > 1
    const lot = byLot ? luck.draw('winner', l => l.pick(verdict.tied)) : null
    const drawn = lot === null || verdict.tied.includes(lot) ? lot : verdict.tied[0]!
    const winners = winnersOf(verdict, guesses, config, drawn)

    const share = config.payment === 'distance' ? 0 : config.ties === 'all' ? config.prize : config.prize / winners.length
    const own: Own[] = []
    const totals: number[] = []
    for (let seat = 0, w = 0; seat < n; seat++) {
      const guess = guesses[seat]!
      const before = state.own[seat]!
      const won = winners[w] === seat
      if (won) w++
      const paid = config.payment === 'distance' ? config.prize - config.cost * Math.abs(guess - verdict.target) : won ? share : 0
      const total = before.total + paid
      totals.push(total)
      own.push({ guesses: remembered(before.guesses, guess), paid, total, wins: won ? before.wins + 1 : before.wins })
    }

    const done = state.done + 1
    const last = resultOf(done, verdict, winners, config)
    const secret = { totals, guesses: `${state.secret.guesses}${guesses.join(',')};`, drawn: `${state.secret.drawn}${drawn ?? ''};` }
    const next: State = { done, last, own, secret }
    if (config.feedback) return { state: next, events: [{ is: last }] }
    if (done < config.rounds) return { state: next }
    const events: GameEvent<Result>[] = playedRounds(next, config).map(each => ({ is: each.result }))
    return { state: next, events }
  },

  payoffs: state => state.secret.totals,
  benchmarks,
  wall,
  wording: { en, 'en.story': story, de },

  audience: (state, config) => ({
    round: Math.min(state.done + 1, config.rounds),
    rounds: briefRounds(config),
    last: config.feedback || state.done === config.rounds ? state.last : null,
  }),
  outcome: (state, config): Outcome => ({ rounds: roundsOf(state, config) }),
  published,
  conduct,
  grids,
  longest: config => config.rounds,

  invariant(state, config) {
    const paid = state.secret.totals.reduce((a, b) => a + b, 0)
    const due = state.done * config.prize
    const constant = config.payment === 'nearest' && config.ties !== 'all'
    if (constant && Math.abs(paid - due) > 1e-9 * Math.max(1, due)) return `paid ${paid} of ${due} points in prizes`
    if (state.own.some((own, seat) => own.total !== state.secret.totals[seat])) return 'a seat was told another total than it has'
    return null
  },
})
