import type { Config } from './config'
import { readMarks } from './marks'
import { idsOf } from './table'
import type { Outcome, State } from './types'

/** The implemented action ids of every seat ("?" for a void choice), how often each was played and, where C is an action, its share. */
export function outcomeOf(state: State, config: Config): Outcome {
  const actions = state.moves.map((moves, seat) => {
    const ids = idsOf(config, seat)
    return readMarks(moves, ids).map(action => ids[action] ?? '?')
  })
  const counts = actions.map((played, seat) => Object.fromEntries(idsOf(config, seat).map(id => [id, played.filter(p => p === id).length])))
  const cooperation = actions.map((played, seat) =>
    idsOf(config, seat).includes('C') && played.length > 0 ? played.filter(p => p === 'C').length / played.length : null,
  )
  return { actions, counts, rounds: state.round, cooperation: cooperation.some(share => share !== null) ? cooperation : null }
}
