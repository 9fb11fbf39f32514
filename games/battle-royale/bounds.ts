import { type Duel, followers, isSolvable, sizeOf } from './places'

/** Shares of the prize by place. */
export interface Bounds {
  /** Over every play and every luck. */
  readonly worst: readonly number[]
  readonly best: readonly number[]
  /** What a seat can expect whatever all others do, even together against it: the value of the zero-sum game. */
  readonly secure: readonly number[]
  /** What a seat can expect at best, if everybody plays for it. */
  readonly helped: readonly number[]
}

/** What a place and all others do for its value, 1 to raise it and −1 to lower it, and how luck is counted: its mean (0), the best (1) or the worst (−1) that can happen at all. */
interface Aim {
  readonly own: 1 | -1
  readonly others: 1 | -1
  readonly luck: 0 | 1 | -1
}

/** Up to here the ends of the range are worked out; above, they are what holds of every battle. They are for the conformance laws only. */
const EXACT_RANGE = 6

/**
 * Benchmarks of one battle, exact where it is small enough to be solved (the same bound as the equilibrium's); else what holds of every battle: nothing is safe, and no more players
 * can go than there are shots.
 */
export function boundsOf(duel: Duel): Bounds {
  const n = duel.chances.length
  const top = 1 / (n - Math.min(duel.shots, n - 1))
  const all = (x: number) => Array<number>(n).fill(x)
  const isSmall = isSolvable(duel)
  const after = isSmall ? followers(n) : new Int32Array()
  const by = (aim: Aim) => duel.chances.map((_, place) => valueFor(duel, place, aim, after))
  const isExact = isSmall && n <= EXACT_RANGE
  return {
    worst: isExact ? by({ own: -1, others: -1, luck: -1 }) : all(0),
    best: isExact ? by({ own: 1, others: 1, luck: 1 }) : all(top),
    secure: isSmall ? by({ own: 1, others: -1, luck: 0 }) : all(0),
    helped: isSmall ? by({ own: 1, others: 1, luck: 0 }) : all(top),
  }
}

/**
 * What one place gets from the first shot on: backward induction over the sets it is in. A plain loop, since it is run for every place and purpose; sets that cannot be reached by the
 * shots fired so far are left out.
 */
function valueFor({ chances, shots, missing }: Duel, place: number, { own, others, luck }: Aim, after: Int32Array): number {
  const n = chances.length
  const sets = 2 ** n
  const isIn = 1 << place
  let before = new Float64Array(sets * n)
  let now = new Float64Array(sets * n)
  const sizes = new Uint8Array(sets)
  for (let set = 1; set < sets; set++) sizes[set] = sizeOf(set)
  for (let set = 1; set < sets; set++) if (set & isIn) before.fill(1 / (sizes[set] as number), set * n, set * n + n)
  for (let left = 1; left <= shots; left++) {
    now[isIn * n + place] = 1
    const fewest = n - (shots - left)
    for (let set = isIn + 1; set < sets; set++) {
      if (!(set & isIn) || set === isIn || (sizes[set] as number) < fewest) continue
      for (let shooters = set; shooters !== 0; shooters &= shooters - 1) {
        const shooter = 31 - Math.clz32(shooters & -shooters)
        const sign = shooter === place ? own : others
        const chance = chances[shooter] as number
        const miss = before[after[set * n + shooter] as number] as number
        let top = missing ? sign * miss : Number.NEGATIVE_INFINITY
        // Against a place nothing is better than to shoot at it: a hit gives it nothing, and a miss leaves all as it was.
        for (let rest = shooter !== place && others < 0 ? isIn : set & ~(1 << shooter); rest !== 0; rest &= rest - 1) {
          const bit = rest & -rest
          const hit = bit === isIn ? 0 : (before[after[(set & ~bit) * n + shooter] as number] as number)
          const one = luck === 0 ? chance * hit + (1 - chance) * miss : extreme(chance, hit, miss, luck)
          if (sign * one > top) top = sign * one
        }
        now[set * n + shooter] = sign * top
      }
    }
    const spare = before
    before = now
    now = spare
  }
  return before[(sets - 1) * n] as number
}

/** The best (1) or the worst (−1) of what can happen at all. */
function extreme(chance: number, hit: number, miss: number, luck: 1 | -1): number {
  if (chance === 0) return miss
  if (chance === 1) return hit
  return luck > 0 ? Math.max(hit, miss) : Math.min(hit, miss)
}
