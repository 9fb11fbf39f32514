import { Config } from './config'

const config = (over: Partial<Config>) => Config.parse({ rounds: 1, ...over })
const menu = (cheapCost: number, cheapUtility: number, costlyCost: number, costlyUtility: number) => ({
  cheapCost,
  cheapUtility,
  costlyCost,
  costlyUtility,
})

/** Set-ups that brute force can exhaust (laws 11 and 24), and why these. */
const small: readonly { readonly why: string; readonly seats: number; readonly config: Config }[] = [
  { why: 'four seats, the default: a dilemma', seats: 4, config: config({}) },
  { why: 'two rounds of a dilemma', seats: 3, config: config({ rounds: 2 }) },
  { why: 'two seats: a tie, Δu = Δc/2', seats: 2, config: config({ rounds: 2 }) },
  { why: 'the cheap dish is dominant: Δu < Δc/n', seats: 3, config: config({ rounds: 2, ...menu(4, 19, 9, 20) }) },
  { why: 'Δu near Δc: the others must sometimes order costly too', seats: 3, config: config({ rounds: 3, ...menu(10, 15, 20, 24) }) },
  { why: 'Δu just below Δc, two seats', seats: 2, config: config({ rounds: 4, ...menu(0, 0, 4, 3) }) },
  { why: 'Δu > Δc: the costly dish is best for all', seats: 3, config: config({ rounds: 2, ...menu(10, 10, 12, 20) }) },
  { why: 'Δu < 0: the costly dish is worth less', seats: 3, config: config({ rounds: 2, ...menu(1, 8, 4, 5) }) },
  { why: 'two dishes alike', seats: 2, config: config({ rounds: 2, ...menu(5, 5, 5, 5) }) },
]

export default small
