import { describe, expect, test } from 'vitest'
import { sampleCall } from '../data/test/calls'
import { spentOf } from './spent'

const call = (more: Parameters<typeof sampleCall>[0]) => sampleCall(more).call
const unknown = { in: null, out: null, reasoning: null, cached: null }

describe('what calls took', () => {
  test('is the sum of tokens and cost, and the mean of waits from dispatch', () => {
    const calls = [
      call({ sent: 1000, done: 1200, queued: 0, tokens: { ...unknown, in: 10, out: 1 }, cost: 0.25 }),
      call({ sent: 1000, done: 1600, queued: 0, tokens: { ...unknown, in: 20, out: 2 }, cost: 0.5 }),
    ]
    expect(spentOf(calls)).toEqual({
      calls: 2,
      failed: 0,
      lost: 0,
      tokensIn: 30,
      tokensOut: 3,
      uncounted: 0,
      cost: 0.75,
      currency: 'USD',
      unpriced: 0,
      meanMs: 400,
      timed: 2,
    })
  })

  test('says how much of it isn’t known', () => {
    const calls = [
      call({ status: 'ok', tokens: { ...unknown, in: 10, out: 1 }, cost: 1 }),
      call({ status: 'network', sent: 5, done: 9, tokens: unknown, cost: null, price: null }),
      call({ status: 'lost', sent: null, done: null, tokens: unknown, cost: null, price: null }),
      call({ status: 'aborted', sent: null, done: 3, tokens: unknown, cost: null, price: null }),
    ]
    expect(spentOf(calls)).toMatchObject({ calls: 4, failed: 2, lost: 1, tokensIn: 10, uncounted: 2, cost: 1, unpriced: 2, timed: 1 })
  })

  test('is unknown where nothing is known, and costs in two currencies have no sum', () => {
    expect(spentOf([])).toMatchObject({ calls: 0, tokensIn: null, tokensOut: null, cost: null, meanMs: null })
    const price = { currency: 'EUR', input: 1, output: 1 }
    expect(spentOf([call({ cost: 1 }), call({ cost: 1, price })])).toMatchObject({ cost: null, currency: null, unpriced: 0 })
  })
})
