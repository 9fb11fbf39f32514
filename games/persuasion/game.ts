import type { ActionSpec } from '../../src/core/action-space'
import { defineGame, type Turn } from '../../src/core/game'
import type { Luck } from '../../src/core/luck'
import type { Outcome } from './account'
import { benchmarks } from './benchmarks'
import { conduct } from './conduct'
import { Config } from './config'
import { worths } from './economics'
import { grids } from './grids'
import { append, NO_PAST, roundsOf, type Past, type Quality, type Round } from './history'
import { presets } from './presets'
import { published } from './published'
import { wall } from './wall'
import { de } from './wording/de'
import { en } from './wording/en'
import { story } from './wording/en.story'

/**
 * What a seat may know of the parameters. Null is what it is not told: the values (an uninformed seller), the prior (an uninformed
 * buyer), the number of rounds (a myopic buyer; anybody where it isn't told), the longest text (where no text is sent).
 */
export interface Brief {
  readonly price: number
  readonly p: number | null
  readonly v: number | null
  readonly c: number | null
  readonly rounds: number | null
  readonly message: 'binary' | 'text'
  readonly maxChars: number | null
  readonly myopic: boolean
  readonly sellerKnowsValues: boolean
  readonly buyerKnowsPrior: boolean
  readonly buyerMessages: boolean
}

/**
 * `round` rounds are finished. `message` is this round's, once sent. `sales` units were bought so far, `high` of them of high quality.
 * `own[0]` holds this round's quality and the seller's memory; `own[1]` the memory of a long-lived buyer, or how it went for the
 * last myopic buyer, who leaves when the next one is shown a message.
 */
export interface State {
  readonly round: number
  readonly message: string | null
  readonly sales: number
  readonly high: number
  readonly own: readonly [{ readonly quality: Quality | null; readonly past: Past }, { readonly past: Past | null; readonly last: Round | null }]
}

/** The seller's `message`: yes (recommends) or no, or a text. The buyer's decision, alone or with a reply. */
export type Action = string | { readonly decision: string; readonly message?: string }

/**
 * What a seat may know of the match. `round` counts from 1. Amounts in money. A myopic buyer is told exactly three numbers about
 * the past (`before`, `sales`, `high`), and after deciding how it went (`last`).
 */
export type Observation =
  | {
      readonly seat: 'seller'
      readonly round: number
      readonly quality: Quality | null
      readonly message: string | null
      readonly sales: number
      readonly earned: number
      readonly past: Past
    }
  | {
      readonly seat: 'buyer'
      readonly round: number
      readonly over: boolean
      readonly message: string | null
      readonly sales: number
      readonly high: number
      readonly earned: number
      readonly past: Past
    }
  | {
      readonly seat: 'myopic'
      readonly before: number
      readonly message: string | null
      readonly sales: number
      readonly high: number
      readonly last: Round | null
    }

/** The types of the game. The only event is a finished round. */
export interface Persuasion {
  config: Config
  brief: Brief
  state: State
  action: Action
  observation: Observation
  event: Round
}

const SELLER = Object.freeze([0])
const BUYER = Object.freeze([1])
const YES_NO: ActionSpec = { kind: 'choice', options: ['yes', 'no'] }
/** What stands for the text of a seller who stays silent: no recommendation can be read into it. */
const SILENCE = '…'

const drawQuality = (luck: Luck, p: number): Quality =>
  luck.draw<Quality>('quality', l => (l.unit() < p ? 'high' : 'low')) === 'high' ? 'high' : 'low'

const saidYes = (action: Action | undefined): boolean => (typeof action === 'object' ? action.decision : action) === 'yes'

function payoffs(state: State, config: Config): readonly [number, number] {
  const { high, low } = worths(config)
  return [state.sales * config.price, state.high * high + (state.sales - state.high) * low - state.sales * config.price]
}

/** The seller speaks: the buyer of this round now sits opposite and hears the message; the last myopic buyer is gone. */
function speak(state: State, action: Action | undefined, config: Config): State {
  const said = typeof action === 'string' ? action : ''
  const message = config.message === 'text' ? said : said === 'yes' ? 'yes' : 'no'
  return { ...state, message, own: [state.own[0], { past: state.own[1].past, last: null }] }
}

/** The buyer decides; the round ends and nature draws the next unit. */
function decide(state: State, action: Action | undefined, config: Config, luck: Luck): { state: State; outcome: Round } {
  const bought = saidYes(action)
  const quality = state.own[0].quality ?? 'low'
  const reply = config.buyerMessages ? ((typeof action === 'object' ? action.message : undefined) ?? '') : null
  const outcome: Round = { round: state.round + 1, quality, message: state.message ?? '', bought, reply }
  const past = append(state.own[0].past, outcome)
  const next = state.round + 1 < config.rounds ? drawQuality(luck, config.p) : null
  return {
    outcome,
    state: {
      round: state.round + 1,
      message: null,
      sales: state.sales + (bought ? 1 : 0),
      high: state.high + (bought && quality === 'high' ? 1 : 0),
      own: [{ quality: next, past }, config.myopic ? { past: null, last: outcome } : { past, last: null }],
    },
  }
}

/** What a myopic buyer is told: the counts before its own purchase, also while it looks at how that went. */
function observeMyopic(state: State): Observation {
  const { last } = state.own[1]
  const mine = last?.bought === true ? 1 : 0
  return {
    seat: 'myopic',
    before: state.round - (last === null ? 0 : 1),
    message: state.message,
    sales: state.sales - mine,
    high: state.high - (last?.quality === 'high' ? mine : 0),
    last,
  }
}

/**
 * Repeated cheap talk: an informed seller recommends, an uninformed buyer buys at a fixed price or passes (GLEE's third family;
 * Crawford & Sobel 1982). Seat 0 sells, seat 1 buys. In the myopic game seat 1 is taken by a new buyer every round, the seat's
 * payoff is the sum over these buyers, and no report reaches it: a buyer learns how the own unit turned out from the observation.
 */
export default defineGame<Persuasion>({
  id: 'persuasion',
  version: 2,
  earlier: { 1: { horizonTold: true } },
  config: Config,
  presets,
  seats: () => ({ min: 2, max: 2, default: 2, roles: ['seller', 'buyer'] }),
  brief: (config, seat) => {
    const seller = seat === 0
    const valuesTold = !seller || config.sellerKnowsValues
    return {
      price: config.price,
      p: seller || config.buyerKnowsPrior ? config.p : null,
      v: valuesTold ? config.v : null,
      c: valuesTold ? config.c : null,
      rounds: config.horizonTold && (seller || !config.myopic) ? config.rounds : null,
      message: config.message,
      maxChars: config.message === 'text' || config.buyerMessages ? config.maxChars : null,
      myopic: config.myopic,
      sellerKnowsValues: config.sellerKnowsValues,
      buyerKnowsPrior: config.buyerKnowsPrior,
      buyerMessages: config.buyerMessages,
    }
  },
  setup: (config, _seats, luck) => ({
    round: 0,
    message: null,
    sales: 0,
    high: 0,
    own: [
      { quality: drawQuality(luck, config.p), past: NO_PAST },
      { past: config.myopic ? null : NO_PAST, last: null },
    ],
  }),
  turn(state, config): Turn | null {
    if (state.round >= config.rounds) return null
    if (state.message === null) return { id: 'recommend', n: state.round, seats: SELLER, gate: 'joint' }
    const turn: Turn = { id: 'buy', n: state.round, seats: BUYER, gate: 'joint' }
    return config.myopic && state.round > 0 ? { ...turn, fresh: BUYER } : turn
  },
  observe(state, seat, config) {
    if (seat === 0) {
      const { quality, past } = state.own[0]
      return { seat: 'seller', round: state.round + 1, quality, message: state.message, sales: state.sales, earned: state.sales * config.price, past }
    }
    if (config.myopic) return observeMyopic(state)
    return {
      seat: 'buyer',
      round: state.round + 1,
      over: state.round >= config.rounds,
      message: state.message,
      sales: state.sales,
      high: state.high,
      earned: payoffs(state, config)[1],
      past: state.own[1].past ?? NO_PAST,
    }
  },
  actions(_observation, turn, brief): ActionSpec {
    const maxChars = brief.maxChars ?? 0
    if (turn.id === 'recommend') return brief.message === 'text' ? { kind: 'text', maxChars } : YES_NO
    return brief.buyerMessages ? { kind: 'fields', fields: { decision: YES_NO, message: { kind: 'text', maxChars, optional: true } } } : YES_NO
  },
  /** The seller may be asked whether its message will sell; the buyer has the message already, and quality is no action. */
  foresee: (_observation, turn) => (turn.id === 'recommend' ? [{ about: BUYER, space: YES_NO }] : []),
  apply(state, moves, config, luck) {
    const action = moves[0]?.action
    if (state.message === null) return { state: speak(state, action, config) }
    const { state: next, outcome } = decide(state, action, config, luck)
    return { state: next, events: [config.myopic ? { is: outcome, to: SELLER } : { is: outcome }] }
  },
  payoffs,
  benchmarks: (config, _seats, nature) => benchmarks(config, nature),
  published,
  conduct,
  grids,
  wall,
  wording: { en, 'en.story': story, de },
  audience: (state, config) => ({
    round: Math.min(state.round + 1, config.rounds),
    rounds: config.horizonTold ? config.rounds : null,
    message: state.message,
    sales: state.sales,
    high: state.high,
    past: config.myopic ? null : state.own[0].past,
  }),
  outcome: (state, config): Outcome => ({
    rounds: roundsOf(state.own[0].past).map(({ quality, message, bought, reply }) => ({
      quality,
      message,
      bought,
      ...(config.buyerMessages ? { reply: reply ?? '' } : {}),
    })),
  }),
  fallback(_observation, turn, brief) {
    if (turn.id === 'recommend') return brief.message === 'text' ? SILENCE : 'no'
    return brief.buyerMessages ? { decision: 'no', message: '' } : 'no'
  },
  longest: config => 2 * config.rounds,
  invariant(state, config) {
    const rounds = roundsOf(state.own[0].past)
    const sold = rounds.filter(r => r.bought)
    if (rounds.length !== state.round) return `${state.round} rounds are finished but ${rounds.length} are remembered`
    if (sold.length !== state.sales) return `${state.sales} units are counted as bought but ${sold.length} were`
    if (sold.filter(r => r.quality === 'high').length !== state.high) return 'the count of high-quality units bought is wrong'
    if ((state.own[0].quality === null) !== (state.round === config.rounds)) return 'a unit is on offer exactly while rounds remain'
    return null
  },
})
