import { type Duel, isSolvable, longestSolvable } from './places'
import { type Solution, solutionOf, solve } from './solve'

/** What a shooter that looks ahead knows: hit rates by seat (percent), all seats in shooting order, the cap on shots (null: not told) and whether deliberate misses are allowed. */
interface Known {
  readonly rates: readonly number[]
  readonly order: readonly number[]
  readonly shots: number | null
  readonly missing: boolean
}

/** A solved battle and the seats at its places. */
export interface Lookahead {
  readonly seats: readonly number[]
  readonly solution: Solution
}

/** Parts of tables that were solved, by what they are; the one used last at the end. Thirteen seats have thirteen parts of twelve. */
const kept: (Lookahead & { readonly key: string })[] = []
const MOST_KEPT = 16

const duelOf = ({ rates, missing }: Known, seats: readonly number[], shots: number): Duel => ({
  chances: seats.map(seat => (rates[seat] as number) / 100),
  shots,
  missing,
})

/**
 * A solution that holds for the seats `inside` with `left` shots to come, or null where that is too much to work out. The values of a situation depend on who is in and on the shots to come only, so a
 * solution serves all its parts: the whole table's where it can be solved, else that of some seats with at least as many shots to come, solved once for all seats and battles.
 */
export function lookahead(known: Known, inside: readonly number[], left: number): Lookahead | null {
  const { rates, order, shots, missing } = known
  if (shots !== null && isSolvable({ chances: order, shots })) return { seats: order, solution: solutionOf(duelOf(known, order, shots)) as Solution }
  const key = `${rates.join(' ')}|${missing}`
  const at = kept.findIndex(
    ({ key: other, seats, solution }) => other === key && solution.duel.shots >= left && inside.every(seat => seats.includes(seat)),
  )
  const found = at < 0 ? solvedPart(known, inside, left) : (kept.splice(at, 1)[0] as Lookahead)
  if (found === null) return null
  kept.push({ ...found, key })
  if (kept.length > MOST_KEPT) kept.shift()
  return found
}

/** Solved for as many shots as can be to come with so many in, where that many can be solved. */
function solvedPart(known: Known, inside: readonly number[], left: number): Lookahead | null {
  const longest = longestSolvable(inside.length)
  if (left < 1 || left > longest) return null
  const most = known.shots === null ? left : known.shots - (known.order.length - inside.length)
  const solved = solve(duelOf(known, inside, Math.max(left, Math.min(longest, most))))
  return solved === null ? null : { seats: inside, solution: solved.solution }
}
