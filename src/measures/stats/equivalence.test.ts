import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equivalence, estimateOf, fromInterval, fromRuns, holm } from './equivalence'
import { tQuantile } from './student'

describe('two one-sided tests against a published figure', () => {
  it('are Welch’s: worked by hand', () => {
    // Own 10, 12, 14, 16 (mean 13, sd √(20/3), se² 5/3); published mean 12, sd 2 of 5 runs (se² 0.8). Difference 1, se √(2.4667) = 1.570562.
    // df = 2.46667² / ((5/3)²/3 + 0.8²/4) = 6.0844 / 1.0859 = 5.60295. t(1 + 5) = 3.820289, t(5 − 1) = 2.546859: the larger p is the upper one.
    const own = estimateOf([10, 12, 14, 16])!
    expect(own).toMatchObject({ mean: 13, df: 3 })
    expect(own.variance).toBeCloseTo(5 / 3, 12)
    const test = equivalence(own, fromRuns(12, 2, 5), 5)
    expect(test.difference).toBe(1)
    expect(test.df).toBeCloseTo(2.4666666666666668 ** 2 / ((5 / 3) ** 2 / 3 + 0.8 ** 2 / 4), 9)
    expect(test.hi - 1).toBeCloseTo(tQuantile(0.9, test.df) * Math.sqrt(5 / 3 + 0.8), 9)
    expect(test.p.equivalence).toBeGreaterThan(0.01)
    expect(test.p.equivalence).toBeLessThan(0.05)
  })

  it('hold at the 5 % level exactly where the 90 % interval lies inside the margin', () => {
    const figure = fc.record({
      mean: fc.double({ min: -50, max: 50, noNaN: true }),
      sd: fc.double({ min: 0.1, max: 20, noNaN: true }),
      n: fc.integer({ min: 2, max: 60 }),
    })
    fc.assert(
      fc.property(figure, figure, fc.double({ min: 0.5, max: 30, noNaN: true }), (own, published, margin) => {
        const { p, lo, hi } = equivalence(fromRuns(own.mean, own.sd, own.n), fromRuns(published.mean, published.sd, published.n), margin)
        const slack = Math.min(Math.abs(lo + margin), Math.abs(hi - margin))
        if (slack > 1e-6) expect(p.equivalence < 0.05).toBe(lo > -margin && hi < margin)
      }),
    )
  })

  it('count the published variance: a figure of few, scattered runs can’t be reproduced by many exact ones', () => {
    const own = fromRuns(50, 1, 1000)
    expect(equivalence(own, fromRuns(50, 1, 5), 5).p.equivalence).toBeLessThan(0.01)
    expect(equivalence(own, fromRuns(50, 25, 5), 5).p.equivalence).toBeGreaterThan(0.2)
  })

  it('take an interval for its variance, with a normal tail', () => {
    // se = half / 1.959964 = 1; own variance vanishes. P(Z > 2) = 0.0227501.
    const { p } = equivalence(fromRuns(0, 1e-9, 50), fromInterval(0, 1.959963984540054), 2)
    expect(p.equivalence).toBeCloseTo(0.0227501319, 5)
  })

  it('are exact where nothing varies', () => {
    const own = fromRuns(100, 0, 5)
    expect(equivalence(own, fromRuns(100, 0, 5), 5).p).toEqual({ equivalence: 0, difference: 1 })
    expect(equivalence(own, fromRuns(90, 0, 5), 5).p).toEqual({ equivalence: 1, difference: 0 })
  })

  it('keep their level: at the margin no more than 5 % of samples pass', () => {
    // 4,000 samples of own n = 5 at exactly the margin, published n = 5, by a linear congruential generator and Box–Muller: 5 % ± 4 standard errors.
    let x = 12345
    const unit = () => (x = (x * 48271) % 2147483647) / 2147483647
    const normal = () => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit())
    let passed = 0
    for (let i = 0; i < 4000; i++) {
      const own = estimateOf(Array.from({ length: 5 }, () => 5 + normal()))!
      const published = estimateOf(Array.from({ length: 5 }, normal))!
      if (equivalence(own, published, 5).p.equivalence < 0.05) passed++
    }
    expect(passed / 4000).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 4000))
    expect(passed / 4000).toBeGreaterThan(0.02)
  })
})

describe('Holm’s adjustment', () => {
  it('is his: worked by hand', () => {
    // Sorted 0.01, 0.02, 0.04, 0.5 times 4, 3, 2, 1, never falling.
    expect(holm([0.04, 0.01, 0.5, 0.02]).map(p => Number(p.toFixed(6)))).toEqual([0.08, 0.04, 0.5, 0.06])
    expect(holm([])).toEqual([])
  })
  it('is never below the p-value, never above Bonferroni’s, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), ps => {
        const adjusted = holm(ps)
        ps.forEach((p, i) => {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(p)
          expect(adjusted[i]!).toBeLessThanOrEqual(Math.min(1, ps.length * p) + 1e-12)
          ps.forEach((q, j) => p <= q && expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]! + 1e-12))
        })
      }),
    )
  })
})
