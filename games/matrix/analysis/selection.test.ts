import { describe, expect, it } from 'vitest'
import { selectionOf } from './selection'

const game = (cells: readonly (readonly (readonly [number, number])[])[]) =>
  selectionOf(
    cells.map(row => row.map(cell => cell[0])),
    cells.map(row => row.map(cell => cell[1])),
  )

describe('selection between two equilibria', () => {
  it('the stag hunt (4, 3, 2, 1): stag pays more, hare has the larger product of losses only where 3 > 4 − 2 … worked by hand', () =>
    // Leaving stag costs 4 − 2 = 2 each (product 4); leaving hare costs 3 − 1 = 2 each (product 4): no risk dominance.
    expect(
      game([
        [
          [4, 4],
          [1, 2],
        ],
        [
          [2, 1],
          [3, 3],
        ],
      ]),
    ).toEqual({ payoffDominant: [0, 0], riskDominant: null }))
  it('with a safer hare, payoff and risk dominance part', () =>
    // Leaving stag costs 9 − 8 = 1 each (product 1); leaving hare costs 7 − 0 = 7 each (product 49). Harsanyi and Selten's example.
    expect(
      game([
        [
          [9, 9],
          [0, 8],
        ],
        [
          [8, 0],
          [7, 7],
        ],
      ]),
    ).toEqual({ payoffDominant: [0, 0], riskDominant: [1, 1] }))
  it('in the battle of the sexes neither criterion decides', () =>
    expect(
      game([
        [
          [3, 2],
          [0, 0],
        ],
        [
          [0, 0],
          [2, 3],
        ],
      ]),
    ).toEqual({ payoffDominant: null, riskDominant: null }))
  it('a dilemma has one equilibrium, so there is nothing to select', () =>
    expect(
      game([
        [
          [3, 3],
          [0, 5],
        ],
        [
          [5, 0],
          [1, 1],
        ],
      ]),
    ).toBeNull())
})
