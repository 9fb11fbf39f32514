import type { Definition, PublishedMeasure, Said } from '../../src/core/published'
import type { Config } from './config'
import type { Negotiation } from './game'

const PAPER = 'Shapira et al., GLEE, arXiv 2410.05254v3, metrics of the negotiation family'
const CODE = 'github.com/eilamshapira/GLEE at commit 08901cf, metrics of the negotiation family'
const source = { paper: PAPER, code: CODE } as const
const scale: Said = { en: 'of the money scale, unbounded', de: 'der Größenordnung, unbeschränkt' }

type Formula = (p: number | null, c: Config, definition: Definition) => number

/** A formula in GLEE's p: the price of the trade in units of the money scale, null without a trade. Undefined for a match that is not over: the published scripts read finished games only. */
const after =
  (formula: Formula): PublishedMeasure<Negotiation>['of'] =>
  ({ over, deal }, c, definition) =>
    over ? formula(deal === null ? null : deal.price / c.money, c, definition) : null

/**
 * GLEE's four measures of negotiation, never clipped (its regressions clip efficiency and fairness to 0…1 afterwards). Gains and fairness agree in both
 * definitions. Efficiency: the paper counts a trade only at a price between the two values; the program counts any trade where the buyer's value is higher.
 */
export const published: readonly PublishedMeasure<Negotiation>[] = [
  {
    id: 'glee.alice_self_gain',
    title: { en: "Alice's self-gain (seller)", de: 'Eigengewinn von Alice (Verkaufsseite)' },
    unit: scale,
    source,
    of: after((p, c) => (p === null ? 0 : p - c.sellerValue)),
  },
  {
    id: 'glee.bob_self_gain',
    title: { en: "Bob's self-gain (buyer)", de: 'Eigengewinn von Bob (Kaufseite)' },
    unit: scale,
    source,
    of: after((p, c) => (p === null ? 0 : c.buyerValue - p)),
  },
  {
    id: 'glee.efficiency',
    title: { en: 'Efficiency', de: 'Effizienz' },
    unit: { en: '0 or 1', de: '0 oder 1' },
    source,
    of: after((p, c, definition) => (isEfficient(p, c, definition) ? 1 : 0)),
    warning: (c, definition) => efficiencyWarning(c, definition),
  },
  {
    id: 'glee.fairness',
    title: { en: 'Fairness', de: 'Fairness' },
    unit: { en: 'at most 1, unbounded below', de: 'höchstens 1, nach unten unbeschränkt' },
    source,
    of: after((p, c) => (p === null ? 1 : 1 - 4 * (p - (c.sellerValue + c.buyerValue) / 2) ** 2)),
    warning: () => ({
      en: 'Not divided by the gains from trade and unbounded below: the same division is fairer the smaller the gains, any match without a trade is perfectly fair, and a price far from both values falls without bound.',
      de: 'Nicht durch den Handelsgewinn geteilt und nach unten unbeschränkt: Dieselbe Aufteilung gilt als fairer, je kleiner der Gewinn ist, jede Partie ohne Handel als ganz fair, und ein Preis fern von beiden Werten fällt ohne Grenze.',
    }),
  },
]

function isEfficient(p: number | null, { sellerValue, buyerValue }: Config, definition: Definition): boolean {
  if (definition === 'paper') return p === null ? sellerValue >= buyerValue : sellerValue <= p && p <= buyerValue
  if (sellerValue === buyerValue) return true
  return (p !== null) === buyerValue > sellerValue
}

function efficiencyWarning({ sellerValue, buyerValue }: Config, definition: Definition): Said | null {
  if (definition === 'paper') {
    if (buyerValue < sellerValue) return null
    return {
      en: 'A trade at a price outside the two values counts as inefficient, although who pays what moves no welfare: the measure mixes efficiency with who gains.',
      de: 'Ein Handel zu einem Preis außerhalb der beiden Werte gilt als ineffizient, obwohl der Preis die Wohlfahrt nicht ändert: Das Maß vermischt Effizienz mit Verteilung.',
    }
  }
  if (buyerValue > sellerValue)
    return {
      en: 'A trade counts 1 at any price, also where one side loses by it.',
      de: 'Ein Handel zählt 1 zu jedem Preis, auch wenn eine Seite dabei verliert.',
    }
  if (buyerValue === sellerValue)
    return {
      en: 'With equal values it is 1 whatever happens, also where one side loses what the other gains.',
      de: 'Bei gleichen Werten ist es immer 1, auch wenn eine Seite verliert, was die andere gewinnt.',
    }
  return null
}
