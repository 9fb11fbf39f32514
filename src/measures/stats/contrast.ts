import { tQuantile, twoTails } from './student'
import { sumUnits, type Term, type UnitSum } from './summary'

/** The difference of two groups, first minus second, with its 95 % interval and two-sided p-value. Null where it is undefined. */
export interface Contrast {
  readonly difference: number | null
  readonly lo: number | null
  readonly hi: number | null
  readonly p: number | null
  /** Degrees of freedom of the t-distribution that was used. */
  readonly df: number | null
  readonly method: 'paired' | 'CR2' | 'too few units' | 'no data'
}

const NOTHING = { lo: null, hi: null, p: null, df: null } as const

/**
 * Compares two groups of matches. Where every unit is in both, the contrast is paired: a t-interval on the units' differences.
 * Else it is the regression of the value on the group, with unit-clustered errors of the CR2 kind and Satterthwaite degrees of freedom
 * (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018), in the closed form that group means allow.
 * Terms are weighted by `den`; with den = 1 they are plain means.
 */
export function contrast(first: readonly Term[], second: readonly Term[]): Contrast {
  if (first.length === 0 || second.length === 0) return { ...NOTHING, difference: null, method: 'no data' }
  const a = sumUnits(first)
  const b = sumUnits(second)
  const inBoth = new Set(b.map(unit => unit.unit))
  return a.length === b.length && a.every(unit => inBoth.has(unit.unit)) ? paired(a, b) : clustered(first, second)
}

function paired(a: readonly UnitSum[], b: readonly UnitSum[]): Contrast {
  const other = new Map(b.map(unit => [unit.unit, unit.num / unit.den]))
  const differences = a.map(unit => unit.num / unit.den - (other.get(unit.unit) as number))
  const n = differences.length
  const mean = differences.reduce((x, y) => x + y, 0) / n
  if (!Number.isFinite(mean)) return { ...NOTHING, difference: null, method: 'no data' }
  if (n < 2) return { ...NOTHING, difference: mean, method: 'too few units' }
  const se = Math.sqrt(differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (n - 1) / n)
  return { ...interval(mean, se, n - 1), method: 'paired' }
}

/** What a unit adds to one group: how much weight, and its sum of residuals. */
interface Share {
  readonly n: number
  readonly residual: number
}

/**
 * CR2 for the difference of two means. With the group dummies as regressors the hat matrix of a unit has one non-trivial eigenvalue per group,
 * h = n_g / N, so that (I − H)^(−1/2) only rescales the unit's residual sum by 1/√(1 − h).
 */
function clustered(first: readonly Term[], second: readonly Term[]): Contrast {
  const groups = [groupOf(first), groupOf(second)] as const
  const difference = groups[0].mean - groups[1].mean
  if (!Number.isFinite(difference)) return { ...NOTHING, difference: null, method: 'no data' }
  if (groups.some(g => g.shares.size < 2)) return { ...NOTHING, difference, method: 'too few units' }
  const units = [...new Set([...groups[0].shares.keys(), ...groups[1].shares.keys()])]
  const variance = units.reduce((sum, unit) => sum + (scaled(groups[0], unit) - scaled(groups[1], unit)) ** 2, 0)
  return { ...interval(difference, Math.sqrt(variance), satterthwaite(groups, units)), method: 'CR2' }
}

interface Group {
  readonly total: number
  readonly mean: number
  readonly shares: ReadonlyMap<string, Share>
}

function groupOf(terms: readonly Term[]): Group {
  const total = terms.reduce((sum, t) => sum + t.den, 0)
  const mean = terms.reduce((sum, t) => sum + t.num, 0) / total
  return { total, mean, shares: new Map(sumUnits(terms).map(u => [u.unit, { n: u.den, residual: u.num - mean * u.den }])) }
}

function scaled(group: Group, unit: string): number {
  const share = group.shares.get(unit)
  return share === undefined ? 0 : share.residual / (group.total * Math.sqrt(1 - share.n / group.total))
}

/**
 * (tr G)² / tr(G²) of the Gram matrix G of the units' contributions under independent, equally variable observations.
 * Off its diagonal G_ij = −(x_i x_j + y_i y_j), with one coordinate per group, so that the sum of squares needs one pass over the units.
 */
function satterthwaite(groups: readonly [Group, Group], units: readonly string[]): number {
  let trace = 0
  let diagonal = 0
  let own = 0
  let [xx, xy, yy] = [0, 0, 0]
  for (const unit of units) {
    const [x, y] = groups.map(group => coordinate(group, unit)) as [number, number]
    const d = groups.reduce((sum, { shares, total }) => sum + (shares.get(unit)?.n ?? 0) / total ** 2, 0)
    trace += d
    diagonal += d * d
    own += (x * x + y * y) ** 2
    xx += x * x
    xy += x * y
    yy += y * y
  }
  return (trace * trace) / (diagonal + xx * xx + 2 * xy * xy + yy * yy - own)
}

function coordinate({ shares, total }: Group, unit: string): number {
  const n = shares.get(unit)?.n ?? 0
  return n / (total * Math.sqrt((1 - n / total) * total))
}

function interval(difference: number, se: number, df: number): Omit<Contrast, 'method'> {
  const half = tQuantile(0.95, df) * se
  const p = se === 0 ? (difference === 0 ? 1 : 0) : twoTails(Math.abs(difference) / se, df)
  return { difference, lo: difference - half, hi: difference + half, p, df }
}
