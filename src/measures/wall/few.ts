import type { PlayerSpec } from '../../core/spec'
import type { WallPoint } from '../../core/wall'
import type { WallGroup, WallMatch } from './shown'

/** A cell that rests on at least one and on fewer people than this is not shown. */
export const FEWEST_PEOPLE = 5

/** A decision with the match it was made in and the kind of player that made it. */
export interface Placed extends WallPoint {
  readonly match: WallMatch
  readonly group: WallGroup
}

/** The group that a kind of player belongs to. */
export const groupOf = (kind: PlayerSpec['kind'] | undefined): WallGroup =>
  kind === 'human' || kind === 'llm' || kind === 'scripted' ? kind : 'recorded'

/**
 * Whether decisions rest on too few people: on one to four who made them, or on one to four whose own decision can be read off them (`with`). All must be of one matching, in which nobody sits twice, so that places are people.
 * A team counts as one. No people at all, as with models among themselves, is not few.
 */
export function isFew(points: readonly Placed[]): boolean {
  const made = new Set<string>()
  const read = new Set<string>()
  for (const { match, seat, with: others } of points) {
    if (match.kinds[seat] === 'human') made.add(`${match.match} ${seat}`)
    for (const other of others ?? []) if (match.kinds[other] === 'human') read.add(`${match.match} ${other}`)
  }
  return [made.size, read.size].some(people => people > 0 && people < FEWEST_PEOPLE)
}
