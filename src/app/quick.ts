import { loadGame } from '../catalogue'
import type { Card } from '../core/card'
import { startMatch } from './session'
import { quickSetup } from './setup/setup'
import { toSpec } from './setup/to-spec'

/** Starts the card's one-click match and says its id. */
export async function playQuick(card: Card, language: 'en' | 'de'): Promise<string> {
  const entry = await loadGame(card.id)
  const setup = quickSetup(card, entry.game)
  const session = await startMatch(toSpec(setup, entry, language), setup.preset === undefined ? {} : { preset: setup.preset })
  return session.id
}
