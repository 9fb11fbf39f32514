import { describe, expect, it } from 'vitest'
import { valueOf } from './zero-sum'

describe('the value of a zero-sum game', () => {
  it('is nothing in matching pennies and in rock, paper, scissors', () => {
    expect(
      valueOf([
        [1, -1],
        [-1, 1],
      ]),
    ).toBeCloseTo(0, 12)
    expect(
      valueOf([
        [0, -1, 1],
        [1, 0, -1],
        [-1, 1, 0],
      ]),
    ).toBeCloseTo(0, 12)
  })
  // a + d − b − c = 4, (ad − bc) / 4 = (3·2 − 1·0) / 4.
  it('is (ad − bc) / (a + d − b − c) in a 2×2 game without a saddle point', () =>
    expect(
      valueOf([
        [3, 1],
        [0, 2],
      ]),
    ).toBeCloseTo(1.5, 12))
  it('is the saddle point where there is one', () =>
    expect(
      valueOf([
        [4, 2, 5],
        [1, 0, 9],
      ]),
    ).toBeCloseTo(2, 12))
  it('is the least of one row and the greatest of one column', () => {
    expect(valueOf([[7, -3, 2]])).toBeCloseTo(-3, 12)
    expect(valueOf([[7], [-3], [2]])).toBeCloseTo(7, 12)
  })
  it('does not cycle on a game of equal entries', () =>
    expect(
      valueOf([
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ).toBeCloseTo(0, 12))
})
