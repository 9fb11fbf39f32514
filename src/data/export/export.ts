import { personIn, unitsOf } from '../../measures/units'
import analysisPy from './analysis.py?raw'
import analysisR from './analysis.R?raw'
import { codebook } from './codebook'
import { TABLES, type DataTable } from './columns'
import { cells, CRLF } from './csv'
import { inCallOrder } from '../calls'
import { inOrder, type ExportEntry, type FinishedInput } from './entry'
import { matchRows } from './match-rows'
import { callLines, jsonl, matchEntry, sessionEnd, sessionStart } from './session'
import type { SessionEntry } from './session-entry'
import { SessionFiles } from './session/files'
import { zipSink, type Sink } from './sink'
import { TextFile } from './text-file'
import { linesOf } from '../store'

/** `app` is the version of this app. `sessions`: the hosted sessions whose files come along. `breathe` is awaited after every piece of work of some 50 ms, `progress` called with the share done. */
export interface ExportOptions {
  readonly app: string
  readonly sessions?: readonly SessionEntry[]
  readonly breathe?: () => Promise<void>
  readonly progress?: (share: number) => void
}

/** What an export holds, counted twice: on the rows written and on the logs read. */
export type ExportCounts = Readonly<
  Record<'matches' | 'players' | 'decisions' | 'messages' | 'nature' | 'events' | 'calls' | 'beliefs' | 'texts' | 'sessions' | 'participants', number>
>

const DATA: readonly DataTable[] = [
  'matches.csv',
  'players.csv',
  'decisions.csv',
  'messages.csv',
  'nature.csv',
  'calls.csv',
  'beliefs.csv',
  'scores.csv',
]
const FILES = [...DATA, 'events.jsonl', 'calls.jsonl', 'texts.jsonl', 'session.json', 'codebook.csv', 'analysis.R', 'analysis.py']
/** UTF-16 units of text after which the page may breathe. */
const BREATH = 1 << 20

/** One zip with all files of an export. Equal matches give equal bytes. */
export async function exportZip(entries: readonly ExportEntry[], options: ExportOptions): Promise<{ bytes: Uint8Array; counts: ExportCounts }> {
  const sink = zipSink()
  const counts = await exportTo(sink, entries, options)
  return { bytes: sink.close(), counts }
}

/**
 * Writes all files of an export, match by match: tables, logs, session, codebook, analysis scripts. A pure function of the logs but for where it writes.
 * Every file is always there, without rows where there is nothing to say; those of hosted sessions where there are any. `calls.jsonl` has the records of calls whole, which is what an import reads; `calls.csv` the
 * same for people. Throws where the rows written do not add up to what was read (every decision has a row, every seat, every match, every call), where a text that a
 * call mentions is missing, or where a log disagrees with the rules.
 */
export async function exportTo(sink: Sink<unknown>, entries: readonly ExportEntry[], options: ExportOptions): Promise<ExportCounts> {
  const sorted = [...entries].sort(inOrder)
  const units = unitsOf(
    sorted.map(({ id, participants, meta }) => ({
      id,
      participants: participants.map(p => personIn(meta.session, p)),
      repetition: repetition(meta),
    })),
  )
  const hosted = await SessionFiles.load(options.sessions ?? [])
  const rows = Object.fromEntries(DATA.map(file => [file, 0])) as Record<DataTable, number>
  const read: Read = { matches: 0, seats: 0, moves: 0, events: 0, calls: 0, beliefs: 0 }
  const texts = new TextFile()
  for (const file of FILES) sink.open(file)
  for (const file of DATA) sink.write(file, cells(TABLES[file]) + CRLF)
  sink.write('session.json', sessionStart(options.app))
  let written = 0
  const write = (file: string, text: string) => {
    sink.write(file, text)
    written += text.length
  }
  for (const [i, entry] of sorted.entries()) {
    const input = await entry.load()
    const { log, calls = [] } = input
    const { session } = entry.meta
    const made = matchRows(input, units.get(entry.id) as string, hosted.interventions(session, entry.id))
    hosted.note(session, made.made)
    for (const file of DATA) {
      write(file, made.text[file])
      rows[file] += made.rows[file]
    }
    const lines = linesOf(log)
    write('events.jsonl', jsonl(entry.id, lines))
    const asked = callLines([...calls].sort(inCallOrder))
    if (asked !== '') write('calls.jsonl', asked)
    texts.mention(input)
    write('session.json', `${i === 0 ? '' : ',\n'}${matchEntry(entry.id, log, lines, asked, entry.meta)}`)
    count(read, input)
    if (written >= BREATH) {
      written = 0
      options.progress?.((i + 1) / sorted.length)
      await options.breathe?.()
    }
  }
  await texts.write(text => sink.write('texts.jsonl', text), options.breathe)
  sink.write('session.json', sessionEnd(hosted.listed()))
  sink.write('codebook.csv', codebook(hosted.any))
  sink.write('analysis.R', analysisR)
  sink.write('analysis.py', analysisPy)
  reconcile(rows, read)
  const alongside = hosted.write(sink)
  options.progress?.(1)
  return {
    matches: rows['matches.csv'],
    players: rows['players.csv'],
    decisions: rows['decisions.csv'],
    messages: rows['messages.csv'],
    nature: rows['nature.csv'],
    events: read.events,
    calls: rows['calls.csv'],
    beliefs: rows['beliefs.csv'],
    texts: texts.count,
    ...alongside,
  }
}

const repetition = ({ session, repetition: name }: ExportEntry['meta']) => (name === undefined ? undefined : `${session ?? ''}/${name}`)

type Read = Record<'matches' | 'seats' | 'moves' | 'events' | 'calls' | 'beliefs', number>

function count(read: Read, { log, calls = [] }: FinishedInput): void {
  read.matches++
  read.events += log.length
  read.calls += calls.length
  for (const event of log) {
    if (event.e === 'move') {
      read.moves++
      read.beliefs += event.beliefs?.length ?? 0
    } else if (event.e === 'start') read.seats += event.spec.seats.length
  }
}

function reconcile(rows: Readonly<Record<DataTable, number>>, read: Read): void {
  const pairs = [
    ['matches.csv', read.matches],
    ['players.csv', read.seats],
    ['decisions.csv', read.moves],
    ['calls.csv', read.calls],
    ['beliefs.csv', read.beliefs],
  ] as const
  for (const [file, expected] of pairs) {
    if (rows[file] !== expected)
      throw new Error(`export: expected ${expected} rows in ${file}, as the logs say, found ${rows[file]}; nothing was exported, please report this`)
  }
}
