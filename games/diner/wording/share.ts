import { exactly, rounded, type Tongue } from '../../../src/core/figures'
import type { Labels } from '../../../src/core/game'
import type { Brief, Dish } from '../game'

/** The dishes in this seat's order. */
export const ordered = (labels?: Labels): readonly Dish[] => (labels?.order as readonly Dish[] | undefined) ?? ['cheap', 'costly']

/** Cost and worth of a dish. */
export const numbersOf = (dish: Dish, brief: Brief): readonly [cost: number, worth: number] =>
  dish === 'cheap' ? [brief.cheapCost, brief.cheapUtility] : [brief.costlyCost, brief.costlyUtility]

/** What a dish adds to every player's payment: an n-th of its cost, exactly where that is short. */
export function part(cost: number, seats: number, tongue: Tongue): string {
  const each = cost / seats
  return String(each).length <= 7 ? exactly(each, tongue) : rounded(each, tongue, 4)
}
