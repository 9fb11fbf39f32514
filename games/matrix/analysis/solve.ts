/**
 * Solves the square system `rows · x = right` over whole numbers by fraction-free elimination (Bareiss 1968).
 * Returns numerators over one positive denominator, or null where the system is singular. `rows` is [coefficients…, right side].
 */
export function solve(rows: bigint[][]): { readonly x: readonly bigint[]; readonly over: bigint } | null {
  const size = rows.length
  const t = rows.map(row => [...row])
  let previous = 1n
  for (let k = 0; k < size; k++) {
    const pivot = t.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (pivot < 0) return null
    ;[t[k], t[pivot]] = [t[pivot]!, t[k]!]
    const top = t[k]!
    for (let i = 0; i < size; i++) {
      if (i === k) continue
      const row = t[i]!
      const factor = row[k]!
      for (let j = 0; j <= size; j++) row[j] = (row[j]! * top[k]! - factor * top[j]!) / previous
    }
    previous = top[k]!
  }
  const sign = previous < 0n ? -1n : 1n
  return { x: t.map(row => sign * row[size]!), over: sign * previous }
}
