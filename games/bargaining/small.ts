import { type Config, config } from './config'

const of = (given: Partial<Config>): Config => config.parse(given)

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'the ultimatum: whole points, one round', seats: 2, config: of({ money: 4, rounds: 1 }) },
  { why: 'two rounds, so that the second proposer holds everything', seats: 2, config: of({ money: 3, rounds: 2, discount1: 0.9, discount2: 0.5 }) },
  { why: 'three rounds with unequal patience', seats: 2, config: of({ money: 2, rounds: 3, discount1: 0.8, discount2: 0.9 }) },
  {
    why: 'no cost of delay: every delay of the same division is an equal payoff',
    seats: 2,
    config: of({ money: 2, rounds: 2, discount1: 1, discount2: 1 }),
  },
  {
    why: 'the stationary reference line under a cap, rounded on a coarse grid',
    seats: 2,
    config: of({ money: 3, rounds: 2, horizon: 'capped', discount1: 0.9, discount2: 0.9 }),
  },
  {
    why: 'an untold horizon and discount: reference lines only',
    seats: 2,
    config: of({ money: 2, rounds: 2, horizon: 'hidden', completeInformation: false }),
  },
]

export default small
