import type { Rule } from './duel'

/** The same rule, but D in the last `n` rounds where the length is known. */
export function endgame(length: number, n: number, rule: Rule): Rule {
  return (t, own, opp, meant) => {
    const move = rule(t, own, opp, meant)
    return move && t < length - n
  }
}

/** Chi-squared with one degree of freedom at 5 %. */
const CRITICAL = 3.841458820694124

/** Whether so many Cs and Ds pass for a fair coin: a chi-squared test gives p ≥ 0.05. */
export const looksRandom = (c: number, d: number): boolean => (c - d) ** 2 / (c + d) <= CRITICAL
