import type { Seat } from '../../src/core/game'

/** Shares of player 1 and player 2, undiscounted, in points. */
export type Shares = readonly [number, number]

/** An offer as it is answered and logged. */
export interface Split {
  readonly player1: number
  readonly player2: number
}

/** An offer (with its message where messages are on; '' says nothing), or an answer to one. */
export type Action = Split | { readonly split: Split; readonly message: string } | 'accept' | 'reject'

const amount = (x: unknown) => (typeof x === 'number' && Number.isFinite(x) ? x : 0)

/** The shares an action names, taken literally: imported ones may be negative or miss the sum. What is no number counts as 0. */
export function sharesOf(action: Action): Shares {
  if (typeof action !== 'object' || action === null) return [0, 0]
  const split: Partial<Split> = 'split' in action ? action.split : action
  return [amount(split?.player1), amount(split?.player2)]
}

/** The message of an offer; null where there is none. */
export function messageOf(action: Action): string | null {
  return typeof action === 'object' && action !== null && 'split' in action && typeof action.message === 'string' && action.message.trim() !== ''
    ? action.message
    : null
}

/** An offer of these shares. `message` null: the action space has none. */
export function splitOf(shares: Shares, message: string | null): Action {
  const split = { player1: shares[0], player2: shares[1] }
  return message === null ? split : { split, message }
}

/** How many smallest units an amount has. */
export const unitsOf = (money: number, step: number): number => Math.round(money / step)

/** An amount of smallest units in points, without the dust of binary fractions. */
export function pointsOf(units: number, step: number): number {
  const perPoint = Math.round(1 / step)
  return perPoint >= 1 && Math.abs(perPoint * step - 1) < 1e-9 ? units / perPoint : Number((units * step).toPrecision(12))
}

/** Shares where `seat` keeps so many units of the money. */
export function keeping(seat: Seat, units: number, money: number, step: number): Shares {
  const kept = pointsOf(units, step)
  const given = pointsOf(unitsOf(money, step) - units, step)
  return seat === 0 ? [kept, given] : [given, kept]
}

/** The even split; where the units are odd, the proposer gives the odd one away. */
export const equalSplit = (money: number, step: number, proposer: Seat): Shares =>
  keeping(proposer, Math.floor(unitsOf(money, step) / 2), money, step)

/** Who proposes in a round: seat 0 in odd rounds. */
export const proposerOf = (round: number): 0 | 1 => (round % 2 === 1 ? 0 : 1)
