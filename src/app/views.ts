import type { GameView } from '../ui/contract'

const files = import.meta.glob<{ default: GameView<any> }>(['/games/*/view.tsx', '!/games/_*/**'])

/** A game's own screen, or null where it has none or it can't be loaded: the generic screen then takes its place. */
export async function loadView(id: string): Promise<GameView<any> | null> {
  try {
    return (await files[`/games/${id}/view.tsx`]?.())?.default ?? null
  } catch {
    return null
  }
}
