import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { anarchy, bestReplies, paretoCells, welfareOptimum } from './cells'
import { dominantAction, dominated, survivors } from './dominance'
import { equilibria, pureEquilibria } from './equilibria'
import { fromNumber, toNumber, type Fraction } from './fraction'
import { maximin, pureMaximin } from './maximin'

const transpose = (m: number[][]) => m[0]!.map((_, j) => m.map(row => row[j]!))
const text = (mix: readonly Fraction[]) => mix.map(({ n, d }) => (d === 1n ? `${n}` : `${n}/${d}`)).join(' ')
const found = (a: number[][], b: number[][]) => equilibria(a, b).all.map(e => `${text(e.x)} | ${text(e.y)}`)

const pd = [
  [3, 0],
  [5, 1],
]
const pennies = [
  [1, -1],
  [-1, 1],
]
const rps = [
  [0, -1, 1],
  [1, 0, -1],
  [-1, 1, 0],
]
const negative = (m: number[][]) => m.map(row => row.map(x => -x))

describe('Nash equilibria of textbook games', () => {
  it('prisoner’s dilemma: both defect', () => expect(found(pd, transpose(pd))).toEqual(['0 1 | 0 1']))
  it('matching pennies: one half each', () => expect(found(pennies, negative(pennies))).toEqual(['1/2 1/2 | 1/2 1/2']))
  it('rock, paper, scissors: one third each, worth nothing', () => {
    const [only] = equilibria(rps, negative(rps)).all
    expect(text(only!.x)).toBe('1/3 1/3 1/3')
    expect(only!.payoffs).toEqual([0, 0])
  })
  it('battle of the sexes (Luce & Raiffa): two pure, one mixed with 3/5 on the own favourite and 6/5 for both', () => {
    const { all } = equilibria(
      [
        [3, 0],
        [0, 2],
      ],
      [
        [2, 0],
        [0, 3],
      ],
    )
    expect(all.map(e => `${text(e.x)} | ${text(e.y)}`).sort()).toEqual(['0 1 | 0 1', '1 0 | 1 0', '3/5 2/5 | 2/5 3/5'])
    expect(all.find(e => !e.pure)!.payoffs).toEqual([1.2, 1.2])
  })
  it('payoffs in tenths are read exactly: 0.1 + 0.2 is 0.3', () => {
    const result = equilibria(
      [
        [0.1 + 0.2, 0],
        [0.3, 0],
      ],
      [
        [1, 0],
        [1, 0],
      ],
    )
    expect(toNumber(fromNumber(0.1))).toBe(0.1)
    expect(result.capped).toBeNull()
  })
})

describe('degenerate games', () => {
  it('are flagged, with every extreme equilibrium, and a continuum is named', () => {
    // Row 1 weakly dominates; against column 1 both rows pay the same.
    const result = equilibria(
      [
        [1, 1],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 0],
      ],
    )
    expect(result.degenerate).toBe(true)
    expect(result.continuum).toBe(true)
    expect(result.all.map(e => `${text(e.x)} | ${text(e.y)}`).sort()).toEqual(['0 1 | 1 0', '1 0 | 1 0'])
  })
  it('may still have a single equilibrium: a tie that nobody reaches', () => {
    const result = equilibria(
      [
        [3, 0, 0],
        [5, 1, 0],
        [0, 0, -1],
      ],
      [
        [3, 5, 0],
        [0, 1, 0],
        [0, 0, -1],
      ],
    )
    expect([result.degenerate, result.continuum]).toEqual([true, false])
  })
  it('a constant game has all pure cells as extreme equilibria', () =>
    expect(
      equilibria(
        [
          [0, 0],
          [0, 0],
        ],
        [
          [0, 0],
          [0, 0],
        ],
      ).all,
    ).toHaveLength(4))
})

describe('a game too large for mixed equilibria', () => {
  const size = 200
  const a = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)))
  it('gives the pure ones and says why, instead of hanging', () => {
    const result = equilibria(a, a)
    expect(result.all).toHaveLength(size)
    expect(result.capped).toMatch(/200 × 200 .* pure equilibria only/)
    expect(result.degenerate).toBeNull()
  })
})

describe('security levels', () => {
  it('pure and mixed differ in matching pennies', () => {
    expect(pureMaximin(pennies)).toEqual({ value: -1, actions: [0, 1] })
    expect(toNumber(maximin(pennies).value)).toBe(0)
  })
  it('of a 2 × 3 game worked by hand is 2, by one half each', () => {
    // With p on the first row the columns pay 4p, 3 − 2p and 5 − 5p. The rising line meets 3 − 2p at p = 1/2, where both pay 2 and the third 2.5;
    // to the left the first line is lower, to the right the second is.
    const { value, mix } = maximin([
      [4, 1, 0],
      [0, 3, 5],
    ])
    expect(toNumber(value)).toBe(2)
    expect(text(mix)).toBe('1/2 1/2')
  })
  it('of rock, paper, scissors is nought by thirds', () => expect(text(maximin(rps).mix)).toBe('1/3 1/3 1/3'))
  it('of a large game agree from both sides to nine digits', () => {
    const m = Array.from({ length: 120 }, (_, i) => Array.from({ length: 90 }, (__, j) => ((i * 7919 + j * 104729 + i * j * 31) % 101) - 50))
    expect(toNumber(maximin(m).value)).toBeCloseTo(-toNumber(maximin(transpose(negative(m))).value), 8)
  })
  it('equal minus the other side’s, for twenty random games (von Neumann 1928)', () => {
    for (let k = 1; k <= 20; k++) {
      const m = Array.from({ length: 2 + (k % 4) }, (_, i) =>
        Array.from({ length: 2 + (k % 3) }, (__, j) => ((k * 7919 + i * 104729 + j * 1299709) % 23) - 11),
      )
      const [u, v] = [maximin(m).value, maximin(transpose(negative(m))).value]
      expect(u.n * v.d + v.n * u.d).toBe(0n)
    }
  })
})

describe('dominance', () => {
  it('D strictly dominates C in the dilemma', () => {
    expect(dominated(pd)).toEqual([{ action: 0, by: 1, strict: true }])
    expect(dominantAction(pd)).toBe(1)
    expect(survivors(pd, transpose(pd))).toMatchObject({ rows: [1], columns: [1] })
  })
  it('by a mix: the middle row is beaten by half of each other row', () => {
    expect(
      dominated([
        [4, 0],
        [1, 1],
        [0, 4],
      ]),
    ).toEqual([{ action: 1, by: 'mix', strict: true }])
  })
  it('weak dominance is told apart', () =>
    expect(
      dominated([
        [1, 1],
        [1, 0],
      ]),
    ).toEqual([{ action: 1, by: 0, strict: false }]))
  it('iterated elimination solves a 3 × 3 game in steps', () => {
    // Column 3 is dominated by 2; then row 3 by row 2; then column 1 by 2; then row 1 by row 2.
    const a = [
      [2, 1, 9],
      [1, 3, 1],
      [0, 2, 0],
    ]
    const b = [
      [1, 2, 0],
      [2, 3, 1],
      [5, 1, 0],
    ]
    expect(survivors(a, b)).toMatchObject({ rows: [1], columns: [1] })
  })
})

describe('cells', () => {
  it('the dilemma: three efficient cells, best welfare 6 at CC', () => {
    expect(paretoCells(pd, transpose(pd))).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ])
    expect(welfareOptimum(pd, transpose(pd))).toEqual({ sum: 6, cells: [[0, 0]] })
    expect(bestReplies(pd)).toEqual([[1], [1]])
  })
  it('equal cells are efficient together', () =>
    expect(
      paretoCells(
        [
          [1, 1],
          [0, 1],
        ],
        [
          [1, 1],
          [0, 0],
        ],
      ),
    ).toEqual([
      [0, 0],
      [0, 1],
    ]))
  it('price of anarchy only where all payoffs are positive', () => {
    expect(anarchy(pd, transpose(pd), [2])).toBeNull()
    expect(
      anarchy(
        [
          [4, 1],
          [5, 2],
        ],
        [
          [4, 5],
          [1, 2],
        ],
        [4],
      ),
    ).toEqual({ anarchy: 2, stability: 2 })
  })
})

const ORACLE = '../shared/oracles/akata/equilibria_oracle.json'
describe.skipIf(!existsSync(ORACLE))('193 games solved with Nashpy (skipped without ../shared/oracles/akata/equilibria_oracle.json)', () => {
  it('have the same 265 equilibria', () => {
    const { games } = JSON.parse(readFileSync(ORACLE, 'utf8')) as {
      games: { name: string; A: number[][]; B: number[][]; equilibria: { x: number[]; y: number[]; v: number[] }[] }[]
    }
    let count = 0
    for (const { name, A, B, equilibria: expected } of games) {
      const key = (x: readonly number[], y: readonly number[]) => [...x, ...y].map(p => Math.abs(p).toFixed(6)).join()
      const got = new Map(equilibria(A, B).all.map(e => [key(e.x.map(toNumber), e.y.map(toNumber)), e.payoffs]))
      expect([...got.keys()].sort(), name).toEqual(expected.map(e => key(e.x, e.y)).sort())
      for (const { x, y, v } of expected) got.get(key(x, y))!.forEach((payoff, seat) => expect(payoff, name).toBeCloseTo(v[seat]!, 5))
      expect(pureEquilibria(A, B)).toHaveLength(expected.filter(e => Math.max(...e.x) === 1 && Math.max(...e.y) === 1).length)
      count += got.size
    }
    expect([games.length, count]).toEqual([193, 265])
  })
})
