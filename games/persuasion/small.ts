import { Config } from './config'

const of = (given: Partial<Config>): Config => Config.parse({ price: 100, rounds: 3, ...given })

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'the baseline: the prior does not bear a purchase', seats: 2, config: of({}) },
  { why: 'the prior bears a purchase, and a low-quality unit keeps some worth', seats: 2, config: of({ p: 0.7, v: 2, c: 0.3 }) },
  { why: 'indifference on the prior', seats: 2, config: of({ p: 0.5, v: 2 }) },
  {
    why: 'mostly low quality: the seller’s ideal is a floor of high units times gain over loss',
    seats: 2,
    config: of({ p: 0.4, v: 1.7, c: 0.5, rounds: 4 }),
  },
  { why: 'a new buyer every round, who is not told the prior', seats: 2, config: of({ myopic: true, buyerKnowsPrior: false }) },
  { why: 'a new buyer every round, the prior bears a purchase', seats: 2, config: of({ myopic: true, p: 0.8, v: 2 }) },
  { why: 'nobody is told how many rounds there are', seats: 2, config: of({ rounds: 2, horizonTold: false, p: 0.7, v: 2 }) },
  { why: 'texts both ways', seats: 2, config: of({ message: 'text', buyerMessages: true, rounds: 2 }) },
]

export default small
