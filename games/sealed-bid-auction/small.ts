import { Config } from './config'

const config = (over: Partial<Config>) => Config.parse({ rounds: 1, step: 1, ...over })

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'first price, two seats, different values', seats: 2, config: config({ valuationMax: 3 }) },
  { why: 'first price, three seats: ties among some of them', seats: 3, config: config({ valuationMax: 3 }) },
  { why: 'first price, independent values', seats: 2, config: config({ valuationMax: 3, draw: 'independent' }) },
  { why: 'first price, values far apart: only mixed bids come near equilibrium', seats: 2, config: config({ valuationMax: 8, step: 4 }) },
  { why: 'first price, three seats, mixed bids', seats: 3, config: config({ valuationMax: 6, step: 3, draw: 'independent' }) },
  { why: 'first price, a reserve price', seats: 2, config: config({ valuationMax: 4, reserve: 2 }) },
  { why: 'first price, no value of zero', seats: 2, config: config({ valuationMin: 2, valuationMax: 4 }) },
  { why: 'second price: truth is dominant', seats: 2, config: config({ price: 'second', valuationMax: 3 }) },
  { why: 'second price, three seats, independent values', seats: 3, config: config({ price: 'second', valuationMax: 3, draw: 'independent' }) },
  { why: 'second price, a reserve price', seats: 2, config: config({ price: 'second', valuationMax: 4, reserve: 2 }) },
  { why: 'second price, the published schedule', seats: 3, config: config({ price: 'second', valuationMax: 4, schedule: 'published' }) },
  { why: 'two rounds', seats: 2, config: config({ valuationMax: 2, rounds: 2 }) },
]

export default small
