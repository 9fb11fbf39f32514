import type { Config } from './game'

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'two seats, two rounds: sixteen plays', seats: 2, config: { rounds: 2, benefit: 10, cost: 4 } },
  { why: 'three seats, so that one volunteer serves two', seats: 3, config: { rounds: 1, benefit: 5, cost: 4 } },
]

export default small
