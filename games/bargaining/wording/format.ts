import type { Brief } from '../game'

/** The languages these texts are written in. */
export type Language = 'en' | 'de'

/** An amount or a number of rounds, all its digits (up to ten decimals), grouped from 10,000 on. */
export const exact = (n: number, language: Language): string => write(n, language, 10)

/** A worth in points: two digits beyond the smallest unit, so that 0.9³ of a share is readable and never rounds to the share itself. */
export function worth(n: number, step: number, language: Language): string {
  const own = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))
  return write(n, language, own + 2)
}

/** What one point is worth after a delay, to four digits behind the point. */
export const factor = (x: number, language: Language): string => write(x, language, 4)

/** A share that is lost, in percent: all digits for the loss of one round, two for a cumulated one. */
export const percent = (x: number, language: Language, digits = 10): string =>
  `${write(Number((x * 100).toPrecision(12)), language, digits)}${language === 'de' ? '\u00a0%' : '%'}`

/** True where shares are whole points. */
export const isWhole = (brief: Brief): boolean => brief.step === 1

/** A message of the other seat, as a Markdown quotation that can't break out of it. */
export const quoted = (message: string): string =>
  message
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n')

const write = (n: number, language: Language, digits: number) =>
  n.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: digits, useGrouping: Math.abs(n) >= 10_000 })
