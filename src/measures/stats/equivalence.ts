import { tQuantile, twoTails } from './student'

/** An estimated mean: its value, the variance of the estimate, and that variance's degrees of freedom (`KNOWN` where it is taken as known). */
export interface Estimate {
  readonly mean: number
  readonly variance: number
  readonly df: number
}

/** Degrees of freedom above which Student's t is the normal distribution to six digits; a variance that is taken as known has as many. */
const KNOWN = 1e6

/**
 * Own mean minus published mean with its 90 % and 95 % intervals, and two p-values: `equivalence` of the two one-sided tests against ±margin (the larger of the two;
 * Schuirmann 1987), `difference` of the two-sided test of zero. Both are Welch's, so that the published figure's own variance counts.
 */
export interface Equivalence {
  readonly difference: number
  readonly margin: number
  readonly df: number
  /** The 90 % interval: inside ±margin exactly where equivalence holds at the 5 % level. */
  readonly lo: number
  readonly hi: number
  readonly p: { readonly equivalence: number; readonly difference: number }
}

/** The mean of independent values, or null for fewer than two. */
export function estimateOf(values: readonly number[]): Estimate | null {
  const n = values.length
  if (n < 2) return null
  const mean = values.reduce((a, b) => a + b, 0) / n
  return fromRuns(mean, Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1)), n)
}

/** The mean of n ≥ 2 independent runs with sample standard deviation `sd`. */
export const fromRuns = (mean: number, sd: number, n: number): Estimate => ({ mean, variance: sd ** 2 / n, df: n - 1 })

/** z of a two-sided 95 % interval. */
const Z = 1.959963984540054

/** An estimate of which the half-width of its large-sample 95 % interval was printed. */
export const fromInterval = (mean: number, half: number): Estimate => ({ mean, variance: (half / Z) ** 2, df: KNOWN })

/** First minus second of two independent estimates, with Welch and Satterthwaite's degrees of freedom. */
export function minus(a: Estimate, b: Estimate): Estimate {
  const variance = a.variance + b.variance
  const inverse = a.variance ** 2 / a.df + b.variance ** 2 / b.df
  return { mean: a.mean - b.mean, variance, df: inverse === 0 ? KNOWN : Math.min(KNOWN, variance ** 2 / inverse) }
}

/** P(T > t). */
const above = (t: number, df: number): number => {
  if (t === Number.POSITIVE_INFINITY) return 0
  if (t === Number.NEGATIVE_INFINITY) return 1
  const tails = twoTails(Math.abs(t), df) / 2
  return t >= 0 ? tails : 1 - tails
}

/**
 * Two one-sided tests of an own estimate against a published one. `margin` > 0 is the largest difference that still counts as a reproduction; it must be set before the data.
 * With no variance on either side the difference is exact, and p is 0 or 1.
 */
export function equivalence(own: Estimate, published: Estimate, margin: number): Equivalence {
  const { mean: difference, variance, df } = minus(own, published)
  const se = Math.sqrt(variance)
  const t = (x: number) => (se === 0 ? (x > 0 ? Number.POSITIVE_INFINITY : x < 0 ? Number.NEGATIVE_INFINITY : 0) : x / se)
  const half = se === 0 ? 0 : tQuantile(0.9, df) * se
  return {
    difference,
    margin,
    df,
    lo: difference - half,
    hi: difference + half,
    p: {
      equivalence: Math.max(above(t(difference + margin), df), above(t(margin - difference), df)),
      difference: se === 0 ? (difference === 0 ? 1 : 0) : twoTails(Math.abs(difference) / se, df),
    },
  }
}

/** Holm's adjusted p-values, in the order given (Holm 1979): the family-wise error over all of them stays below the level at which one is called significant. */
export function holm(ps: readonly number[]): readonly number[] {
  const order = ps.map((p, i) => ({ p, i })).sort((x, y) => x.p - y.p)
  const out = Array<number>(ps.length).fill(1)
  let least = 0
  for (const [rank, { p, i }] of order.entries()) {
    least = Math.max(least, Math.min(1, (ps.length - rank) * p))
    out[i] = least
  }
  return out
}
