import type { GameDef } from '../../core/game'
import { cellAt, type Grid } from '../../core/grid'
import { parseConfig } from '../../run/spec'
import { type Setup, seatCount } from '../setup/setup'
import { resized } from './resized'

/**
 * A set-up with the parameters of a cell. The players stay, as many as the source seated (or as the cell has seats for); a preset is on record only where its parameters are the cell's.
 * Throws a Problem for a cell whose parameters the game refuses.
 */
export function atCell(setup: Setup, game: GameDef, grid: Grid<any>, index: number): Setup {
  const config = parseConfig(game, undefined, cellAt(grid, index).config) as Record<string, unknown>
  const isCell = (preset: string) => JSON.stringify(parseConfig(game, preset, undefined)) === JSON.stringify(config)
  const { preset: was, ...rest } = setup
  const known = Object.keys(game.presets)
  const preset = was !== undefined && known.includes(was) && isCell(was) ? was : known.find(isCell)
  const seats = seatCount(setup.groups)
  const { min, max } = game.seats(config as never)
  const wanted = Math.max(min, Math.min(max, grid.seats ?? seats))
  return {
    ...rest,
    ...(preset === undefined ? {} : { preset }),
    config,
    groups: wanted === seats ? setup.groups : resized(setup.groups, wanted),
  }
}
