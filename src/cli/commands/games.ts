import { z } from 'zod'
import { type CatalogueEntry, cards, loadGame } from '../../catalogue'
import { sizeOf } from '../../core/grid'
import { Problem } from '../../core/problem'
import { options } from '../args'
import { levelsText, namedCells } from '../grids'
import type { Command, Console } from '../main'

/** `parley games`: every game, or one, with what one needs to play it from a script; with `--grid`, the configurations of a published sweep. */
export const games: Command = async console => {
  const { values, positionals } = options('games', console.args, { json: { type: 'boolean' }, grid: { type: 'string' } })
  const [id, ...rest] = positionals
  if (rest.length > 0 || (values.grid !== undefined && id === undefined))
    throw new Problem({
      expected: values.grid === undefined ? 'one game, or none' : 'the game whose grid is meant',
      found: positionals.join(' ') || 'none',
      where: 'parley games',
      todo: "write 'parley games <game> --grid name'",
    })
  const entries = await Promise.all((id === undefined ? cards.map(card => card.id) : [id]).map(loadGame))
  if (values.grid !== undefined) listCells(entries[0] as CatalogueEntry, values.grid, values.json === true, console)
  else if (values.json === true) console.out(JSON.stringify(entries.map(described), null, 2))
  else
    for (const { card, game } of entries)
      console.out(
        `${card.id.padEnd(20)} ${card.title.en} · ${card.seats} seats · ${Object.keys(game.presets).length} presets${gridsText(game.grids)}`,
      )
  return 0
}

/** Every cell as `{index, levels, config}`, where `config` is complete: what the cell sets, and the game's defaults. */
function listCells({ game }: CatalogueEntry, name: string, asJson: boolean, console: Console): void {
  const { cells } = namedCells(game, name)
  if (asJson) {
    const listed = cells.map(({ index, levels, config }) => ({ index, levels, config: game.config.parse(config) }))
    console.out(JSON.stringify(listed, null, 2))
  } else for (const cell of cells) console.out(`${String(cell.index).padEnd(5)} ${levelsText(cell)}`)
}

const gridsText = (grids: CatalogueEntry['game']['grids'] = {}): string =>
  Object.entries(grids)
    .map(([name, grid]) => ` · grid ${name} (${sizeOf(grid)})`)
    .join('')

const described = ({ card, game, strategies }: CatalogueEntry) => ({
  id: game.id,
  version: game.version,
  title: card.title.en,
  seats: game.seats(game.config.parse({})),
  tags: card.tags,
  config: z.toJSONSchema(game.config, { io: 'input', unrepresentable: 'any' }),
  presets: Object.fromEntries(
    Object.entries(game.presets).map(([id, preset]) => [id, { title: preset.title.en, config: preset.config, cites: preset.cites ?? [] }]),
  ),
  grids: Object.fromEntries(
    Object.entries(game.grids ?? {}).map(([name, grid]) => [
      name,
      {
        title: grid.title.en,
        cites: grid.cites,
        cells: sizeOf(grid),
        factors: grid.factors.map(f => ({ name: f.name, levels: f.levels.map(l => l.label) })),
      },
    ]),
  ),
  wordings: Object.keys(game.wording),
  strategies: strategies.map(s => ({
    id: s.id,
    title: s.title.en,
    ...s.about,
    ...(s.params === undefined ? {} : { params: z.toJSONSchema(s.params, { io: 'input', unrepresentable: 'any' }) }),
  })),
})
