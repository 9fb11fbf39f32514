import type { Wall, WallMark } from '../../src/core/wall'
import { marketOf } from './benchmarks'
import type { Config } from './config'
import type { State } from './game'
import { mostOf, proposerOf, valueOf } from './prices'
import { lastWordPrice } from './solve'

const answers = [
  { id: 'accepted', label: { en: 'Accepted', de: 'Angenommen' } },
  { id: 'rejected', label: { en: 'Rejected', de: 'Abgelehnt' } },
  { id: 'outside', label: { en: 'Left for the third party', de: 'Zur dritten Partei gegangen' } },
]

/** Prices that were answered, in the order of rounds, and how each was. */
function answered(state: State): readonly { readonly round: number; readonly price: number; readonly pick: string }[] {
  const prices = state.past === '' ? [] : state.past.split(' ').map(Number)
  return prices
    .map((price, i) => {
      const isLast = state.over && i === prices.length - 1
      return { round: i + 1, price, pick: isLast && state.deal !== null ? 'accepted' : isLast && state.left !== null ? 'outside' : 'rejected' }
    })
    .filter(({ round }) => state.offer === null || round < state.round)
}

const mark = (kind: WallMark['kind'], at: number, en: string, de: string): WallMark => ({
  chart: 'prices',
  kind,
  at,
  label: { en: `${en} ${Number(at.toFixed(2))}`, de: `${de} ${String(Number(at.toFixed(2))).replace('.', ',')}` },
})

/** Negotiation on the wall: prices named, by what became of them, and how they were answered, by round. Values that a seat isn't told, and what rests on them or on an untold end, stand there when the match is over. */
export const wall: Wall<State, Config> = {
  charts: c => [
    {
      id: 'prices',
      kind: 'distribution',
      title: { en: 'Prices and answers', de: 'Preise und Antworten' },
      x: { en: 'Price (points)', de: 'Preis (Punkte)' },
      picks: answers,
      ...(c.completeInformation ? { range: [0, Math.min(mostOf(c), 2 * Math.max(valueOf(c, 0), valueOf(c, 1)))] as const } : {}),
    },
    {
      id: 'answers',
      kind: 'shares',
      title: { en: 'Answers by round', de: 'Antworten je Runde' },
      x: { en: 'Share of offers', de: 'Anteil der Angebote' },
      picks: answers,
    },
  ],
  points: state =>
    answered(state).flatMap(({ round, price, pick }) => {
      const proposer = proposerOf(round)
      const other = 1 - proposer
      return [
        { chart: 'prices', round, seat: proposer, x: price, pick, with: [other] },
        { chart: 'answers', round, seat: other, pick },
      ]
    }),
  marks(state, c) {
    const isOver = state?.over === true
    if (!c.completeInformation && !isOver) return []
    const values = [
      mark('benchmark', valueOf(c, 0), 'Seller’s value', 'Wert der Verkaufsseite'),
      mark('benchmark', valueOf(c, 1), 'Buyer’s value', 'Wert der Kaufseite'),
    ]
    if (c.horizon === 'capped' || (c.horizon === 'hidden' && !isOver)) return values
    const price = lastWordPrice(marketOf(c), c.rounds)
    if (price === null) return values
    const known = c.horizon === 'known' && c.completeInformation
    return [
      ...values,
      known ? mark('equilibrium', price, 'Equilibrium price', 'Gleichgewichtspreis') : mark('benchmark', price, 'Reference price', 'Referenzpreis'),
    ]
  },
}
