import { tidy } from './money'

/** The three numbers the buyer's problem is made of: prior, and the two values as multiples of the price. */
export interface Stakes {
  readonly p: number
  readonly v: number
  readonly c: number
}

const NEAR = 1e-9

/** What a unit is worth in money, and what buying it earns the buyer, at the given price. */
export function worths({ v, c, price }: { readonly v: number; readonly c: number; readonly price: number }) {
  const high = tidy(v * price)
  const low = tidy(c * price)
  return { high, low, gain: tidy(high - price), loss: tidy(price - low) }
}

/** The expected value of a unit, as a multiple of the price, for a buyer who believes it high with probability `belief`. */
export function worthAt(belief: number, { v, c }: Pick<Stakes, 'v' | 'c'>): number {
  return belief * v + (1 - belief) * c
}

/** What a risk-neutral buyer does at this belief. `either` at indifference, which p·v = 1 makes a point of GLEE's grid. */
export function choiceAt(belief: number, stakes: Pick<Stakes, 'v' | 'c'>): 'buy' | 'pass' | 'either' {
  const surplus = worthAt(belief, stakes) - 1
  return Math.abs(surplus) < NEAR ? 'either' : surplus > 0 ? 'buy' : 'pass'
}

/**
 * q = min{1, p(v−1) / [(1−p)(1−c)]}: the highest probability of recommending a low-quality unit at which a buyer who knows
 * the policy still follows the recommendation (Kamenica & Gentzkow 2011, here with two states and two actions; GLEE gives c = 0).
 * 1 where a low-quality unit costs the buyer nothing or never occurs.
 */
export function commitmentRate({ p, v, c }: Stakes): number {
  const cost = (1 - p) * (1 - c)
  return cost === 0 ? 1 : Math.min(1, (p * (v - 1)) / cost)
}
