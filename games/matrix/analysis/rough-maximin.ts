const NOTHING = 1e-11

/** The row that leaves when `column` enters: the smallest ratio, ties by the lowest basic variable (Bland). */
function leaving(t: readonly Float64Array[], basis: readonly number[], column: number): number {
  let row = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < basis.length; i++) {
    const x = t[i]![column]!
    if (x <= NOTHING) continue
    const ratio = t[i]!.at(-1)! / x
    if (ratio < least - NOTHING || (ratio < least + NOTHING && row >= 0 && basis[i]! < basis[row]!)) {
      least = Math.min(least, ratio)
      row = i
    }
  }
  return row
}

/** The mixed security level in doubles, for tables too large for exact arithmetic. The same programme as in maximin.ts, with the largest reduced cost entering. */
export function roughMaximin(payoffs: readonly (readonly number[])[]): { readonly value: number; readonly mix: readonly number[] } {
  const [m, n] = [payoffs.length, payoffs[0]!.length]
  const flat = payoffs.flat()
  const low = flat.reduce((a, b) => Math.min(a, b))
  const high = flat.reduce((a, b) => Math.max(a, b))
  const scale = high - low || 1
  const t = payoffs.map((row, i) =>
    Float64Array.from({ length: n + m + 1 }, (_, j) => (j < n ? (row[j]! - low) / scale + 1 : j === n + m || j === n + i ? 1 : 0)),
  )
  const cost = Float64Array.from({ length: n + m + 1 }, (_, j) => (j < n ? 1 : 0))
  const basis = payoffs.map((_, i) => n + i)
  const patience = 50 * (m + n)
  for (let step = 0; ; step++) {
    // The largest cost is fast; after long patience the first one, which can't cycle.
    let column = -1
    for (let j = 0; j < n + m; j++) {
      if (cost[j]! > NOTHING && (column < 0 || (step < patience && cost[j]! > cost[column]!))) column = j
    }
    const row = column < 0 ? -1 : leaving(t, basis, column)
    if (row < 0) break
    const top = t[row]!
    const pivot = top[column]!
    for (let j = 0; j < top.length; j++) top[j]! /= pivot
    for (const other of [...t, cost]) {
      const by = other[column]!
      if (other === top || by === 0) continue
      for (let j = 0; j < other.length; j++) other[j]! -= by * top[j]!
    }
    basis[row] = column
  }
  const total = -cost.at(-1)!
  return { value: (1 / total - 1) * scale + low, mix: payoffs.map((_, i) => Math.max(0, -cost[n + i]! / total)) }
}
