import { Config } from './config'

const config = (over: Partial<Config>) => Config.parse({ rounds: 1, ...over })

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'three seats, R < n: keeping is dominant and giving efficient', seats: 3, config: config({ endowment: 4, multiplier: 1.5 }) },
  { why: 'two rounds: the sums over rounds decide', seats: 2, config: config({ rounds: 2, endowment: 3, multiplier: 1.5 }) },
  {
    why: 'R(n − 1)/n < 1: a free rider can’t keep the others whole and must give a third',
    seats: 2,
    config: config({ endowment: 6, multiplier: 1.5 }),
  },
  { why: 'R < 1: the pot destroys points', seats: 3, config: config({ endowment: 3, multiplier: 0.5 }) },
  { why: 'R = n: anything is an equilibrium', seats: 3, config: config({ endowment: 3, multiplier: 3 }) },
  { why: 'R > n: giving everything is dominant', seats: 2, config: config({ endowment: 4, multiplier: 3 }) },
  { why: 'R = 0: points are burnt', seats: 2, config: config({ endowment: 3, multiplier: 0 }) },
  { why: 'drawn endowments', seats: 3, config: config({ endowments: 'random', randMin: 2, endowment: 4, multiplier: 1.5 }) },
  {
    why: 'drawn endowments, then a round with equal ones',
    seats: 2,
    config: config({ rounds: 2, endowments: 'random', randMin: 1, endowment: 2, multiplier: 2.5 }),
  },
  { why: 'points carry over, R = 1: what is given wanders', seats: 2, config: config({ rounds: 2, endowment: 2, multiplier: 1, reset: false }) },
  {
    why: 'points carry over, R < n: early gifts come round again',
    seats: 3,
    config: config({ rounds: 2, endowment: 2, multiplier: 1.5, reset: false }),
  },
  { why: 'points carry over, R > n: everything, compounding', seats: 2, config: config({ rounds: 2, endowment: 2, multiplier: 3, reset: false }) },
  { why: 'only the total is told', seats: 2, config: config({ rounds: 2, endowment: 3, multiplier: 1.5, feedback: 'total' }) },
]

export default small
