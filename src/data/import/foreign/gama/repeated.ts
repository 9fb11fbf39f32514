import { shown } from '../../../../core/problem'
import { BadData, type Place } from '../../../problem'
import type { ForeignMove, Json, Note } from '../foreign'
import type { SaveFile } from './save-file'
import { labelsIn, roundsIn } from './seat-records'

/** How many rounds a match of repeated simultaneous rounds was to have, and who sat where. */
export const repeatedOf = (file: SaveFile): { readonly rounds: number; readonly players: readonly string[] } => ({
  rounds: roundsIn(file),
  players: labelsIn(file),
})

/** A parameter of `meta`; where an older file lacks it, what the program then played with, noted. Throws `BadData` where it is of another kind. */
export function parameter<V extends number | boolean | string>(meta: Json, field: string, usual: V, note: Note, where: Place): V {
  const found = meta[field]
  if (typeof found === typeof usual && (typeof found !== 'number' || Number.isFinite(found))) return found as V
  const expected = typeof usual === 'number' ? 'a number' : typeof usual === 'boolean' ? 'true or false' : 'a word'
  if (found !== undefined && found !== null)
    throw new BadData({ code: 'record-field', where, values: { field: `meta.${field}`, expected, found: shown(found) } })
  note({ code: 'missing', field: `meta.${field}`, expected, found: '–', taken: String(usual) })
  return usual
}

/**
 * One step a round, as far as every player has a record. Decisions come from `player_data[].records`; of a player without a list of them, from the rounds' `responses`. `move` reads one of them.
 */
export function* stepsOf(
  { players, rounds }: SaveFile,
  where: Place,
  move: (found: unknown, at: { readonly seat: number; readonly round: number; readonly field: string }) => ForeignMove,
): Generator<readonly ForeignMove[]> {
  const sources = players.map(({ records }, seat) => {
    if (Array.isArray(records)) return { values: records as readonly unknown[], field: (round: number) => `player_data[${seat}].records[${round}]` }
    const responses = rounds.map(({ responses: all }) => (Array.isArray(all) ? (all as readonly unknown[])[seat] : undefined))
    if (records !== undefined || responses.some(found => found === undefined))
      throw new BadData({
        code: 'record-field',
        where,
        values: { field: `player_data[${seat}].records`, expected: 'a list of decisions', found: shown(records) },
      })
    return { values: responses, field: (round: number) => `round_records[${round}].responses[${seat}]` }
  })
  const most = Math.min(...sources.map(({ values }) => values.length))
  for (let round = 0; round < most; round++) yield sources.map(({ values, field }, seat) => move(values[round], { seat, round, field: field(round) }))
}

/** Notes where a figure of the record isn't ours, beyond rounding; a figure that isn't there or isn't a number says nothing. */
export function compareFigure(ours: number, theirs: unknown, round: number, field: string, note: Note, seat?: number): void {
  if (typeof theirs !== 'number' || Math.abs(theirs - ours) <= 1e-9 * Math.max(1, Math.abs(theirs))) return
  note({ code: 'differs', round, field, expected: shown(ours), found: shown(theirs), ...(seat === undefined ? {} : { seat }) })
}
