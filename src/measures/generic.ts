import type { Played } from './played'

/** The generic measures of one match. null: the notion is undefined there, shown "n/a", never 0 or 1. Never clipped. */
export interface Measures {
  readonly selfGain: readonly (number | null)[]
  readonly efficiency: number | null
  readonly fairness: number | null
  /** W* − W, in points. */
  readonly welfareLost: number
  /** Share of seats whose payoff is below their baseline. */
  readonly belowBaseline: number
}

/** Differences smaller than this share of the numbers they come from are rounding. */
const DUST = 1e-12

/** (u − d) / (b − d) of a seat: the way from its baseline to the best it could get with nobody below theirs. Null where b = d. */
export function selfGain(payoff: number, baseline: number, ideal: number): number | null {
  const span = ideal - baseline
  return isDust(span, ideal, baseline) ? null : (payoff - baseline) / span
}

/** (W − W0) / (W* − W0): the share of the surplus that was taken. Null where there is no surplus, or where every play has the same welfare. */
export function efficiency(played: Played): number | null {
  const { none, best } = played.benchmarks.welfare
  return played.tags.includes('constant-sum') || isDust(best - none, best, none) ? null : (played.welfare - none) / (best - none)
}

/** 1 − n/(n − 1) · Gini(u − d): 1 where everybody gains alike, 0 where one takes all. Null where a gain is negative, the gains sum to zero, or the game is a contest. */
export function fairness(played: Played): number | null {
  if (played.tags.includes('contest')) return null
  const gains = played.payoffs.map((u, i) => u - (played.benchmarks.baseline[i] as number)).sort((a, b) => a - b)
  const n = gains.length
  const sum = gains.reduce((a, b) => a + b, 0)
  const scale = Math.max(...played.payoffs.map(Math.abs), 0)
  if (n < 2 || (gains[0] as number) < -DUST * scale || sum <= DUST * scale) return null
  const weighted = gains.reduce((a, x, i) => a + (2 * (i + 1) - n - 1) * x, 0)
  return 1 - weighted / ((n - 1) * sum)
}

/** All generic measures of a match. */
export function measure(played: Played): Measures {
  const { baseline, ideal, welfare } = played.benchmarks
  return {
    selfGain: played.payoffs.map((u, i) => selfGain(u, baseline[i] as number, ideal[i] as number)),
    efficiency: efficiency(played),
    fairness: fairness(played),
    welfareLost: welfare.best - played.welfare,
    belowBaseline: played.payoffs.filter((u, i) => u < (baseline[i] as number) - DUST * Math.abs(u)).length / played.payoffs.length,
  }
}

const isDust = (difference: number, a: number, b: number) => Math.abs(difference) <= DUST * Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE)
