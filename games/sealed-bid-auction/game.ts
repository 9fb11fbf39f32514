import type { ActionSpec } from '../../src/core/action-space'
import { defineGame, type GameEvent } from '../../src/core/game'
import { briefRounds } from '../../src/core/horizon'
import type { Luck } from '../../src/core/luck'
import { allSeats } from '../../src/core/seats'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { Config } from './config'
import { grids } from './grids'
import { line, type Round, roundsOf } from './history'
import { presets } from './presets'
import { published } from './published'
import { scheduled } from './schedule'
import { type Lot, settle } from './settle'
import { countOf, drawValues } from './values'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { en as story } from './wording/en.story'

/** What a seat knows of the parameters. Where the values come from is not told; `rounds` is null where the number isn't told. */
export interface Brief extends Omit<Config, 'schedule' | 'rounds' | 'horizonTold'> {
  readonly rounds: number | null
}

/** What everybody learns of a round. `price` is null where nobody reached the reserve price. */
export interface Result {
  readonly round: number
  readonly high: number
  readonly price: number | null
}

/** A finished round as one seat hears it: `mine` for the winner alone, its value and payoff. */
export interface Heard extends Result {
  readonly mine: { readonly value: number; readonly payoff: number } | null
}

/** A seat's value of this round (null when the match is over), its values and bids of the last twelve finished rounds (newest last), how the last one ended, and its sums. */
export interface Own {
  readonly value: number | null
  readonly values: readonly number[]
  readonly bids: readonly number[]
  readonly won: boolean
  readonly paid: number
  readonly total: number
  readonly wins: number
}

/** `done` counts finished rounds. `secret`: the lot of this round's ties, the seller's takings so far, and all finished rounds as a rope (history.ts). */
export interface State {
  readonly done: number
  readonly last: Result | null
  readonly own: readonly Own[]
  readonly secret: { readonly lot: Lot; readonly revenue: number; readonly rounds: string }
}

/** `round` is the round to play, or the last one when the match is over; `value` is then null. `last` and `you` are of the last finished round. */
export interface Observation {
  readonly round: number
  readonly value: number | null
  readonly values: readonly number[]
  readonly bids: readonly number[]
  readonly last: Result | null
  readonly you: Pick<Own, 'won' | 'paid' | 'total' | 'wins'>
}

/** The outcome of a match, round by round, and what the seller took. */
export interface Outcome {
  readonly rounds: readonly Round[]
  readonly revenue: number
}

/** The types of the game. An action is a bid in points. */
export type Game = { config: Config; brief: Brief; state: State; action: number; observation: Observation; event: Heard }

const memory = 12

/** The last twelve numbers, one more at the end: a round costs the same however many went before. */
const remembered = (numbers: readonly number[], next: number): readonly number[] => [...(numbers.length < memory ? numbers : numbers.slice(1)), next]

/** Any finite number is a bid as it stands, because records hold bids that the rules would refuse; what is no number is a bid of 0. */
const tame = (action: unknown): number => (typeof action === 'number' && Number.isFinite(action) ? action + 0 : 0)

/** The draws of one round: what the good is worth to each seat, and the lot of its ties. Both are drawn whatever is played. */
function nature(luck: Luck, config: Config, seats: number, round: number): { readonly values: readonly number[]; readonly lot: Lot } {
  const known = config.schedule === 'published' ? scheduled(config, seats, round) : null
  const values = luck.draw('values', l => known?.values ?? drawValues(config, seats, l))
  return { values, lot: luck.draw<Lot>('lot', l => known?.lot ?? l.unit()) }
}

const briefs = new WeakMap<Config, Brief>()

/** Sealed-bid auction with private values, at the first or the second price: rules, sources and equilibria in notes.md. */
export default defineGame<Game>({
  id: 'sealed-bid-auction',
  version: 1,
  config: Config,
  presets,
  grids,

  seats(config) {
    const max = config.draw === 'distinct' ? Math.min(500, countOf(config)) : 500
    return { min: 2, max, default: Math.min(4, max) }
  },

  brief(config) {
    const known = briefs.get(config)
    if (known !== undefined) return known
    const { schedule: _, horizonTold: __, ...told } = config
    const brief: Brief = { ...told, rounds: briefRounds(config) }
    briefs.set(config, brief)
    return brief
  },

  setup(config, seats, luck) {
    const { values, lot } = nature(luck, config, seats, 1)
    const own = values.map((value): Own => ({ value, values: [], bids: [], won: false, paid: 0, total: 0, wins: 0 }))
    return { done: 0, last: null, own, secret: { lot, revenue: 0, rounds: '' } }
  },

  turn: (state, config) => (state.done < config.rounds ? { id: 'bid', n: state.done + 1, seats: allSeats(state.own.length), gate: 'joint' } : null),

  observe(state, seat, config) {
    const { value, values, bids, won, paid, total, wins } = state.own[seat]!
    const round = state.done === config.rounds ? state.done : state.done + 1
    return { round, value, values, bids, last: state.last, you: { won, paid, total, wins } }
  },

  actions: ({ value }, _turn, brief): ActionSpec => ({ kind: 'int', min: 0, max: brief.bidCap === 'value' ? (value ?? 0) : brief.valuationMax }),

  /** The others' bids together: the highest of them is all that bears on a seat. */
  foresee: (_observation, turn, brief, seat) => [
    { about: turn.seats.filter(other => other !== seat), space: { kind: 'int', min: 0, max: brief.valuationMax } },
  ],

  apply(state, moves, config, luck) {
    const bids = Array<number>(state.own.length).fill(0)
    for (const move of moves) bids[move.seat] = tame(move.action)
    const done = state.done + 1
    const next = done < config.rounds ? nature(luck, config, bids.length, done + 1) : null
    const sale = settle(bids, config, state.secret.lot)
    const values = state.own.map(own => own.value ?? 0)
    const own = state.own.map((before, seat): Own => {
      const won = seat === sale.winner
      const paid = won ? values[seat]! - sale.price! : 0
      return {
        value: next?.values[seat] ?? null,
        values: remembered(before.values, values[seat]!),
        bids: remembered(before.bids, bids[seat]!),
        won,
        paid,
        total: before.total + paid,
        wins: before.wins + (won ? 1 : 0),
      }
    })
    const last: Result = { round: done, high: sale.high, price: sale.price }
    const secret = {
      lot: next?.lot ?? 0,
      revenue: state.secret.revenue + (sale.price ?? 0),
      rounds: state.secret.rounds + line({ values, bids, ...sale, lot: state.secret.lot }),
    }
    const { winner } = sale
    const others = allSeats(bids.length).filter(seat => seat !== winner)
    const lost: GameEvent<Heard> = { is: { ...last, mine: null }, to: others }
    if (winner === null) return { state: { done, last, own, secret }, events: [lost] }
    const mine = { value: values[winner]!, payoff: own[winner]!.paid }
    return { state: { done, last, own, secret }, events: [{ is: { ...last, mine }, to: [winner] }, lost] }
  },

  payoffs: state => state.own.map(own => own.total),
  /** The seller's takings belong to it: what is lost is only what a lower value got. */
  welfare: state => state.own.reduce((sum, own) => sum + own.total, state.secret.revenue),
  benchmarks,
  published,
  conduct,
  wall,
  wording: { en, 'en.story': story, de },

  audience: (state, config) => ({ round: Math.min(state.done + 1, config.rounds), rounds: briefRounds(config), last: state.last }),
  outcome: (state): Outcome => ({ rounds: roundsOf(state.secret.rounds), revenue: state.secret.revenue }),
  longest: config => config.rounds,
  /** Silence is no bid to speak of. */
  fallback: () => 0,

  invariant(state) {
    const made = roundsOf(state.secret.rounds).reduce((sum, { values, winner }) => sum + (winner === null ? 0 : values[winner]!), 0)
    const shared = state.own.reduce((sum, own) => sum + own.total, state.secret.revenue)
    const size = Math.abs(state.secret.revenue) + Math.abs(made)
    return Math.abs(made - shared) > 1e-9 * Math.max(1, size) ? `values of ${made} were sold, ${shared} went to seats and seller` : null
  },
})
