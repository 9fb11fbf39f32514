import type { ActionSpec } from '../../src/core/action-space'
import { allSeats } from '../../src/core/seats'
import type { Config } from './config'

/** The name of a seat's share in a plan: `rank1` for the most senior. */
export const rankOf = (seat: number): string => `rank${seat + 1}`

/** A vote on a plan. */
export type Vote = 'accept' | 'reject'

/** What a seat chooses: a share for every rank still in, or a vote. */
export type Action = Vote | Readonly<Record<string, number>>

/** Accepts that a plan needs among `crew` who are still in, the proposer's own included. */
export const needed = (crew: number, rule: Config['rule']): number => (rule === 'half' ? Math.ceil(crew / 2) : Math.floor(crew / 2) + 1)

/** The plans that the proposer `first` of a crew of `crew` may make: whole pieces for ranks first + 1 … crew that sum to the gold. */
export const plansFor = (first: number, crew: number, gold: number): ActionSpec => ({
  kind: 'split',
  total: gold,
  parts: allSeats(crew).slice(first).map(rankOf),
})

/** The shares of a plan from the proposer on, as they stand: imported ones may be negative or miss the sum. What is no number counts as 0. */
export function sharesOf(action: unknown, first: number, crew: number): readonly number[] {
  const plan = typeof action === 'object' && action !== null ? (action as Readonly<Record<string, unknown>>) : {}
  return allSeats(crew - first).map(i => {
    const share = plan[rankOf(first + i)]
    return typeof share === 'number' && Number.isFinite(share) ? share + 0 : 0
  })
}

/** The action that proposes these shares, from the proposer on. */
export const planOf = (shares: readonly number[], first: number): Readonly<Record<string, number>> =>
  Object.fromEntries(shares.map((share, i) => [rankOf(first + i), share]))
