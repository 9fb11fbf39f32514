import { type Config, config } from './config'

const of = (given: Partial<Config>): Config => config.parse({ money: 1, maxPrice: 4, ...given })

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'one price, take it or leave it', seats: 2, config: of({ sellerValue: 1, buyerValue: 3, rounds: 1 }) },
  { why: 'two rounds, so that the buyer has the last word', seats: 2, config: of({ sellerValue: 1, buyerValue: 3, maxPrice: 3, rounds: 2 }) },
  { why: 'three rounds, so that the seller has it again', seats: 2, config: of({ sellerValue: 1, buyerValue: 2, maxPrice: 2, rounds: 3 }) },
  { why: 'values off the grid', seats: 2, config: of({ sellerValue: 0.5, buyerValue: 2.5, rounds: 1 }) },
  { why: 'no price of the grid between the values', seats: 2, config: of({ sellerValue: 1.25, buyerValue: 1.75, maxPrice: 2, rounds: 2 }) },
  {
    why: 'equal values: only the value itself loses nobody anything',
    seats: 2,
    config: of({ sellerValue: 2, buyerValue: 2, rounds: 2, maxPrice: 2 }),
  },
  { why: 'trade destroys value', seats: 2, config: of({ sellerValue: 3, buyerValue: 1, maxPrice: 3, rounds: 2 }) },
  { why: 'an untold end with nothing to gain', seats: 2, config: of({ sellerValue: 2, buyerValue: 1, maxPrice: 2, rounds: 2, horizon: 'hidden' }) },
  {
    why: 'an untold end and untold values: reference lines only',
    seats: 2,
    config: of({ sellerValue: 1, buyerValue: 2, maxPrice: 2, rounds: 2, horizon: 'capped', completeInformation: false }),
  },
]

export default small
