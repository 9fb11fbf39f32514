import { shown } from '../../../../core/problem'
import type { Json, Note, Replayed } from '../foreign'
import type { SaveReader } from './save-file'
import { labelsIn, numberOf, numberTyped, roundsIn, stepsIn } from './seat-records'

/** What files that lack a field were played with: the program's defaults. */
const defaults = { min: 0, max: 100, ratio: 2 / 3 } as const

/**
 * GAMA-Bench's guessing game. Numbers are read from the players' records, because the rounds' `responses` were shuffled after use. One number wins each round, of two equally near
 * the first in seat order: the tie rule `first`. A number outside the range is played as it stands.
 */
export const pBeauty: SaveReader = {
  game: 'p-beauty',
  knows: ({ meta, rounds }) =>
    rounds[0] !== undefined && 'mean_ratio' in rounds[0] ? true : 'ratio' in meta && !['home', 'mode', 'tokens', 'reset'].some(name => name in meta),
  read(file, note, where) {
    const { meta, rounds } = file
    return {
      game: 'p-beauty',
      config: {
        rounds: roundsIn(file),
        p: numberOf(meta, 'ratio', defaults.ratio, note, where),
        min: numberOf(meta, 'min', defaults.min, note, where),
        max: numberOf(meta, 'max', defaults.max, note, where),
        numbers: 'integer',
        ties: 'first',
      },
      players: labelsIn(file),
      steps: stepsIn(file, numberTyped(where), where),
      verify: (played, note) => compare(rounds, played, note),
    }
  },
}

/** Holds the record's own mean and winning number of each round against ours. Our winners are seats, so the number is that of the first of them. */
function compare(rounds: readonly Json[], { outcome }: Replayed, note: Note): void {
  const played =
    (outcome as { readonly rounds?: readonly { guesses: readonly number[]; mean: number; winners: readonly number[] }[] } | null)?.rounds ?? []
  for (const [i, { guesses, mean, winners }] of played.entries()) {
    const record = rounds[i]
    if (record === undefined) continue
    const ours = { mean, winner: guesses[winners[0] ?? -1], winner_num: winners.length }
    for (const [field, value] of Object.entries(ours)) {
      const theirs = record[field]
      if (typeof theirs !== 'number') continue
      if (value === undefined || Math.abs(theirs - value) > 1e-9 * Math.max(1, Math.abs(theirs)))
        note({ code: 'differs', round: i + 1, field: `round_records[${i}].${field}`, expected: shown(value ?? null), found: shown(theirs) })
    }
  }
}
