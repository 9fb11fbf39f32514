import type { Outcome, Round } from '../game'

const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length

/** The figures of a match's sentences: mean contribution of the first and the last round, what all have together, and who has most (null where several do), with its mean contribution. */
export interface Account {
  readonly first: number
  readonly last: number
  readonly sum: number
  readonly most: { readonly seat: number; readonly points: number; readonly gave: number } | null
}

/** Adds a match up; null before its first round. */
export function accountOf({ rounds }: Outcome, payoffs: readonly number[]): Account | null {
  const [first, last] = [rounds[0], rounds.at(-1)]
  if (first === undefined || last === undefined) return null
  const points = Math.max(...payoffs)
  const leaders = payoffs.flatMap((own, seat) => (points - own <= 1e-9 * Math.max(1, Math.abs(points)) ? [seat] : []))
  const seat = leaders.length === 1 ? (leaders[0] as number) : null
  return {
    first: mean(first.contributions),
    last: mean(last.contributions),
    sum: payoffs.reduce((a, b) => a + b, 0),
    most: seat === null ? null : { seat, points, gave: mean(givenBy(rounds, seat)) },
  }
}

/** What one seat contributed, round by round. */
export const givenBy = (rounds: readonly Round[], seat: number): readonly number[] => rounds.map(round => round.contributions[seat] ?? 0)

/** The value below which the share p of sorted values lies, between neighbours by their weights. */
export function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return low + (high - low) * (at - Math.floor(at))
}
