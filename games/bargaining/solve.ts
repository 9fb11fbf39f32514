/**
 * Solutions of alternating offers on a grid of whole units and in the continuum. Discounts are per seat, seat 0 proposes in odd rounds.
 * Amounts are units, undiscounted, in the round they are agreed in.
 */
export type Discounts = readonly [number, number]

/** Discounts are decimals and amounts are up to 1e9 units; what differs by less than this is binary dust. */
const dust = (x: number) => 1e-9 * Math.max(1, Math.abs(x))

/** The fewest whole units that are worth at least x. */
export const atLeast = (x: number): number => Math.ceil(x - dust(x)) + 0
const atMost = (x: number): number => Math.floor(x + dust(x))

const discountOf = (discounts: Discounts, round: number, who: 'proposer' | 'responder') =>
  discounts[(round % 2 === 1) === (who === 'proposer') ? 0 : 1]

/**
 * What the proposer of each round 1..last keeps (index round − 1) in the subgame-perfect equilibrium where a responder who is indifferent accepts:
 * x_last = all, x_t = all − ⌈δ(responder) · x_{t+1}⌉. Agreement is immediate in every round. Source: Ståhl (1972), backward induction.
 */
export function keeps(units: number, discounts: Discounts, last: number): readonly number[] {
  const out: number[] = Array(last)
  let next = 0
  for (let round = last; round >= 1; round--) {
    next = units - (round === last ? 0 : atLeast(discountOf(discounts, round, 'responder') * next))
    out[round - 1] = next
  }
  return out
}

/** A range of payoffs per seat. `tight`: its ends are reached; otherwise every equilibrium lies inside. */
export interface Range {
  readonly payoffs: readonly (readonly [lo: number, hi: number])[]
  readonly tight: boolean
}

/**
 * The payoffs in round 1 of all subgame-perfect equilibria, whatever an indifferent responder does (it may depend on the past, and be mixed).
 * With responder i, and [lo, hi] what i may get as next round's proposer: the proposer's best is all − ⌈δ_i lo⌉; it can be held down to
 * all − ⌊δ_i hi⌋ − 1, the first offer that i can't refuse. Both ends are reached where all discounts are below 1 (a proposer who is refused then loses
 * at least a unit); with a discount of 1 the range is an outer bound. The width comes from the smallest unit alone, and grows with patience:
 * van Damme, Selten & Winter, Games and Economic Behavior 2 (1990) 188–201. Proof and brute force: notes.md, solve.test.ts.
 */
export function allEquilibria(units: number, discounts: Discounts, last: number): Range {
  let lo = 0
  let hi = 0
  let other: readonly [number, number] = [0, 0]
  for (let round = last; round >= 1; round--) {
    const patience = round === last ? 0 : discountOf(discounts, round, 'responder')
    const own = round === last ? 0 : discountOf(discounts, round, 'proposer')
    const best = units - atLeast(patience * lo)
    const worst = Math.max(0, units - atMost(patience * hi) - 1)
    // Refusal on the path pays the responder a discounted amount, off the grid; it needs a proposer who likes waiting no less than its worst.
    const waits = own * (units - lo) >= worst - dust(worst)
    other = [waits ? patience * lo : atLeast(patience * lo), units - worst]
    lo = worst
    hi = best
  }
  return { payoffs: [[lo, hi], other], tight: discounts[0] < 1 && discounts[1] < 1 }
}

/**
 * The share of the whole that each seat keeps when it proposes in the infinite game, (1 − δ_other) / (1 − δ_0 δ_1), in the continuum; the other gets the
 * rest, at once. Unique unless both discounts are 1, when every division is an equilibrium: null. Source: Rubinstein (1982), section 5.
 */
export function rubinstein(discounts: Discounts): readonly [number, number] | null {
  const [a, b] = discounts
  const left = 1 - a * b
  return left <= 0 ? null : [(1 - b) / left, (1 - a) / left]
}

/** The whole units that each seat gives away when it proposes as in `rubinstein`: the responder's continuation worth, rounded up. Null where that is. */
export function stationaryGifts(units: number, discounts: Discounts): readonly [number, number] | null {
  const kept = rubinstein(discounts)
  return kept && [atLeast(discounts[1] * kept[1] * units), atLeast(discounts[0] * kept[0] * units)]
}
