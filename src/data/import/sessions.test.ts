import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { entriesOf, entryOf } from '../export/entry'
import { exportZip } from '../export/export'
import { sessionEntriesOf, sessionEntryOf } from '../export/session-entry'
import { exportFolder, readFolder } from '../files'
import { MemoryStore } from '../memory'
import { say } from '../problem'
import { sessionRecordOf } from '../session-record'
import { resolveSample as resolve } from '../test/sample'
import { sampleSession, teamSession } from '../test/session'
import { importInto } from './import'

const all = [sampleSession(), teamSession()]
const entries = all.flatMap(session => session.matches.map(entryOf))
const sessions = all.map(({ id, log }) => sessionEntryOf(id, log))
const zipped = async () => (await exportZip(entries, { app: '0.1.0', sessions })).bytes

/** The zip with session_log.jsonl changed line by line (null: left out), imported. */
async function changed(change: (lines: string[]) => string[] | null) {
  const { 'session_log.jsonl': log, ...rest } = unzipSync(await zipped())
  const lines = change(
    strFromU8(log as Uint8Array)
      .split('\n')
      .filter(line => line !== ''),
  )
  const store = new MemoryStore()
  const bytes = zipSync(lines === null ? rest : { ...rest, 'session_log.jsonl': strToU8(lines.map(line => `${line}\n`).join('')) })
  const report = await importInto(store, bytes, { resolve, file: 'data.zip' })
  expect(report.added).toHaveLength(8)
  for (const problem of report.skipped)
    for (const language of ['en', 'de'] as const) expect(say(problem, language)).toMatch(/^data\.zip.*(expected|erwartet).*\.$/)
  return { ...report, store }
}

describe('an import of hosted sessions', () => {
  test('brings log and row back, and its export is the same bytes', async () => {
    const bytes = await zipped()
    const store = new MemoryStore()
    const report = await importInto(store, bytes, { resolve })
    expect(report).toMatchObject({ skipped: [], sessions: { added: all.map(({ id }) => id), already: [] } })
    for (const { id, log } of all) {
      expect(await store.sessions.events(id)).toEqual(log)
      expect(await store.sessions.record(id)).toEqual(sessionRecordOf(log))
      expect(await store.sessions.secret(id)).toBeNull()
    }
    const again = entriesOf(store, await store.cards(), resolve)
    expect(Buffer.compare((await exportZip(again, { app: '0.1.0', sessions: await sessionEntriesOf(store, again) })).bytes, bytes)).toBe(0)
    expect(await importInto(store, bytes, { resolve })).toMatchObject({
      added: [],
      skipped: [],
      sessions: { added: [], already: all.map(({ id }) => id) },
    })
  })

  test('never replaces a session that is there', async () => {
    const [{ id, log }] = all as [(typeof all)[number]]
    const store = new MemoryStore()
    await store.sessions.add(sessionRecordOf(log), log.slice(0, 3))
    const report = await importInto(store, await zipped(), { resolve, file: 'data.zip' })
    expect(report.skipped.map(problem => say(problem, 'en'))).toEqual([
      `data.zip: expected session ${id} as it is stored here, found another log under the same id; the stored one was kept and the other left out.`,
    ])
    expect(await store.sessions.events(id)).toEqual(log.slice(0, 3))
  })

  test('takes the matches and leaves out a log that was edited, is flawed, missing or nobody’s', async () => {
    const ids = (report: Awaited<ReturnType<typeof changed>>) => [report.sessions?.added ?? [], report.skipped.map(problem => problem.code)]
    const [a, b] = all.map(({ id }) => id) as [string, string]
    expect(ids(await changed(lines => lines))).toEqual([[a, b], []])
    expect(ids(await changed(lines => lines.map(line => line.replace('left the room', 'ill'))))).toEqual([[b], ['session-edited']])
    expect(
      ids(
        await changed(lines =>
          lines.map(line => line.replace('"e":"kick', '"secret":1,"e":"kick').replace('"what":"kick"', '"what":"kick","key":1')),
        ),
      ),
    ).toEqual([[b], ['not-session-event']])
    expect(ids(await changed(lines => lines.map(line => line.replace('"schema":1,"session":"zyx', '"schema":9,"session":"zyx'))))).toEqual([
      [a],
      ['newer'],
    ])
    expect(ids(await changed(lines => lines.toSpliced(3, 1)))).toEqual([[b], ['session-edited']])
    expect(ids(await changed(lines => lines.toSpliced(3, 1, '{')))).toEqual([[b], ['not-json']])
    expect(ids(await changed(() => null))).toEqual([[], ['session-listing', 'session-listing']])
    expect(ids(await changed(lines => [...lines, `{"of":"stranger","at":1,"e":"end"}`]))).toEqual([[a, b], ['session-listing']])
  })

  test('a folder of the command line holds the same files and makes the same zip', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'parley-session-folder-'))
    try {
      await exportFolder(dir, entries, { app: '0.1.0', sessions })
      const read = await readFolder(dir, { resolve })
      expect(read.problem).toBeNull()
      expect(read.sessions.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
      const { bytes } = await exportZip(read.entries, { app: '0.1.0', sessions: read.sessions })
      expect(Buffer.compare(bytes, await zipped())).toBe(0)
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
})
