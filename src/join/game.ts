import type { Wording } from '../core/game'
import type { SeatScreen } from '../host/wire/messages'
import type { GameView } from '../ui/contract'

const views = import.meta.glob<{ default: GameView<any> }>(['/games/*/view.tsx', '!/games/_*/**'])
const wordings = import.meta.glob<Readonly<Record<string, unknown>>>(['/games/*/wording/{en,de,en.*,de.*}.ts', '!/games/_*/**'])

/** A game's own screen and the wording of one seat, as far as they could be loaded. Never its rules: a phone must not be able to work out what it isn't told. */
export interface JoinGame {
  readonly view: GameView<any> | null
  readonly wording: Wording<any> | null
}

/** Loads what a seat's screen needs; null where a game has none, or the network failed. */
export async function loadGame(game: string, variant: string): Promise<JoinGame> {
  const [view, wording] = await Promise.all([
    views[`/games/${game}/view.tsx`]?.().catch(() => null),
    wordings[`/games/${game}/wording/${variant}.ts`]?.().catch(() => null),
  ])
  return { view: view?.default ?? null, wording: Object.values(wording ?? {}).find(isWording) ?? null }
}

const isWording = (value: unknown): value is Wording<any> =>
  typeof value === 'object' &&
  value !== null &&
  ['rules', 'ask', 'report', 'label'].every(name => typeof (value as Record<string, unknown>)[name] === 'function')

/** A wording made of what the host has sent, where the game's own couldn't be loaded: the texts as they stand, and options by their names. */
export const sentWording = ({ rules, ask }: SeatScreen): Wording<any> => ({
  rules: () => rules,
  ask: () => ask?.question ?? '',
  report: () => '',
  label: action => (typeof action === 'string' ? (ask?.names[action] ?? action) : JSON.stringify(action)),
})
