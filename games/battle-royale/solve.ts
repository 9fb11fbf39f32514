import { type Duel, highest, isSolvable, nextPlace, sizeOf } from './places'

/** What backward induction finds. */
export interface Solution {
  readonly duel: Duel
  /** Expected share of the prize by place, from the first shot on. */
  readonly payoffs: readonly number[]
  /** The best choices of `shooter` with `set` in and `left` shots to go: the places it may aim at as bits, and bit n for a deliberate miss. */
  best(set: number, shooter: number, left: number): number
  /** The choice among equally good ones: the strongest target, a deliberate miss only where it is better than every shot. −1 is the miss. */
  choice(set: number, shooter: number, left: number): number
}

/** Choices whose values differ by less than this are equally good; values are shares of the prize, so it is rounding and nothing else. */
const EQUAL = 1e-12

/** A situation within a battle whose values are asked for. */
export interface Situation {
  readonly set: number
  readonly shooter: number
  readonly left: number
}

/**
 * Subgame-perfect equilibrium by backward induction over (who is in, who shoots, shots left), or null where the battle is too large (see places.ts). Every state is a decision of one
 * seat, so that this is dynamic programming: with one left it has the prize, after the last shot those who are in share it, else the shooter takes what is best for
 * itself given that all play on like this. Equally good choices: the strongest target first, a deliberate miss last.
 * `wanted`: situations whose values by place are handed out as well, in their order.
 */
export function solve(
  duel: Duel,
  wanted: readonly Situation[] = [],
): { readonly solution: Solution; readonly values: readonly (readonly number[])[] } | null {
  if (!isSolvable(duel)) return null
  const n = duel.chances.length
  const sets = 2 ** n
  const best = new Uint16Array((duel.shots + 1) * sets * n)
  const values: (readonly number[])[] = wanted.map(() => [])
  let before = lastLayer(n)
  pick(before, wanted, 0, n, values)
  for (let left = 1; left <= duel.shots; left++) {
    const now = new Float64Array(before.length)
    layer(duel, before, now, best, left * sets * n)
    before = now
    pick(before, wanted, left, n, values)
  }
  const all = sets - 1
  const at = (set: number, shooter: number, left: number) => best[(left * sets + set) * n + shooter] as number
  const start = all * n * n
  const solution: Solution = {
    duel,
    payoffs: Array.from(before.subarray(start, start + n)),
    best: at,
    choice: (set, shooter, left) => tieRule(at(set, shooter, left), n),
  }
  return { solution, values }
}

/** The strongest target among the best choices; −1, the deliberate miss, where no shot is among them. Places ascend by hit rate. */
const tieRule = (best: number, n: number): number => highest(best & (2 ** n - 1))

/** Values after the last shot, at `(set · n + shooter) · n + place`: those who are in share. */
function lastLayer(n: number): Float64Array {
  const values = new Float64Array(2 ** n * n * n)
  for (let set = 1; set < 2 ** n; set++) {
    const share = 1 / sizeOf(set)
    for (let shooter = 0; shooter < n; shooter++)
      for (let place = 0; place < n; place++) if ((set >> place) & 1) values[(set * n + shooter) * n + place] = share
  }
  return values
}

/** One shot more: values and best choices of every state from those with one shot fewer. */
function layer({ chances, missing }: Duel, before: Float64Array, now: Float64Array, best: Uint16Array, offset: number): void {
  const n = chances.length
  for (let set = 1; set < 2 ** n; set++) {
    const alone = (set & (set - 1)) === 0
    for (let shooter = 0; shooter < n; shooter++) {
      if (!((set >> shooter) & 1)) continue
      const to = (set * n + shooter) * n
      if (alone) {
        now[to + shooter] = 1
        continue
      }
      const chance = chances[shooter] as number
      const miss = (set * n + nextPlace(set, shooter)) * n
      const hit = (target: number) => {
        const rest = set & ~(1 << target)
        return (rest * n + nextPlace(rest, shooter)) * n
      }
      const own = before[miss + shooter] as number
      let top = missing ? own : -1
      for (let target = 0; target < n; target++)
        if (target !== shooter && (set >> target) & 1) top = Math.max(top, chance * (before[hit(target) + shooter] as number) + (1 - chance) * own)
      let good = missing && own >= top - EQUAL ? 1 << n : 0
      for (let target = 0; target < n; target++)
        if (target !== shooter && (set >> target) & 1 && chance * (before[hit(target) + shooter] as number) + (1 - chance) * own >= top - EQUAL)
          good |= 1 << target
      best[offset + set * n + shooter] = good
      const aim = tieRule(good, n)
      const from = aim < 0 ? miss : hit(aim)
      for (let place = 0; place < n; place++)
        now[to + place] =
          aim < 0 ? (before[miss + place] as number) : chance * (before[from + place] as number) + (1 - chance) * (before[miss + place] as number)
    }
  }
}

function pick(values: Float64Array, wanted: readonly Situation[], left: number, n: number, into: (readonly number[])[]): void {
  for (const [i, at] of wanted.entries()) {
    if (at.left !== left) continue
    const from = (at.set * n + at.shooter) * n
    into[i] = Array.from(values.subarray(from, from + n))
  }
}

const kept = new Map<string, Solution | null>()
const MOST_KEPT = 8

/** The solution of a battle, kept for the last few that were asked for: a table plays the same battle over and over. */
export function solutionOf(duel: Duel): Solution | null {
  const key = `${duel.chances.join(' ')}|${duel.shots}|${duel.missing}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const found = solve(duel)?.solution ?? null
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as string)
  kept.set(key, found)
  return found
}
