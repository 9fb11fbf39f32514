import type { Config } from '../config'
import { countsTable, idsOf, pairTable } from '../table'
import type { Outcome } from '../types'

/** A finished match round by round: implemented action indices by seat (−1 void), points by seat, and how many chose each action of seat 0's list. */
export interface Account {
  readonly rounds: number
  readonly actions: readonly (readonly number[])[]
  readonly points: readonly (readonly number[])[]
}

/** What was played and earned in every round, worked out from the outcome, so that a hidden history is open at the end. */
export function accountOf(config: Config, outcome: Outcome): Account {
  const seats = outcome.actions.length
  const actions = outcome.actions.map((played, seat) => played.map(id => idsOf(config, seat).indexOf(id)))
  const points = Array.from({ length: outcome.rounds }, (_, r) =>
    pointsOf(
      config,
      actions.map(played => played[r]!),
      seats,
    ),
  )
  return { rounds: outcome.rounds, actions, points }
}

function pointsOf(config: Config, last: readonly number[], seats: number): readonly number[] {
  if (config.form === 'bimatrix') {
    const table = pairTable(config)
    const [row, column] = [last[0]!, last[1]!]
    const cell = row * table.columns + column
    return row < 0 || column < 0 ? table.lowest : [table.pay[0][cell]!, table.pay[1][cell]!]
  }
  const table = countsTable(config)
  if (last.includes(-1)) return last.map(() => table.lowest(seats))
  const counts = table.ids.map((_, a) => last.filter(action => action === a).length)
  return last.map(action => table.pay(action, counts))
}

/** Means of consecutive values, `size` at a time; `x` is the last index of each stretch, from 1. */
export function binned(values: readonly number[], size: number): { readonly x: number; readonly y: number }[] {
  const bins: { x: number; y: number }[] = []
  for (let from = 0; from < values.length; from += size) {
    const part = values.slice(from, from + size)
    bins.push({ x: from + part.length, y: part.reduce((a, b) => a + b, 0) / part.length })
  }
  return bins
}

/** The mean of all values up to each one. */
export function soFar(values: readonly number[]): { readonly x: number; readonly y: number }[] {
  let sum = 0
  return values.map((value, i) => {
    sum += value
    return { x: i + 1, y: sum / (i + 1) }
  })
}

export const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
