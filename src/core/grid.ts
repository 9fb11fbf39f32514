import type { Said } from './published'

/** One factor of a grid: its name in the source, and its levels as the parameters they set. */
export interface Factor<C> {
  readonly name: string
  readonly title: Said
  readonly levels: readonly { readonly label: string; readonly config: Partial<C> }[]
}

/** All combinations of some factors on one base: the configurations of a published experiment, enumerable. The last factor turns fastest. */
export interface Grid<C> {
  readonly title: Said
  readonly cites: readonly string[]
  /** At how many seats the source played it, where that isn't the game's only size. */
  readonly seats?: number
  readonly base: Partial<C>
  readonly factors: readonly Factor<C>[]
}

/** One cell of a grid: its place (from 0), its level labels by factor name, and its parameters. */
export interface Cell<C> {
  readonly index: number
  readonly levels: Readonly<Record<string, string>>
  readonly config: Partial<C>
}

/** How many cells a grid has: the product of its factors' levels. */
export const sizeOf = (grid: Grid<any>): number => grid.factors.reduce((n, factor) => n * factor.levels.length, 1)

/** The cell at a place, 0 ≤ index < size, without making the others. */
export function cellAt<C>(grid: Grid<C>, index: number): Cell<C> {
  let rest = index
  let config: Partial<C> = {}
  const levels: [string, string][] = []
  for (const { name, levels: of } of grid.factors.toReversed()) {
    const level = of[rest % of.length]
    rest = Math.floor(rest / of.length)
    if (level === undefined) throw new RangeError(`grid: expected a level of ${name}, found none`)
    levels.unshift([name, level.label])
    config = { ...level.config, ...config }
  }
  return { index, levels: Object.fromEntries(levels), config: { ...grid.base, ...config } }
}

/** Every cell, in order. */
export function* cellsOf<C>(grid: Grid<C>): Generator<Cell<C>> {
  for (let index = 0; index < sizeOf(grid); index++) yield cellAt(grid, index)
}
