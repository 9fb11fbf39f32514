/**
 * One battle as the solvers see it: hit chances (0 to 1) by place in the shooting order, ascending; the cap on shots; whether a shooter may miss on purpose.
 * Payoffs are shares of the prize, which is 1. Who is in is a set of places, as bits.
 */
export interface Duel {
  readonly chances: readonly number[]
  readonly shots: number
  readonly missing: boolean
}

/** The most states (sets of places × shooter × shots left) that are solved. Ten seats and 97 shots stay within it, twelve seats and 20 shots too. */
const MOST_STATES = 1_000_000

/** The most seats that are solved: the choices of a state must fit 16 bits, and sets double with every seat. */
const MOST_PLACES = 12

/** Whether a battle is small enough to be solved exactly. */
export const isSolvable = ({ chances, shots }: Pick<Duel, 'chances' | 'shots'>): boolean =>
  chances.length <= MOST_PLACES && 2 ** chances.length * chances.length * shots <= MOST_STATES

/** The longest battle of so many seats that is solved; 0 where none is. */
export const longestSolvable = (seats: number): number => (seats > MOST_PLACES ? 0 : Math.floor(MOST_STATES / (2 ** seats * seats)))

/** Whose shot comes after `place`'s, among those in `set`: the next in the order, round and round. */
export function nextPlace(set: number, place: number): number {
  const after = set & -(2 << place)
  return lowest(after === 0 ? set : after)
}

/** The lowest place of a set. */
const lowest = (set: number): number => 31 - Math.clz32(set & -set)

/** The highest place of a set; −1 of none. */
export const highest = (set: number): number => 31 - Math.clz32(set)

/** How many are in a set. */
export function sizeOf(set: number): number {
  let n = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) n++
  return n
}

/** The state that follows a shot of `shooter` after which `set` are in, as `set · n + next shooter`, at `set · n + shooter`, for shooters who are in. */
export function followers(n: number): Int32Array {
  const found = new Int32Array(2 ** n * n)
  for (let set = 1; set < 2 ** n; set++)
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const shooter = lowest(rest)
      found[set * n + shooter] = set * n + nextPlace(set, shooter)
    }
  return found
}

/** A battle by what it is, for what is kept of it: two battles of the same chances, cap and rule are one. */
export const keyOf = ({ chances, shots, missing }: Duel): string => `${chances.join(' ')}|${shots}|${missing}`
