import type { Strategy } from '../../../src/core/strategy'
import { ownActions } from '../own-actions'
import { allCounts } from '../counting'
import { readMarks } from '../marks'
import type { Brief, CountsSeen, Observation, PairSeen } from '../types'
import { laidOut } from './laid-out'

const title = (en: string, de: string) => ({ en, de })

const best = (values: readonly number[]) => values.reduce((top, x, i) => (x > values[top]! + 1e-12 ? i : top), 0)

/** Strategies for a matrix game of any size that answer what the others have done. Ties go to the action listed first. */
export const learning: readonly Strategy[] = [
  {
    id: 'best-reply',
    games: ['matrix'],
    title: title('Best reply', 'Beste Antwort'),
    about: {
      rule: 'Plays the best reply to what the others did last; at first the best reply to all they can do, alike.',
      origin: 'Cournot 1838',
      memory: 1,
      stochastic: false,
    },
    sit({ brief }) {
      const { pay, column } = laidOut(brief as Brief, 'best-reply')
      const actions = ownActions(brief as Brief)
      const opening = best(pay.map(row => row.reduce((sum, x) => sum + x, 0) / row.length))
      return {
        act(seen: Observation) {
          const at = 'own' in seen ? column(seen) : -1
          return actions[at < 0 ? opening : best(pay.map(row => row[at]!))]!
        },
      }
    },
  },
  {
    id: 'fictitious-play',
    games: ['matrix'],
    title: title('Fictitious play', 'Fiktives Spiel'),
    about: {
      rule: 'Plays the best reply to how often the others have done what so far; at first to all they can do, alike.',
      origin: 'Brown 1951',
      memory: 'unbounded',
      stochastic: false,
    },
    sit({ brief }) {
      const known = brief as Brief
      const { pay, column } = laidOut(known, 'fictitious-play')
      const actions = ownActions(known)
      const opening = pay.map(row => row.reduce((sum, x) => sum + x, 0) / row.length)
      const totals = pay.map(() => 0)
      let counted = 0
      const count = (at: number) => {
        if (at < 0) return
        counted++
        for (let i = 0; i < totals.length; i++) totals[i]! += pay[i]![at]!
      }
      let fed = 0
      return {
        act(seen: Observation) {
          if ('own' in seen && seen.round > fed) {
            if (seen.round > fed + 1) for (const at of earlierColumns(known, seen).slice(fed)) count(at)
            count(column(seen))
          }
          fed = seen.round
          return actions[best(counted === 0 ? opening : totals)]!
        },
      }
    },
  },
]

/** Columns of all rounds but the last, for a strategy that takes over a seat in the middle of a match. */
function earlierColumns(brief: Brief, seen: PairSeen | CountsSeen): number[] {
  if (brief.form === 'bimatrix') return 'theirs' in seen ? readMarks(seen.theirs, brief.other).slice(0, -1) : []
  if (!('tally' in seen)) return []
  const mine = readMarks(seen.mine, brief.actions)
  const ways = allCounts(brief.players - 1, brief.actions.length).map(String)
  return seen.tally
    .split(';')
    .slice(0, -1)
    .map((counts, i) => ways.indexOf(String(counts.split(',').map((c, a) => Number(c) - (a === mine[i] ? 1 : 0)))))
}
