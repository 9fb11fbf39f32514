import { maximin } from './maximin'

type Matrix = readonly (readonly number[])[]

/** Why an action is dominated: by which action, or by a mix of others; strictly everywhere or only weakly. */
export interface Domination {
  readonly action: number
  readonly by: number | 'mix'
  readonly strict: boolean
}

/** Above this many cells only dominance by pure actions is looked for. */
const MOST_CELLS = 400

function byPure(payoffs: Matrix, action: number): Domination | null {
  let weak: Domination | null = null
  for (let by = 0; by < payoffs.length; by++) {
    if (by === action) continue
    const gains = payoffs[by]!.map((x, j) => x - payoffs[action]![j]!)
    if (gains.every(g => g > 0)) return { action, by, strict: true }
    if (!weak && gains.every(g => g >= 0) && gains.some(g => g > 0)) weak = { action, by, strict: false }
  }
  return weak
}

/** Strict dominance by a mix, which holds exactly where the gains over the action have a positive security level. */
function byMix(payoffs: Matrix, action: number): Domination | null {
  if (payoffs.length * payoffs[0]!.length > MOST_CELLS || payoffs.length < 3) return null
  const gains = payoffs.filter((_, i) => i !== action).map(row => row.map((x, j) => Number((x - payoffs[action]![j]!).toPrecision(15))))
  return maximin(gains).value.n > 0n ? { action, by: 'mix', strict: true } : null
}

/** Dominated actions of one player; `payoffs[own][other]`. Strict dominance is looked for before weak. */
export function dominated(payoffs: Matrix): readonly Domination[] {
  return payoffs.flatMap((_, action) => {
    const pure = byPure(payoffs, action)
    if (pure?.strict) return [pure]
    return [byMix(payoffs, action) ?? pure].filter(found => found !== null)
  })
}

/** The action that strictly dominates all others, or null. */
export function dominantAction(payoffs: Matrix): number | null {
  const found = payoffs.findIndex((row, i) => payoffs.every((other, k) => k === i || row.every((x, j) => x > other[j]!)))
  return found < 0 ? null : found
}

/**
 * What survives the iterated elimination of strictly dominated actions (pure or mixed dominators), in indices of the full game;
 * the order of elimination doesn't matter for strict dominance. `a`, `b`: [row action][column action].
 */
export function survivors(a: Matrix, b: Matrix): { readonly rows: readonly number[]; readonly columns: readonly number[]; readonly steps: number } {
  let rows = a.map((_, i) => i)
  let columns = a[0]!.map((_, j) => j)
  for (let steps = 0; ; steps++) {
    const forRows = dominated(rows.map(i => columns.map(j => a[i]![j]!)))
      .filter(d => d.strict)
      .map(d => d.action)
    const forColumns = dominated(columns.map(j => rows.map(i => b[i]![j]!)))
      .filter(d => d.strict)
      .map(d => d.action)
    if (forRows.length + forColumns.length === 0) return { rows, columns, steps }
    rows = rows.filter((_, k) => !forRows.includes(k))
    columns = columns.filter((_, k) => !forColumns.includes(k))
  }
}
