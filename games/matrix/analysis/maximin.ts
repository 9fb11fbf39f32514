import { fraction, fromNumber, wholes, type Fraction } from './fraction'
import { roughMaximin } from './rough-maximin'

/** A security level: the highest payoff a player can make sure of, and a (mixed) action that does. */
export interface Security {
  readonly value: Fraction
  readonly mix: readonly Fraction[]
}

/** Most cells of a table that is solved exactly; whole numbers grow long in larger ones. */
const MOST_CELLS = 2500

/** The highest worst case over pure actions, with the actions that reach it. `payoffs[own][other]`. */
export function pureMaximin(payoffs: readonly (readonly number[])[]): { readonly value: number; readonly actions: readonly number[] } {
  const worst = payoffs.map(row => row.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY))
  const value = worst.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY)
  return { value, actions: worst.flatMap((w, i) => (w === value ? [i] : [])) }
}

/** Column of the first positive reduced cost and the row that leaves (Bland's rule, so that it never cycles); null at the optimum. */
function pivotOf(t: readonly (readonly bigint[])[], basis: readonly number[]): readonly [row: number, column: number] | null {
  const cost = t.at(-1)!
  const last = cost.length - 1
  const column = cost.findIndex((c, j) => j < last && c > 0n)
  if (column < 0) return null
  let row = -1
  for (let i = 0; i < basis.length; i++) {
    if (t[i]![column]! <= 0n) continue
    if (row < 0) row = i
    else {
      const difference = t[i]![last]! * t[row]![column]! - t[row]![last]! * t[i]![column]!
      if (difference < 0n || (difference === 0n && basis[i]! < basis[row]!)) row = i
    }
  }
  return [row, column]
}

/**
 * The mixed security level by linear programming, exactly. With payoffs shifted to be positive the column side solves
 * max Σy, A y ≤ 1, y ≥ 0; the value is 1/Σy and the dual prices are the row side's mix. Simplex with whole-number pivots (Edmonds).
 * Above 2,500 cells in doubles, to ten digits.
 */
export function maximin(payoffs: readonly (readonly number[])[]): Security {
  if (payoffs.length * payoffs[0]!.length > MOST_CELLS) {
    const { value, mix } = roughMaximin(payoffs)
    const rounded = (x: number) => fromNumber(Number(x.toPrecision(10)))
    return { value: rounded(value), mix: mix.map(rounded) }
  }
  const { matrix, factor } = wholes(payoffs)
  const least = matrix.flat().reduce((min, x) => (x < min ? x : min))
  const shift = 1n - least
  const [m, n] = [matrix.length, matrix[0]!.length]
  const t = matrix.map((row, i) => [...row.map(x => x + shift), ...matrix.map((_, k) => (k === i ? 1n : 0n)), 1n])
  t.push([...matrix[0]!.map(() => 1n), ...matrix.map(() => 0n), 0n])
  const basis = matrix.map((_, i) => n + i)
  let previous = 1n
  for (let found = pivotOf(t, basis); found; found = pivotOf(t, basis)) {
    const [r, c] = found
    const top = t[r]!
    const pivot = top[c]!
    for (let i = 0; i <= m; i++) {
      if (i === r) continue
      const row = t[i]!
      const by = row[c]!
      for (let j = 0; j < row.length; j++) row[j] = (row[j]! * pivot - by * top[j]!) / previous
    }
    previous = pivot
    basis[r] = c
  }
  const cost = t[m]!
  const total = -cost.at(-1)!
  const mix = matrix.map((_, i) => fraction(-cost[n + i]!, total))
  return { value: fraction(previous - shift * total, total * factor), mix }
}
