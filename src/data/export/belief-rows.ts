import type { Seat } from '../../core/game'
import type { LogEvent } from '../../core/log'
import { beliefsOf } from '../../measures/beliefs'
import { cells, plain } from './csv'

/** What the rows of beliefs.csv need beside the log: the cells that stand before, and the decision with which each belief was stated, by `k/seat`. */
export interface BeliefContext {
  readonly head: string
  readonly status: string
  readonly made: ReadonlyMap<string, { readonly round: number; readonly n: number; readonly short: string }>
  short(seat: Seat): string
}

/** The beliefs of all decisions, in log order, beside what happened. */
export function beliefRows(log: readonly LogEvent[], { head, status, made, short }: BeliefContext): string[] {
  if (!log.some(event => event.e === 'move' && event.beliefs !== undefined)) return []
  return beliefsOf(log).map(({ k, seat, turn, belief, happened, score }) => {
    const decision = made.get(`${k}/${seat}`)
    const when = cells([decision?.round, turn, decision?.n])
    const { order, condition, about, space, value } = belief
    const who = decision?.short ?? short(seat)
    return `${head},${when},${who},${cells([status, k, order, condition, about.join(';'), plain(space), plain(value), plain(happened), score])}`
  })
}
