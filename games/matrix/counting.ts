/** Number of ways in which `total` players spread over `parts` actions: C(total + parts − 1, parts − 1). Infinity past 2⁵³. */
export function compositions(total: number, parts: number): number {
  let ways = 1
  for (let i = 1; i < parts; i++) {
    ways = (ways * (total + i)) / i
    if (ways > Number.MAX_SAFE_INTEGER) return Number.POSITIVE_INFINITY
  }
  return Math.round(ways)
}

/**
 * All ways in which `total` players spread over `parts` actions, ascending in the count of the first action, then of the second …
 * For two actions entry j is [j, total − j], so that a table by count of the first action is the same table.
 */
export function allCounts(total: number, parts: number): readonly (readonly number[])[] {
  if (parts === 1) return [[total]]
  const all: number[][] = []
  for (let first = 0; first <= total; first++) for (const rest of allCounts(total - first, parts - 1)) all.push([first, ...rest])
  return all
}

/** Position of a count vector in `allCounts`, without listing them: the vectors that come before it, counted part by part. */
export function rankOf(counts: readonly number[]): number {
  let left = counts.reduce((sum, c) => sum + c, 0)
  let rank = 0
  for (let i = 0; i < counts.length - 1; i++) {
    const parts = counts.length - i - 1
    for (let c = 0; c < counts[i]!; c++) rank += compositions(left - c, parts)
    left -= counts[i]!
  }
  return rank
}
