import type { Config } from '../config'

type Matrix = readonly (readonly number[])[]
const trim = (x: number) => Number(x.toPrecision(13))

/** Expected payoffs by intended actions where each of two actions is flipped with probability p, for both players independently. */
export function underNoise(payoffs: Matrix, p: number): Matrix {
  const rows = [0, 1].map(i => payoffs[0]!.map((_, j) => (1 - p) * payoffs[i]![j]! + p * payoffs[1 - i]![j]!))
  return rows.map(row => [0, 1].map(j => trim((1 - p) * row[j]! + p * row[1 - j]!)))
}

/** How many of the first rounds are flipped for neither, for the column player only, for the row player only, and for both. */
export function flippedRounds(
  config: Config,
  rounds: number,
): readonly { readonly row: boolean; readonly column: boolean; readonly rounds: number }[] {
  const flips = config.noise && 'flips' in config.noise ? config.noise.flips : []
  const within = (seat: number) => new Set((flips[seat] ?? []).filter(round => round < rounds))
  const [row, column] = [within(0), within(1)]
  const both = [...row].filter(round => column.has(round)).length
  return [
    { row: false, column: false, rounds: rounds - row.size - column.size + both },
    { row: false, column: true, rounds: column.size - both },
    { row: true, column: false, rounds: row.size - both },
    { row: true, column: true, rounds: both },
  ]
}
