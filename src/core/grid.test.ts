import { describe, expect, it } from 'vitest'
import { cellAt, cellsOf, sizeOf, type Grid } from './grid'

interface Config {
  readonly a: number
  readonly b: string
  readonly c: boolean
}

const grid: Grid<Config> = {
  title: { en: 'g', de: 'g' },
  cites: [],
  base: { c: true },
  factors: [
    { name: 'a', title: { en: 'a', de: 'a' }, levels: [1, 2, 3].map(a => ({ label: String(a), config: { a } })) },
    { name: 'b', title: { en: 'b', de: 'b' }, levels: ['x', 'y'].map(b => ({ label: b, config: { b } })) },
  ],
}

describe('a grid', () => {
  it('has the product of its levels, each combination once, the last factor fastest', () => {
    const cells = [...cellsOf(grid)]
    expect(sizeOf(grid)).toBe(6)
    expect(cells.map(({ config }) => `${config.a}${config.b}`)).toEqual(['1x', '1y', '2x', '2y', '3x', '3y'])
    expect(new Set(cells.map(({ config }) => JSON.stringify(config))).size).toBe(6)
    expect(cells.every(({ config }) => config.c === true)).toBe(true)
    expect(cells[3]).toEqual({ index: 3, levels: { a: '2', b: 'y' }, config: { a: 2, b: 'y', c: true } })
  })
  it('gives any cell by its place', () => {
    for (const cell of cellsOf(grid)) expect(cellAt(grid, cell.index)).toEqual(cell)
  })
})
