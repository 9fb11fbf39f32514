import { shown } from '../../../../core/problem'
import { BadData } from '../../../problem'
import type { ForeignMove, Json, Note, Replayed } from '../foreign'
import type { SaveFile, SaveReader } from './save-file'

type Where = Parameters<SaveReader['read']>[2]

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
    const { meta, rounds, players } = file
    const told = meta['round_id']
    return {
      game: 'p-beauty',
      config: {
        rounds: typeof told === 'number' && Number.isInteger(told) && told > rounds.length ? told : Math.max(1, rounds.length),
        p: parameter(meta, 'ratio', note, where),
        min: parameter(meta, 'min', note, where),
        max: parameter(meta, 'max', note, where),
        numbers: 'integer',
        ties: 'first',
      },
      players: players.map(({ model }, seat) => labelOf(model, meta['models'], seat)),
      steps: stepsOf(file, where),
      verify: (played, note) => compare(rounds, played, note),
    }
  },
}

function parameter(meta: Json, field: keyof typeof defaults, note: Note, where: Where): number {
  const found = meta[field]
  if (typeof found === 'number' && Number.isFinite(found)) return found
  if (found !== undefined)
    throw new BadData({ code: 'record-field', where, values: { field: `meta.${field}`, expected: 'a number', found: shown(found) } })
  const taken = defaults[field]
  note({ code: 'missing', field: `meta.${field}`, expected: 'a number', found: '–', taken: String(taken) })
  return taken
}

function labelOf(own: unknown, all: unknown, seat: number): string {
  const found = own ?? (Array.isArray(all) ? all[seat] : all)
  return typeof found === 'string' && found !== '' ? found : 'unknown'
}

/** One step a round, as far as every player has a record; a round that somebody lacks ends the match there. */
function* stepsOf({ players }: SaveFile, where: Where): Generator<readonly ForeignMove[]> {
  const records = players.map(({ records }, seat) => {
    if (Array.isArray(records)) return records as readonly unknown[]
    throw new BadData({
      code: 'record-field',
      where,
      values: { field: `player_data[${seat}].records`, expected: 'a list of numbers', found: shown(records) },
    })
  })
  const most = Math.min(...records.map(own => own.length))
  for (let round = 0; round < most; round++) yield records.map((own, seat) => moveOf(own[round], seat, round, where))
}

function moveOf(found: unknown, seat: number, round: number, where: Where): ForeignMove {
  if (typeof found === 'number' && Number.isFinite(found)) return { seat, action: found }
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : Number.NaN
  if (Number.isFinite(number)) return { seat, action: number, raw: found as string }
  throw new BadData({
    code: 'record-field',
    where: { ...where, step: round + 1 },
    values: { field: `player_data[${seat}].records[${round}]`, expected: 'a number', found: shown(found) },
  })
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
