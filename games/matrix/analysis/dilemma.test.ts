import { describe, expect, it } from 'vitest'
import { dilemmaOf } from './dilemma'

const transpose = (m: number[][]) => m[0]!.map((_, j) => m.map(row => row[j]!))
const pd = [
  [3, 0],
  [5, 1],
]

describe('the repeated dilemma', () => {
  const thresholds = (m: number[][]) => {
    const found = dilemmaOf(m, transpose(m))
    return found && [`${found.spe.n}/${found.spe.d}`, `${found.rd.n}/${found.rd.d}`, found.cooperate]
  }
  it('5, 3, 1, 0: δ_SPE = 2/4, δ_RD = (5 + 1 − 0 − 3)/5 = 3/5', () => expect(thresholds(pd)).toEqual(['1/2', '3/5', 0]))
  it('10, 8, 5, 0: δ_SPE = 2/5, δ_RD = 7/10', () =>
    expect(
      thresholds([
        [8, 0],
        [10, 5],
      ]),
    ).toEqual(['2/5', '7/10', 0]))
  it('48, 32, 25, 12 of Dal Bó & Fréchette with R = 32: δ_SPE = 16/23, δ_RD = 29/36', () =>
    expect(
      thresholds([
        [32, 12],
        [48, 25],
      ]),
    ).toEqual(['16/23', '29/36', 0]))
  it('is found under either order of the actions', () =>
    expect(
      thresholds([
        [1, 5],
        [0, 3],
      ]),
    ).toEqual(['1/2', '3/5', 1]))
  it('is null for chicken, for an asymmetric game, and with a tie', () => {
    expect(
      thresholds([
        [3, 2],
        [4, 1],
      ]),
    ).toBeNull()
    expect(
      dilemmaOf(pd, [
        [3, 5],
        [0, 2],
      ]),
    ).toBeNull()
    expect(
      thresholds([
        [3, 1],
        [5, 1],
      ]),
    ).toBeNull()
  })
})
