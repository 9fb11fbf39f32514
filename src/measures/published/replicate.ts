import { equivalence, type Equivalence, type Estimate, holm } from '../stats/equivalence'

/** What can be said of a published figure: it came out again within the margin, something else came out, the runs don't say, there is nothing to test against, or nobody has said what to compare. */
export type Verdict = 'reproduced' | 'differs' | 'not enough runs' | 'no spread published' | 'not compared'

/** A published figure beside an own one: estimates, null where there is none or no spread, and the margin, all in the printed unit. */
export interface Pair {
  readonly published: Estimate | null
  readonly own: Estimate | null
  readonly margin: number
}

/** The verdict on one pair, with its tests and their p-values after Holm's adjustment over all pairs of the table that could be tested. */
export interface Judged {
  readonly verdict: Verdict
  readonly test: Equivalence | null
  readonly adjusted: { readonly equivalence: number; readonly difference: number } | null
}

/** The verdict on an own figure that is beside none: no test, and no part in the adjustment. */
export const NOT_COMPARED: Judged = { verdict: 'not compared', test: null, adjusted: null }

/** The level of every test, after adjustment. */
const LEVEL = 0.05

/**
 * Judges the cells of one table together. Reproduced: both one-sided tests reject a difference of the margin or more. Differs: the two-sided test rejects equality and equivalence doesn't hold.
 * The two kinds of test are two families, each adjusted over the pairs that have an estimate on both sides. A significant difference inside the margin is a reproduction: that is what a margin says.
 */
export function judge(pairs: readonly Pair[]): readonly Judged[] {
  const tests = pairs.map(({ published, own, margin }) => (published === null || own === null ? null : equivalence(own, published, margin)))
  const tested = tests.filter(test => test !== null)
  const same = holm(tested.map(test => test.p.equivalence))
  const other = holm(tested.map(test => test.p.difference))
  let next = 0
  return pairs.map(({ published }, i) => {
    const test = tests[i] ?? null
    if (test === null) return { verdict: published === null ? 'no spread published' : 'not enough runs', test, adjusted: null }
    const adjusted = { equivalence: same[next] as number, difference: other[next] as number }
    next++
    return { verdict: adjusted.equivalence < LEVEL ? 'reproduced' : adjusted.difference < LEVEL ? 'differs' : 'not enough runs', test, adjusted }
  })
}
