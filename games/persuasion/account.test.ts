import { describe, expect, it } from 'vitest'
import { accountOf } from './account'
import { configOf } from './test/play'

describe('the account of a match', () => {
  // hllh, yes yes no yes, bought y y n n: high units recommended 2 of 2, low ones 1 of 2; honest in 3 of 4 rounds.
  const account = accountOf(
    {
      rounds: [
        { quality: 'high', message: 'yes', bought: true },
        { quality: 'low', message: 'yes', bought: true },
        { quality: 'low', message: 'no', bought: false },
        { quality: 'high', message: 'yes', bought: false },
      ],
    },
    configOf(),
  )
  it('counts recommendations against true quality', () => {
    expect(account.cells).toEqual({ yes: { high: 2, low: 1, bought: 2 }, no: { high: 0, low: 1, bought: 0 }, words: { high: 0, low: 0, bought: 0 } })
    expect([account.recommendsHigh, account.recommendsLow, account.honesty]).toEqual([1, 0.5, 0.75])
  })
  it('adds the money up round by round', () =>
    expect(account.gained).toEqual([
      [10_000, 2_500],
      [20_000, -7_500],
      [20_000, -7_500],
      [20_000, -7_500],
    ]))
  it('has no rate where there was nothing to count, and does not judge free words', () => {
    const words = accountOf(
      {
        rounds: [
          { quality: 'high', message: 'Lovely.', bought: false },
          { quality: 'low', message: 'I recommend that you buy this unit.', bought: true },
        ],
      },
      configOf({ message: 'text' }),
    )
    expect(words.cells.words).toEqual({ high: 1, low: 0, bought: 0 })
    expect([words.recommendsHigh, words.recommendsLow, words.honesty]).toEqual([null, 1, 0])
  })
})
