import { WALL_GROUPS, type WallAggregate, type WallBlock, type WallGroup } from '../../measures/wall/shown'
import { meanIn } from './figures'
import type { PublishedAt } from './protocol'
import type { WallChoice } from './store'

/** What a sheet is made from: the chart's aggregate, the teacher's choice, an earlier class and published means on the same axis. */
export interface SheetInput {
  readonly now: WallAggregate
  readonly last: WallAggregate | null
  readonly published: readonly PublishedAt[]
  readonly choice: Pick<WallChoice, 'layers' | 'period'>
  readonly language: 'en' | 'de'
}

/** How rounds are called: by the game's round, by the match where every match has one round, or counted through. */
export type Counting = 'round' | 'match' | 'through'

/** See Counting. */
export function countingOf(blocks: readonly WallBlock[]): Counting {
  const matchings = new Set(blocks.map(block => block.matching)).size
  if (matchings <= 1) return 'round'
  return blocks.every(block => block.round === 1) ? 'match' : 'through'
}

/** The groups that appear in some round, shown or withheld. */
export const groupsIn = (blocks: readonly WallBlock[]): readonly WallGroup[] =>
  WALL_GROUPS.filter(group =>
    blocks.some(({ withheld, means, choices, dots }) => withheld.includes(group) || [...means, ...choices, ...dots].some(one => one.group === group)),
  )

/** The distance between two means of a round, for sentences and tests: models against people, or the first two groups that are shown. */
export function pairOf(block: WallBlock | undefined): readonly [a: WallGroup, b: WallGroup] | null {
  const groups = block === undefined ? [] : WALL_GROUPS.filter(group => meanIn(block, group) !== null)
  const [first, second] = groups
  return first === undefined || second === undefined ? null : [second, first]
}
