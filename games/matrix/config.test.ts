import { describe, expect, it } from 'vitest'
import { Config } from './config'
import game from './game'

const complaint = (input: unknown) => {
  const result = Config.safeParse(input)
  return result.success ? '' : result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n')
}

describe('a config that does not fit together', () => {
  it.each([
    [{ payoffs: [[[1, 1]]] }, /payoffs: expected 2 rows, one for each action of seat 0 \(C, D\), found 1/],
    [
      {
        payoffs: [
          [[1, 1]],
          [
            [1, 1],
            [2, 2],
          ],
        ],
      },
      /payoffs\.0: expected 2 cells, one for each action of seat 1 \(C, D\), found 1/,
    ],
    [{ actions: [['A', 'A']] }, /actions\.0: expected distinct action ids, found "A" twice/],
    [{ form: 'counts', table: [[1, 2]] }, /table: expected 2 rows, one for each action \(C, D\), found 1/],
    [{ form: 'counts', table: [[1, 2], [1]] }, /table\.1: expected 2 columns as in the first row, found 1/],
    [
      {
        form: 'counts',
        by: 'each',
        actions: [['a', 'b', 'c']],
        table: [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
      },
      /ways to spread the others over 3 actions \(3, 6, 10, 15, …\), found 2/,
    ],
    [
      {
        form: 'counts',
        actions: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      /actions: expected one list of actions/,
    ],
    [
      { noise: { p: 0.1 }, actions: [['a', 'b', 'c']], payoffs: [0, 1, 2].map(() => [0, 1, 2].map(() => [0, 0])) },
      /noise: expected two actions for every seat/,
    ],
    [{ noise: { flips: [[1], [2], [3]] } }, /noise\.flips: expected at most 2 lists, one per seat, found 3/],
    [{ noise: { p: 2 } }, /noise/],
    [{ rounds: 0 }, /rounds/],
    [{ round: 5 }, /round/],
  ])('%j is refused with a clear complaint', (input, words) => expect(complaint(input)).toMatch(words))
  it.each([[{ noise: { flips: [[3], [7]] } }], [{ rounds: 10 }], [{ continuation: 0.9 }], [{ noise: null }], [{ noise: { p: 0.05 } }]])(
    '%j is a fine override of every preset with two actions',
    over => {
      for (const [id, preset] of Object.entries(game.presets)) {
        const twoActions = (preset.config.actions ?? [['C', 'D']]).every(list => list.length === 2)
        if (twoActions || !('noise' in over) || over.noise === null) expect(Config.safeParse({ ...preset.config, ...over }).success, id).toBe(true)
      }
    },
  )
})
