import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { presets } from '../presets'
import { identityOf } from './identity'
import { ordinalGames } from './topology'

const byNumber = (number: number) => ordinalGames[number - 1]!

describe('the 144 games', () => {
  it('are 144 different ones, and no two are equal up to the order of rows and columns', () => {
    expect(ordinalGames).toHaveLength(144)
    for (const game of ordinalGames) expect(identityOf(...tables(game.payoffs))).toEqual({ ties: false, games: [game] })
  })
  it('hold the classics where Robinson and Goforth put them, on the diagonal of symmetric games', () => {
    const facts: [number, string, string, string, number[][]][] = [
      [
        12,
        'Chicken',
        'Unfair',
        'ChCh',
        [
          [3, 3],
          [2, 4],
          [4, 2],
          [1, 1],
        ],
      ],
      [
        56,
        'Deadlock',
        'Second Best',
        'DlDl',
        [
          [2, 2],
          [1, 4],
          [4, 1],
          [3, 3],
        ],
      ],
      [
        67,
        "Prisoners' Dilemma",
        'PD Family',
        'PdPd',
        [
          [3, 3],
          [1, 4],
          [4, 1],
          [2, 2],
        ],
      ],
      [
        78,
        'Stag Hunt',
        'Win-win',
        'ShSh',
        [
          [4, 4],
          [1, 3],
          [3, 1],
          [2, 2],
        ],
      ],
      [
        100,
        'Coordination',
        'Win-win',
        'CoCo',
        [
          [4, 4],
          [2, 1],
          [1, 2],
          [3, 3],
        ],
      ],
      [
        122,
        'Harmony',
        'Win-win',
        'HaHa',
        [
          [4, 4],
          [3, 2],
          [2, 3],
          [1, 1],
        ],
      ],
      [
        133,
        'No Conflict',
        'Win-win',
        'NcNc',
        [
          [4, 4],
          [2, 3],
          [3, 2],
          [1, 1],
        ],
      ],
    ]
    for (const [number, name, family, bruns, cells] of facts)
      expect(byNumber(number)).toMatchObject({ name, family, bruns, payoffs: [cells.slice(0, 2), cells.slice(2)] })
  })
  it('fall into families of 36, 44, 12, 19, 7, 8 and 18', () => {
    const count = (family: string) => ordinalGames.filter(game => game.family === family).length
    expect(['Win-win', 'Biased', 'Second Best', 'Unfair', 'PD Family', 'Tragic', 'Cyclic'].map(count)).toEqual([36, 44, 12, 19, 7, 8, 18])
  })
  it('share name and family with their role-swapped twins, whose code is turned round', () => {
    for (const game of ordinalGames) {
      const [a, b] = tables(game.payoffs)
      const twin = identityOf(transpose(b), transpose(a))!.games[0]!
      expect([twin.name, twin.family, twin.bruns]).toEqual([game.name, game.family, game.bruns.slice(2) + game.bruns.slice(0, 2)])
    }
  })
  it('differ from each neighbour in the table by a swap of two adjacent ranks of one player', () => {
    for (let row = 0; row < 12; row++) {
      for (let column = 0; column < 12; column++) {
        const here = byNumber(12 * row + column + 1).payoffs.flat()
        const right = byNumber(12 * row + ((column + 1) % 12) + 1).payoffs.flat()
        expect(right.map(c => c[0])).toEqual(here.map(c => c[0]))
        const changed = here.flatMap((cell, i) => (cell[1] === right[i]![1] ? [] : [[cell[1], right[i]![1]] as const]))
        expect(changed).toHaveLength(2)
        expect(Math.abs(changed[0]![0] - changed[0]![1])).toBe(1)
      }
    }
  })
  it('are presets g001 to g144', () => {
    for (const game of ordinalGames) {
      const preset = presets[`g${String(game.number).padStart(3, '0')}`]!
      expect(preset.config.payoffs).toEqual(game.payoffs)
      expect(preset.title.en).toContain(game.name)
    }
  })
})

describe('the identity of a game', () => {
  it('of the dilemma with 5, 3, 1, 0 is number 67, whatever the order of its actions', () => {
    const number = (a: number[][]) => identityOf(a, transpose(a))!.games.map(game => game.number)
    expect(
      number([
        [3, 0],
        [5, 1],
      ]),
    ).toEqual([67])
    expect(
      number([
        [1, 5],
        [0, 3],
      ]),
    ).toEqual([67])
  })
  it('with ties names every game that a tie-break can give', () => {
    const found = identityOf(
      [
        [10, 0],
        [0, 7],
      ],
      [
        [7, 0],
        [0, 10],
      ],
    )!
    expect(found.ties).toBe(true)
    expect(found.games.map(game => game.number)).toContain(23)
  })
  it('is null for other sizes', () =>
    expect(
      identityOf(
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ),
    ).toBeNull())
})

const ORACLE = '../shared/oracles/akata/144_games.csv'
describe.skipIf(!existsSync(ORACLE))('the published table, repaired (skipped without ../shared/oracles/akata/144_games.csv)', () => {
  it('agrees in payoffs, family, code and, but for spelling, name', () => {
    const [head, ...lines] = readFileSync(ORACLE, 'utf8').trim().split(/\r?\n/)
    const columns = head!.split(',')
    expect(lines).toHaveLength(144)
    for (const line of lines) {
      const row = Object.fromEntries(line.split(',').map((value, i) => [columns[i]!, value]))
      const game = byNumber(Number(row['game']))
      const cells = ['r1c1', 'r1c2', 'r2c1', 'r2c2'].map(cell => [Number(row[`${cell}p1`]), Number(row[`${cell}p2`])])
      expect(game.payoffs.flat()).toEqual(cells)
      expect([game.family, game.bruns]).toEqual([row['family'], row['bruns']])
      expect(game.name).toBe(row['name']!.replace('Privilaged', 'Privileged').replace('Hegm.', 'Hegemony'))
    }
  })
})

const transpose = (m: readonly (readonly number[])[]) => m[0]!.map((_, j) => m.map(row => row[j]!))
function tables(cells: readonly (readonly (readonly [number, number])[])[]): [number[][], number[][]] {
  return [cells.map(row => row.map(cell => cell[0])), cells.map(row => row.map(cell => cell[1]))]
}
