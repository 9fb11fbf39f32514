import { describe, expect, it } from 'vitest'
import { exactly, joined, pointsText, rounded } from './figures'

describe('numbers in the games’ texts', () => {
  it('have the decimal mark of their language and no trailing zeros', () => {
    expect([rounded(2 / 3, 'en'), rounded(2 / 3, 'de'), rounded(1.5, 'en', 4), exactly(0.125, 'de')]).toEqual(['0.67', '0,67', '1.5', '0,125'])
  })
  it('are listed with the language’s "and"', () => {
    expect([joined([], 'en'), joined(['1'], 'en'), joined(['1', '2', '3'], 'en'), joined(['1', '2'], 'de')]).toEqual([
      '',
      '1',
      '1, 2 and 3',
      '1 und 2',
    ])
  })
  it('are points in the singular only where one is read', () => {
    expect([pointsText(1, 'en'), pointsText(0, 'de'), pointsText(1, 'de'), pointsText(1.001, 'en', 2), pointsText(2.5, 'de')]).toEqual([
      '1 point',
      '0 Punkte',
      '1 Punkt',
      '1 point',
      '2,5 Punkte',
    ])
  })
})
