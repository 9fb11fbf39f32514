import { z } from 'zod'
import type { Card } from '../core/card'
import { defineGame, type Wording } from '../core/game'
import { allSeats } from '../core/seats'
import type { Subject } from './subject'

interface Config {
  readonly top: number
  readonly rounds: number
}
interface Brief {
  readonly top: number
}
/** `own`: what a seat holds and has earned; `secret`: what is added to every win, told to nobody. */
export interface SealedState {
  readonly done: number
  readonly price: number | null
  readonly own: readonly { readonly value: number; readonly earned: number }[]
  readonly secret: { readonly bonus: number }
}
interface Observation {
  readonly round: number
  readonly value: number
  readonly price: number | null
}
interface Event {
  readonly price: number
}
/** The types of the sealed-bid fixture. */
export interface Sealed {
  config: Config
  brief: Brief
  state: SealedState
  action: number
  observation: Observation
  event: Event
}

const meta = (title: string, de: string) => ({
  title,
  description: `${title} of the fixture.`,
  de: { title: de, description: `${de} des Prüfspiels.` },
})

const wordingOf = (words: readonly [rules: (top: number) => string, ask: string, price: string, bid: string]): Wording<Sealed> => ({
  rules: ({ top }) => words[0](top),
  ask: ({ value, round, price }) => `${words[1]} ${round}: ${value}${price === null ? '' : ` (${words[2]} ${price})`}?`,
  report: ({ price }) => `${words[2]} ${price}.`,
  label: action => `${words[3]} ${action}`,
})

/**
 * A game for testing the kit: sealed first-price bids with private values, a hidden number of rounds and a secret bonus. The highest bidder gets
 * value − bid + bonus, equal bidders share. Bids out of range are cut to it.
 */
export const sealed = defineGame<Sealed>({
  id: 'sealed',
  version: 1,
  config: z.object({
    top: z.int().min(1).max(20).default(4).meta(meta('Highest value', 'Höchster Wert')),
    rounds: z.int().min(1).max(6).default(2).meta(meta('Rounds', 'Runden')),
  }),
  presets: {},
  seats: () => ({ min: 2, max: 6, default: 3 }),
  brief: ({ top }) => ({ top }),
  setup: ({ top }, seats, luck) => ({
    done: 0,
    price: null,
    own: luck.draw('values', l => allSeats(seats).map(() => l.int(0, top))).map(value => ({ value, earned: 0 })),
    secret: { bonus: luck.draw('bonus', l => l.int(0, 1)) },
  }),
  turn: (state, { rounds }) => (state.done < rounds ? { id: 'bid', n: state.done, seats: allSeats(state.own.length), gate: 'joint' } : null),
  observe: (state, seat) => ({ round: state.done + 1, value: state.own[seat]?.value ?? 0, price: state.price }),
  actions: (_observation, _turn, { top }) => ({ kind: 'int', min: 0, max: top }),
  apply(state, moves, { top }) {
    const bids = moves.map(move => Math.max(0, Math.min(top, move.action)))
    const price = Math.max(...bids)
    const winners = bids.filter(bid => bid === price).length
    const own = state.own.map(({ value, earned }, i) => ({
      value,
      earned: bids[i] === price ? earned + (value - price + state.secret.bonus) / winners : earned,
    }))
    return { state: { ...state, done: state.done + 1, price, own }, events: [{ is: { price } }] }
  },
  payoffs: state => state.own.map(({ earned }) => earned),
  benchmarks: ({ top, rounds }, seats) => {
    const all = (x: number) => allSeats(seats).map(() => x * rounds)
    return {
      feasible: { worst: all(-top), best: all(top + 1) },
      baseline: all(0),
      ideal: all(top + 1),
      welfare: { none: 0, best: rounds * (top + 1) },
      equilibria: [],
    }
  },
  longest: ({ rounds }) => rounds,
  wording: {
    en: wordingOf([
      top => `Everybody holds a value from 0 to ${top} and bids at once. The highest bid wins the value minus the bid.`,
      'Your bid in round',
      'The price was',
      'Bid',
    ]),
    'en.story': wordingOf([
      top => `Each dealer knows a worth from 0 to ${top} and hands in an envelope. The dearest envelope buys.`,
      'Your envelope on day',
      'It sold for',
      'Offer',
    ]),
    de: wordingOf([
      top => `Alle haben einen Wert von 0 bis ${top} und bieten gleichzeitig. Das höchste Gebot gewinnt den Wert abzüglich des Gebots.`,
      'Dein Gebot in Runde',
      'Der Preis war',
      'Gebot:',
    ]),
  },
})

const card: Card = {
  id: 'sealed',
  title: { en: 'Sealed bids', de: 'Verdeckte Gebote' },
  summary: { en: 'A fixture.', de: 'Ein Prüfspiel.' },
  tags: ['symmetric', 'simultaneous', 'contest'],
  cites: ['Vickrey, W. (1961). Counterspeculation, Auctions, and Competitive Sealed Tenders. Journal of Finance 16, 8–37.'],
  seats: '2–6',
  minutes: 1,
  face: [{ el: 'rect', at: { x: 0, y: 0, width: 8, height: 8 } }],
  excused: { 11: 'the benchmarks of this fixture are loose bounds', 19: 'a fixture keeps no golden logs' },
  quick: { seats: [] },
}

/** The sealed-bid fixture as a subject; it passes every law. */
export const sealedSubject: Subject = {
  card,
  game: sealed,
  strategies: [],
  notes: `Sealed first-price bids, after Vickrey (1961). ${'A fixture for the conformance kit. '.repeat(8)}`,
}
