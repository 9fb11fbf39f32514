import type { GameDef } from '../../core/game'
import { DEFINITIONS, type Definition } from '../../core/published'
import bargaining from '../../../games/bargaining/game'
import negotiation from '../../../games/negotiation/game'
import persuasion from '../../../games/persuasion/game'
import type { ForeignMatch, Oddity } from '../import/foreign/foreign'
import { readGlee } from '../import/foreign/glee/folder'
import { playRecord, type PlayedRecord } from '../import/foreign/play'

const games: Readonly<Record<string, GameDef>> = { bargaining, negotiation, persuasion }

/** A record of GLEE, read, played by our rules and scored: its measures by their source's names, once per definition. */
export interface ScoredRecord {
  readonly record: ForeignMatch
  readonly played: PlayedRecord
  readonly oddities: readonly Oddity[]
  readonly measures: Readonly<Record<Definition, Readonly<Record<string, number | null>>>>
}

/** Reads, plays and scores the two files of one game. Throws `BadData` as the importer does. */
export function scoreGlee(config: string, csv: string, file = 'game'): ScoredRecord {
  const oddities: Oddity[] = []
  const note = (oddity: Oddity) => void oddities.push(oddity)
  const record = readGlee(config, csv, note, { file })
  const game = games[record.game] as GameDef
  const played = playRecord(record, { game, tags: [] }, file, 'test', note, { file })
  const { state, config: parsed } = played.machine
  const of = (definition: Definition) =>
    Object.fromEntries((game.published ?? []).map(measure => [measure.id.replace(/^glee\./, ''), measure.of(state, parsed, definition)]))
  return { record, played, oddities, measures: Object.fromEntries(DEFINITIONS.map(d => [d, of(d)])) as ScoredRecord['measures'] }
}

/** A config file in the dialect of games between models. */
export const modelConfig = (type: string, args: object, given: object = {}): string =>
  JSON.stringify({
    player_1_type: 'litellm',
    player_2_type: 'litellm',
    player_1_args: { public_name: 'Alice', model_name: 'model-a' },
    player_2_args: { public_name: 'Bob', player_id: 3, model_name: 'model-b' },
    game_type: type,
    game_args: args,
    game: null,
    ...given,
  })

/** Rows as a table in CSV, columns in the order given; cells with commas, quotes or line breaks are quoted. */
export const csvOf = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string => {
  const cell = (value: unknown) => {
    const text = String(value ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [columns, ...rows.map(row => columns.map(column => cell(row[column])))].map(row => `${row.join(',')}\n`).join('')
}
