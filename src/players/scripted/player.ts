import { passAddedTurns } from '../../core/pass'
import type { Strategy } from '../../core/strategy'
import type { Player } from '../player'

/** Seats a strategy at a table with other kinds of players. It answers at once and is asked again on resumption, so that its memory is whole. */
export function scriptedPlayer(strategy: Strategy, params: unknown): Player {
  return {
    id: strategy.id,
    replays: true,
    sit({ seat, seats, brief, luck }) {
      const own = strategy.sit({ seat, seats, brief, params, luck })
      const seated = strategy.games.includes('*') ? own : passAddedTurns(own)
      return {
        act(ask) {
          ask.started()
          return { action: seated.act(ask.observation, ask.turn, ask.space) }
        },
        hear: event => seated.hear?.(event),
      }
    },
  }
}
