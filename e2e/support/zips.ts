import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import type { Page } from './test'

/** One row of an exported table, by column. */
export type Row = Readonly<Record<string, string>>

/** What one export holds. */
export interface Exported {
  readonly name: string
  readonly bytes: Buffer
  /** Names of its files, in the order of the alphabet. */
  readonly files: readonly string[]
  text(file: string): string
  rows(table: string): readonly Row[]
}

/** A zip as an export, read by other libraries' rules than those that wrote it. */
const opened = (name: string, bytes: Buffer): Exported => {
  const entries = unzipSync(bytes)
  const text = (file: string) => strFromU8(entries[file] ?? new Uint8Array()).replace(/^\uFEFF/, '')
  return {
    name,
    bytes,
    files: Object.keys(entries).toSorted(),
    text,
    rows: table => Papa.parse<Row>(text(table), { header: true, skipEmptyLines: true }).data,
  }
}

/** The zip that the browser saves after `press`. */
export const savedBy = async (page: Page, press: () => Promise<void>): Promise<Exported> => {
  const download = page.waitForEvent('download')
  await press()
  const file = await download
  return opened(file.suggestedFilename(), await readFile(await file.path()))
}

const run = promisify(execFile)
const parley = async (...args: readonly string[]): Promise<void> => {
  await run(process.execPath, ['src/tools/parley.mjs', ...args], { maxBuffer: 1e8 })
}

/** Plays on the command line, as in `playedZip('matrix', '--seat', 'tit-for-tat', …)`, and returns the exported zip. */
export const playedZip = async (...play: readonly string[]): Promise<Exported> => {
  const root = await mkdtemp(join(tmpdir(), 'parley-play-'))
  try {
    await parley('play', ...play, '--out', join(root, 'out'))
    await parley('export', join(root, 'out'), '--out', join(root, 'out.zip'))
    return opened('played.zip', await readFile(join(root, 'out.zip')))
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** A file as a page's file picker takes it. */
export const asFile = (name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream',
  buffer: Buffer.from(bytes),
})
