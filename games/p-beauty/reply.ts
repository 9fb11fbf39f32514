import type { Config } from './config'

/** What a strategy needs of the parameters. */
export type Line = Pick<Config, 'p' | 'min' | 'max' | 'numbers'>

/** The nearest allowed number to x: within the range, and whole where the game is played in whole numbers; never −0, which JSON can't carry. */
export function allowed(x: number, { min, max, numbers }: Line): number {
  const inside = Math.min(max, Math.max(min, x))
  return (numbers === 'integer' ? Math.round(inside) : inside) + 0
}

/** The middle of the range: the mean of a guess drawn uniformly. Not rounded. */
export const middle = ({ min, max }: Line): number => (min + max) / 2

/**
 * The number that is its own target when the n − 1 others average `mean`: x = p((n − 1)·mean + x)/n. It counts the seat's own weight in the
 * mean, which p·mean doesn't. Where p ≥ n no such number lies ahead and the reply is the end that the target runs to. Not rounded.
 */
export function reply(mean: number, n: number, line: Line): number {
  const { p, min, max } = line
  if (n > p) return (p * (n - 1) * mean) / (n - p)
  return mean >= 0 ? max : min
}
