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
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new BadData({ code: 'not-record', where, values: { expected: 'a save file of GAMA-Bench, whole JSON', found: whatStopped(text, error) } })
  }
  if (!isObject(value)) throw new BadData({ code: 'not-record', where, values: { expected: 'a save file of GAMA-Bench', found: shown(value) } })
  return {
    meta: part(value, 'meta', isObject, where),
    rounds: list(value, 'round_records', where),
    players: inSeatOrder(list(value, 'player_data', where)),
  }
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
  if (!Array.isArray(found)) throw new BadData({ code: 'record-field', where, values: { field, expected: 'a list of objects', found: shown(found) } })
  if (found.length === 0) throw new BadData({ code: 'record-field', where, values: { field, expected: 'at least one entry', found: '[]' } })
  const wrong = found.findIndex(entry => !isObject(entry))
  if (wrong < 0) return found
  throw new BadData({ code: 'record-field', where, values: { field: `${field}[${wrong}]`, expected: 'an object', found: shown(found[wrong]) } })
}

/** The players by the seats that their ids tell (`player_0`, `player_1`, …), since values and hit rates go by seat; as they stand where the ids don't number all seats. */
function inSeatOrder(players: readonly Json[]): readonly Json[] {
  const byId = new Map(players.map(player => [player['id'], player]))
  const seats = players.map((_, seat) => byId.get(`player_${seat}`))
  return seats.every(player => player !== undefined) ? seats : players
}

/** Where a text stops being JSON, as shortly as can be said: most broken files are cut off. */
function whatStopped(text: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  if (text.trim() === '') return 'an empty file'
  return /end of JSON|Unterminated|unexpected end/i.test(reason)
    ? `a file that stops short after ${text.length} characters`
    : `${shown(text.slice(0, 40))} (not JSON)`
}
