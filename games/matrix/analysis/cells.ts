type Matrix = readonly (readonly number[])[]
type Cell = readonly [row: number, column: number]

const allCells = (a: Matrix): Cell[] => a.flatMap((row, i) => row.map((_, j) => [i, j] as const))

/** Cells that no other cell improves for one player without harming the other. */
export function paretoCells(a: Matrix, b: Matrix): readonly Cell[] {
  const cells = allCells(a)
  const sorted = [...cells].sort(([i, j], [k, l]) => a[k]![l]! - a[i]![j]! || b[k]![l]! - b[i]![j]!)
  const kept = new Set<string>()
  let best = Number.NEGATIVE_INFINITY
  let atBest = Number.NaN
  for (const [i, j] of sorted) {
    const [x, y] = [a[i]![j]!, b[i]![j]!]
    if (y > best) {
      best = y
      atBest = x
    } else if (y < best || x !== atBest) continue
    kept.add(`${i},${j}`)
  }
  return cells.filter(([i, j]) => kept.has(`${i},${j}`))
}

/** The highest sum of payoffs in one round and the cells that reach it. */
export function welfareOptimum(a: Matrix, b: Matrix): { readonly sum: number; readonly cells: readonly Cell[] } {
  const sumAt = ([i, j]: Cell) => a[i]![j]! + b[i]![j]!
  const cells = allCells(a)
  const sum = cells.reduce((most, cell) => Math.max(most, sumAt(cell)), Number.NEGATIVE_INFINITY)
  return { sum, cells: cells.filter(cell => sumAt(cell) === sum) }
}

/** One player's best replies to each action of the other; `payoffs[own][other]`. */
export function bestReplies(payoffs: Matrix): readonly (readonly number[])[] {
  return payoffs[0]!.map((_, j) => {
    const most = payoffs.reduce((best, row) => Math.max(best, row[j]!), Number.NEGATIVE_INFINITY)
    return payoffs.flatMap((row, i) => (row[j] === most ? [i] : []))
  })
}

/**
 * Price of anarchy and of stability: the optimum over the worst and over the best equilibrium sum (Koutsoupias & Papadimitriou 1999).
 * Null unless all payoffs are positive, where alone the ratio has a meaning.
 */
export function anarchy(a: Matrix, b: Matrix, sums: readonly number[]): { readonly anarchy: number; readonly stability: number } | null {
  if (sums.length === 0 || [...a.flat(), ...b.flat()].some(x => x <= 0)) return null
  const { sum } = welfareOptimum(a, b)
  return { anarchy: sum / Math.min(...sums), stability: sum / Math.max(...sums) }
}
