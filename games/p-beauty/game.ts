import type { ActionSpec } from '../../src/core/action-space'
import { defineGame, type GameEvent, type Seat } from '../../src/core/game'
import { allSeats } from '../../src/core/seats'
import { benchmarks } from './benchmarks'
import { Config } from './config'
import { judge, type Verdict } from './nearest'
import { presets } from './presets'
import { de } from './wording/de'
import { en } from './wording/en'
import { en as story } from './wording/en.story'

/** What a seat knows of the parameters: all that bear on its match (a cost or tie rule that cannot apply is left out). */
export type Brief = Omit<Config, 'cost' | 'ties'> & { readonly cost?: number; readonly ties?: Config['ties'] }

/**
 * What everybody learns of a round, in aggregates, so that 500 seats cost no more than two.
 * `numbers` are the winning numbers (with payment by distance: the nearest), `tied` how many chose them, `winners` how many of those won.
 */
export interface Result {
  readonly round: number
  readonly mean: number
  readonly target: number
  readonly numbers: readonly number[]
  readonly tied: number
  readonly winners: number
}

/** A seat's own guesses (the last twelve, newest last), what the last round paid it, its points so far and the rounds it won. */
export interface Own {
  readonly guesses: readonly number[]
  readonly paid: number
  readonly total: number
  readonly wins: number
}

/** A round with everybody's guesses by seat; only the outcome of a finished match shows it. */
export interface Round {
  readonly guesses: readonly number[]
  readonly mean: number
  readonly target: number
  readonly winners: readonly Seat[]
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

/** The part of the verdict that wins: 'first' keeps the number that comes first in seat order, 'random' one seat (by lot, or as `drawn` says). */
function winnersOf(verdict: Verdict, guesses: readonly number[], config: Config, drawn: Seat | null): readonly Seat[] {
  if (config.payment === 'distance' || verdict.tied.length === 1) return verdict.tied
  if (config.ties === 'random') return drawn === null ? verdict.tied : [drawn]
  if (config.ties === 'first') return verdict.numbers.length === 1 ? verdict.tied : verdict.tied.filter(s => guesses[s] === verdict.numbers[0])
  return verdict.tied
}

const resultOf = (round: number, verdict: Verdict, winners: readonly Seat[], config: Config): Result => {
  const numbers = config.payment === 'nearest' && config.ties === 'first' ? verdict.numbers.slice(0, 1) : verdict.numbers
  const tied = numbers.length === verdict.numbers.length ? verdict.tied.length : winners.length
  return { round, mean: verdict.mean, target: verdict.target, numbers, tied, winners: winners.length }
}

/** All rounds so far, rebuilt from the two strings of the state. */
function played(state: State, config: Config): readonly { readonly round: Round; readonly result: Result }[] {
  const draws = state.secret.drawn.split(';')
  return state.secret.guesses
    .split(';')
    .slice(0, -1)
    .map((line, i) => {
      const guesses = line.split(',').map(Number)
      const verdict = judge(guesses, config)
      const drawn = draws[i] ? Number(draws[i]) : null
      const winners = winnersOf(verdict, guesses, config, drawn)
      return { round: { guesses, mean: verdict.mean, target: verdict.target, winners }, result: resultOf(i + 1, verdict, winners, config) }
    })
}

/** A number that isn't one counts as the lowest, one outside the range as its nearer end: imported moves skip the space check. */
const tame = (action: number, { min, max }: Config): number => (action >= min && action <= max ? action + 0 : action > max ? max : min)

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
  version: 1,
  config: Config,
  presets,
  seats: () => ({ min: 2, max: 500, default: 4 }),

  brief(config) {
    const known = briefs.get(config)
    if (known !== undefined) return known
    const { cost, ties, ...shared } = config
    const brief: Brief = config.payment === 'distance' ? { ...shared, cost } : { ...shared, ties }
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
    const events: GameEvent<Result>[] = played(next, config).map(each => ({ is: each.result }))
    return { state: next, events }
  },

  payoffs: state => state.secret.totals,
  benchmarks,
  wording: { en, 'en.story': story, de },

  audience: (state, config) => ({
    round: Math.min(state.done + 1, config.rounds),
    rounds: config.rounds,
    last: config.feedback || state.done === config.rounds ? state.last : null,
  }),
  outcome: (state, config): Outcome => ({ rounds: played(state, config).map(each => each.round) }),
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
