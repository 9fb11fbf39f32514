import type { TFunction } from 'i18next'
import type { MeasureId, Trust } from '../../measures/groups'
import type { Contrast } from '../../measures/stats/contrast'
import { figure, type Language, percent, points, pValue, smallPercent } from '../../ui/screens/dashboard/figures'
import type { Labels } from '../library/labels'
import type { Extra, Grid, Row } from './analyse'

/** Sentences about the data at hand. Pure: from numbers, names and the language's table. */
export interface Speaker {
  readonly t: TFunction<'dashboard'>
  readonly language: Language
  /** Players and pairings by their labels. */
  readonly label: Labels
}

/** A value with its name, as a sentence needs it. */
interface Named {
  readonly name: string
  readonly value: number
}

/** The ends of a list; of equal values the first. Null of an empty one. */
function ends(all: readonly Named[]): { readonly high: Named; readonly low: Named } | null {
  const [first] = all
  if (first === undefined) return null
  let [high, low] = [first, first]
  for (const each of all) {
    if (each.value > high.value) high = each
    if (each.value < low.value) low = each
  }
  return { high, low }
}

/** What a chart of one measure by player or pairing shows: who is highest and who lowest. */
export function sayRanking(
  { t, language }: Speaker,
  measure: MeasureId,
  rows: readonly { readonly name: string; readonly value: number | null }[],
): string {
  const all = rows.filter((row): row is Named => row.value !== null)
  const found = ends(all)
  if (found === null) return t('says.none')
  const { high, low } = found
  const value = (x: number) => percent(x, language, '')
  const name = t(`names.${measure}`)
  if (all.length === 1) return t('says.one', { name: high.name, measure: name, value: value(high.value) })
  if (value(high.value) === value(low.value)) return t('says.equal', { n: all.length, measure: name, value: value(high.value) })
  return t('says.two', { measure: name, high: high.name, highValue: value(high.value), low: low.name, lowValue: value(low.value) })
}

/** What a map of who against whom shows: its highest and lowest cell. */
export function sayGrid({ t, language }: Speaker, measure: MeasureId, { players, cells }: Grid, nameOf: (player: string) => string): string {
  const all = cells.flatMap((row, r) =>
    row.flatMap(({ value }, c) => (value === null ? [] : [{ name: nameOf(players[r] ?? ''), other: nameOf(players[c] ?? ''), value }])),
  )
  const found = ends(all)
  if (found === null) return t('says.none')
  const [high, low] = [found.high, found.low] as [(typeof all)[number], (typeof all)[number]]
  const value = (x: number) => percent(x, language, '')
  if (value(high.value) === value(low.value)) return t('says.equal', { n: all.length, measure: t(`names.${measure}`), value: value(high.value) })
  return t('says.grid', {
    measure: t(`names.${measure}`),
    high: high.name,
    highOther: high.other,
    highValue: value(high.value),
    low: low.name,
    lowOther: low.other,
    lowValue: value(low.value),
  })
}

/** A contrast as one sentence: difference, interval, p, degrees of freedom and method, or why there is none. */
export function sayContrast({ t, language }: Speaker, measure: MeasureId, a: string, b: string, contrast: Contrast): string {
  const names = { measure: t(`names.${measure}`), a, b }
  const { difference, lo, hi, p, df, method } = contrast
  if (difference === null) return t('compare.na', names)
  const ofHundred = (x: number) => figure(100 * x, language, 1)
  const rest =
    lo === null || hi === null || p === null || df === null || (method !== 'paired' && method !== 'CR2')
      ? t('compare.few2')
      : t('compare.rest', {
          lo: ofHundred(lo),
          hi: ofHundred(hi),
          p: pValue(p, language),
          df: figure(df, language, 1, 0),
          method: t(`compare.${method}`),
        })
  const d = ofHundred(Math.abs(difference))
  if (d === ofHundred(0)) return t('compare.equal', { ...names, rest })
  return t(difference > 0 ? 'compare.higher' : 'compare.lower', { ...names, d, rest })
}

/** The whole of one game in one or two sentences. */
export function sayOverall({ t, language }: Speaker, row: Row, game: string): string {
  const { selfGain, efficiency } = row.measures
  const { lo, hi } = selfGain
  if (selfGain.value === null) return t('overall.na', { game })
  const [from, to] = [percent(lo, language, ''), percent(hi, language, '')]
  const interval = from === to ? '' : t('interval', { lo: from, hi: to })
  const first = t('overall.selfGain', { game, value: percent(selfGain.value, language, ''), interval })
  if (efficiency.value === null) return first
  const lost = points(row.welfareLost, language)
  return `${first} ${t(lost === '0' ? 'overall.one' : 'overall.both', { efficiency: percent(efficiency.value, language, ''), lost })}`
}

/** How far the matches of a figure can be trusted: it stands in every caption. */
export function sayTrust({ t, language }: Speaker, { fallbackShare, failureShare }: Trust): string {
  const share = (x: number | null) => (x === null ? t('na') : smallPercent(x, language))
  return t('trust', { fallbacks: share(fallbackShare), failures: share(failureShare) })
}

/** What the chart of an addition shows. */
export function sayExtra({ t, language }: Speaker, extra: Extra, nameOf: (key: string) => string): string {
  const found = ends(extra.rows.flatMap(({ key, value }) => (value.value === null ? [] : [{ name: nameOf(key), value: value.value }])))
  if (found === null) return t('says.none')
  const value = (x: number) => (extra.unit === 'share' ? percent(x, language, '') : figure(x, language, 2, 0))
  const words = { high: found.high.name, highValue: value(found.high.value), low: found.low.name, lowValue: value(found.low.value) }
  if (extra.rows.length === 1) return t(`extras.${extra.id}.one`, words)
  if (words.highValue === words.lowValue)
    return t('extras.same', { axis: t(`extras.${extra.id}.axis`), n: extra.rows.length, value: words.highValue })
  return t(`extras.${extra.id}.says`, words)
}

/** "120 matches / 12 units". */
export function sayPairs({ t, language }: Speaker, matches: number, units: number): string {
  const n = (x: number) => figure(x, language, 0)
  return t('pairs', { count: matches, n: n(matches), units: t('pairsUnits', { count: units, n: n(units) }) })
}
