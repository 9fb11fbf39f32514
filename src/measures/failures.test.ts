import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../core/log'
import { attemptsIn, attemptsOf, failureShare, fallbackShare, together } from './failures'

describe('the share of failed attempts', () => {
  test('counts failed attempts among these and the decisions that had an answer', () => {
    // Of 40 decisions 3 were fallbacks: 37 answers, and 5 attempts that failed.
    const counts = { decisions: 40, fallbacks: 3, failures: 5 }
    expect(attemptsIn(counts)).toBe(42)
    expect(failureShare(counts)).toBeCloseTo(5 / 42, 12)
    expect(fallbackShare(counts)).toBeCloseTo(3 / 40, 12)
  })

  test('is 1 where nothing but failures came, and nothing where nothing was asked', () => {
    expect(failureShare({ decisions: 2, fallbacks: 2, failures: 8 })).toBe(1)
    expect(failureShare({ decisions: 0, fallbacks: 0, failures: 0 })).toBeNull()
    expect(fallbackShare({ decisions: 0, fallbacks: 0 })).toBeNull()
  })

  test('is unknown, not nothing, where failures were not counted', () => {
    const old = { decisions: 10, fallbacks: 0, failures: null }
    expect(failureShare(old)).toBeNull()
    expect(attemptsIn(old)).toBeNull()
    expect(together([{ decisions: 10, fallbacks: 1, failures: 2 }, old])).toEqual({ decisions: 20, fallbacks: 1, failures: null })
  })

  test('of a group is that of its sums', () => {
    const all = [
      { decisions: 10, fallbacks: 1, failures: 2 },
      { decisions: 30, fallbacks: 2, failures: 3 },
    ]
    expect(together(all)).toEqual({ decisions: 40, fallbacks: 3, failures: 5 })
    expect(together([])).toEqual({ decisions: 0, fallbacks: 0, failures: 0 })
  })
})

test('a log tells the attempts of each seat by kind, and agrees with the counts of its card', () => {
  const log: LogEvent[] = [
    { e: 'try', k: 1, seat: 0, failure: 'unparsable' },
    { e: 'try', k: 1, seat: 0, failure: 'network' },
    { e: 'move', k: 1, seat: 0, action: 'C', by: 'player', tries: 3 },
    { e: 'move', k: 1, seat: 1, action: 'C', by: 'player', tries: 1 },
    { e: 'try', k: 2, seat: 1, failure: 'unparsable' },
    { e: 'move', k: 2, seat: 1, action: 'D', by: 'fallback', tries: 1 },
    { e: 'move', k: 2, seat: 0, action: 'D', by: 'substitute', tries: 1 },
  ]
  const seats = attemptsOf(log, 2)
  expect(seats).toEqual([
    { failed: 2, all: 4, kinds: { unparsable: 1, network: 1 } },
    { failed: 1, all: 2, kinds: { unparsable: 1 } },
  ])
  const counts = { decisions: 4, fallbacks: 1, failures: 3 }
  expect(seats.reduce((sum, seat) => sum + seat.all, 0)).toBe(attemptsIn(counts))
  expect(seats.reduce((sum, seat) => sum + seat.failed, 0)).toBe(counts.failures)
})
