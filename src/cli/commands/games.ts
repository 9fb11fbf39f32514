import { z } from 'zod'
import { cards, loadGame } from '../../catalogue'
import { options } from '../args'
import type { Command } from '../main'

/** `parley games`: every game, with what one needs to play it from a script. */
export const games: Command = async console => {
  const { values } = options('games', console.args, { json: { type: 'boolean' } })
  const entries = await Promise.all(cards.map(card => loadGame(card.id)))
  if (values.json !== true) {
    for (const { card, game } of entries)
      console.out(`${card.id.padEnd(14)} ${card.title.en} · ${card.seats} seats · ${Object.keys(game.presets).length} presets`)
    return 0
  }
  const listed = entries.map(({ card, game, strategies }) => ({
    id: game.id,
    version: game.version,
    title: card.title.en,
    seats: game.seats(game.config.parse({})),
    tags: card.tags,
    config: z.toJSONSchema(game.config, { io: 'input', unrepresentable: 'any' }),
    presets: Object.fromEntries(
      Object.entries(game.presets).map(([id, preset]) => [id, { title: preset.title.en, config: preset.config, cites: preset.cites ?? [] }]),
    ),
    wordings: Object.keys(game.wording),
    strategies: strategies.map(s => ({
      id: s.id,
      title: s.title.en,
      ...s.about,
      ...(s.params === undefined ? {} : { params: z.toJSONSchema(s.params, { io: 'input', unrepresentable: 'any' }) }),
    })),
  }))
  console.out(JSON.stringify(listed, null, 2))
  return 0
}
