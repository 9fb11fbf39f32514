import type { Definition, PublishedMeasure, Said } from '../../src/core/published'
import type { Config } from './config'
import type { Bargaining, State } from './game'

const source = {
  paper: 'Shapira et al., GLEE, arXiv 2410.05254v3, measures of the bargaining family',
  code: 'github.com/eilamshapira/GLEE, analysis scripts at commit 08901cf',
}
const share: Said = { en: 'share of the amount', de: 'Anteil am Betrag' }

/** What the formulas read: Alice's undiscounted share of the accepted offer (null: no deal), and the last round that was played. */
interface Ended {
  readonly p: number | null
  readonly t: number
}

/** Null for a match that is not over: the published scripts read finished games only. */
function ended({ over, deal, round }: State, { money }: Config): Ended | null {
  if (!over) return null
  return deal === null ? { p: null, t: round } : { p: deal.shares[0] / money, t: deal.round }
}

const discounts = (t: number, { discount1, discount2 }: Config): readonly [number, number] => [discount1 ** (t - 1), discount2 ** (t - 1)]

/**
 * Both gains. The published script sets p to 0 where there is no deal and computes Bob's share as 1 − p, so that a failed bargain gives him his discount.
 */
function gains({ p, t }: Ended, config: Config, definition: Definition): readonly [number, number] {
  if (p === null && definition === 'paper') return [0, 0]
  const [alice, bob] = discounts(t, config)
  return [(p ?? 0) * alice, (1 - (p ?? 0)) * bob]
}

const failed = (config: Config, what: (worth: string, language: 'en' | 'de') => string): Said => {
  const worth = discounts(config.rounds, config)[1]
  if (worth > 0 && worth < 0.001) return { en: what('less than 0.001', 'en'), de: what('weniger als 0,001', 'de') }
  const text = String(Number(worth.toPrecision(3)))
  return { en: what(text, 'en'), de: what(text.replace('.', ','), 'de') }
}

/**
 * GLEE's measures of bargaining, Alice being player 1 and Bob player 2. Shares are divided by the amount; nothing is clipped, as in the source before its regression.
 * Definitions differ where there is no deal. Source: arXiv 2410.05254v3 and the published analysis scripts.
 */
export const published: readonly PublishedMeasure<Bargaining>[] = [
  {
    id: 'glee.alice_self_gain',
    title: { en: "Alice's self-gain (player 1)", de: 'Eigengewinn von Alice (Partei 1)' },
    unit: share,
    source,
    of(state, config, definition) {
      const end = ended(state, config)
      return end && gains(end, config, definition)[0]
    },
  },
  {
    id: 'glee.bob_self_gain',
    title: { en: "Bob's self-gain (player 2)", de: 'Eigengewinn von Bob (Partei 2)' },
    unit: share,
    source,
    of(state, config, definition) {
      const end = ended(state, config)
      return end && gains(end, config, definition)[1]
    },
    warning: (config, definition) =>
      definition === 'paper'
        ? null
        : failed(config, (worth, language) =>
            language === 'de'
              ? `Ohne Einigung schreibt das veröffentlichte Programm Bob ${worth} gut, obwohl beide leer ausgehen.`
              : `Without a deal the published code credits Bob with ${worth}, although both get nothing.`,
          ),
  },
  {
    id: 'glee.efficiency',
    title: { en: 'Efficiency', de: 'Effizienz' },
    unit: { en: 'share, 0 to 1', de: 'Anteil, 0 bis 1' },
    source,
    of(state, config, definition) {
      const end = ended(state, config)
      if (end === null) return null
      const [alice, bob] = gains(end, config, definition)
      return alice + bob
    },
    warning: (config, definition) =>
      definition === 'paper'
        ? null
        : failed(config, (worth, language) =>
            language === 'de'
              ? `Ein gescheitertes Verhandeln zählt im veröffentlichten Programm mit Effizienz ${worth}: Bobs Diskontfaktor, nicht 0.`
              : `A failed bargain scores efficiency ${worth} in the published code: Bob's discount, not 0.`,
          ),
  },
  {
    id: 'glee.fairness',
    title: { en: 'Fairness', de: 'Fairness' },
    unit: { en: 'share, at most 1', de: 'Anteil, höchstens 1' },
    source,
    of(state, config, definition) {
      const end = ended(state, config)
      if (end === null) return null
      if (end.p === null && definition === 'paper') return 1
      return 1 - 4 * ((end.p ?? 0) - 0.5) ** 2
    },
    warning: (_config, definition) =>
      definition === 'paper'
        ? {
            en: 'A failed bargain counts as perfectly fair, and shares are compared before discounting.',
            de: 'Ein gescheitertes Verhandeln gilt als vollkommen fair, und verglichen werden die Anteile vor der Diskontierung.',
          }
        : {
            en: 'A failed bargain counts as unfair as taking everything, and shares are compared before discounting.',
            de: 'Ein gescheitertes Verhandeln gilt als so unfair, wie alles zu nehmen, und verglichen werden die Anteile vor der Diskontierung.',
          },
  },
]
