import { defineGame, type Seat, type Turn } from '../../src/core/game'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { type Config, config } from './config'
import { grids } from './grids'
import { presets } from './presets'
import { type Action, ANSWERS, type Answer, gainOf, gridAbove, gridBelow, messageOf, mostOf, offerOf, priceOf, proposerOf, valueOf } from './prices'
import { published } from './published'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { story } from './wording/en.story'

/**
 * What a seat may know of the parameters, in points. `other` is null under incomplete information; `rounds` is null unless the last round is told;
 * `messageChars` is null where there are no messages.
 */
export interface Brief {
  /** What the good is worth to this seat, and the price at which the third party trades with it. */
  readonly own: number
  readonly other: number | null
  /** The highest price of an offer. */
  readonly most: number
  readonly step: number
  readonly rounds: number | null
  /** `hidden`: there is a last round, untold; `open`: nothing is told of the length. */
  readonly horizon: 'known' | 'hidden' | 'open'
  readonly messageChars: number | null
}

/** An offer on the table. */
export interface Offer {
  readonly price: number
  readonly message: string | null
}

/** An accepted offer: its round, 1-based, and its price in points. */
export interface Deal {
  readonly round: number
  readonly price: number
}

/** `past` holds the prices offered so far, joined by spaces, so that a step appends in constant time. `left` is who took the third party's offer. */
export interface State {
  readonly round: number
  readonly offer: Offer | null
  readonly deal: Deal | null
  readonly left: Seat | null
  readonly over: boolean
  readonly past: string
}

/** All that either seat may know of the match: it is the same for both, since every offer and answer is public. `past` includes the open offer. */
export interface Observation {
  readonly round: number
  readonly proposer: Seat
  readonly offer: Offer | null
  readonly deal: Deal | null
  readonly left: Seat | null
  readonly over: boolean
  readonly past: readonly number[]
}

/** What happens. No event carries a value or a gain: the report computes the listener's own from its brief. */
export type Event =
  | { readonly kind: 'offer'; readonly round: number; readonly by: Seat; readonly price: number; readonly message: string | null }
  | {
      readonly kind: 'answer'
      readonly round: number
      readonly by: Seat
      readonly answer: Answer
      readonly price: number
      readonly over: boolean
    }

/** The types of the game. */
export interface Negotiation {
  config: Config
  brief: Brief
  state: State
  action: Action
  observation: Observation
  event: Event
}

/** How a match ended, for result screens, scores and exports. `open`: it was stopped on the way. */
export interface Outcome {
  readonly end: 'deal' | 'outside' | 'rounds' | 'open'
  /** The round of the last offer, or the one that was reached. */
  readonly round: number
  readonly price: number | null
  readonly left: Seat | null
  /** Every price offered, round by round. */
  readonly prices: readonly number[]
}

const ALONE: readonly (readonly Seat[])[] = [Object.freeze([0]), Object.freeze([1])]
const alone = (seat: Seat) => ALONE[seat] as readonly Seat[]
const ANSWER = { kind: 'choice', options: ANSWERS } as const

/** Payoffs in points: what the trade gives either side beyond its value; 0 before and without a trade. */
function payoffs(state: State, c: Config): readonly [number, number] {
  if (state.deal === null) return [0, 0]
  const { price } = state.deal
  return [gainOf(price, valueOf(c, 0), 0), gainOf(price, valueOf(c, 1), 1)]
}

/**
 * Bilateral price bargaining with an outside option, in the rules of GLEE's negotiation family (arXiv 2410.05254): the seller (seat 0) names a price in odd
 * rounds, the buyer in even ones; the receiver accepts, rejects, or leaves to a third party who trades at the receiver's own value. Losing trades are legal.
 * Imported prices outside any bound are taken literally.
 */
export default defineGame<Negotiation>({
  id: 'negotiation',
  version: 1,
  config,
  presets,
  seats: () => ({ min: 2, max: 2, default: 2, roles: ['seller', 'buyer'] }),
  brief: (c, seat) => ({
    own: valueOf(c, seat),
    other: c.completeInformation ? valueOf(c, 1 - seat) : null,
    most: mostOf(c),
    step: c.step,
    rounds: c.horizon === 'known' ? c.rounds : null,
    horizon: c.horizon === 'capped' ? 'open' : c.horizon,
    messageChars: c.messages ? c.messageChars : null,
  }),
  setup: () => ({ round: 1, offer: null, deal: null, left: null, over: false, past: '' }),
  turn(state): Turn | null {
    if (state.over) return null
    const proposer = proposerOf(state.round)
    return state.offer === null
      ? { id: 'offer', n: state.round, seats: alone(proposer), gate: 'joint' }
      : { id: 'answer', n: state.round, seats: alone(1 - proposer), gate: 'joint' }
  },
  observe: state => ({
    round: state.round,
    proposer: proposerOf(state.round),
    offer: state.offer,
    deal: state.deal,
    left: state.left,
    over: state.over,
    past: pastOf(state.past),
  }),
  actions(_observation, turn, brief) {
    if (turn.id === 'answer') return ANSWER
    const price = { kind: Number.isInteger(brief.step) ? 'int' : 'real', min: 0, max: brief.most, step: brief.step } as const
    if (brief.messageChars === null) return { kind: 'fields', fields: { price } }
    return { kind: 'fields', fields: { price, message: { kind: 'text', maxChars: brief.messageChars, optional: true } } }
  },
  /** The proposer may be asked how its offer will be answered; who answers has the offer before its eyes. */
  foresee: (_observation, turn, _brief, seat) => (turn.id === 'offer' ? [{ about: [1 - seat], space: ANSWER }] : []),
  apply(state, moves, c) {
    const move = moves[0]
    if (move === undefined) return { state }
    const { round, past } = state
    if (state.offer === null) {
      const price = priceOf(move.action)
      const message = messageOf(move.action)
      return {
        state: { ...state, offer: { price, message }, past: past === '' ? `${price}` : `${past} ${price}` },
        events: [{ is: { kind: 'offer', round, by: move.seat, price, message } }],
      }
    }
    const { price } = state.offer
    const answer: Answer = move.action === 'accept' || move.action === 'outside' ? move.action : 'reject'
    const over = answer !== 'reject' || round >= c.rounds
    return {
      state: {
        round: over ? round : round + 1,
        offer: null,
        deal: answer === 'accept' ? { round, price } : null,
        left: answer === 'outside' ? move.seat : null,
        over,
        past,
      },
      events: [{ is: { kind: 'answer', round, by: move.seat, answer, price, over } }],
    }
  },
  payoffs,
  benchmarks,
  conduct,
  published,
  grids,
  wall,
  wording: { en, 'en.story': story, de },
  /** No value and no untold horizon: seats may look at the projector. */
  audience: state => ({
    round: state.round,
    offer: state.offer?.price ?? null,
    deal: state.deal,
    left: state.left,
    over: state.over,
    past: pastOf(state.past),
  }),
  outcome: (state): Outcome => ({
    end: state.deal !== null ? 'deal' : state.left !== null ? 'outside' : state.over ? 'rounds' : 'open',
    round: state.deal?.round ?? state.round,
    price: state.deal?.price ?? null,
    left: state.left,
    prices: pastOf(state.past),
  }),
  /** Silence is no agreement; a silent proposer repeats its last price, or names its own value, at which it neither gains nor loses. Signed as a fallback by the referee. */
  fallback(observation, turn, brief) {
    if (turn.id === 'answer') return 'reject'
    const mine = observation.past.at(-2)
    const own = observation.proposer === 0 ? Math.min(gridAbove(brief.own, brief.step), brief.most) : gridBelow(brief.own, brief.step)
    return offerOf(mine !== undefined && mine >= 0 && mine <= brief.most ? gridBelow(mine, brief.step) : own, brief.messageChars === null ? null : '')
  },
  longest: c => 2 * c.rounds,
  invariant(state, c) {
    const offers = pastOf(state.past).length
    if (state.round < 1 || state.round > c.rounds) return `round ${state.round} is outside 1..${c.rounds}`
    if (offers !== (state.offer !== null || state.over ? state.round : state.round - 1)) return `${offers} offers are noted in round ${state.round}`
    if (state.deal !== null && state.left !== null) return 'there is a deal, but somebody has left'
    if ((state.deal !== null || state.left !== null) && !state.over) return 'there is an end, but the match goes on'
    return null
  },
})

/** The prices of a state, oldest first. */
const pastOf = (past: string): readonly number[] => (past === '' ? [] : past.split(' ').map(Number))
