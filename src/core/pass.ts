import type { ActionSpec } from './action-space'
import type { Turn } from './game'
import type { SeatedStrategy } from './strategy'

/** Turns that a transform adds carry its name before a colon (`talk:choose`); a game's own ids hold no colon. */
export const isAdded = (turn: Turn): boolean => turn.id.includes(':')

/**
 * A strategy written for a game stays out of the turns that transforms add: it takes the `done` case where the space offers one.
 * Strategies for every game (`*`) are asked as they are.
 */
export function passAddedTurns(seated: SeatedStrategy): SeatedStrategy {
  const act = (observation: unknown, turn: Turn, space: ActionSpec) =>
    isAdded(turn) && space.kind === 'oneOf' && space.cases['done'] !== undefined ? { do: 'done', with: {} } : seated.act(observation, turn, space)
  return seated.hear === undefined ? { act } : { act, hear: event => seated.hear?.(event) }
}
