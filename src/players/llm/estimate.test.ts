import { describe, expect, test } from 'vitest'
import { model } from '../test/desk-table'
import { estimate, type MatchMeasure, type RunPlan } from './estimate'

const exactly = (n: number) => ({ low: n, high: n })
const price = { currency: 'USD', input: 2, output: 10 }

/** One model of 20 calls a match, two at a time: 1,000 tokens in and 100 out for each. */
const twoSeats = (more: Parameters<typeof model>[0] = {}): MatchMeasure => ({
  models: [{ model: model(more), calls: exactly(20), tokensIn: exactly(20_000), tokensOut: exactly(2000), atOnce: 2 }],
  chain: exactly(10),
})
const plan = (more: Partial<RunPlan> = {}): RunPlan => ({ matches: 30, atOnce: 30, limitsOf: () => ({}), replyMs: () => exactly(1000), ...more })

describe('an estimate', () => {
  test('multiplies calls, tokens and money by the matches', () => {
    const { calls, tokensIn, tokensOut, cost } = estimate(twoSeats({ price }), plan())
    expect([calls, tokensIn, tokensOut]).toEqual([exactly(600), exactly(600_000), exactly(60_000)])
    // 0.6 M × 2 + 0.06 M × 10.
    expect(cost?.['USD']?.low).toBeCloseTo(1.8, 9)
    expect(cost?.['USD']?.high).toBeCloseTo(1.8, 9)
  })

  test('keeps ranges', () => {
    const measure: MatchMeasure = { ...twoSeats(), chain: { low: 5, high: 10 } }
    const [one] = measure.models
    const { calls } = estimate({ ...measure, models: [{ ...one!, calls: { low: 10, high: 20 } }] }, plan())
    expect(calls).toEqual({ low: 300, high: 600 })
  })

  test('has no cost where a model has no price, and one for each currency where they differ', () => {
    expect(estimate(twoSeats(), plan()).cost).toBeNull()
    const [dollars] = twoSeats({ price }).models
    const [euros] = twoSeats({ price: { currency: 'EUR', input: 0, output: 1 } }).models
    const both = estimate({ models: [dollars!, euros!], chain: exactly(10) }, plan({ matches: 1 }))
    expect(both.cost?.['USD']?.low).toBeCloseTo(0.06, 9)
    expect(both.cost?.['EUR']?.low).toBeCloseTo(0.002, 9)
  })

  test.each([
    ['the places at the host bind', plan(), 600 / 6],
    ['the matches under way bind: each has two calls out', plan({ atOnce: 2 }), 600 / 4],
    ['one match after the other', plan({ matches: 3, atOnce: 1 }), 30],
    ['requests per minute bind', plan({ limitsOf: () => ({ requestsPerMinute: 60 }) }), 540],
    ['tokens per minute bind', plan({ limitsOf: () => ({ tokensPerMinute: 66_000 }) }), 540],
    ['more places', plan({ limitsOf: () => ({ atOnce: 1000 }) }), 10],
  ])('takes at least as long as it must: %s', (_, how, seconds) => {
    const { minutes } = estimate(twoSeats(), how)
    expect(minutes.low * 60).toBeCloseTo(seconds, 9)
    // Work shared among the places, pacing, and the matches' own chains, one after the other.
    expect(minutes.high).toBeGreaterThanOrEqual(minutes.low)
    expect(minutes.high).toBeLessThanOrEqual(4 * minutes.low)
  })

  test('adds what two hosts do at the same time only once', () => {
    const [here] = twoSeats().models
    const [there] = twoSeats({ baseURL: 'http://two.test/v1' }).models
    expect(estimate({ models: [here!, there!], chain: exactly(10) }, plan()).minutes.low * 60).toBeCloseTo(100, 9)
    expect(estimate({ models: [here!, here!], chain: exactly(10) }, plan()).minutes.low * 60).toBeCloseTo(200, 9)
  })

  test('is bounded by the limit on output, which a model that thinks may fill', () => {
    expect(estimate(twoSeats({ settings: { maxOutputTokens: 50 } }), plan()).tokensOut).toEqual(exactly(30_000))
    const thinking = estimate(twoSeats({ settings: { maxOutputTokens: 500, reasoning: 'high' } }), plan())
    expect(thinking).toMatchObject({ tokensOut: { low: 60_000, high: 300_000 }, hidden: false })
    expect(estimate(twoSeats({ settings: { reasoning: 'high' } }), plan()).hidden).toBe(true)
  })

  test('knows how long the rehearsal takes, and nothing where no model plays', () => {
    const rehearsal = { provider: 'rehearsal', settings: { rehearsal: { delayMs: 3200 } } }
    const { replyMs: _, ...unknown } = plan()
    // 600 calls at 32 at once, 3.2 s each.
    expect(estimate(twoSeats(rehearsal), unknown).minutes.low).toBeCloseTo(1, 9)
    const none = estimate({ models: [], chain: exactly(0) }, unknown)
    expect(none).toMatchObject({ calls: exactly(0), minutes: exactly(0), cost: null })
  })
})
