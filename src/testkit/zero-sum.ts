/**
 * Value of the zero-sum game in which the row player gets `matrix[row][column]`, in mixed strategies. Simplex on the column player's programme
 * (maximise Σy subject to A y ≤ 1, y ≥ 0, after a shift that makes every entry positive; the value is 1/Σy), with Bland's rule against cycles.
 */
export function valueOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.length
  const columns = matrix[0]?.length ?? 0
  const shift = 1 - Math.min(...matrix.flat())
  const width = columns + rows + 1
  const table = matrix.map((row, i) =>
    Array.from({ length: width }, (_, j) => (j < columns ? (row[j] as number) + shift : j === width - 1 ? 1 : j === columns + i ? 1 : 0)),
  )
  const goal = Array.from({ length: width }, (_, j) => (j < columns ? -1 : 0))
  const basis = table.map((_, i) => columns + i)
  for (;;) {
    const enter = goal.findIndex((x, j) => j < width - 1 && x < -1e-12)
    if (enter < 0) return 1 / (goal[width - 1] as number) - shift
    const leave = leavingRow(table, basis, enter)
    pivot([...table, goal], leave, enter)
    basis[leave] = enter
  }
}

function leavingRow(table: readonly number[][], basis: readonly number[], enter: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [i, row] of table.entries()) {
    const x = row[enter] as number
    if (x <= 1e-12) continue
    const ratio = (row.at(-1) as number) / x
    if (ratio < least - 1e-12 || (ratio < least + 1e-12 && (basis[i] as number) < (basis[best] ?? Number.POSITIVE_INFINITY))) {
      best = i
      least = ratio
    }
  }
  return best
}

function pivot(rows: readonly number[][], at: number, enter: number): void {
  const row = rows[at] as number[]
  const x = row[enter] as number
  for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) / x
  for (const other of rows) {
    const factor = other[enter] as number
    if (other === row || factor === 0) continue
    for (let j = 0; j < row.length; j++) other[j] = (other[j] as number) - factor * (row[j] as number)
  }
}
