import { rulesOf, rulesToday } from '../../catalogue'
import { VERSION } from '../../core/version'
import type { RecordFile, RecordParts } from '../../data/import/foreign/files'
import type { RecordReport } from '../../data/import/foreign/import'
import type { ImportReport } from '../../data/import/import'
import { megabytes } from '../../data/import/unzip'
import type { DataProblem } from '../../data/problem'
import type { Store } from '../../data/store'
import type { Picked } from './picked'
import { breathe } from './transfer'

/**
 * What became of one file, or of all published records that came together (`records`, `file` then says how many and of what): matches, a response table (its name, or what is wrong
 * with it). `fault`: it could not be read at all, in the browser's words.
 */
export interface FileReport {
  readonly file: string
  readonly report: ImportReport | null
  readonly records: RecordReport | null
  readonly table: { readonly name: string; readonly problem: null } | { readonly name: null; readonly problem: DataProblem } | null
  readonly fault: string | null
}

/** How an import goes: files or records done of all, and matches read in the file at hand. */
export interface Going {
  readonly done: number
  readonly of: number
  readonly matches: number
}

const NOTHING = { report: null, records: null, table: null, fault: null } as const

/** Imports files one after the other, records of the literature last. Stops between two of them where `stop` is aborted; what was taken in stays. */
export async function takeIn(
  store: Store,
  picked: readonly Picked[],
  going: (now: Going) => void,
  stop?: AbortSignal,
): Promise<readonly FileReport[]> {
  const { ours, records } = await sorted(picked)
  const of = ours.length + records.length
  const out: FileReport[] = []
  for (const [done, { file }] of ours.entries()) {
    if (stop?.aborted === true) return out
    going({ done, of, matches: 0 })
    out.push(await guarded(file.name, () => takeOne(store, file, matches => going({ done, of, matches }))))
  }
  if (records.length > 0 && stop?.aborted !== true) {
    const { importRecords } = await import('../../data/import/foreign/import')
    const title = records.length === 1 ? (records[0] as RecordParts).source : ''
    out.push(
      await guarded(title, async () => ({
        records: await importRecords(store, records, {
          current: rulesToday,
          engine: VERSION,
          breathe,
          progress: done => going({ done: ours.length + done, of, matches: done }),
          ...(stop === undefined ? {} : { stop }),
        }),
      })),
    )
  }
  return out
}

/** Largest response table, in bytes: it is read whole. */
const LARGEST = 64 * 2 ** 20

async function takeOne(store: Store, file: File, progress: (matches: number) => void): Promise<Partial<FileReport>> {
  if (/\.json$/i.test(file.name) && file.size > LARGEST) {
    const problem: DataProblem = { code: 'too-big', where: { file: file.name }, values: { limit: megabytes(LARGEST), found: megabytes(file.size) } }
    return { table: { name: null, problem } }
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (/\.json$/i.test(file.name)) {
    const { readTable } = await import('../../data/response-table')
    const { table, problem } = readTable(new TextDecoder().decode(bytes), file.name)
    if (table === null) return { table: { name: null, problem } }
    await store.keepTable(table)
    return { table: { name: table.name, problem: null } }
  }
  const { importInto } = await import('../../data/import/import')
  return { report: await importInto(store, bytes, { resolve: rulesOf, file: file.name, breathe, progress }) }
}

async function guarded(file: string, work: () => Promise<Partial<FileReport>>): Promise<FileReport> {
  try {
    return { ...NOTHING, file, ...(await work()) }
  } catch (error) {
    return { ...NOTHING, file, fault: error instanceof Error ? error.message : String(error) }
  }
}

/** Bytes that tell a save file from a response table. */
const HEAD = 4096

/**
 * Which files are ours and which are records of the literature. Everything in a folder is looked at as a record, but for our own zips and logs; a lone `.json` is one where its first
 * bytes say so, else a response table.
 */
async function sorted(picked: readonly Picked[]): Promise<{ ours: readonly Picked[]; records: readonly RecordParts[] }> {
  const ours: Picked[] = []
  const foreign: RecordFile[] = []
  for (const one of picked) {
    const { path, file } = one
    if (/\.(zip|jsonl)$/i.test(path)) ours.push(one)
    else if (path.includes('/') || /(^|\/)(game\.csv|config\.json)$/i.test(path) || (/\.json$/i.test(path) && (await isSaveFile(file))))
      foreign.push({ path, size: file.size, text: () => file.text() })
    else ours.push(one)
  }
  if (foreign.length === 0) return { ours, records: [] }
  const { recordsAmong } = await import('../../data/import/foreign/files')
  return { ours, records: recordsAmong(foreign) }
}

const isSaveFile = async (file: File): Promise<boolean> => /"(name_exp|player_num|round_records|player_data)"/.test(await file.slice(0, HEAD).text())
