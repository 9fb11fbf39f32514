import { isFew, type Placed } from './few'
import type { WallDot, WallGroup } from './shown'

/** Most single dots of one group in one round; beyond, neighbours are put together as people's are. */
const MOST_SINGLE = 200

/**
 * The dots of one group in one round. Models and strategies one by one; people, and whatever lets their decisions be read, as means of neighbours along x, at least five people each; what is left at the right joins
 * the last. The group as a whole may not be few.
 */
export function dotsOf(group: WallGroup, points: readonly Placed[]): readonly WallDot[] {
  const sorted = points.filter(point => point.x !== undefined && point.y !== undefined).sort((a, b) => (a.x as number) - (b.x as number))
  if (sorted.length === 0) return []
  const size = Math.ceil(sorted.length / MOST_SINGLE)
  const runs: Placed[][] = []
  let run: Placed[] = []
  for (const point of sorted) {
    run.push(point)
    if (run.length < size || isFew(run)) continue
    runs.push(run)
    run = []
  }
  while (run.length > 0 && isFew(run) && runs.length > 0) run = [...(runs.pop() as Placed[]), ...run]
  if (run.length > 0) runs.push(run)
  return runs.map(each => ({ group, x: mean(each, 'x'), y: mean(each, 'y'), n: each.length }))
}

const mean = (points: readonly Placed[], axis: 'x' | 'y'): number => points.reduce((sum, point) => sum + (point[axis] as number), 0) / points.length
