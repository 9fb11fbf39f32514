import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { benchExport } from './export/bench'
import { entryOf } from './export/entry'
import { exportZip } from './export/export'
import { exportFolder, readFolder } from './files'
import { resolveSample as resolve, sampleMatch } from './test/sample'

const here = mkdtempSync(join(tmpdir(), 'parley-files-'))
afterAll(() => rmSync(here, { recursive: true }))
const inputs = ['a', 'b'].map((seed, index) => sampleMatch({ seed, meta: { session: 'S', index } }))

describe('a folder of the command line', () => {
  test('holds the same files as the zip, and makes the same zip', async () => {
    const dir = join(here, 'one', 'deeper')
    const counts = await exportFolder(dir, inputs.map(entryOf), { app: '0.1.0' })
    const zip = await exportZip(inputs.map(entryOf), { app: '0.1.0' })
    expect(counts).toEqual(zip.counts)
    for (const [name, bytes] of Object.entries(unzipSync(zip.bytes))) expect(readFileSync(join(dir, name), 'utf8')).toBe(strFromU8(bytes))
    const { entries, problem } = await readFolder(dir, { resolve })
    expect(problem).toBeNull()
    expect(Buffer.compare((await exportZip(entries, { app: '0.1.0' })).bytes, zip.bytes)).toBe(0)
  })

  test('may be a log alone', async () => {
    const dir = mkdtempSync(join(here, 'log-'))
    writeFileSync(join(dir, 'events.jsonl'), (inputs[0]?.log ?? []).map(event => JSON.stringify(event)).join('\n'))
    expect((await readFolder(dir, { resolve })).entries).toHaveLength(1)
  })

  test('is refused whole at its first problem', async () => {
    const dir = mkdtempSync(join(here, 'bad-'))
    expect(await readFolder(dir, { resolve })).toMatchObject({ entries: [], problem: { code: 'not-ours' } })
    await exportFolder(dir, inputs.map(entryOf), { app: '' })
    writeFileSync(join(dir, 'events.jsonl'), readFileSync(join(dir, 'events.jsonl'), 'utf8').replace('"action":"', '"action":"X'))
    expect(await readFolder(dir, { resolve })).toMatchObject({
      entries: [],
      problem: { code: 'differs', where: { file: dir, match: 'm-a', step: 1 } },
    })
    writeFileSync(join(dir, 'session.json'), '{"parley":')
    expect(await readFolder(dir, { resolve })).toMatchObject({ entries: [], problem: { code: 'not-json' } })
  })
})

test('the bench counts what it exports', async () => {
  let time = 0
  expect(await benchExport(inputs, () => (time += 100))).toMatchObject({ matches: 2, decisions: 12, ms: 100 })
})
