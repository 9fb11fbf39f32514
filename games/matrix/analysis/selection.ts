type Matrix = readonly (readonly number[])[]
type Cell = readonly [row: number, column: number]

/** Which of two strict pure equilibria of a 2×2 game theory would select; null where the criterion doesn't decide. */
export interface Selection {
  /** Better for one player and no worse for the other. */
  readonly payoffDominant: Cell | null
  /** The larger product of what each player would lose by leaving it alone. Harsanyi & Selten (1988), section 3.9. */
  readonly riskDominant: Cell | null
}

/** Payoff and risk dominance of a 2×2 game with exactly two strict pure equilibria, which then lie diagonally; null for every other game. */
export function selectionOf(a: Matrix, b: Matrix): Selection | null {
  if (a.length !== 2 || a.some(row => row.length !== 2)) return null
  const loss = ([i, j]: Cell): readonly [number, number] => [a[i]![j]! - a[1 - i]![j]!, b[i]![j]! - b[i]![1 - j]!]
  const cells: Cell[] = [0, 1].flatMap(i => [0, 1].map((j): Cell => [i, j]))
  const strict = cells.filter(cell => loss(cell).every(x => x > 0))
  const [one, other] = strict
  if (strict.length !== 2 || one === undefined || other === undefined) return null
  const pays = ([i, j]: Cell) => [a[i]![j]!, b[i]![j]!] as const
  const beats = (x: Cell, y: Cell) => pays(x).every((u, k) => u >= pays(y)[k]!) && pays(x).some((u, k) => u > pays(y)[k]!)
  const product = (cell: Cell) => loss(cell)[0] * loss(cell)[1]
  // Products of the same decimals may differ in their last bit.
  const gap = product(one) - product(other)
  const isTie = Math.abs(gap) <= 1e-9 * Math.max(product(one), product(other))
  return {
    payoffDominant: beats(one, other) ? one : beats(other, one) ? other : null,
    riskDominant: isTie ? null : gap > 0 ? one : other,
  }
}
