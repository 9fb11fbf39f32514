import type { Card } from './core/card'
import { atVersion } from './core/earlier'
import type { GameDef } from './core/game'
import { Problem, shown } from './core/problem'
import type { GameRef } from './core/spec'
import type { Strategy } from './core/strategy'
import { universal } from './players/scripted/universal'
import { applyTransforms } from './transforms'

/** A game with all that its folder says about playing it. `strategies` holds the folder's own and those that every game has. */
export interface CatalogueEntry {
  readonly card: Card
  readonly game: GameDef
  readonly strategies: readonly Strategy[]
}

const cardFiles = import.meta.glob<{ default: Card }>(['/games/*/card.ts', '!/games/_*/**'], { eager: true })
const gameFiles = import.meta.glob<{ default: GameDef }>(['/games/*/game.ts', '!/games/_*/**'])
const strategyFiles = import.meta.glob<{ default: readonly Strategy[] }>(['/games/*/strategies.ts', '!/games/_*/**'])

/** The cards of every game found in `games/`, by id in alphabetical order. The folder is the registration. */
export const cards: readonly Card[] = Object.values(cardFiles)
  .map(file => file.default)
  .sort((a, b) => (a.id < b.id ? -1 : 1))

/** Loads a game by id. Throws a Problem that names the known games where there is none. */
export async function loadGame(id: string): Promise<CatalogueEntry> {
  const card = cards.find(c => c.id === id)
  const gameFile = gameFiles[`/games/${id}/game.ts`]
  const strategyFile = strategyFiles[`/games/${id}/strategies.ts`]
  if (card === undefined || gameFile === undefined || strategyFile === undefined) {
    throw new Problem({ expected: `one of the games ${cards.map(c => c.id).join(', ')}`, found: shown(id), where: 'game', todo: 'correct the name' })
  }
  const [game, strategies] = await Promise.all([gameFile(), strategyFile()])
  const own = strategies.default
  return { card, game: game.default, strategies: [...own, ...universal.filter(u => !own.some(s => s.id === u.id))] }
}

/** Today's game by id, with its card's tags, as logs are played by it. Throws a Problem where there is none. */
export async function rulesToday(id: string): Promise<{ readonly game: GameDef; readonly tags: readonly string[] }> {
  const { game, card } = await loadGame(id)
  return { game, tags: card.tags }
}

/** The game that a spec names, with its card's tags: what reading a stored log needs. */
export const rulesOf = async (ref: GameRef): Promise<{ readonly game: GameDef; readonly tags: readonly string[] }> => ({
  game: await resolveGame(ref),
  tags: (await loadGame(ref.id)).card.tags,
})

/** The game that a spec names, at its version, under its transforms. Throws a Problem for a version that can't be played here. */
export async function resolveGame(ref: GameRef): Promise<GameDef> {
  const { game: today } = await loadGame(ref.id)
  const game = atVersion(today, ref.version)
  if (game === null) {
    throw new Problem({
      expected: `version ${today.version} of ${ref.id}`,
      found: `version ${ref.version}`,
      where: 'game.version',
      todo: ref.version > today.version ? 'open it with a newer Parley' : 'open it with the Parley that wrote it',
    })
  }
  return applyTransforms(game, ref.with)
}
