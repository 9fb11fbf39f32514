import { allCounts, compositions, rankOf } from './counting'
import type { Brief, CountsBrief, CountsSeen, PairSeen } from './types'

/** Payoffs of one seat by own action and by what the others do: `pay[own][others]`, where `others` is the other's action or a count vector of the others. */
export interface OwnPayoffs {
  readonly pay: readonly (readonly number[])[]
  /** Column of what the others did in the round just seen; −1 where there was none or a void choice. */
  readonly column: (seen: PairSeen | CountsSeen) => number
}

/** Most columns that a strategy looks through. */
const MOST_COLUMNS = 20_000

/** A player's payoff in a game by counts: own action and a count vector of the others. */
export function countsPayoff(brief: Pick<CountsBrief, 'table' | 'by'>, action: number, others: readonly number[]): number {
  const row = brief.table[action]!
  if (brief.by === 'each') return row[rankOf(others)]!
  return row[Math.min(brief.by === 'own' ? others[action]! : others[0]!, row.length - 1)]!
}

/** One seat's payoffs, laid out by what the others do. Null for a game by counts with too many ways to spread the others. */
export function ownPayoffs(brief: Brief): OwnPayoffs | null {
  if (brief.form === 'bimatrix')
    return { pay: brief.payoffs.map(row => row.map(cell => cell[0])), column: seen => ('other' in seen ? seen.other : -1) }
  const width = brief.actions.length
  if (compositions(brief.players - 1, width) > MOST_COLUMNS) return null
  const all = allCounts(brief.players - 1, width)
  return {
    pay: brief.actions.map((_, action) => all.map(others => countsPayoff(brief, action, others))),
    column(seen) {
      if (!('counts' in seen) || seen.counts.length === 0 || seen.own < 0) return -1
      const others = seen.counts.map((count, a) => (a === seen.own ? count - 1 : count))
      const total = others.reduce((sum, c) => sum + c, 0)
      return total === brief.players - 1 ? rankOf(others) : -1
    },
  }
}
