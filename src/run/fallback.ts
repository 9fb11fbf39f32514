import { complain, sample, type ActionSpec } from '../core/action-space'
import type { GameDef, Seat, Turn } from '../core/game'
import { fallbackLuck } from './lucks'

/** The action that is played, and signed as a fallback, for a seat that gave none: the game's own, else a random legal one. */
export function fallbackAction(
  game: GameDef,
  at: { observation: unknown; turn: Turn; brief: unknown; space: ActionSpec; seed: string; seat: Seat; k: number },
): unknown {
  const luck = fallbackLuck(at.seed, at.seat, at.k)
  const declared = game.fallback?.(at.observation, at.turn, at.brief, luck)
  return declared !== undefined && complain(at.space, declared) === null ? declared : sample(at.space, luck)
}
