import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../../core/log'
import { cardOf } from '../card-of'
import { entriesOf, entryOf, type FinishedInput } from '../export/entry'
import { exportZip } from '../export/export'
import { MemoryStore } from '../memory'
import { say, type DataProblem } from '../problem'
import { replay } from '../replay'
import { linesOf } from '../store'
import { resolveSample as resolve, sampleMatch, type SampleOptions } from '../test/sample'
import { importInto } from './import'

const zipOf = async (...inputs: FinishedInput[]) => (await exportZip(inputs.map(entryOf), { app: '0.1.0' })).bytes
const unpacked = async (...inputs: FinishedInput[]) => unzipSync(await zipOf(...inputs))
const stored = async (...inputs: FinishedInput[]) => {
  const store = new MemoryStore()
  await store.add(inputs.map(({ id, log, resolved, meta = {} }) => ({ card: cardOf(id, log, resolved, meta, 'session'), log })))
  return store
}
const dump = async (store: MemoryStore) =>
  JSON.stringify(await Promise.all((await store.cards()).map(async card => [card, await store.events(card.id)])))

/** Imports into a store that holds a match already; says what was added, and that nothing that was there has changed. */
async function tryImport(bytes: Uint8Array) {
  const store = await stored(sampleMatch({ seed: 'mine' }))
  const before = JSON.stringify([await store.card('m-mine'), await store.events('m-mine')])
  const report = await importInto(store, bytes, { resolve, file: 'data.zip' })
  expect(JSON.stringify([await store.card('m-mine'), await store.events('m-mine')])).toBe(before)
  expect(await store.cards()).toHaveLength(1 + report.added.length)
  for (const problem of report.skipped) isOneSentence(problem)
  return report
}

function isOneSentence(problem: DataProblem): void {
  for (const language of ['en', 'de'] as const) {
    const sentence = say(problem, language)
    expect(sentence).toMatch(
      language === 'en' ? /^[^\n]+: expected [^\n]+, found [^\n]+; [^\n]+\.$/ : /^[^\n]+: erwartet wurde [^\n]+, gefunden [^\n]+; [^\n]+\.$/,
    )
    expect(sentence).not.toContain('undefined')
  }
}

describe('an import', () => {
  test('restores every match, and its export is the same bytes', async () => {
    const options = fc.record<SampleOptions>(
      {
        seed: fc.string(),
        rounds: fc.integer({ min: 1, max: 12 }),
        noise: fc.constantFrom(0, 0.3),
        texts: fc.boolean(),
        talking: fc.boolean(),
        at: fc.option(fc.integer({ min: 0, max: 4e12 })),
        meta: fc.record(
          {
            name: fc.string({ unit: 'grapheme' }),
            session: fc.constantFrom('S1', 'S2'),
            index: fc.nat(),
            treatment: fc.string(),
            deterministic: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['seed'] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(options, { minLength: 1, maxLength: 5 }), async list => {
        const inputs = list.map((one, i) => sampleMatch({ ...one, id: `match-${i}` }))
        const bytes = await zipOf(...inputs)
        const store = new MemoryStore()
        const report = await importInto(store, bytes, { resolve })
        expect(report).toMatchObject({ already: [], skipped: [] })
        expect(report.added).toHaveLength(inputs.length)
        for (const { id, log } of inputs) expect(await store.events(id)).toEqual(JSON.parse(JSON.stringify(log)))
        const again = await exportZip(entriesOf(store, await store.cards(), resolve), { app: '0.1.0' })
        expect(Buffer.compare(again.bytes, bytes)).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  test('gives imported matches the cards they had, but for their origin', async () => {
    const input = sampleMatch({ seed: 'x', meta: { name: 'n', session: 's', index: 3, repetition: '2' } })
    const store = new MemoryStore()
    await importInto(store, await zipOf(input), { resolve })
    const before = cardOf(input.id, input.log, input.resolved, input.meta ?? {}, 'session')
    expect(await store.card(input.id)).toEqual({ ...before, origin: 'import' })
  })

  test('does nothing the second time', async () => {
    const bytes = await zipOf(sampleMatch({ seed: 'a' }), sampleMatch({ seed: 'b' }))
    const store = new MemoryStore()
    await importInto(store, bytes, { resolve })
    const before = await dump(store)
    expect(await importInto(store, bytes, { resolve })).toMatchObject({ added: [], already: ['m-a', 'm-b'], skipped: [] })
    expect(await dump(store)).toBe(before)
  })

  test('takes a single log, also one whose lines name no match', async () => {
    const { log } = sampleMatch({ seed: 'plain' })
    const { added } = await tryImport(strToU8(linesOf(log)))
    expect(added).toEqual([expect.stringMatching(/^[0-9a-f]{20}$/)])
    const events = (await unpacked(sampleMatch({ seed: 'p' }), sampleMatch({ seed: 'q' })))['events.jsonl'] as Uint8Array
    expect((await tryImport(events)).added).toEqual(['m-p', 'm-q'])
  })

  test('keeps the stored match where another log has its id', async () => {
    const other = sampleMatch({ seed: 'other', rounds: 1 })
    const report = await tryImport(await zipOf({ ...other, id: 'm-mine' }))
    expect(report).toMatchObject({ added: [], skipped: [{ code: 'conflict', where: { match: 'm-mine' } }] })
  })
})

describe('bad input', () => {
  const edited = async (change: (log: LogEvent[]) => unknown) => {
    const input = sampleMatch({
      seed: 'bad',
      rounds: 3,
      actions: [
        ['C', 'D'],
        ['D', 'D'],
        ['C', 'C'],
      ],
    })
    const log = structuredClone(input.log) as LogEvent[]
    change(log)
    return tryImport(strToU8(log.map(event => JSON.stringify(event)).join('\n')))
  }
  const problem = async (report: Promise<{ added: readonly string[]; skipped: readonly DataProblem[] }>) => {
    const { added, skipped } = await report
    expect(added).toEqual([])
    expect(skipped).toHaveLength(1)
    return skipped[0] as DataProblem
  }
  const move = (log: LogEvent[], n: number) => log.filter(event => event.e === 'move')[n] as { action: unknown; seat: number; k: number }

  test('a log edited by hand is found: match, step and what', async () => {
    expect(await problem(edited(log => (move(log, 2).action = 'C')))).toMatchObject({ code: 'differs', where: { step: 2 }, values: { what: 'hash' } })
    expect(await problem(edited(log => (move(log, 2).action = 'X')))).toMatchObject({
      code: 'differs',
      where: { step: 2 },
      values: { what: 'action', found: '"X"' },
    })
    expect(await problem(edited(log => (move(log, 1).seat = 0)))).toMatchObject({ code: 'differs', where: { step: 1 }, values: { what: 'seats' } })
    expect(await problem(edited(log => (move(log, 3).k = 9)))).toMatchObject({ code: 'differs', where: { step: 2 }, values: { what: 'step' } })
    // `any`: these edits are wrong on purpose, which the types of a log would not allow.
    expect(await problem(edited(log => ((log.at(-1) as any).payoffs = [99, 0])))).toMatchObject({
      code: 'differs',
      values: { what: 'payoffs', found: '[99,0]' },
    })
    expect(await problem(edited(log => ((log.at(-1) as any).status = 'limit')))).toMatchObject({ code: 'differs', values: { what: 'status' } })
    expect(await problem(edited(log => log.push({ e: 'host', what: 'pause' })))).toMatchObject({ code: 'differs', values: { what: 'over' } })
    expect(await problem(edited(log => log.shift()))).toMatchObject({ code: 'no-start', where: { line: 1 } })
    expect(await problem(edited(log => ((log[1] as { e: string }).e = 'nonsense')))).toMatchObject({ code: 'not-event', where: { line: 2 } })
    expect(await problem(edited(log => ((log[0] as { schema: number }).schema = 7)))).toMatchObject({ code: 'newer', values: { theirs: 7, ours: 2 } })
    expect(await problem(edited(log => ((log[0] as any).spec.game.id = 'chess')))).toMatchObject({ code: 'unknown-game' })
    expect(await problem(edited(log => ((log[0] as any).spec.config.rounds = -4)))).toMatchObject({ code: 'config', values: { found: 'rounds -4' } })
    expect(await problem(edited(log => delete (log[0] as any).spec.config.noise))).toMatchObject({ code: 'config', values: { found: 'noise –' } })
    expect(await problem(edited(log => (log[0] as any).spec.seats.push((log[0] as any).spec.seats[0])))).toMatchObject({
      code: 'seats',
      values: { found: 3 },
    })
  })

  test('an edit that the rules cannot see is found by the hash in the zip', async () => {
    const parts = await unpacked(
      sampleMatch({
        seed: 'a',
        rounds: 1,
        texts: true,
        actions: [
          [
            { do: 'C', say: 'yes' },
            { do: 'C', say: '' },
          ],
        ],
      }),
      sampleMatch({ seed: 'b' }),
    )
    const text = new TextDecoder().decode(parts['events.jsonl']).replace('"at":1772359200000', '"at":1772359200001')
    const report = await tryImport(zipSync({ ...parts, 'events.jsonl': strToU8(text) }))
    expect(report).toMatchObject({ added: ['m-b'], skipped: [{ code: 'edited', where: { match: 'm-a' } }] })
  })

  test('one flawed match does not keep the others out', async () => {
    const parts = await unpacked(sampleMatch({ seed: 'a' }), sampleMatch({ seed: 'b' }), sampleMatch({ seed: 'c' }))
    const lines = new TextDecoder().decode(parts['events.jsonl']).split('\n')
    const broken = lines.map(line => (line.includes('"m-b"') && line.includes('"shut"') ? line.slice(0, -5) : line)).join('\n')
    const report = await tryImport(zipSync({ ...parts, 'events.jsonl': strToU8(broken) }))
    expect(report).toMatchObject({
      added: ['m-a', 'm-c'],
      skipped: [{ code: 'not-json', where: { entry: 'events.jsonl', line: expect.any(Number) } }],
    })
  })

  test('a match that only one of the two files knows is named', async () => {
    const parts = await unpacked(sampleMatch({ seed: 'a' }), sampleMatch({ seed: 'b' }))
    const one = await unpacked(sampleMatch({ seed: 'a' }))
    expect(await tryImport(zipSync({ ...parts, 'events.jsonl': one['events.jsonl'] as Uint8Array }))).toMatchObject({
      added: ['m-a'],
      skipped: [{ code: 'listing', values: { only: 'session.json' } }],
    })
    expect(await tryImport(zipSync({ ...parts, 'session.json': one['session.json'] as Uint8Array }))).toMatchObject({
      added: ['m-a'],
      skipped: [{ code: 'listing', values: { only: 'events.jsonl' } }],
    })
  })

  test('a zip from a newer version is refused in one sentence', async () => {
    const parts = await unpacked(sampleMatch())
    const session = new TextDecoder().decode(parts['session.json']).replace('"schema":2', '"schema":3')
    expect(await problem(tryImport(zipSync({ ...parts, 'session.json': strToU8(session) })))).toMatchObject({ code: 'newer', values: { theirs: 3 } })
  })

  test('a truncated zip is refused wherever it was cut', async () => {
    const bytes = await zipOf(sampleMatch())
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: bytes.length - 1 }), async n => {
        const { code } = await problem(tryImport(bytes.slice(0, n)))
        expect(code).toBe('truncated')
      }),
      { numRuns: 40 },
    )
  })

  test('a zip with a damaged byte adds nothing wrong: it is refused, or the byte did not matter', async () => {
    const input = sampleMatch({ seed: 'flip' })
    const bytes = await zipOf(input)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] as number) ^ by
        const store = new MemoryStore()
        const report = await importInto(store, damaged, { resolve })
        for (const found of report.skipped) isOneSentence(found)
        if (report.added.length === 0) expect(report.skipped).toHaveLength(1)
        else expect(await store.events('m-flip')).toEqual(input.log)
      }),
      { numRuns: 200 },
    )
  })

  test('files that are not ours are refused', async () => {
    expect(await problem(tryImport(zipSync({ 'readme.txt': strToU8('hello') })))).toMatchObject({ code: 'not-ours' })
    expect(await problem(tryImport(strToU8('name,age\nann,3\n')))).toMatchObject({ code: 'not-ours', values: { found: '"name,age·ann,3·"' } })
    expect(await problem(tryImport(new Uint8Array()))).toMatchObject({ code: 'not-ours' })
    expect(await problem(tryImport(strToU8('{"nodes":[]}')))).toMatchObject({ code: 'not-ours' })
  })

  test('a zip bomb is refused before it unfolds', async () => {
    const parts = await unpacked(sampleMatch())
    const limits = { file: 1 << 20, entry: 1 << 20, total: 1 << 22, entries: 20 }
    const bomb = zipSync({ ...parts, 'events.jsonl': new Uint8Array(3 << 20) })
    const store = new MemoryStore()
    expect(await importInto(store, bomb, { resolve, limits })).toMatchObject({
      added: [],
      skipped: [{ code: 'too-big', where: { entry: 'events.jsonl' }, values: { limit: '1 MB', found: '3 MB' } }],
    })
    const many = zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${i}`, new Uint8Array()])))
    expect(await importInto(store, many, { resolve, limits })).toMatchObject({ skipped: [{ code: 'too-big' }] })
    // An entry that says it is small and is not.
    const at = bomb.length - 22
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let entry = view.getUint32(at + 16, true); entry < at; entry += 46 + view.getUint16(entry + 28, true)) view.setUint32(entry + 24, 100, true)
    expect(await importInto(store, bomb, { resolve, limits })).toMatchObject({ added: [], skipped: [{ code: 'damaged' }] })
  })

  test('100,000 random bytes are refused in one sentence, with and without a beginning that looks right', async () => {
    const beginnings = ['', 'PK\x03\x04', 'PK\x05\x06', '{"e":"start"', '{"match":"a","e":"start"}\n{'].map(x => strToU8(x))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ minLength: 100_000, maxLength: 100_000 }), async (head, tail) => {
        const { added, skipped } = await tryImport(new Uint8Array([...head, ...tail]))
        expect(added).toEqual([])
        expect(skipped.length).toBeGreaterThan(0)
      }),
      { numRuns: 12 },
    )
  })
})

describe('a replay', () => {
  test('counts what agrees', async () => {
    const bytes = (await unpacked(sampleMatch({ seed: 'a' }), sampleMatch({ seed: 'b', rounds: 5 })))['events.jsonl'] as Uint8Array
    expect(await replay(bytes, { resolve })).toEqual({ matches: 2, steps: 8, decisions: 16, difference: null })
  })

  test('stops at the first difference and says where', async () => {
    const text = new TextDecoder().decode((await unpacked(sampleMatch({ seed: 'a' }), sampleMatch({ seed: 'b' })))['events.jsonl'])
    const edited = text.replace(/("match":"m-b","at":\d+,"e":"end","status":"complete","payoffs":)\[[^\]]*\]/, '$1[1000,0]')
    expect(edited).not.toBe(text)
    const report = await replay(strToU8(edited), { resolve, file: 'events.jsonl' })
    expect(report).toMatchObject({ matches: 1, difference: { code: 'differs', where: { match: 'm-b', step: 3 }, values: { what: 'payoffs' } } })
    expect(say(report.difference as DataProblem, 'en')).toMatch(/^events\.jsonl, match m-b, step 3: expected payoffs \[[\d,]+\], found \[1000,0\]; /)
  })
})
