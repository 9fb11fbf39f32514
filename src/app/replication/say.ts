import type { TFunction } from 'i18next'
import type { Verdict } from '../../measures/published/replicate'
import type { Estimate } from '../../measures/stats/equivalence'
import { tQuantile } from '../../measures/stats/student'
import { figure } from '../../ui/screens/dashboard/figures'
import type { Compared } from './compare'
import { nameOf } from './players'

/** What the replication pages speak with. */
export interface Speaker {
  readonly t: TFunction<'replication'>
  readonly language: 'en' | 'de'
}

/** A figure of a published scale: one decimal. */
export const value = (x: number, { language }: Speaker): string => figure(x, language, 1)

/** A figure as it was printed, with the language's decimal mark and its sign, where it has one. */
export function printedText(printed: string, speaker: Speaker): string {
  const plain = value(Math.abs(Number(printed.replace('−', '-').replace('±', ''))), speaker)
  return /^[+−±]/.test(printed) ? `${printed[0]}${plain}` : plain
}

/** The ends of an estimate's interval at a level. */
export function interval({ mean, variance, df }: Estimate, level: number): readonly [number, number] {
  const half = variance === 0 ? 0 : tQuantile(level, df) * Math.sqrt(variance)
  return [mean - half, mean + half]
}

/** An interval in brackets. */
export const ends = ([lo, hi]: readonly [number, number], speaker: Speaker): string => `[${value(lo, speaker)}; ${value(hi, speaker)}]`

/** The verdict in words. */
export const verdictText = (verdict: Verdict, margin: number, { t, language }: Speaker): string =>
  t(`verdicts.${verdict}`, { margin: figure(margin, language, 0) })

/** How many verdicts of each kind: "1 reproduced, 2 undecided". */
export function verdictCounts(verdicts: readonly Verdict[], { t, language }: Speaker): string {
  const kinds = ['reproduced', 'differs', 'not enough runs', 'no spread published', 'not compared'] as const
  return kinds
    .map(kind => ({ kind, n: verdicts.filter(verdict => verdict === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => t(`counts.${kind}`, { n: figure(n, language, 0) }))
    .join(', ')
}

/** Whether a row has anything of this browser's library in it. */
export const hasOwn = (row: Compared['rows'][number]): boolean =>
  'reference' in row.own ? row.own.matches > 0 && row.own.reference > 0 : row.own.matches > 0

/** The sentence above an experiment's chart. */
export function sayCompared({ kind, experiment, rows }: Compared, speaker: Speaker): string {
  const { t, language } = speaker
  const own = rows.filter(hasOwn)
  if (kind === 'effect') {
    if (own.length === 0) return t('effectNone')
    return t('effectSays', {
      n: figure(own.length, language, 0),
      all: figure(rows.length, language, 0),
      verdicts: verdictCounts(
        own.map(({ judged }) => judged.verdict),
        speaker,
      ),
    })
  }
  const [first] = rows
  if (first === undefined) {
    const best = experiment.figures.toSorted((a, b) => (b.estimate?.mean ?? -Infinity) - (a.estimate?.mean ?? -Infinity))[0]
    return best === undefined ? t('none') : t('noneSays', { best: best.who, value: printedText(best.printed, speaker) })
  }
  const mean = first.own.values.reduce((a, b) => a + b, 0) / first.own.values.length
  const n = figure(first.own.values.length, language, 0)
  const said = { player: nameOf(first.own.player), own: value(mean, speaker), runs: t('runsOf', { count: first.own.values.length, n }), n }
  if (first.published === null) return t('aloneSays', said)
  return t('ownSays', {
    ...said,
    who: first.published.who,
    published: printedText(first.published.printed, speaker),
    verdict: verdictText(first.judged.verdict, experiment.margin, speaker),
  })
}
