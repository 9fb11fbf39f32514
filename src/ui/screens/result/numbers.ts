import type { Language } from '../../../wording/objection'
import type { Span } from './references'

const written = (x: number, language: Language, digits: number): string =>
  (x + 0)
    .toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: digits, useGrouping: Math.abs(x) >= 10_000 })
    .replace('-', '−')

/** Points as this screen writes them: at most two decimals, a true minus sign. */
export const points = (x: number, language: Language): string => written(Math.abs(x) < 0.005 ? 0 : x, language, 2)

/** A score of the literature: at most three decimals, so that figures printed with one or two can be recognised. */
export const score = (x: number, language: Language): string => written(Math.abs(x) < 0.0005 ? 0 : x, language, 3)

/**
 * A share in percent with a no-break space. Whole percents, but as many decimals (up to three) as it takes that 99.6 % isn't written as 100 %
 * and 0.4 % not as 0 %.
 */
export function percent(share: number, language: Language): string {
  if (!Number.isFinite(share)) return 'n/a'
  const x = share * 100
  const away = Math.min(Math.abs(x), Math.abs(x - 100))
  const digits = away < 1e-9 || away >= 0.5 ? 0 : Math.min(3, Math.ceil(-Math.log10(away)))
  return `${written(away < 1e-9 ? Math.round(x) : x, language, digits)}\u00a0%`
}

/** True where an interval is a single number, within rounding. */
export const isPoint = ({ lo, hi }: Span): boolean => Math.abs(hi - lo) <= 1e-9 * Math.max(1, Math.abs(lo), Math.abs(hi))
