/** One thing that can happen in a round: what it pays to the seat and to the other (or to the others on average). */
export interface Cell {
  readonly own: number
  readonly other: number
}

/** Rounds that are solved exactly; longer matches repeat the best mixture before them. */
const EXACT_ROUNDS = 64
/** Most undominated totals that are kept. */
const MOST_TOTALS = 4000

const trim = (x: number) => Number(x.toPrecision(13))

/** Totals that no other total matches for both, highest own first. */
function undominated(cells: readonly Cell[]): Cell[] {
  const sorted = [...cells].sort((p, q) => q.own - p.own || q.other - p.other)
  const kept: Cell[] = []
  let most = Number.NEGATIVE_INFINITY
  for (const cell of sorted) {
    if (cell.other <= most) continue
    most = cell.other
    kept.push(cell)
  }
  return kept
}

/** The mixture of two cells with the highest mean for the seat that leaves the other at least `floor` a round; null where none does. */
function bestMixture(
  cells: readonly Cell[],
  floor: number,
): { readonly high: Cell; readonly low: Cell; readonly share: number; readonly value: number } | null {
  let best: { high: Cell; low: Cell; share: number; value: number } | null = null
  for (const low of cells) {
    if (low.other < floor - 1e-9) continue
    if (!best || low.own > best.value) best = { high: low, low, share: 0, value: low.own }
    for (const high of cells) {
      if (high.other >= floor) continue
      const share = (low.other - floor) / (low.other - high.other)
      const value = share * high.own + (1 - share) * low.own
      if (value > best.value) best = { high, low, share, value }
    }
  }
  return best
}

/**
 * The highest total of a seat over `rounds` rounds with the other's total at least `floor`, over sequences of cells: exact up to 64 rounds
 * (all undominated totals round by round); beyond, the best mixture is repeated and the last 64 rounds are solved exactly. Null where no sequence leaves the other there.
 */
export function idealSolver(cells: readonly Cell[]): (rounds: number, floor: number) => number | null {
  const useful = undominated(cells)
  const totals: Cell[][] = [[{ own: 0, other: 0 }]]
  const after = (rounds: number): Cell[] | null => {
    while (totals.length <= rounds) {
      const before = totals.at(-1)!
      if (before.length * useful.length > MOST_TOTALS) return null
      totals.push(undominated(before.flatMap(t => useful.map(c => ({ own: trim(t.own + c.own), other: trim(t.other + c.other) })))))
    }
    return totals[rounds]!
  }
  return (rounds, floor) => {
    let exact = Math.min(rounds, EXACT_ROUNDS)
    while (after(exact) === null) exact = totals.length - 1
    const repeated = rounds - exact
    const mixture = repeated > 0 ? bestMixture(useful, floor / rounds) : null
    if (repeated > 0 && !mixture) return null
    const highs = mixture ? Math.floor(mixture.share * repeated) : 0
    const base = mixture
      ? {
          own: highs * mixture.high.own + (repeated - highs) * mixture.low.own,
          other: highs * mixture.high.other + (repeated - highs) * mixture.low.other,
        }
      : { own: 0, other: 0 }
    const slack = 1e-9 * Math.max(1, Math.abs(floor))
    const found = after(exact)!.find(t => base.other + t.other >= floor - slack)
    return found ? trim(base.own + found.own) : null
  }
}
