import type { EndStatus } from '../../../core/log'
import { efficiency, fairness, selfGain } from '../../../measures/generic'
import type { Played } from '../../../measures/played'

/** What the result screen judges: a match as measures see it (points of the whole match), and how it ended. */
export interface Judged extends Played {
  readonly status: EndStatus | 'running'
}

/** Why a measure is undefined. Each has a sentence of its own; the first that holds is given. */
export type Why = 'running' | 'unfinished' | 'constant-sum' | 'no-surplus' | 'no-span' | 'contest' | 'one-seat' | 'negative-gain' | 'no-gain'

/** A measure: its value, never clipped, or why there is none. */
export type Value = { readonly value: number; readonly why?: never } | { readonly value: null; readonly why: Why }

/** The generic measures of one match, each with its value or its reason. `selfGain` is by seat. */
export interface Judgement {
  readonly selfGain: readonly Value[]
  readonly efficiency: Value
  readonly fairness: Value
}

/** Differences below this many points are rounding. */
const ROUNDING = 1e-9

/** Measures belong to matches that were played to their end; one that reached its longest possible length counts as such. */
export const isMeasured = (status: Judged['status']): boolean => status === 'complete' || status === 'limit'

/** Every measure of a match with its reason where it is undefined. The values are those of src/measures, which this never overrules. */
export function judge(match: Judged): Judgement {
  const { payoffs, benchmarks, status, tags } = match
  if (!isMeasured(status)) {
    const none: Value = { value: null, why: status === 'running' ? 'running' : 'unfinished' }
    return { selfGain: payoffs.map(() => none), efficiency: none, fairness: none }
  }
  const gains = payoffs.map((u, i) => u - (benchmarks.baseline[i] as number))
  return {
    selfGain: payoffs.map((u, i) => valueOf(selfGain(u, benchmarks.baseline[i] as number, benchmarks.ideal[i] as number), 'no-span')),
    efficiency: valueOf(efficiency(match), tags.includes('constant-sum') ? 'constant-sum' : 'no-surplus'),
    fairness: valueOf(fairness(match), noFairness(tags, gains)),
  }
}

function noFairness(tags: readonly string[], gains: readonly number[]): Why {
  if (tags.includes('contest')) return 'contest'
  if (gains.length < 2) return 'one-seat'
  const lowest = gains.reduce((a, b) => Math.min(a, b))
  const sum = gains.reduce((a, b) => a + b, 0)
  return sum > ROUNDING || lowest < -ROUNDING ? 'negative-gain' : 'no-gain'
}

const valueOf = (value: number | null, why: Why): Value => (value === null ? { value, why } : { value })
