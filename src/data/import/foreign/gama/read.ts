import { shown } from '../../../../core/problem'
import { BadData, type Place } from '../../../problem'
import type { ForeignMatch, Json, Note } from '../foreign'
import { readers } from './readers'
import type { SaveFile } from './save-file'

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A save file from its text. Throws `BadData` where it isn't whole JSON or lacks a part. */
export function saveFileOf(text: string, where: Place): SaveFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new BadData({ code: 'not-record', where, values: { expected: 'a save file of GAMA-Bench, whole JSON', found: whatStopped(text, error) } })
  }
  if (!isObject(value)) throw new BadData({ code: 'not-record', where, values: { expected: 'a save file of GAMA-Bench', found: shown(value) } })
  return { meta: part(value, 'meta', isObject, where), rounds: list(value, 'round_records', where), players: list(value, 'player_data', where) }
}

/** The match in a save file, by the reader of its game. Throws `BadData` where no game of ours has such a file. */
export function readSaveFile(file: SaveFile, note: Note, where: Place): ForeignMatch {
  const reader = readers.find(candidate => candidate.knows(file))
  if (reader === undefined)
    throw new BadData({
      code: 'record-field',
      where,
      values: {
        field: 'meta',
        expected: `the parameters of one of the games ${readers.map(({ game }) => game).join(', ')}`,
        found: shown(Object.keys(file.meta)),
      },
    })
  return reader.read(file, note, { file: where.file })
}

function part<V>(value: Json, field: string, fits: (value: unknown) => value is V, where: Place): V {
  const found = value[field]
  if (fits(found)) return found
  throw new BadData({ code: 'record-field', where, values: { field, expected: 'an object', found: shown(found) } })
}

function list(value: Json, field: string, where: Place): readonly Json[] {
  const found = value[field]
  if (Array.isArray(found) && found.length > 0 && found.every(isObject)) return found
  const expected = Array.isArray(found) && found.length === 0 ? 'at least one entry' : 'a list of objects'
  throw new BadData({ code: 'record-field', where, values: { field, expected, found: shown(found) } })
}

/** Where a text stops being JSON, as shortly as can be said: most broken files are cut off. */
function whatStopped(text: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  if (text.trim() === '') return 'an empty file'
  return /end of JSON|Unterminated|unexpected end/i.test(reason)
    ? `a file that stops short after ${text.length} characters`
    : `${shown(text.slice(0, 40))} (not JSON)`
}
