import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CatalogueEntry, cards, loadGame } from '../../catalogue'
import type { GameDef } from '../../core/game'
import { cellAt, cellsOf, type Grid, sizeOf } from '../../core/grid'
import { indexOf, placeIn, placesIn, treatmentOf } from './cell'

const entries: CatalogueEntry[] = await Promise.all(cards.map(({ id }) => loadGame(id)))
const grids = entries.flatMap(({ game }) => Object.entries(game.grids ?? {}).map(([name, grid]) => ({ at: `${game.id} ${name}`, game, grid })))
const bargaining = (await loadGame('bargaining')).game
const glee = bargaining.grids?.['glee'] as Grid<any>
const full = (game: GameDef, config: unknown) => game.config.parse(config) as Record<string, unknown>

describe('the place of parameters in a grid', () => {
  it.each(grids)('is found for every cell of $at, and no other', ({ game, grid }) => {
    const texts = [...cellsOf(grid)].map(({ config }) => JSON.stringify(game.config.parse(config)))
    for (const [i, text] of texts.entries()) {
      const place = placeIn(game, grid, JSON.parse(text))
      expect(place.index).toBe(texts.indexOf(text))
      if (place.index === i) expect(grid.factors.map((f, k) => f.levels[place.levels[k] ?? -1]?.label)).toEqual(Object.values(cellAt(grid, i).levels))
    }
    expect(new Set(texts).size).toBe(sizeOf(grid))
  })

  it('is none for a level that the source did not try, and the other levels stay nearest', () => {
    const config = { ...full(bargaining, cellAt(glee, 17).config), discount2: 0.85 }
    const place = placeIn(bargaining, glee, config)
    expect(place.index).toBeNull()
    const first = glee.factors.findIndex(({ name }) => name === 'delta_2')
    const labels = Object.values(cellAt(glee, indexOf(glee, place.levels)).levels)
    const was = Object.values(cellAt(glee, 17).levels)
    expect(labels.filter((_, f) => f !== first)).toEqual(was.filter((_, f) => f !== first))
    expect(place.levels[first]).toBe(0)
  })

  it('is none where a parameter that the grid holds still differs', () => {
    expect(placeIn(bargaining, glee, { ...full(bargaining, cellAt(glee, 17).config), step: 1 / 4 }).index).toBeNull()
  })

  const plain = (factors: Grid<any>['factors'], base = {}): Grid<any> => ({ title: { en: 'g', de: 'g' }, cites: [], base, factors })
  const game = { config: z.strictObject({ a: z.int().default(0), b: z.int().default(0) }) } as unknown as GameDef
  const factor = (name: string, ...levels: object[]) => ({
    name,
    title: { en: name, de: name },
    levels: levels.map((config, i) => ({ label: `${i}`, config })),
  })

  it('takes what a level leaves out from the base, and from the defaults', () => {
    const grid = plain([factor('a', {}, { a: 5 }), factor('b', {}, { b: 5 })], { a: 2 })
    expect(placeIn(game, grid, { a: 2, b: 0 })).toEqual({ index: 0, levels: [0, 0] })
    expect(placeIn(game, grid, { a: 5, b: 5 })).toEqual({ index: 3, levels: [1, 1] })
    expect(placeIn(game, grid, { a: 0, b: 0 }).index).toBeNull()
  })

  it('is right where two factors set the same parameter, the later one winning', () => {
    const grid = plain([factor('first', { a: 1 }, { a: 2, b: 2 }), factor('later', { a: 3 }, { a: 4 }, {})])
    for (let i = 0; i < sizeOf(grid); i++) expect(placeIn(game, grid, full(game, cellAt(grid, i).config)).index).toBe(i)
  })
})

describe('the treatment of a match', () => {
  it('is its cell as the command line calls it, and nothing beside the grid', () => {
    const config = full(bargaining, cellAt(glee, 17).config)
    expect(treatmentOf(placesIn(bargaining, config))).toBe('glee/17')
    expect(treatmentOf(placesIn(bargaining, { ...config, discount1: 0.42 }))).toBeUndefined()
    expect(treatmentOf(placesIn({ ...bargaining, grids: {} }, config))).toBeUndefined()
  })

  it('names every grid that has the cell', async () => {
    const { game } = await loadGame('p-beauty')
    expect(treatmentOf(placesIn(game, full(game, game.presets['gama-bench']?.config)))).toBe('gama-ratio/4 = gama-range/0')
  })
})
