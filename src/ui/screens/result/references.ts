import type { Benchmarks, Equilibrium } from '../../../core/game'
import { efficiency, fairness, selfGain } from '../../../measures/generic'

/** An interval of a measure; a single value has equal ends. */
export interface Span {
  readonly lo: number
  readonly hi: number
}

/**
 * A declared equilibrium in the measures of the match. `standing`: an equilibrium in the strict sense, an ε-equilibrium (nobody gains more than
 * `epsilon` points by leaving it), or a reference line that nobody at the table could work out (untold horizon or discount) or that isn't an equilibrium.
 * `efficiency` is an outer bound (`isOuter`) where the payoffs of several seats are ranges, since these are not independent. Null: undefined.
 */
export interface Reference {
  readonly concept: string
  readonly assumes: string
  readonly standing: 'exact' | 'epsilon' | 'line'
  readonly epsilon: number
  readonly payoffs: readonly Span[]
  readonly selfGain: readonly (Span | null)[]
  readonly efficiency: Span | null
  readonly isOuter: boolean
  readonly fairness: number | null
}

/** Gains below this many points are rounding of a numerical solver. */
const NUMERICAL = 1e-6

/**
 * Every declared equilibrium of a match. `hasOutsiders`: the game counts parties without a seat into the welfare, so that payoffs don't add up to it
 * and efficiency at an equilibrium is undefined.
 */
export function referencesOf(benchmarks: Benchmarks, tags: readonly string[], hasOutsiders: boolean): readonly Reference[] {
  return benchmarks.equilibria.map(one => referenceOf(one, benchmarks, tags, hasOutsiders))
}

function referenceOf(one: Equilibrium, benchmarks: Benchmarks, tags: readonly string[], hasOutsiders: boolean): Reference {
  const { baseline, ideal, welfare } = benchmarks
  const payoffs = one.payoffs.map(([lo, hi]) => ({ lo, hi }))
  const open = payoffs.filter(({ lo, hi }) => hi > lo).length
  const total = (end: keyof Span) => payoffs.reduce((sum, span) => sum + span[end], 0)
  const played = (sum: number) => ({ payoffs: payoffs.map(span => span.lo), welfare: sum, benchmarks, tags })
  const [least, most] = [efficiency(played(total('lo'))), efficiency(played(Math.min(total('hi'), Math.max(welfare.best, total('lo')))))]
  return {
    concept: one.concept.replace(/^reference line: /, ''),
    assumes: one.assumes,
    standing: standingOf(one),
    epsilon: one.exact === true ? 0 : one.exact,
    payoffs,
    selfGain: payoffs.map(({ lo, hi }, i) => {
      const [a, b] = [lo, hi].map(u => selfGain(u, baseline[i] as number, ideal[i] as number))
      return a === null || b === null || a === undefined || b === undefined ? null : { lo: a, hi: b }
    }),
    efficiency: hasOutsiders || least === null || most === null ? null : { lo: least, hi: most },
    isOuter: open > 1,
    fairness: open > 0 ? null : fairness(played(total('lo'))),
  }
}

function standingOf({ concept, assumes, exact }: Equilibrium): Reference['standing'] {
  if (/\breference\b/i.test(`${concept} ${assumes}`)) return 'line'
  return exact === true || exact <= NUMERICAL ? 'exact' : 'epsilon'
}

/** The references that a sentence compares with: the strict equilibria; where there are none those with an ε; where there are none the lines. All share one standing. */
export function foremost(references: readonly Reference[]): readonly Reference[] {
  for (const standing of ['exact', 'epsilon', 'line'] as const) {
    const found = references.filter(reference => reference.standing === standing)
    if (found.length > 0) return found
  }
  return []
}

/**
 * What a comparison names: the one reference with single payoffs where all others of its group are ranges (a subgame-perfect equilibrium beside the set of all
 * of them); else the whole group, which is then told as a range, because picking one would invent a benchmark.
 */
export function named(references: readonly Reference[]): readonly Reference[] {
  const group = foremost(references)
  const single = group.filter(reference => reference.payoffs.every(({ lo, hi }) => lo === hi))
  return single.length === 1 ? single : group
}

/** What references have in one measure, as one interval; null where there are none, or one of them is undefined there. */
export function versusSpan(references: readonly Reference[], pick: (reference: Reference) => Span | null): Span | null {
  const spans = references.map(pick)
  return spans.includes(null) ? null : cover(spans)
}

/** Fairness of a reference as an interval. */
export const fairnessSpan = ({ fairness }: Reference): Span | null => (fairness === null ? null : { lo: fairness, hi: fairness })

/** The interval that covers all of them; null where there are none. */
export function cover(spans: readonly (Span | null)[]): Span | null {
  const known = spans.filter(span => span !== null)
  return known.length === 0 ? null : { lo: Math.min(...known.map(s => s.lo)), hi: Math.max(...known.map(s => s.hi)) }
}
