import { type Duel, followers, highest, isSolvable, keyOf, sizeOf } from './places'

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
  let now: Float64Array = new Float64Array(before.length)
  const after = followers(n).map(state => state * n)
  pick(before, wanted, 0, n, values)
  for (let left = 1; left <= duel.shots; left++) {
    layer(duel, after, before, now, best, left * sets * n)
    const spare = before
    before = now
    now = spare
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

/** One shot more: values and best choices of every state from those with one shot fewer. Plain loops over the bits of a set, since a large battle has a million states. */
function layer({ chances, missing }: Duel, after: Int32Array, before: Float64Array, now: Float64Array, best: Uint16Array, offset: number): void {
  const n = chances.length
  const shots = new Float64Array(n)
  for (let set = 1; set < 2 ** n; set++) {
    const alone = (set & (set - 1)) === 0
    for (let shooters = set; shooters !== 0; shooters &= shooters - 1) {
      const shooter = 31 - Math.clz32(shooters & -shooters)
      const state = set * n + shooter
      const to = state * n
      if (alone) {
        now[to + shooter] = 1
        continue
      }
      const chance = chances[shooter] as number
      const miss = after[state] as number
      const own = before[miss + shooter] as number
      const targets = set & ~(1 << shooter)
      let top = missing ? own : -1
      for (let rest = targets; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest
        const hit = after[(set & ~bit) * n + shooter] as number
        const one = chance * (before[hit + shooter] as number) + (1 - chance) * own
        shots[31 - Math.clz32(bit)] = one
        if (one > top) top = one
      }
      const enough = top - EQUAL
      let good = missing && own >= enough ? 1 << n : 0
      for (let rest = targets; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest
        if ((shots[31 - Math.clz32(bit)] as number) >= enough) good |= bit
      }
      best[offset + state] = good
      const aim = tieRule(good, n)
      // A deliberate miss is a shot that never hits: 0 · v + 1 · w is w.
      const from = aim < 0 ? miss : (after[(set & ~(1 << aim)) * n + shooter] as number)
      const hits = aim < 0 ? 0 : chance
      for (let rest = set; rest !== 0; rest &= rest - 1) {
        const place = 31 - Math.clz32(rest & -rest)
        now[to + place] = hits * (before[from + place] as number) + (1 - hits) * (before[miss + place] as number)
      }
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

/** The last few battles that were solved, by what they are, the one used last at the end; two megabytes each at most. */
const kept = new Map<string, Solution | null>()
const MOST_KEPT = 8

/** The solution of a battle: a table plays the same battle over and over, at every seat and in every round. */
export function solutionOf(duel: Duel): Solution | null {
  const key = keyOf(duel)
  const known = kept.get(key)
  const found = known === undefined ? (solve(duel)?.solution ?? null) : known
  kept.delete(key)
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as string)
  kept.set(key, found)
  return found
}
