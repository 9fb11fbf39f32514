import type { Definition, PublishedMeasure, Said } from '../../src/core/published'
import type { Config } from './config'
import type { Persuasion, State } from './game'

const source = {
  paper: 'Shapira et al., GLEE, arXiv 2410.05254v3, measures of the persuasion family',
  code: 'github.com/eilamshapira/GLEE, analysis scripts at commit 08901cf',
}
const share: Said = { en: 'share, 0 to 1', de: 'Anteil, 0 bis 1' }

/** The published script divides by 20 rounds whatever the match had. */
const WRITTEN_IN = 20

/** n high-quality units, k of them bought; r low-quality units refused, l bought; `rounds` as the definition counts them. */
interface Counts {
  readonly n: number
  readonly k: number
  readonly r: number
  readonly l: number
  readonly rounds: number
}

/** Null for a match that is not over: the published scripts read finished games only. */
function countsOf({ round, sales, high, own }: State, config: Config, definition: Definition): Counts | null {
  if (round < config.rounds) return null
  const n = [...own[0].past.qualities].filter(quality => quality === 'h').length
  const l = sales - high
  return { n, k: high, l, r: round - n - l, rounds: definition === 'code' ? WRITTEN_IN : round }
}

const part = (some: number, all: number): number | null => (all === 0 ? null : some / all)

const measure = (
  id: string,
  title: Said,
  unit: Said,
  of: (counts: Counts, config: Config, definition: Definition) => number | null,
  warning: (config: Config, definition: Definition) => Said | null,
): PublishedMeasure<Persuasion> => ({
  id,
  title,
  unit,
  source,
  of(state, config, definition) {
    const counts = countsOf(state, config, definition)
    return counts && of(counts, config, definition)
  },
  warning,
})

/** What the program writes in where the match has other parameters. */
const writtenIn = ({ rounds }: Config, definition: Definition): Said | null =>
  definition === 'paper' || rounds === WRITTEN_IN
    ? null
    : {
        en: `The published code counts ${WRITTEN_IN} rounds, although this match has ${rounds}.`,
        de: `Das veröffentlichte Programm rechnet mit ${WRITTEN_IN} Runden, obwohl diese Partie ${rounds} hat.`,
      }

/**
 * GLEE's measures of persuasion, Alice being the seller and Bob the buyer, in units of the price per round. Nothing is clipped. The published script subtracts
 * correctly refused units from the buyer's gain where bad purchases belong, takes 20 rounds and a low-quality unit for worthless; the paper's text has the last in common with it.
 * Source: arXiv 2410.05254v3 and the published analysis scripts.
 */
export const published: readonly PublishedMeasure<Persuasion>[] = [
  measure(
    'glee.alice_self_gain',
    { en: "Alice's self-gain (seller)", de: 'Eigengewinn von Alice (Verkaufsseite)' },
    { en: 'prices per round', de: 'Preise je Runde' },
    ({ k, l, rounds }) => (k + l) / rounds,
    writtenIn,
  ),
  measure(
    'glee.bob_self_gain',
    { en: "Bob's self-gain (buyer)", de: 'Eigengewinn von Bob (Kaufseite)' },
    { en: 'prices per round', de: 'Preise je Runde' },
    ({ k, r, l, rounds }, { v }, definition) => (k * (v - 1) - (definition === 'code' ? r : l)) / rounds,
    ({ c, rounds }, definition) => {
      if (definition === 'code')
        return {
          en: `A buyer who refuses low quality is penalised, and one who buys it is not: the published code subtracts the wrong count${rounds === WRITTEN_IN ? '' : `, and divides by ${WRITTEN_IN} rounds`}.`,
          de: `Wer schlechte Ware ablehnt, wird bestraft, wer sie kauft, nicht: Das veröffentlichte Programm zieht die falsche Anzahl ab${rounds === WRITTEN_IN ? '' : ` und teilt durch ${WRITTEN_IN} Runden`}.`,
        }
      if (c === 0) return null
      return {
        en: 'The formula takes a low-quality unit for worthless, which it is not here.',
        de: 'Die Formel hält ein minderwertiges Stück für wertlos; hier ist es das nicht.',
      }
    },
  ),
  measure(
    'glee.efficiency',
    { en: 'Efficiency', de: 'Effizienz' },
    share,
    ({ n, k }) => part(k, n),
    () => ({
      en: 'Buying everything scores 1: bad purchases are not counted.',
      de: 'Alles zu kaufen ergibt 1: Schlechte Käufe zählen nicht.',
    }),
  ),
  measure(
    'glee.fairness',
    { en: 'Fairness', de: 'Fairness' },
    share,
    ({ n, r, rounds }) => part(r, rounds - n),
    (config, definition) =>
      writtenIn(config, definition) ?? {
        en: 'Buying nothing scores 1: only refused low quality is counted.',
        de: 'Nichts zu kaufen ergibt 1: Gezählt wird nur, was an schlechter Ware abgelehnt wird.',
      },
  ),
]
