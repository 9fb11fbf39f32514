import type { Tongue } from '../../../src/core/figures'

/** An amount or a number of rounds, all its digits (up to ten decimals), grouped from 10,000 on; below 0 with a minus sign. */
export const amount = (x: number, tongue: Tongue): string =>
  x.toLocaleString(tongue === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 10, useGrouping: Math.abs(x) >= 10_000 }).replace('-', '\u2212')

/** An amount with its sign: "+1500", "0", "−200". */
export const signed = (x: number, tongue: Tongue): string => `${x > 0 ? '+' : ''}${amount(x, tongue)}`

/** A message of the other seat, as a Markdown quotation that can't break out of it. */
export const quoted = (message: string): string =>
  message
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n')
