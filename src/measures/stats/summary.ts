import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { tQuantile } from './student'

/**
 * One match's contribution to an aggregate: `num / den` is its value, and the aggregate is Σ num / Σ den. A plain mean has den = 1;
 * the efficiency of a group has num = W − W0 and den = W* − W0, so that it is Σ(W − W0) / Σ(W* − W0) (docs/design.md, measures).
 */
export interface Term {
  readonly unit: string
  readonly num: number
  readonly den: number
}

/** How an interval was made, or why there is none. */
export type Method = 't' | 'bootstrap' | 'one unit' | 'no data'

/** An aggregate with its 95 % interval over units, never over matches. `value`, `lo`, `hi` are null where undefined. */
export interface Summary {
  readonly value: number | null
  readonly lo: number | null
  readonly hi: number | null
  readonly matches: number
  readonly units: number
  readonly method: Method
}

/** Under this many units an interval is a t-interval, and raw points are shown beside it. */
export const FEW_UNITS = 12
/** Above this many units the bootstrap and the linearised interval agree to far below what a screen shows, and the latter is quick. */
const MANY_UNITS = 400
const LEVEL = 0.95
const RESAMPLES = 1999
const SEED = 20250217

/** Sums of each unit. */
export interface UnitSum {
  readonly unit: string
  readonly num: number
  readonly den: number
}

/** Adds up the terms of each unit, in order of first appearance. */
export function sumUnits(terms: readonly Term[]): readonly UnitSum[] {
  const sums = new Map<string, { unit: string; num: number; den: number }>()
  for (const { unit, num, den } of terms) {
    const sum = sums.get(unit)
    if (sum === undefined) sums.set(unit, { unit, num, den })
    else {
      sum.num += num
      sum.den += den
    }
  }
  return [...sums.values()]
}

/**
 * The ratio Σ num / Σ den with a 95 % interval over units. From 12 to 400 units: percentile bootstrap of units, 1,999 resamples, fixed seed
 * (Efron & Tibshirani 1993, ch. 13). Otherwise: t-interval on the linearised ratio with u − 1 degrees of freedom, which for equal units is the
 * classical interval of the unit means (Cochran 1977, §6.3). One unit: no interval.
 */
export function summarise(terms: readonly Term[]): Summary {
  const units = sumUnits(terms)
  const value = ratio(units)
  const base = { value, matches: terms.length, units: units.length }
  if (value === null) return { ...base, lo: null, hi: null, method: 'no data' }
  if (units.length < 2) return { ...base, lo: null, hi: null, method: 'one unit' }
  const resample = units.length >= FEW_UNITS && units.length <= MANY_UNITS
  const [lo, hi] = resample ? bootstrap(units, value) : tInterval(units, value)
  return { ...base, lo, hi, method: resample ? 'bootstrap' : 't' }
}

function ratio(units: readonly UnitSum[]): number | null {
  let num = 0
  let den = 0
  for (const unit of units) {
    num += unit.num
    den += unit.den
  }
  return den === 0 ? null : num / den
}

function tInterval(units: readonly UnitSum[], value: number): readonly [number, number] {
  const u = units.length
  const den = units.reduce((sum, unit) => sum + unit.den, 0)
  const squares = units.reduce((sum, unit) => sum + (unit.num - value * unit.den) ** 2, 0)
  const half = (tQuantile(LEVEL, u - 1) * Math.sqrt((u / (u - 1)) * squares)) / Math.abs(den)
  return [value - half, value + half]
}

function bootstrap(units: readonly UnitSum[], value: number): readonly [number, number] {
  const rng = xoroshiro128plus(SEED)
  const n = units.length
  const nums = Float64Array.from(units, unit => unit.num)
  const dens = Float64Array.from(units, unit => unit.den)
  const ratios = new Float64Array(RESAMPLES)
  for (let r = 0; r < RESAMPLES; r++) {
    let num = 0
    let den = 0
    for (let i = 0; i < n; i++) {
      // The bias of scaling 32 bits to n ≤ 400 is below 1e-7.
      const pick = Math.floor(((rng.next() >>> 0) / 4294967296) * n)
      num += nums[pick] as number
      den += dens[pick] as number
    }
    ratios[r] = den === 0 ? value : num / den
  }
  ratios.sort()
  const cut = Math.round(((1 - LEVEL) / 2) * (RESAMPLES + 1)) - 1
  return [ratios[cut] as number, ratios[RESAMPLES - 1 - cut] as number]
}
