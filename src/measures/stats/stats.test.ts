import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast } from './contrast'
import { tQuantile, twoTails } from './student'
import { summarise, type Term } from './summary'

const terms = (...units: readonly (readonly number[])[]): Term[] => units.flatMap((values, i) => values.map(num => ({ unit: `u${i}`, num, den: 1 })))

describe('Student’s t', () => {
  it('agrees with the printed tables', () => {
    // Two-sided 95 % points: any statistics table, e.g. Fisher & Yates.
    for (const [nu, t] of [
      [1, 12.7062047],
      [2, 4.30265273],
      [5, 2.57058184],
      [10, 2.22813885],
      [30, 2.04227246],
      [120, 1.97993041],
    ] as const) {
      expect(tQuantile(0.95, nu)).toBeCloseTo(t, 6)
    }
    expect(tQuantile(0.99, 9)).toBeCloseTo(3.24983554, 6)
  })

  it('has the closed forms for one and two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), t => {
        expect(twoTails(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 10)
        expect(twoTails(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 10)
      }),
    )
  })
})

describe('a summary', () => {
  it('is the classical t-interval where each unit is one match', () => {
    // 1, 2, 3, 4: mean 2.5, s = 1.290994, t(3) = 3.182446, half-width 3.182446 · 1.290994 / 2 = 2.054260.
    const s = summarise(terms([1], [2], [3], [4]))
    expect(s).toMatchObject({ value: 2.5, matches: 4, units: 4, method: 't' })
    expect(s.hi! - 2.5).toBeCloseTo(2.05426, 5)
    expect(2.5 - s.lo!).toBeCloseTo(2.05426, 5)
  })

  it('does not get narrower when matches of the same units are repeated', () => {
    const once = summarise(terms([1], [2], [3], [4]))
    const often = summarise(terms([1, 1, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4]))
    expect(often.units).toBe(4)
    expect(often.matches).toBe(12)
    expect(often.lo).toBeCloseTo(once.lo!, 10)
  })

  it('gives no interval for one unit and nothing for no data', () => {
    expect(summarise(terms([1, 2, 3]))).toMatchObject({ value: 2, lo: null, hi: null, method: 'one unit' })
    expect(summarise([])).toMatchObject({ value: null, lo: null, method: 'no data' })
  })

  it('is a ratio of sums where terms have weights', () => {
    const s = summarise([
      { unit: 'a', num: 5, den: 10 },
      { unit: 'b', num: 90, den: 90 },
    ])
    expect(s.value).toBe(0.95)
  })

  it('resamples units from twelve on, and covers the truth about 95 times in 100', () => {
    let covered = 0
    const runs = 300
    for (let run = 0; run < runs; run++) {
      const noise = (i: number) => Math.sin(1 + run * 997 + i * 131) * 10_000
      const unit = (i: number) => noise(i) - Math.floor(noise(i))
      const s = summarise(Array.from({ length: 40 }, (_, i) => ({ unit: `${i % 20}`, num: unit(i % 20) + 0.1 * unit(i + 100) - 0.55, den: 1 })))
      expect(s.method).toBe('bootstrap')
      if (s.lo! <= 0 && s.hi! >= 0) covered++
    }
    expect(covered / runs).toBeGreaterThan(0.88) // 95 % nominal; percentile bootstrap with 20 units is a little narrow
    expect(covered / runs).toBeLessThan(0.99)
  })
})

describe('a contrast', () => {
  it('is the paired t-test where every unit is in both groups', () => {
    // Differences 1, 2, 3: mean 2, s = 1, se = 0.57735, t(2) = 4.302653, half-width 2.484137.
    const c = contrast(terms([2], [4], [6]), terms([1], [2], [3]))
    expect(c).toMatchObject({ difference: 2, method: 'paired', df: 2 })
    expect(c.hi! - 2).toBeCloseTo(2.484138, 5)
  })

  it('has Welch’s standard error where each unit is one match of one group', () => {
    const a = [1, 2, 4, 7].map((num, i) => ({ unit: `a${i}`, num, den: 1 }))
    const b = [3, 3, 9].map((num, i) => ({ unit: `b${i}`, num, den: 1 }))
    const c = contrast(a, b)
    // s²(a) = 7, s²(b) = 12: se² = 7/4 + 12/3 = 5.75.
    const se = (c.hi! - c.difference!) / tQuantile(0.95, c.df!)
    expect(c.difference).toBeCloseTo(3.5 - 5, 12)
    expect(se).toBeCloseTo(Math.sqrt(5.75), 10)
  })

  it('agrees with CR2 and its degrees of freedom computed from full matrices', () => {
    const anyTerms = fc.array(
      fc.record({ unit: fc.integer({ min: 0, max: 5 }), group: fc.integer({ min: 0, max: 1 }), y: fc.integer({ min: -20, max: 20 }) }),
      { minLength: 6, maxLength: 16 },
    )
    fc.assert(
      fc.property(anyTerms, rows => {
        const of = (g: number) => rows.filter(r => r.group === g).map(r => ({ unit: `${r.unit}`, num: r.y, den: 1 }))
        const c = contrast(of(0), of(1))
        fc.pre(c.method === 'CR2')
        const dense = denseCR2(rows)
        expect(c.difference!).toBeCloseTo(dense.difference, 9)
        expect((c.hi! - c.difference!) / tQuantile(0.95, c.df!)).toBeCloseTo(dense.se, 7)
        expect(c.df!).toBeCloseTo(dense.df, 6)
      }),
      { numRuns: 300 },
    )
  })
})

type Row = { unit: number; group: number; y: number }
type Matrix = number[][]
const times = (a: Matrix, b: Matrix): Matrix => a.map(row => b[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * b[k]![j]!, 0)))
const transpose = (a: Matrix): Matrix => a[0]!.map((_, j) => a.map(row => row[j]!))

/** CR2 by the book: A_g is the symmetric inverse square root of (I − H)_gg; df = tr(G)² / tr(G²), G = PᵀP, P's columns (I − H)_gᵀ A_g X_g (XᵀX)⁻¹ c. */
function denseCR2(rows: readonly Row[]) {
  const n = rows.length
  const N = [0, 1].map(g => rows.filter(r => r.group === g).length)
  const X = rows.map(r => [r.group === 0 ? 1 : 0, r.group === 1 ? 1 : 0])
  const inv = [
    [1 / N[0]!, 0],
    [0, 1 / N[1]!],
  ]
  const H = times(times(X, inv), transpose(X))
  const I_H = H.map((row, i) => row.map((h, j) => (i === j ? 1 : 0) - h))
  const means = [0, 1].map(g => rows.filter(r => r.group === g).reduce((s, r) => s + r.y, 0) / N[g]!)
  const e = rows.map(r => [r.y - means[r.group]!])
  const c = [[1], [-1]]
  const P: number[][] = []
  let variance = 0
  for (const unit of new Set(rows.map(r => r.unit))) {
    const at = rows.flatMap((r, i) => (r.unit === unit ? [i] : []))
    const A = inverseRoot(at.map(i => at.map(j => I_H[i]![j]!)))
    const w = times(
      A,
      times(
        at.map(i => X[i]!),
        times(inv, c),
      ),
    )
    variance +=
      times(
        transpose(w),
        at.map(i => e[i]!),
      )[0]![0]! ** 2
    P.push(Array.from({ length: n }, (_, j) => at.reduce((sum, i, k) => sum + I_H[i]![j]! * w[k]![0]!, 0)))
  }
  const G = times(P, transpose(P))
  const trace = G.reduce((s, row, i) => s + row[i]!, 0)
  const squares = G.flat().reduce((s, x) => s + x * x, 0)
  return { difference: means[0]! - means[1]!, se: Math.sqrt(variance), df: trace ** 2 / squares }
}

/** Symmetric inverse square root by the Denman–Beavers iteration. */
function inverseRoot(m: Matrix): Matrix {
  let Y = m
  let Z: Matrix = m.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let k = 0; k < 60; k++) {
    const [y, z] = [inverse(Y), inverse(Z)]
    Y = Y.map((row, i) => row.map((x, j) => (x + z[i]![j]!) / 2))
    Z = Z.map((row, i) => row.map((x, j) => (x + y[i]![j]!) / 2))
  }
  return Z
}

function inverse(m: Matrix): Matrix {
  const n = m.length
  const a = m.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let i = 0; i < n; i++) {
    const p = a.slice(i).reduce((best, row, k) => (Math.abs(row[i]!) > Math.abs(a[best]![i]!) ? i + k : best), i)
    ;[a[i], a[p]] = [a[p]!, a[i]!]
    const d = a[i]![i]!
    a[i] = a[i]!.map(x => x / d)
    for (let k = 0; k < n; k++) {
      if (k === i) continue
      const f = a[k]![i]!
      a[k] = a[k]!.map((x, j) => x - f * a[i]![j]!)
    }
  }
  return a.map(row => row.slice(n))
}
