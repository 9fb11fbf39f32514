import type { Luck } from '../core/luck'
import { historyKey, type ResponseTable } from '../core/response-table'
import type { Player } from './player'

/** A response table as a player, and what follows where it holds nothing for a history. */
export interface TablePlay {
  readonly table: ResponseTable
  readonly onMiss: 'fallback' | 'abort'
}

/**
 * Plays what a table holds for the history of the seat: turn, observation, everything heard since it sat down. Several actions: one is drawn with the seat's luck,
 * each as often as it was collected; the draw depends on the seed, the seat and the step alone, so that it is the same after a resumption. A history that the table
 * doesn't hold is a failed attempt (`aborted`, which is not asked again) and ends as `onMiss` says, whatever the referee does for others. In an `each` turn it
 * waits, because others may have to speak first.
 */
export function tablePlayer({ table, onMiss }: TablePlay): Player {
  return {
    id: `table:${table.id}`,
    sit({ luck }) {
      const heard: unknown[] = []
      return {
        hear: event => void heard.push(event),
        act(ask) {
          const { turn, observation, k } = ask
          const actions = table.entries[historyKey({ turn: turn.id, observation, heard })]
          if (actions === undefined)
            return { failed: 'aborted', raw: `the table holds no action for this history of turn ${turn.id}`, consequence: onMiss, later: true }
          ask.started()
          return { action: drawn(actions, luck.fork('table').fork(k)) }
        },
      }
    },
  }
}

function drawn(actions: ResponseTable['entries'][string], luck: Luck): unknown {
  if (actions.length === 1) return actions[0]?.action
  const total = actions.reduce((sum, { times }) => sum + times, 0)
  let left = luck.int(1, total)
  return actions.find(({ times }) => (left -= times) <= 0)?.action
}
