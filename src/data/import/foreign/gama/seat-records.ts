import { shown } from '../../../../core/problem'
import { BadData } from '../../../problem'
import type { ForeignMove, Json, Note } from '../foreign'
import type { SaveFile, SaveReader } from './save-file'

/** Which file a record stands in. */
export type Where = Parameters<SaveReader['read']>[2]

/** A number among the parameters; where an older file lacks it, the program's default, and a note of it. Throws `BadData` where something else stands there. */
export function numberOf(meta: Json, field: string, standard: number, note: Note, where: Where): number {
  const found = meta[field]
  if (typeof found === 'number' && Number.isFinite(found)) return found
  if (found !== undefined)
    throw new BadData({ code: 'record-field', where, values: { field: `meta.${field}`, expected: 'a number', found: shown(found) } })
  note({ code: 'missing', field: `meta.${field}`, expected: 'a number', taken: String(standard) })
  return standard
}

/** How many rounds the match was to have: those that the file counts, or those that it holds where they are more. */
export function roundsIn({ meta, rounds }: SaveFile): number {
  const told = meta['round_id']
  return Math.max(1, rounds.length, typeof told === 'number' && Number.isInteger(told) ? told : 0)
}

/** Who sat where: the player's own model, else the one that the file names for all or for that seat, else "unknown". */
export const labelsIn = ({ meta, players }: SaveFile): readonly string[] =>
  players.map(({ model }, seat) => {
    const all = meta['models']
    const found = model ?? (Array.isArray(all) ? all[seat] : all)
    return typeof found === 'string' && found !== '' ? found : 'unknown'
  })

/** A game's way of reading what one seat did in one round; `field` says where it stands. Throws `BadData` where it can't be an action. */
export type ReadAction = (found: unknown, at: { readonly seat: number; readonly round: number; readonly field: string }) => Omit<ForeignMove, 'seat'>

/** Reads a number; one that was typed as text is that number, as in the program. Throws `BadData` for anything else. */
export const numberTyped =
  (where: Where): ReadAction =>
  (found, { round, field }) => {
    if (typeof found === 'number' && Number.isFinite(found)) return { action: found }
    const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : Number.NaN
    if (Number.isFinite(number)) return { action: number, raw: found as string }
    throw new BadData({ code: 'record-field', where: { ...where, step: round }, values: { field, expected: 'a number', found: shown(found) } })
  }

/** One step a round from the players' records, which alone are in seat order, as far as every player has one. */
export function* stepsIn({ players }: SaveFile, read: ReadAction, where: Where): Generator<readonly ForeignMove[]> {
  const records = players.map(({ records }, seat): readonly unknown[] => {
    if (Array.isArray(records)) return records
    throw new BadData({ code: 'record-field', where, values: { field: `player_data[${seat}].records`, expected: 'a list', found: shown(records) } })
  })
  const most = Math.min(...records.map(own => own.length))
  for (let i = 0; i < most; i++)
    yield records.map((own, seat) => ({ seat, ...read(own[i], { seat, round: i + 1, field: `player_data[${seat}].records[${i}]` }) }))
}

/** Holds what the file says that every seat got in every round (`utility`) against what the rules paid, and notes each difference. */
export function compareUtility({ players }: SaveFile, paid: readonly (readonly number[])[], note: Note): void {
  players.forEach(({ utility }, seat) => {
    if (!Array.isArray(utility)) return
    paid.forEach((round, i) => {
      const theirs: unknown = utility[i]
      if (typeof theirs !== 'number' || Math.abs(theirs - (round[seat] ?? 0)) <= 1e-9) return
      note({ code: 'differs', round: i + 1, seat, field: 'utility', expected: shown(round[seat]), found: shown(theirs) })
    })
  })
}

/** Notes where a figure of the record isn't ours, beyond rounding; a figure that isn't there or isn't a number says nothing. */
export function compareFigure(ours: number, theirs: unknown, round: number, field: string, note: Note, seat?: number): void {
  if (typeof theirs !== 'number' || Math.abs(theirs - ours) <= 1e-9 * Math.max(1, Math.abs(theirs))) return
  note({ code: 'differs', round, field, expected: shown(ours), found: shown(theirs), ...(seat === undefined ? {} : { seat }) })
}
