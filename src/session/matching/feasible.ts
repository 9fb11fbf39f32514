import type { MatchingKind } from '../plan'
import { type PlanProblem, refused } from '../problem'
import { boundOf, isPlan, scheduleOf } from './schedule'

/**
 * Why `matchings` matchings of this kind can't be made with n parties at tables of `people`, or null where they can. Only perfect strangers can fail: with a bound that is proved by counting,
 * or because none was found (see `scheduleOf`). Exactly what `nextMatching` will say of a roster of n.
 */
export function feasible(
  kind: MatchingKind,
  n: number,
  people: number | 'all',
  matchings: number,
  roles: 'drawn' | 'kept',
  fill = false,
): PlanProblem | null {
  if (kind !== 'perfect-strangers') return null
  const made = scheduleOf({ n, people: people === 'all' ? n : people, matchings, kept: roles === 'kept', fill })
  return isPlan(made) ? null : made
}

/** Why not even a session that fills all its places could hold these matchings, by counting alone; null where that doesn't exclude it. More parties never make the bound smaller. */
export function excluded(
  kind: MatchingKind,
  most: number,
  people: number,
  matchings: number,
  roles: 'drawn' | 'kept',
  fill: boolean,
): PlanProblem | null {
  if (kind !== 'perfect-strangers') return null
  const size = { n: most, people, kept: roles === 'kept', fill }
  const bound = Math.max(boundOf(size), most > people ? boundOf({ ...size, n: most - 1 }) : 0)
  return matchings > bound
    ? refused('perfect-bound', 'matching', { parties: most, people, matches: matchings, bound, kept: roles === 'kept' ? 1 : 0 })
    : null
}
