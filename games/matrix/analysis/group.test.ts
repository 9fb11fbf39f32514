import { describe, expect, it } from 'vitest'
import { stableCounts, symmetricMixes } from './group'

describe('groups', () => {
  const volunteer = (players: number, b: number, c: number) => ({
    actions: 2,
    players,
    pay: (action: number, counts: readonly number[]) => (action === 0 ? b - c : counts[0]! > 0 ? b : 0),
  })
  it('the volunteer’s dilemma: one volunteer, and a mix that waits with (c/b)^(1/(n−1)) (Diekmann 1985)', () => {
    expect(stableCounts(volunteer(4, 10, 4))).toEqual([[1, 3]])
    const [p] = symmetricMixes(volunteer(4, 10, 4))
    expect(1 - p!).toBeCloseTo(0.4 ** (1 / 3), 9)
  })
  it('of five hundred volunteers too', () => expect(1 - symmetricMixes(volunteer(500, 10, 4))[0]!).toBeCloseTo(0.4 ** (1 / 499), 9))
  it('the minority game of five: two against three either way, and one half by chance', () => {
    const minority = { actions: 2, players: 5, pay: (action: number, counts: readonly number[]) => (counts[action]! <= 2 ? 1 : 0) }
    expect(stableCounts(minority)).toEqual([
      [2, 3],
      [3, 2],
    ])
    expect(symmetricMixes(minority)).toEqual([expect.closeTo(0.5, 9)])
  })
  it('a dilemma has neither a mix nor a second equilibrium', () => {
    const dilemma = {
      actions: 2,
      players: 5,
      pay: (action: number, counts: readonly number[]) => 2 * (counts[0]! - (action === 0 ? 1 : 0)) + (action === 0 ? 0 : 3),
    }
    expect(stableCounts(dilemma)).toEqual([[0, 5]])
    expect(symmetricMixes(dilemma)).toEqual([])
  })
  it('too many ways to spread the players give null', () => expect(stableCounts({ actions: 6, players: 100, pay: () => 0 })).toBeNull())
})
