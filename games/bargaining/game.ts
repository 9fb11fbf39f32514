import { defineGame, type Seat, type Turn } from '../../src/core/game'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { type Config, config } from './config'
import { grids } from './grids'
import { type Action, equalSplit, messageOf, proposerOf, type Shares, sharesOf, splitOf } from './offers'
import { presets } from './presets'
import { published } from './published'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { story } from './wording/en.story'

/**
 * What a seat may know of the parameters. Discounts are null where they aren't told or, in a single round, can't matter;
 * `rounds` is null unless the last round is told; `messageChars` is null where there are no messages.
 */
export interface Brief {
  readonly money: number
  readonly step: number
  readonly rounds: number | null
  /** `hidden`: there is a last round, untold; `open`: nothing is told of the length. */
  readonly horizon: 'known' | 'hidden' | 'open'
  readonly discount: number | null
  readonly otherDiscount: number | null
  readonly messageChars: number | null
  readonly reminder: boolean
}

/** An offer on the table. */
export interface Offer {
  readonly shares: Shares
  readonly message: string | null
}

/** An accepted offer: its round, 1-based, and its undiscounted shares in points. */
export interface Deal {
  readonly round: number
  readonly shares: Shares
}

/** `past` holds the rejected and accepted offers so far as `a:b` joined by spaces, so that a step appends in constant time. */
export interface State {
  readonly round: number
  readonly offer: Offer | null
  readonly deal: Deal | null
  readonly over: boolean
  readonly past: string
}

/** All that either seat may know of the match: it is the same for both, since every offer and answer is public. `past` includes the open offer. */
export interface Observation {
  readonly round: number
  readonly proposer: Seat
  readonly offer: Offer | null
  readonly deal: Deal | null
  readonly over: boolean
  readonly past: readonly Shares[]
}

/** What happens. No event carries a discount or a worth: the report computes the listener's own from its brief. */
export type Event =
  | { readonly kind: 'offer'; readonly round: number; readonly by: Seat; readonly shares: Shares; readonly message: string | null }
  | {
      readonly kind: 'decision'
      readonly round: number
      readonly by: Seat
      readonly accepted: boolean
      readonly shares: Shares
      readonly over: boolean
    }

/** The types of the game. */
export interface Bargaining {
  config: Config
  brief: Brief
  state: State
  action: Action
  observation: Observation
  event: Event
}

const ALONE: readonly (readonly Seat[])[] = [Object.freeze([0]), Object.freeze([1])]
const alone = (seat: Seat) => ALONE[seat] as readonly Seat[]
const DECIDE = { kind: 'choice', options: ['accept', 'reject'] } as const

/** Payoffs in points: an accepted share times the seat's discount to the power of the rounds that passed; 0 before and without agreement. */
function payoffs(state: State, c: Config): readonly [number, number] {
  if (state.deal === null) return [0, 0]
  const { round, shares } = state.deal
  return [shares[0] * c.discount1 ** (round - 1), shares[1] * c.discount2 ** (round - 1)]
}

/**
 * Alternating offers over a sum (Rubinstein, Econometrica 50, 1982; finite: Ståhl 1972), with the parameters of GLEE's bargaining family.
 * Seat 0 proposes in odd rounds. Imported offers of negative shares or wrong sums are taken literally.
 */
export default defineGame<Bargaining>({
  id: 'bargaining',
  version: 1,
  config,
  presets,
  seats: () => ({ min: 2, max: 2, default: 2, roles: ['Player 1', 'Player 2'] }),
  brief(c, seat) {
    const single = c.horizon === 'known' && c.rounds === 1
    const discounts = [c.discount1, c.discount2] as const
    return {
      money: c.money,
      step: c.step,
      rounds: c.horizon === 'known' ? c.rounds : null,
      horizon: c.horizon === 'capped' ? 'open' : c.horizon,
      discount: single ? null : (discounts[seat] ?? null),
      otherDiscount: single || !c.completeInformation ? null : (discounts[1 - seat] ?? null),
      messageChars: c.messages ? c.messageChars : null,
      reminder: c.reminder,
    }
  },
  setup: () => ({ round: 1, offer: null, deal: null, over: false, past: '' }),
  turn(state): Turn | null {
    if (state.over) return null
    const proposer = proposerOf(state.round)
    return state.offer === null
      ? { id: 'offer', n: state.round, seats: alone(proposer), gate: 'joint' }
      : { id: 'decide', n: state.round, seats: alone(1 - proposer), gate: 'joint' }
  },
  observe: state => ({
    round: state.round,
    proposer: proposerOf(state.round),
    offer: state.offer,
    deal: state.deal,
    over: state.over,
    past: pastOf(state.past),
  }),
  actions(_observation, turn, brief) {
    if (turn.id === 'decide') return DECIDE
    const split = { kind: 'split', total: brief.money, parts: ['player1', 'player2'], step: brief.step } as const
    if (brief.messageChars === null) return split
    return { kind: 'fields', fields: { split, message: { kind: 'text', maxChars: brief.messageChars, optional: true } } }
  },
  /** The proposer may be asked how its offer will be answered; who answers has the offer before its eyes. */
  foresee: (_observation, turn, _brief, seat) => (turn.id === 'offer' ? [{ about: [1 - seat], space: DECIDE }] : []),
  apply(state, moves, c) {
    const move = moves[0]
    if (move === undefined) return { state }
    const { round, past } = state
    if (state.offer === null) {
      const shares = sharesOf(move.action)
      const message = messageOf(move.action)
      const written = `${shares[0]}:${shares[1]}`
      return {
        state: { ...state, offer: { shares, message }, past: past === '' ? written : `${past} ${written}` },
        events: [{ is: { kind: 'offer', round, by: move.seat, shares, message } }],
      }
    }
    const { shares } = state.offer
    const accepted = move.action === 'accept'
    const over = accepted || round >= c.rounds
    return {
      state: { round: over ? round : round + 1, offer: null, deal: accepted ? { round, shares } : null, over, past },
      events: [{ is: { kind: 'decision', round, by: move.seat, accepted, shares, over } }],
    }
  },
  payoffs,
  benchmarks,
  published,
  conduct,
  grids,
  wall,
  wording: { en, 'en.story': story, de },
  /** No discount and no untold horizon: seats may look at the projector. */
  audience: (state, c) => ({
    money: c.money,
    round: state.round,
    offer: state.offer?.shares ?? null,
    deal: state.deal,
    over: state.over,
    past: pastOf(state.past),
  }),
  /** `shares`: the undiscounted split of the accepted offer; `offers`: every offer made, round by round. */
  outcome: state => ({
    agreed: state.deal !== null,
    round: state.deal?.round ?? state.round,
    shares: state.deal?.shares ?? null,
    offers: pastOf(state.past),
  }),
  /** Silence is no agreement, and a silent proposer divides evenly (the odd unit goes to the other). Signed as a fallback by the referee. */
  fallback: (observation, turn, brief) =>
    turn.id === 'decide' ? 'reject' : splitOf(equalSplit(brief.money, brief.step, observation.proposer), brief.messageChars === null ? null : ''),
  longest: c => 2 * c.rounds,
  invariant(state, c) {
    const offers = pastOf(state.past).length
    if (state.round < 1 || state.round > c.rounds) return `round ${state.round} is outside 1..${c.rounds}`
    if (offers !== (state.offer !== null || state.over ? state.round : state.round - 1)) return `${offers} offers are noted in round ${state.round}`
    if (state.deal !== null && !state.over) return 'there is a deal, but the match goes on'
    return null
  },
})

/** The offers of a state, oldest first. */
const pastOf = (past: string): readonly Shares[] =>
  past === '' ? [] : past.split(' ').map(written => written.split(':').map(Number) as unknown as Shares)
