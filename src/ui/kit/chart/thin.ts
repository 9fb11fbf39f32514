/** Most points a chart draws; recharts takes half a second for 5,000 and two for 20,000. */
export const mostPoints = 2000

/**
 * At most `limit` of the rows, in order: of each stretch those where one of the values is lowest or highest, so that no peak is lost, and the first and last.
 * `values` gives what of a row is drawn; null is missing.
 */
export function thin<R>(rows: readonly R[], values: (row: R) => readonly (number | null | undefined)[], limit = mostPoints): readonly R[] {
  if (rows.length <= limit) return rows
  const series = rows[0] === undefined ? 1 : Math.max(1, values(rows[0]).length)
  const stretches = Math.max(1, Math.floor((limit - 2) / (2 * series)))
  const kept = new Set<number>([0, rows.length - 1])
  for (let b = 0; b < stretches; b++) {
    const from = Math.floor((b * rows.length) / stretches)
    const to = Math.floor(((b + 1) * rows.length) / stretches)
    for (let s = 0; s < series; s++) {
      let [low, high] = [-1, -1]
      let [least, most] = [Infinity, -Infinity]
      for (let i = from; i < to; i++) {
        const value = values(rows[i]!)[s]
        if (value === null || value === undefined) continue
        if (value < least) [least, low] = [value, i]
        if (value > most) [most, high] = [value, i]
      }
      if (low >= 0) kept.add(low)
      if (high >= 0) kept.add(high)
    }
  }
  return [...kept].sort((a, b) => a - b).map(i => rows[i]!)
}
