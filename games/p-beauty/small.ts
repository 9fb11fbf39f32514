import { Config } from './config'

const config = (over: Partial<Config>) => Config.parse({ rounds: 1, ...over })

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'two seats: the lowest number is weakly dominant and half the prize is safe', seats: 2, config: config({ max: 4 }) },
  { why: 'three seats: zero is the only common number', seats: 3, config: config({ max: 4 }) },
  { why: 'four seats: everybody at 1 is an equilibrium too, by a tie', seats: 4, config: config({ max: 3 }) },
  {
    why: 'four seats, first number: everybody at 1 is none, because the first seat wins the tie',
    seats: 4,
    config: config({ max: 3, ties: 'first' }),
  },
  { why: 'p = 1: any common number', seats: 3, config: config({ p: 1, max: 3 }) },
  { why: 'p > 1: zero and the highest number', seats: 3, config: config({ p: 4 / 3, max: 4 }) },
  { why: 'a range above zero', seats: 3, config: config({ min: 1, max: 4 }) },
  { why: 'ties paid in full: any common number', seats: 3, config: config({ max: 3, ties: 'all' }) },
  { why: 'payment by distance: zero and one', seats: 3, config: config({ max: 3, payment: 'distance', prize: 10, cost: 1 }) },
  { why: 'two rounds: the equilibrium is played in both', seats: 2, config: config({ max: 2, rounds: 2 }) },
  { why: 'two rounds, and nobody knows how many', seats: 2, config: config({ max: 2, rounds: 2, horizonTold: false }) },
  { why: 'ties by lot: regret counts a lottery at its mean', seats: 3, config: config({ max: 3, ties: 'random' }) },
]

export default small
