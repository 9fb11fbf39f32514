import type { GameDef } from '../core/game'
import { type Cell, cellAt, cellsOf, type Grid, sizeOf } from '../core/grid'
import { nearest } from '../core/near'
import { Problem, shown } from '../core/problem'

/** Cells of a grid as the command line names them: `name` for all, `name/index` for one. Cells come with the grid's name. */
export interface NamedCells {
  readonly name: string
  readonly cells: readonly Cell<any>[]
}

/** The cells that `text` names among the grids of a game. Throws a Problem for a grid or a cell that isn't there. */
export function namedCells(game: GameDef, text: string): NamedCells {
  const slash = text.indexOf('/')
  const name = slash < 0 ? text : text.slice(0, slash)
  const grids = game.grids ?? {}
  const grid: Grid<any> | undefined = Object.hasOwn(grids, name) ? grids[name] : undefined
  if (grid === undefined) {
    const names = new Map(Object.entries(grids).map(([id, { title }]) => [id, title.en]))
    throw new Problem({
      expected: names.size === 0 ? 'no grid, since this game has none' : `one of the grids ${nearest(name, names)}`,
      found: shown(name),
      where: `${game.id} --grid`,
      todo: names.size === 0 ? 'leave the option out' : 'correct the name',
    })
  }
  if (slash < 0) return { name, cells: [...cellsOf(grid)] }
  const place = text.slice(slash + 1)
  const index = Number(place)
  if (/^\d+$/.test(place) && index < sizeOf(grid)) return { name, cells: [cellAt(grid, index)] }
  throw new Problem({
    expected: `a cell from 0 to ${sizeOf(grid) - 1}`,
    found: shown(place),
    where: `${game.id} --grid ${name}`,
    todo: `see 'parley games ${game.id} --grid ${name}'`,
  })
}

/** A cell's levels in one line: `p 0.5 · v 1.25`. */
export const levelsText = ({ levels }: Cell<any>): string =>
  Object.entries(levels)
    .map(([factor, label]) => `${factor} ${label}`)
    .join(' · ')
