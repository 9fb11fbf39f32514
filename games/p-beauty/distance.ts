import type { Config } from './config'

/** A corner of the set of (own number, mean number of the others). */
type Point = readonly [x: number, z: number]

/** The part of a convex polygon where f ≥ 0 (Sutherland–Hodgman, one edge). */
function clip(polygon: readonly Point[], f: (at: Point) => number): readonly Point[] {
  return polygon.flatMap((here, i): readonly Point[] => {
    const next = polygon[(i + 1) % polygon.length]!
    const [a, b] = [f(here), f(next)]
    const kept = a >= -1e-12 ? [here] : []
    if (a >= 0 === b >= 0 || a === b) return kept
    const t = a / (a - b)
    return [...kept, [here[0] + t * (next[0] - here[0]), here[1] + t * (next[1] - here[1])]]
  })
}

/** What one seat's distance to the target can be in a round, in units of the guesses. */
export interface Distances {
  /** Over every possible play. */
  readonly worst: number
  readonly best: number
  /** The smallest worst case that a seat can guarantee itself (minimax), on the grid of the game. */
  readonly guaranteed: number
  /** The smallest one while every other seat stays within its guaranteed distance. With whole numbers and 0 outside the range, a lower bound (reals). */
  readonly courteous: number
  /** The smallest mean distance over all seats: everybody at the number nearest zero. */
  readonly least: number
}

/** Distances of the game paid by distance; derivations in notes.md. O(1). */
export function distancesOf({ p, min, max, numbers }: Pick<Config, 'p' | 'min' | 'max' | 'numbers'>, n: number): Distances {
  const target = ([x, z]: Point) => (p * (x + (n - 1) * z)) / n
  const miss = (at: Point) => at[0] - target(at)
  const square: readonly Point[] = [
    [min, min],
    [max, min],
    [max, max],
    [min, max],
  ]
  const corners = square.map(miss)
  const reachable = (polygon: readonly Point[]) => {
    const misses = polygon.map(miss)
    return Math.min(...misses) <= 0 && Math.max(...misses) >= 0 ? 0 : Math.min(...misses.map(Math.abs))
  }

  const worstAt = (x: number) => Math.max(Math.abs(miss([x, min])), Math.abs(miss([x, max])))
  const slope = 1 - p / n
  const ideal = slope === 0 ? min : (p * (n - 1) * (min + max)) / (2 * n * slope)
  const at = Math.min(max, Math.max(min, ideal))
  const guaranteed = Math.min(...(numbers === 'integer' ? [Math.floor(at), Math.ceil(at)] : [at]).map(worstAt))

  const polite = clip(
    clip(square, point => guaranteed - (point[1] - target(point))),
    point => guaranteed + (point[1] - target(point)),
  )
  const nearestZero = Math.min(max, Math.max(min, 0))
  const least = Math.abs(nearestZero * (1 - p))
  const courteous = polite.length === 0 ? least : reachable(polite)
  return { worst: Math.max(...corners.map(Math.abs)), best: reachable(square), guaranteed, courteous, least }
}
