import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Benchmarks } from '../core/game'
import { efficiency, fairness, measure, selfGain } from './generic'
import type { Played } from './played'

const played = (
  payoffs: number[],
  more: { baseline?: number[]; ideal?: number[]; none?: number; best?: number; tags?: string[]; welfare?: number } = {},
): Played => {
  const zeros = payoffs.map(() => 0)
  const benchmarks: Benchmarks = {
    feasible: { worst: zeros, best: zeros },
    baseline: more.baseline ?? zeros,
    ideal: more.ideal ?? payoffs.map(() => 100),
    welfare: { none: more.none ?? 0, best: more.best ?? 100 },
    equilibria: [],
  }
  return { payoffs, welfare: more.welfare ?? payoffs.reduce((a, b) => a + b, 0), benchmarks, tags: more.tags ?? [] }
}

describe('self-gain', () => {
  it('is the way from the baseline to the ideal, and never clipped', () => {
    expect(selfGain(74, 0, 100)).toBe(0.74)
    expect(selfGain(-10, 0, 100)).toBe(-0.1)
    expect(selfGain(120, 0, 100)).toBe(1.2)
  })
  it('is undefined where baseline and ideal are one', () => expect(selfGain(5, 5, 5)).toBeNull())
})

describe('efficiency', () => {
  it('is the share of the surplus', () => expect(efficiency(played([30, 44]))).toBe(0.74))
  it('is undefined without a surplus and in constant-sum games', () => {
    expect(efficiency(played([1, 1], { none: 2, best: 2 }))).toBeNull()
    expect(efficiency(played([1, 1], { tags: ['constant-sum'] }))).toBeNull()
  })
  it('counts unseated parties', () => expect(efficiency(played([10, 0], { welfare: 60 }))).toBe(0.6))
})

describe('fairness', () => {
  it('is 1 where all gain alike, 0 where one takes all, and by hand in between', () => {
    expect(fairness(played([50, 50]))).toBe(1)
    expect(fairness(played([100, 0]))).toBe(0)
    expect(fairness(played([75, 25]))).toBeCloseTo(0.5, 12) // two seats: Gini 1/4, so 1 − 2 · 1/4
    expect(fairness(played([60, 30, 0]))).toBeCloseTo(1 / 3, 12) // mean difference: Gini 4/9, so 1 − 3/2 · 4/9
  })
  it('looks at gains, not payoffs', () => expect(fairness(played([90, 30], { baseline: [60, 0] }))).toBe(1))
  it('is undefined for losses, nothing gained, one seat and contests', () => {
    expect(fairness(played([10, -1]))).toBeNull()
    expect(fairness(played([0, 0]))).toBeNull()
    expect(fairness(played([5]))).toBeNull()
    expect(fairness(played([5, 5], { tags: ['contest'] }))).toBeNull()
  })
  it('is 1 minus n/(n − 1) times the Gini of mean absolute differences, whatever the order of seats', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 12 }), gains => {
        const n = gains.length
        const sum = gains.reduce((a, b) => a + b, 0)
        fc.pre(sum > 0)
        const pairs = gains.flatMap(x => gains.map(y => Math.abs(x - y))).reduce((a, b) => a + b, 0)
        const gini = pairs / (2 * n * sum)
        expect(fairness(played(gains))).toBeCloseTo(1 - (n / (n - 1)) * gini, 10)
        expect(fairness(played([...gains].reverse()))).toBeCloseTo(1 - (n / (n - 1)) * gini, 10)
      }),
    )
  })
})

describe('all measures of a match', () => {
  it('tell the welfare lost and the share of seats below their baseline', () => {
    expect(measure(played([10, 20], { baseline: [15, 0] }))).toMatchObject({ welfareLost: 70, belowBaseline: 0.5, selfGain: [-5 / 85, 0.2] })
  })
})
