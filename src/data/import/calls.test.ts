import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { entriesOf, entryOf } from '../export/entry'
import { exportZip } from '../export/export'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportFolder, readFolder } from '../files'
import { MemoryStore } from '../memory'
import { say } from '../problem'
import { replay } from '../replay'
import { modelMatch } from '../test/calls'
import { resolveSample as resolve, sampleMatch } from '../test/sample'
import { importInto } from './import'

const inputs = [modelMatch({ seed: 'a' }), sampleMatch({ seed: 'b' }), modelMatch({ seed: 'c', rounds: 5 })] as const
const zipped = async () => (await exportZip(inputs.map(entryOf), { app: '0.1.0' })).bytes
const unpacked = async () => unzipSync(await zipped())

/** The zip with one file changed line by line (null: left out), imported. */
async function changed(name: string, change: (lines: string[]) => string[] | null) {
  const parts = await unpacked()
  const lines = change(
    strFromU8(parts[name] as Uint8Array)
      .split('\n')
      .filter(line => line !== ''),
  )
  const { [name]: _, ...rest } = parts
  const store = new MemoryStore()
  const bytes = zipSync(lines === null ? rest : { ...rest, [name]: strToU8(lines.map(line => `${line}\n`).join('')) })
  const report = await importInto(store, bytes, { resolve, file: 'data.zip' })
  for (const problem of report.skipped)
    for (const language of ['en', 'de'] as const) expect(say(problem, language)).toMatch(/^data\.zip, .*(expected|erwartet).*\.$/)
  return { ...report, store }
}

describe('an import of calls', () => {
  test('brings every record and text back, and its export is the same bytes', async () => {
    const bytes = await zipped()
    const store = new MemoryStore()
    expect(await importInto(store, bytes, { resolve })).toEqual({ added: ['m-a', 'm-b', 'm-c'], already: [], skipped: [] })
    for (const { id, calls, words } of [inputs[0], inputs[2]]) {
      expect(await store.calls(id)).toEqual(calls)
      expect(await store.texts(words.map(word => word.hash))).toEqual(new Map(words.map(({ hash, text }) => [hash, text])))
    }
    const again = await exportZip(entriesOf(store, await store.cards(), resolve), { app: '0.1.0' })
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
    expect(await importInto(store, bytes, { resolve })).toMatchObject({ added: [], already: ['m-a', 'm-b', 'm-c'], skipped: [] })
  })

  test('of a folder, too', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'parley-calls-'))
    await exportFolder(dir, inputs.map(entryOf), { app: '0.1.0' })
    const { entries, problem } = await readFolder(dir, { resolve })
    expect(problem).toBeNull()
    expect(Buffer.compare((await exportZip(entries, { app: '0.1.0' })).bytes, await zipped())).toBe(0)
    rmSync(dir, { recursive: true })
  })

  test('takes the lines of matches in any order', async () => {
    const { added, skipped, store } = await changed('calls.jsonl', lines => [
      ...lines.filter(line => line.includes('"m-c"')),
      ...lines.filter(line => line.includes('"m-a"')),
    ])
    expect([added, skipped]).toEqual([['m-a', 'm-b', 'm-c'], []])
    expect(await store.calls('m-a')).toEqual(inputs[0].calls)
  })

  test('adds the calls to a match that came without them', async () => {
    const { log, resolved, id } = inputs[0]
    const alone = (await exportZip([entryOf({ id, log, resolved })], { app: '' })).bytes
    const store = new MemoryStore()
    await importInto(store, alone, { resolve })
    expect(await store.calls('m-a')).toEqual([])
    expect(await importInto(store, await zipped(), { resolve })).toMatchObject({ already: ['m-a'] })
    expect(await store.calls('m-a')).toEqual(inputs[0].calls)
  })
})

describe('flawed calls', () => {
  const bad = (lines: string[], change: (line: string) => string) => lines.map((line, i) => (i === 1 ? change(line) : line))

  test('leave their match out, in one sentence that says where, and the others in', async () => {
    const cases = [
      [(line: string) => line.slice(0, -4), { code: 'not-json', where: { entry: 'calls.jsonl', line: 2 } }],
      [
        (line: string) => line.replace('"attempt":1', '"attempt":0'),
        { code: 'not-call', where: { line: 2, match: 'm-a' }, values: { path: 'attempt', found: '0' } },
      ],
      [(line: string) => line.replace('"tag"', '"apiKey":"sk-1","tag"'), { code: 'not-call', values: { path: 'apiKey' } }],
      [(line: string) => line.replace('"tokens":{', '"tokens":{"total":5,'), { code: 'not-call', values: { path: 'tokens.total' } }],
      [(line: string) => line.replace('"cost":null', '"cost":0'), { code: 'edited', where: { entry: 'calls.jsonl', match: 'm-a' } }],
    ] as const
    for (const [change, problem] of cases) {
      const { added, skipped, store } = await changed('calls.jsonl', lines => bad(lines, change))
      expect(added).toEqual(['m-b', 'm-c'])
      expect(skipped).toHaveLength(1)
      expect(skipped[0]).toMatchObject(problem)
      expect(await store.calls('m-a')).toEqual([])
    }
  })

  test('that are missing, or of a match that has none, are found', async () => {
    expect(await changed('calls.jsonl', lines => lines.slice(1))).toMatchObject({
      added: ['m-b', 'm-c'],
      skipped: [{ code: 'edited', where: { match: 'm-a' } }],
    })
    expect(await changed('calls.jsonl', () => null)).toMatchObject({ added: ['m-b'], skipped: [{ code: 'listing' }, { code: 'listing' }] })
    const stray = await changed('calls.jsonl', lines => [...lines, (lines[0] as string).replaceAll('"m-a"', '"m-b"')])
    expect(stray).toMatchObject({ added: ['m-a', 'm-b', 'm-c'], skipped: [{ code: 'stray-calls', where: { line: 11 }, values: { found: '"m-b"' } }] })
    expect(await stray.store.calls('m-b')).toEqual([])
  })

  test('whose texts are missing or were changed leave their match out', async () => {
    const only = (lines: string[]) => lines.filter(line => !line.includes('Step 5?'))
    expect(await changed('texts.jsonl', only)).toMatchObject({
      added: ['m-a', 'm-b'],
      skipped: [{ code: 'no-text', where: { match: 'm-c', entry: 'texts.jsonl' } }],
    })
    const edit = (lines: string[]) => lines.map(line => line.replace('Step 5?', 'Step five?'))
    expect(await changed('texts.jsonl', edit)).toMatchObject({ added: ['m-a', 'm-b'], skipped: [{ code: 'no-text', where: { match: 'm-c' } }] })
    expect(await changed('texts.jsonl', () => null)).toMatchObject({ added: ['m-b'], skipped: [{ code: 'no-text' }, { code: 'no-text' }] })
  })

  test('don’t stop a replay of the logs', async () => {
    const parts = await unpacked()
    const report = await replay(parts['events.jsonl'] as Uint8Array, { resolve }, parts['session.json'])
    expect(report).toMatchObject({ matches: 3, difference: null })
  })
})
