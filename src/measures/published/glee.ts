import type { Said } from '../../core/published'
import { fromInterval } from '../stats/equivalence'
import type { EffectExperiment, Market, PublishedTable } from './published-table'

/** A market: the paper's short name, its name in words, and its parameters in ours. */
interface Named {
  readonly who: string
  readonly title: Said
  readonly market: Market
}

/** A market of a family with its printed effects on efficiency and fairness in percentage points. */
type Row = readonly [named: Named, efficiency: number, fairness: number]

/** Two percentage points, by convention: about the half-widths of the printed intervals of negotiation and persuasion. */
const MARGIN = 2

const told = (completeInformation: boolean, messages: boolean) => ({ completeInformation, messages })
const bargain = (complete: boolean, messages: boolean, rounds: 12 | null): Market =>
  rounds === null ? { ...told(complete, messages), horizon: 'capped' } : { ...told(complete, messages), horizon: 'known', rounds }
const trade = (complete: boolean, messages: boolean, rounds: 1 | 10 | null): Market =>
  rounds === null ? { ...told(complete, messages), horizon: 'capped' } : { ...told(complete, messages), horizon: 'known', rounds }
const persuade = (sellerKnowsValues: boolean, message: 'binary' | 'text', myopic: boolean): Market => ({ sellerKnowsValues, message, myopic })

const info = (complete: boolean): Said =>
  complete ? { en: 'complete information', de: 'vollständige Information' } : { en: 'incomplete information', de: 'unvollständige Information' }
const talk = (messages: boolean): Said => (messages ? { en: 'messages', de: 'Nachrichten' } : { en: 'no messages', de: 'keine Nachrichten' })
const length = (rounds: number | null): Said =>
  rounds === null
    ? { en: 'no told end', de: 'kein genanntes Ende' }
    : { en: rounds === 1 ? '1 round' : `${rounds} rounds`, de: rounds === 1 ? '1 Runde' : `${rounds} Runden` }
const together = (...parts: readonly Said[]): Said => ({ en: parts.map(part => part.en).join(', '), de: parts.map(part => part.de).join(', ') })

const haggled = (market: Market, complete: boolean, messages: boolean, rounds: number | null): Named => ({
  who: `${complete ? 'CI' : 'no CI'}, ${messages ? 'MA' : '–'}, ${rounds ?? 'inf'}`,
  title: together(info(complete), talk(messages), length(rounds)),
  market,
})
const persuaded = (complete: boolean, message: 'binary' | 'text', myopic: boolean): Named => ({
  who: `${complete ? 'CI' : 'no CI'}, ${message}, ${myopic ? 'myopic' : 'long'}`,
  title: together(
    info(complete),
    message === 'text' ? { en: 'free text', de: 'freier Text' } : { en: 'recommendation', de: 'Empfehlung' },
    myopic
      ? { en: 'a new buyer each round', de: 'jede Runde jemand Neues auf der Käuferseite' }
      : { en: 'one buyer', de: 'eine bleibende Käuferseite' },
  ),
  market: persuade(complete, message, myopic),
})
const b = (complete: boolean, messages: boolean, rounds: 12 | null, ...effects: [efficiency: number, fairness: number]): Row => [
  haggled(bargain(complete, messages, rounds), complete, messages, rounds),
  ...effects,
]
const n = (complete: boolean, messages: boolean, rounds: 1 | 10 | null, ...effects: [efficiency: number, fairness: number]): Row => [
  haggled(trade(complete, messages, rounds), complete, messages, rounds),
  ...effects,
]
const p = (complete: boolean, message: 'binary' | 'text', myopic: boolean, ...effects: [efficiency: number, fairness: number]): Row => [
  persuaded(complete, message, myopic),
  ...effects,
]

interface Family {
  readonly game: string
  readonly title: Said
  readonly reference: Named
  readonly half: readonly [efficiency: number, fairness: number]
  readonly rows: readonly Row[]
}

const families: readonly Family[] = [
  {
    game: 'bargaining',
    title: { en: 'Bargaining', de: 'Verhandeln um eine Summe' },
    reference: haggled(bargain(true, false, null), true, false, null),
    half: [0.5, 0.6],
    rows: [
      b(false, true, null, 2.8, 4.4),
      b(false, false, null, 2.2, 2.8),
      b(true, true, null, 1.6, 0.9),
      b(false, true, 12, -0.2, 4.4),
      b(false, false, 12, -0.8, 3.0),
      b(true, true, 12, -1.8, 0.9),
      b(true, false, 12, -3.7, -0.8),
    ],
  },
  {
    game: 'negotiation',
    title: { en: 'Negotiation', de: 'Verhandeln um einen Preis' },
    reference: haggled(trade(false, false, 1), false, false, 1),
    half: [1.7, 0.3],
    rows: [
      n(true, false, null, 17.4, 0.2),
      n(true, true, null, 17.3, 0.3),
      n(true, false, 10, 16.7, 0.1),
      n(true, true, 10, 16.3, 0.1),
      n(false, false, 10, 9.2, -1.2),
      n(false, true, 10, 8.3, -2.2),
      n(true, false, 1, 6.8, -0.9),
      n(false, false, null, 5.5, -0.5),
      n(true, true, 1, 5.5, -0.3),
      n(false, true, null, 4.1, -1.4),
      n(false, true, 1, -2.0, 0.2),
    ],
  },
  {
    game: 'persuasion',
    title: { en: 'Persuasion', de: 'Überzeugen' },
    reference: persuaded(true, 'binary', false),
    half: [2.5, 2.4],
    rows: [
      p(false, 'binary', false, -3.2, -13.4),
      p(true, 'binary', true, -5.7, -0.7),
      p(false, 'binary', true, -10.9, -6.6),
      p(false, 'text', false, -12.2, -15.6),
      p(true, 'text', false, -13.6, -12.7),
      p(false, 'text', true, -22.4, -22.2),
      p(true, 'text', true, -24.7, -22.7),
    ],
  },
]

const signed = (x: number) => `${x > 0 ? '+' : x < 0 ? '−' : '±'}${Math.abs(x).toFixed(1)}`

const experiments = ({ game, title, reference, half, rows }: Family): EffectExperiment[] =>
  (['efficiency', 'fairness'] as const).map((measure, i) => ({
    kind: 'effect',
    id: `glee/${game}-${measure}`,
    title: {
      en: `${title.en}: effect on ${measure}`,
      de: `${title.de}: Wirkung auf ${measure === 'efficiency' ? 'Effizienz' : 'Fairness'}`,
    },
    game,
    measure: `glee.${measure}`,
    measureTitle: measure === 'efficiency' ? { en: 'Efficiency', de: 'Effizienz' } : { en: 'Fairness', de: 'Fairness' },
    definition: 'paper',
    unit: { en: 'percentage points', de: 'Prozentpunkte' },
    margin: MARGIN,
    scale: 100,
    clipped: true,
    reference,
    figures: rows.map(([named, ...effects]) => {
      const effect = effects[i] as number
      return { ...named, printed: signed(effect), estimate: fromInterval(effect, half[i] as number), runs: null }
    }),
  }))

/** GLEE's market effects: differences from a reference market in each family, by linear regression over 13 language models and all parameters. */
export const glee: PublishedTable = {
  id: 'glee',
  title: { en: 'GLEE: effects of the market', de: 'GLEE: Wirkungen des Marktes' },
  cite: 'Shapira, Madmon, Reinman, Amouyal, Reichart & Tennenholtz (2026), GLEE: A Unified Framework and Benchmark for Language-based Economic Environments, arXiv:2410.05254v3, section 6',
  url: 'https://arxiv.org/abs/2410.05254',
  caveats: [
    {
      en: 'The published effects are adjusted for the other parameters and for who played; yours are plain differences of means, so compare them over the same grid.',
      de: 'Die veröffentlichten Wirkungen sind um die übrigen Parameter und die Beteiligten bereinigt; deine sind einfache Mittelwertdifferenzen, also nur über dasselbe Raster vergleichbar.',
    },
    {
      en: 'Games with a broken reply were lost there, so that what was published is a selected sample; efficiency and fairness were clipped to 0 to 1 before the regression, and so are yours on these pages.',
      de: 'Partien mit einer unlesbaren Antwort gingen dort verloren, das Veröffentlichte ist also eine Auswahl; Effizienz und Fairness wurden vor der Regression auf 0 bis 1 beschnitten, auf diesen Seiten auch deine.',
    },
    {
      en: 'Whether the published tables were made by the paper’s definitions or by the program’s can’t be told; the paper’s are used here.',
      de: 'Ob die Tabellen nach den Definitionen des Papiers oder des Programms entstanden, ist nicht festzustellen; hier gelten die des Papiers.',
    },
  ],
  experiments: families.flatMap(experiments),
}
