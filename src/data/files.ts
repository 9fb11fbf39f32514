import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { entryOf, type ExportEntry } from './export/entry'
import { exportTo, type ExportCounts, type ExportOptions } from './export/export'
import { sessionEntryOf, type SessionEntry } from './export/session-entry'
import type { Sink } from './export/sink'
import { readFile, readParts, type ReadOptions } from './import/read'
import { BadData, type DataProblem } from './problem'

/** Writes the files of an export into a folder, which is made where it is missing. Node only. */
export async function exportFolder(dir: string, entries: readonly ExportEntry[], options: ExportOptions): Promise<ExportCounts> {
  mkdirSync(dir, { recursive: true })
  const sink = folderSink(dir)
  try {
    return await exportTo(sink, entries, options)
  } finally {
    sink.close()
  }
}

/** What a folder holds: its matches and hosted sessions, or the first problem instead of them. */
export interface ReadFolder {
  readonly entries: readonly ExportEntry[]
  readonly sessions: readonly SessionEntry[]
  readonly problem: DataProblem | null
}

const refused = (problem: DataProblem): ReadFolder => ({ entries: [], sessions: [], problem })

/** The matches and sessions of a folder that `exportFolder` wrote, or the matches of one that holds an events.jsonl alone, each checked. Node only. */
export async function readFolder(dir: string, options: ReadOptions): Promise<ReadFolder> {
  const events = join(dir, 'events.jsonl')
  if (!existsSync(events)) return refused({ code: 'not-ours', where: { file: dir }, values: { found: '– events.jsonl' } })
  const sessions: SessionEntry[] = []
  const named: ReadOptions = { file: dir, ...options, session: ({ record, log }) => void sessions.push(sessionEntryOf(record.id, log)) }
  const bytes = readFileSync(events)
  const maybe = (name: string) => (existsSync(join(dir, name)) ? readFileSync(join(dir, name)) : undefined)
  const beside = maybe('session.json')
  const read =
    beside === undefined
      ? readFile(bytes, named)
      : readParts(
          { events: bytes, session: beside, calls: maybe('calls.jsonl'), texts: maybe('texts.jsonl'), sessions: maybe('session_log.jsonl') },
          named,
        )
  const entries: ExportEntry[] = []
  try {
    for await (const { match, problem } of read) {
      if (match === null) return refused(problem)
      const { card, log, calls = [], texts = [] } = match
      const start = log[0]
      if (start?.e !== 'start') continue
      const words = new Map(texts.map(({ hash, text }) => [hash, text]))
      entries.push(entryOf({ id: card.id, log, resolved: await options.resolve(start.spec.game), meta: card, calls, texts: async () => words }))
    }
  } catch (error) {
    if (error instanceof BadData) return refused(error.problem)
    throw error
  }
  return { entries, sessions, problem: null }
}

function folderSink(dir: string): Sink<void> {
  const files = new Map<string, number>()
  return {
    open(file) {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      files.set(file, openSync(join(dir, file), 'w'))
    },
    write(file, text) {
      const fd = files.get(file)
      if (fd === undefined) throw new Error(`export: expected file ${file} to be open`)
      writeSync(fd, text)
    },
    close() {
      for (const fd of files.values()) closeSync(fd)
      files.clear()
    },
  }
}
