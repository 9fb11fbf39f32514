import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allEquilibria, type Discounts, keeps, rubinstein, stationaryGifts } from './solve'

type Pair = readonly [proposer: number, responder: number]
const EPS = 1e-9
const of = (discounts: Discounts, round: number) => [discounts[(round - 1) % 2] as number, discounts[round % 2] as number] as const

/** Every pure subgame-perfect payoff of round 1, (proposer, responder), by listing each round's offers, answers and continuations. */
function everyPure(units: number, discounts: Discounts, last: number): readonly Pair[] {
  let next: readonly Pair[] = [[0, 0]]
  for (let round = last; round >= 1; round--) {
    const [own, theirs] = round === last ? [0, 0] : of(discounts, round)
    // Whoever proposes next is this round's responder.
    const refused = next.map(([asProposer, asResponder]): Pair => [own * asResponder, theirs * asProposer])
    const outcomes = Array.from({ length: units + 1 }, (_, given) => {
      const taken = refused.some(([, r]) => r <= given + EPS) ? [[units - given, given] as Pair] : []
      return [...taken, ...refused.filter(([, r]) => r >= given - EPS)]
    })
    // A deviation is met by the continuation that is worst for the proposer; what survives all deviations is an equilibrium.
    const guaranteed = Math.max(...outcomes.map(list => Math.min(...list.map(([p]) => p))))
    const found = new Map<string, Pair>()
    for (const pair of outcomes.flat()) if (pair[0] >= guaranteed - EPS) found.set(pair.map(x => x.toFixed(9)).join(), pair)
    next = [...found.values()]
  }
  return next
}

describe('backward induction on the grid', () => {
  it('gives the hand-worked shares', () => {
    // One round: all. Two rounds, M 100, δ 0.9: the first proposer gives 0.9 · 100 = 90. Three: 100 − 0.9 · 10 = 91.
    expect(keeps(100, [0.9, 0.9], 1)).toEqual([100])
    expect(keeps(100, [0.9, 0.9], 2)).toEqual([10, 100])
    expect(keeps(100, [0.9, 0.9], 3)).toEqual([91, 10, 100])
    // Unequal: x_3 = 100; player 2 gives 0.8 · 100 = 80, keeps 20; player 1 gives ⌈0.95 · 20⌉ = 19, keeps 81.
    expect(keeps(100, [0.8, 0.95], 3)).toEqual([81, 20, 100])
    // Off the grid: M 10, δ 0.75: ⌈7.5⌉ = 8 goes to the responder.
    expect(keeps(10, [0.75, 0.75], 2)).toEqual([2, 10])
  })

  it('gives the three published experiments their predicted first offers', () => {
    expect(keeps(100, [0.25, 0.25], 2)[0]).toBe(75)
    expect(keeps(500, [0.5, 0.5], 3)[0]).toBe(375)
    expect(keeps(10, [1, 1], 1)[0]).toBe(10)
  })

  it('leaves everything to the last proposer without discounting', () => {
    expect(keeps(100, [1, 1], 9)[0]).toBe(100)
    expect(keeps(100, [1, 1], 10)[0]).toBe(0)
  })

  it('follows the closed form of the continuum within the rounding', () => {
    // Equal δ: x_1 = (1 − (−δ)^T) / (1 + δ).
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 60 }), (percent, last) => {
        const d = percent / 100
        const units = 1e8
        expect(Math.abs((keeps(units, [d, d], last)[0] as number) / units - (1 - (-d) ** last) / (1 + d))).toBeLessThan(60 / units)
      }),
    )
  })

  it("tends to Rubinstein's division as the rounds grow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 97 }), fc.integer({ min: 5, max: 100 }), (a, b) => {
        const discounts: Discounts = [a / 100, b / 100]
        const units = 1e8
        const limit = (rubinstein(discounts) as readonly [number, number])[0]
        for (const last of [1000, 1001]) expect((keeps(units, discounts, last)[0] as number) / units).toBeCloseTo(limit, 5)
      }),
    )
  })
})

describe('all equilibria on the grid', () => {
  const cases = fc.record({
    units: fc.integer({ min: 1, max: 7 }),
    last: fc.integer({ min: 1, max: 5 }),
    discounts: fc.tuple(fc.constantFrom(0, 0.3, 0.5, 0.8, 0.9, 0.95, 1), fc.constantFrom(0, 0.3, 0.5, 0.8, 0.9, 0.95, 1)),
  })
  const bounds = (pairs: readonly Pair[], i: 0 | 1) => [Math.min(...pairs.map(p => p[i])), Math.max(...pairs.map(p => p[i]))] as const

  it('lie inside the range, by brute force over every pure subgame-perfect play', () => {
    fc.assert(
      fc.property(cases, ({ units, last, discounts }) => {
        const range = allEquilibria(units, discounts, last)
        const pairs = everyPure(units, discounts, last)
        for (const i of [0, 1] as const) {
          const [lo, hi] = range.payoffs[i] as readonly [number, number]
          expect(bounds(pairs, i)[0]).toBeGreaterThanOrEqual(lo - EPS)
          expect(bounds(pairs, i)[1]).toBeLessThanOrEqual(hi + EPS)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reach the ends of the range where both discounts are below 1', () => {
    fc.assert(
      fc.property(cases, ({ units, last, discounts }) => {
        fc.pre(discounts[0] < 1 && discounts[1] < 1)
        const range = allEquilibria(units, discounts, last)
        const pairs = everyPure(units, discounts, last)
        expect(range.tight).toBe(true)
        expect(bounds(pairs, 0)[0]).toBeCloseTo(range.payoffs[0]?.[0] as number, 9)
        expect(bounds(pairs, 0)[1]).toBeCloseTo(range.payoffs[0]?.[1] as number, 9)
        expect(bounds(pairs, 1)[1]).toBeCloseTo(range.payoffs[1]?.[1] as number, 9)
        expect(bounds(pairs, 1)[0]).toBeCloseTo(range.payoffs[1]?.[0] as number, 9)
      }),
      { numRuns: 500 },
    )
  })

  it('contain backward induction with an accepting responder', () => {
    fc.assert(
      fc.property(cases, ({ units, last, discounts }) => {
        const kept = keeps(units, discounts, last)[0] as number
        expect(everyPure(units, discounts, last).some(([p, r]) => Math.abs(p - kept) < EPS && Math.abs(r - (units - kept)) < EPS)).toBe(true)
      }),
    )
  })

  it('leave one unit open in a single round, and one unit in two', () => {
    expect(allEquilibria(10, [0.9, 0.9], 1).payoffs).toEqual([
      [9, 10],
      [0, 1],
    ])
    // Two rounds, M 100, δ 0.9: the responder of round 1 may count on 99 or 100, so it takes ⌈89.1⌉ = 90, or only more than 90.
    expect(allEquilibria(100, [0.9, 0.9], 2).payoffs).toEqual([
      [9, 10],
      [90, 91],
    ])
  })
})

describe("Rubinstein's division", () => {
  it('gives the closed forms', () => {
    expect(rubinstein([0.9, 0.9])?.[0]).toBeCloseTo(1 / 1.9, 12)
    // δ 0.9/0.8: player 1 keeps 0.2 / 0.28 = 5/7, player 2 would keep 0.1 / 0.28.
    expect(rubinstein([0.9, 0.8])?.[0]).toBeCloseTo(5 / 7, 12)
    expect(rubinstein([0.9, 0.8])?.[1]).toBeCloseTo(0.1 / 0.28, 12)
    expect(rubinstein([1, 0.8])).toEqual([1, 0])
    expect(rubinstein([0.8, 1])).toEqual([0, 1])
    expect(rubinstein([0, 0])).toEqual([1, 1])
  })

  it('is not determinate where neither side loses anything by delay', () => {
    expect(rubinstein([1, 1])).toBeNull()
    expect(stationaryGifts(100, [1, 1])).toBeNull()
  })

  it('makes the responder indifferent: what is given is the discounted worth of proposing next', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [x, y] = rubinstein([a, b]) as readonly [number, number]
        expect(1 - x).toBeCloseTo(b * y, 9)
        expect(1 - y).toBeCloseTo(a * x, 9)
      }),
    )
  })
})
