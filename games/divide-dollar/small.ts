import { Config } from './config'

const config = (over: Partial<Config>) => Config.parse({ rounds: 1, ...over })

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'two seats, an even amount', seats: 2, config: config({ gold: 4 }) },
  { why: 'two seats, one piece too many for equal parts', seats: 2, config: config({ gold: 5 }) },
  { why: 'three seats, two pieces left over', seats: 3, config: config({ gold: 8 }) },
  { why: 'more seats than pieces', seats: 4, config: config({ gold: 3 }) },
  { why: 'a single piece', seats: 3, config: config({ gold: 1 }) },
  { why: 'two rounds: the piece left over goes round', seats: 2, config: config({ gold: 3, rounds: 2 }) },
]

export default small
