/** The parameters that prices hang on. */
interface Money {
  readonly sellerValue: number
  readonly buyerValue: number
  readonly money: number
  readonly step: number
  readonly maxPrice: number
}

/** What the receiver of an offer may do: trade at the price, refuse it, or leave to the third party, who trades at the receiver's own value. */
export const ANSWERS = ['accept', 'reject', 'outside'] as const
/** One of them. */
export type Answer = (typeof ANSWERS)[number]

/** An offer as it is answered and logged. `message` exactly where messages are on; '' says nothing. */
export interface Offered {
  readonly price: number
  readonly message?: string
}

/** An offer, or an answer to one. */
export type Action = Offered | Answer

/** The price an action names, taken literally: imported ones may be negative, off the grid or above the bound. What is no number counts as 0. */
export const priceOf = (action: Action): number =>
  typeof action === 'object' && action !== null && typeof action.price === 'number' && Number.isFinite(action.price) ? action.price : 0

/** The message of an offer; null where there is none. */
export const messageOf = (action: Action): string | null =>
  typeof action === 'object' && action !== null && typeof action.message === 'string' && action.message.trim() !== '' ? action.message : null

/** An offer of this price. `message` null: the action space has none. */
export const offerOf = (price: number, message: string | null): Action => (message === null ? { price } : { price, message })

/** Twelve digits: binary dust off, meaning kept. */
export const tidy = (x: number): number => Number(x.toPrecision(12)) + 0

/** What the good is worth to a seat, in points: the seller's (0) or the buyer's (1) multiple of the money scale. */
export const valueOf = (c: Money, seat: number): number => tidy((seat === 0 ? c.sellerValue : c.buyerValue) * c.money)

/** The lowest price of the grid that is at least x. */
export const gridAbove = (x: number, step: number): number => tidy(Math.ceil(x / step - dust(x / step)) * step)

/** The highest price of the grid that is at most x. */
export const gridBelow = (x: number, step: number): number => tidy(Math.floor(x / step + dust(x / step)) * step)

const dust = (units: number) => 1e-9 * Math.max(1, Math.abs(units))

/** The highest price that an offer may name, in points. */
export const mostOf = (c: Money): number => gridBelow(c.maxPrice * c.money, c.step)

/** What a trade at this price gives a seat whose value is `own`, in points: below 0 for a losing trade. */
export const gainOf = (price: number, own: number, seat: number): number => tidy(seat === 0 ? price - own : own - price)

/** Who names the price in a round: the seller (0) in odd rounds. */
export const proposerOf = (round: number): 0 | 1 => (round % 2 === 1 ? 0 : 1)
