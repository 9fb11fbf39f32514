import { hashOf } from '../../../core/canonical'
import { shown } from '../../../core/problem'
import { cardFrom } from '../../card-of'
import type { MatchMeta } from '../../meta'
import { BadData, type DataProblem, wordsOf } from '../../problem'
import type { Store, StoredMatch } from '../../store'
import type { ResolvedGame } from '../../walk'
import { megabytes } from '../unzip'
import type { RecordFile, RecordParts } from './files'
import type { ForeignMatch, Oddity } from './foreign'
import { readSaveFile, saveFileOf } from './gama/read'
import { readGlee } from './glee/folder'
import { playRecord, type PlayedRecord } from './play'

/** Largest file of a record, in bytes. The published ones stay below 5 MB; a file is read whole, so this bounds the memory. */
const LARGEST = 64 * 2 ** 20

/** `current` finds today's version of a game by id; `engine` is this app's version. `breathe` is awaited after every record. */
export interface RecordOptions {
  readonly current: (game: string) => Promise<ResolvedGame>
  readonly engine: string
  readonly largest?: number
  readonly breathe?: () => Promise<void>
}

/** What became of one record: the match it holds with everything odd about it, or why there is none. `source` is its file or folder. */
export type ReadRecord = { readonly source: string; readonly oddities: readonly Oddity[] } & (
  | { readonly match: StoredMatch; readonly played: PlayedRecord; readonly resolved: ResolvedGame; readonly problem: null }
  | { readonly match: null; readonly problem: DataProblem }
)

/** Reads records one after the other; only one is in memory at a time. A record that can't be read is handed out as its problem, and the others are read. */
export async function* readRecords(records: Iterable<RecordParts>, options: RecordOptions): AsyncGenerator<ReadRecord> {
  for (const parts of records) {
    const oddities: Oddity[] = []
    try {
      yield { source: parts.source, oddities, ...(await readOne(parts, options, oddities)), problem: null }
    } catch (error) {
      if (!(error instanceof BadData)) throw error
      yield { source: parts.source, oddities, match: null, problem: error.problem }
    }
    await options.breathe?.()
  }
}

async function readOne(parts: RecordParts, options: RecordOptions, oddities: Oddity[]) {
  const where = { file: parts.source }
  const note = (oddity: Oddity) => void oddities.push(oddity)
  let record: ForeignMatch
  let content: string
  if (parts.origin === 'gamabench') {
    content = await textOf(parts.file, options)
    record = readSaveFile(saveFileOf(content, where), note, where)
  } else {
    const lacking = parts.config === null ? 'config.json' : parts.table === null ? 'game.csv' : null
    if (lacking !== null || parts.config === null || parts.table === null)
      throw new BadData({
        code: 'not-record',
        where: { file: parts.source === '' ? undefined : parts.source },
        values: { expected: 'the folder of one game of GLEE, with config.json and game.csv', found: `no ${lacking}` },
      })
    const [config, table] = [await textOf(parts.config, options), await textOf(parts.table, options)]
    content = `${config}\n${table}`
    record = readGlee(config, table, note, where)
  }
  const resolved = await options.current(record.game)
  // A record is known by its content: copies under other names are the same run, and two runs of one name in two folders are two.
  const hash = hashOf(content)
  const title = TITLES[parts.origin]
  const played = playRecord(record, resolved, `${title} · ${hash.slice(0, 12)}`, options.engine, note, where)
  const { log, machine, status } = played
  const start = log[0]
  if (start?.e !== 'start') throw new Error(`record ${shown(parts.source)}: expected a log that starts`)
  const meta: MatchMeta = { name: nameOf(parts.source), session: title, repetition: hash.slice(0, 12) }
  return {
    match: { card: cardFrom(hash.slice(0, 20), log, { spec: start.spec, machine, status }, resolved.tags, meta, 'import'), log },
    played,
    resolved,
  }
}

const TITLES: Readonly<Record<RecordParts['origin'], string>> = { gamabench: 'GAMA-Bench', glee: 'GLEE' }

/** The last part of a path, without `.json`: the name under which the experiment was saved. */
const nameOf = (path: string): string => (path.split('/').findLast(part => part !== '') ?? path).replace(/\.json$/i, '')

async function textOf(file: RecordFile, { largest = LARGEST }: RecordOptions): Promise<string> {
  if (file.size > largest)
    throw new BadData({
      code: 'not-record',
      where: { file: file.path },
      values: { expected: `a record of at most ${megabytes(largest)}`, found: megabytes(file.size) },
    })
  try {
    return await file.text()
  } catch (error) {
    // A file may have changed, gone or be out of bounds since it was chosen; the others are read all the same.
    throw new BadData({ code: 'not-record', where: { file: file.path }, values: { expected: 'a readable file', found: wordsOf(error) } })
  }
}

/** What an import of records did: matches added and already there, with what was odd; records that could not be read, and why. */
export interface RecordReport {
  readonly added: readonly string[]
  readonly already: readonly string[]
  readonly skipped: readonly DataProblem[]
  readonly odd: readonly { readonly source: string; readonly oddities: readonly Oddity[] }[]
}

/** Matches written in one transaction. */
const BATCH = 25

/** Imports records into a store. What is stored is never changed. `progress` is told how many records are done. Stops after the record at hand where `stop` is aborted. */
export async function importRecords(
  store: Store,
  records: readonly RecordParts[],
  options: RecordOptions & { readonly progress?: (done: number) => void; readonly stop?: AbortSignal },
): Promise<RecordReport> {
  const report = {
    added: [] as string[],
    already: [] as string[],
    skipped: [] as DataProblem[],
    odd: [] as { source: string; oddities: readonly Oddity[] }[],
  }
  let batch: StoredMatch[] = []
  const flush = async () => {
    const { added, already, taken } = await store.add(batch)
    report.added.push(...added)
    report.already.push(...already)
    report.skipped.push(...taken.map((match): DataProblem => ({ code: 'conflict', where: { match } })))
    batch = []
  }
  let done = 0
  for await (const { source, oddities, match, problem } of readRecords(records, options)) {
    if (match === null) report.skipped.push(problem)
    else batch.push(match)
    if (oddities.length > 0) report.odd.push({ source, oddities })
    if (batch.length >= BATCH) await flush()
    options.progress?.(++done)
    if (options.stop?.aborted === true) break
  }
  if (batch.length > 0) await flush()
  return report
}
