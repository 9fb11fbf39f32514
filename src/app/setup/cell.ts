import type { GameDef } from '../../core/game'
import { cellAt, type Grid } from '../../core/grid'

/**
 * Where parameters stand in a grid. `index`: the cell that they are, from 0, or null. `levels`: one per factor, the level that they have in it, or the first
 * where they have none of its levels; together they are the nearest cell, and the cell itself where there is one.
 */
export interface Place {
  readonly index: number | null
  readonly levels: readonly number[]
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * Finds parsed parameters in a grid. Factor by factor: the members that a factor sets leave it one level, seldom more, and only the cells of such levels are
 * made and compared as a whole. So it takes as long as the levels are many, not the cells.
 */
export function placeIn(game: GameDef, grid: Grid<any>, config: Readonly<Record<string, unknown>>): Place {
  const parsed = game.config.safeParse({})
  const base: Record<string, unknown> = { ...(parsed.success ? (parsed.data as object) : {}), ...grid.base }
  const keys = grid.factors.map(({ levels }) => [...new Set(levels.flatMap(level => Object.keys(level.config)))])
  const fitting = grid.factors.map(({ levels }, f) => {
    // What another factor sets too says nothing about this one.
    const own = keys[f]?.filter(key => !keys.some((other, o) => o !== f && other.includes(key))) ?? []
    return levels.flatMap((level, l) => (own.every(key => same(config[key], { ...base, ...level.config }[key])) ? [l] : []))
  })
  for (const levels of combinations(fitting)) {
    const index = indexOf(grid, levels)
    const cell = game.config.safeParse(cellAt(grid, index).config)
    if (cell.success && same(cell.data, config)) return { index, levels }
  }
  return { index: null, levels: fitting.map(levels => levels[0] ?? 0) }
}

/** The cell of these levels, one per factor: the last factor turns fastest. */
export const indexOf = (grid: Grid<any>, levels: readonly number[]): number =>
  grid.factors.reduce((index, factor, f) => index * factor.levels.length + (levels[f] ?? 0), 0)

/** A grid by its name, and where parameters stand in it. */
export interface NamedPlace {
  readonly name: string
  readonly grid: Grid<any>
  readonly place: Place
}

/** Where parsed parameters stand in each grid of a game. */
export const placesIn = (game: GameDef, config: Readonly<Record<string, unknown>>): readonly NamedPlace[] =>
  Object.entries(game.grids ?? {}).map(([name, grid]) => ({ name, grid, place: placeIn(game, grid, config) }))

/** The cells among places, as the command line and the exports call them: `glee/17`. Grids that share a cell are all named; undefined where there is none. */
export function treatmentOf(places: readonly NamedPlace[]): string | undefined {
  const cells = places.flatMap(({ name, place }) => (place.index === null ? [] : [`${name}/${place.index}`]))
  return cells.length === 0 ? undefined : cells.join(' = ')
}

/** One of each, the last turning fastest; none where one has none. */
function* combinations(of: readonly (readonly number[])[]): Generator<readonly number[]> {
  const [first, ...rest] = of
  if (first === undefined) yield []
  else for (const one of first) for (const others of combinations(rest)) yield [one, ...others]
}
