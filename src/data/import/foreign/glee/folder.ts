import { type Place, wordsOf } from '../../../problem'
import type { ForeignMatch, Json, Note } from '../foreign'
import { readBargaining } from './bargaining'
import { readNegotiation } from './negotiation'
import { badMember, objectIn } from './parameters'
import { readPersuasion } from './persuasion'
import { playersOf } from './players'

const READERS = { bargaining: readBargaining, negotiation: readNegotiation, persuasion: readPersuasion } as const

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a parsed JSON is the config of one of GLEE's games, of whatever family: it names a game type, its arguments and two players. */
export function isGleeConfig(json: unknown): boolean {
  return isJson(json) && 'game_type' in json && isJson(json['game_args']) && 'player_1_args' in json && 'player_2_args' in json
}

/**
 * Reads one game of GLEE (repository eilamshapira/GLEE, `Data/…/<id>/`) from the texts of its `config.json` and `game.csv`, of models or of people, in either dialect.
 * What is odd and can be lived with goes to `note`; `BadData` says in one sentence what makes the record unreadable, and where.
 */
export function readGlee(config: string, csv: string, note: Note, where: Place): ForeignMatch {
  const json = parse(config, where)
  if (!isGleeConfig(json) || !isJson(json)) throw badMember('game_args', 'the config of a game of GLEE', json, where)
  const type = json['game_type']
  const read = typeof type === 'string' && Object.hasOwn(READERS, type) ? READERS[type as keyof typeof READERS] : undefined
  if (read === undefined) throw badMember('game_type', Object.keys(READERS).join(', '), type, where)
  return read(objectIn(json, 'game_args', where), csv, playersOf(json, where), note, where)
}

function parse(text: string, where: Place): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw badMember('game_args', 'JSON', wordsOf(error), where)
  }
}
