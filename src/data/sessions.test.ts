import 'fake-indexeddb/auto'
import { mkdtempSync, rmSync } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SessionEvent } from '../session/log'
import { bookOf } from './book'
import { cardOf } from './card-of'
import { FallbackStore } from './fallback'
import { FileStore } from './file-store'
import type { HostStore } from './host-store'
import { IndexedDbStore } from './indexeddb'
import { journalOf } from './journal'
import { MemoryStore } from './memory'
import type { DataProblem } from './problem'
import { sessionRecordOf } from './session-record'
import type { SessionBook } from './session-book'
import { sampleCall } from './test/calls'
import { sampleMatch } from './test/sample'
import { sampleSession, teamSession } from './test/session'

const here = mkdtempSync(join(tmpdir(), 'parley-sessions-'))
afterAll(() => rmSync(here, { recursive: true }))
let names = 0
const kinds: readonly (readonly [string, () => Promise<HostStore>])[] = [
  ['memory', async () => new MemoryStore()],
  ['IndexedDB', () => IndexedDbStore.open(`sessions-${names++}`, () => undefined)],
  [
    'IndexedDB with memory behind it',
    async () => new FallbackStore(await IndexedDbStore.open(`sessions-${names++}`, () => undefined), () => undefined),
  ],
  ['a folder', () => FileStore.open(join(here, `folder-${names++}`))],
]
const { id, log } = sampleSession()
const record = sessionRecordOf(log)
const secret = Uint8Array.from({ length: 32 }, (_, i) => 200 - i)

describe.each(kinds)('sessions in %s', (_, open) => {
  let store: HostStore
  let book: SessionBook
  beforeEach(async () => {
    store = await open()
    book = store.sessions
  })
  afterEach(async () => {
    await store.close()
  })

  test('are given back as they were written, event by event', async () => {
    await book.create(record, log.slice(0, 1), secret)
    for (const [i, event] of log.entries()) {
      await book.append(id, i, [event])
      expect(await book.events(id)).toEqual(log.slice(0, i + 1))
    }
    expect(await book.record(id)).toEqual(record)
    expect(await book.records()).toEqual([record])
    expect(await book.secret(id)).toEqual(secret)
    expect([await book.events('none'), await book.record('none'), await book.secret('none')]).toEqual([null, null, null])
  })

  test('ignore events that are there, refuse a gap, an unknown session and an id that is taken', async () => {
    await book.create(record, log.slice(0, 2), secret)
    await book.append(id, 1, log.slice(1, 5))
    await book.append(id, 1, log.slice(1, 5))
    expect(await book.events(id)).toEqual(log.slice(0, 5))
    await expect(book.append(id, 6, log.slice(6))).rejects.toThrow(/expected event 5 next, found event 6/)
    await expect(book.append('none', 0, log.slice(0, 1))).rejects.toThrow(/none/)
    await expect(book.create(record, log, secret)).rejects.toThrow(/taken/)
    await expect(book.settle({ ...record, id: 'none' })).rejects.toThrow(/none/)
    expect(await book.events(id)).toEqual(log.slice(0, 5))
  })

  test('take hundreds of events that come at once, of several logs, each once and in its order', async () => {
    await book.create(record, log.slice(0, 1), secret)
    const matches = Array.from({ length: 6 }, (_, i) => sampleMatch({ seed: `many-${i}`, rounds: 15 }))
    for (const match of matches) await store.create(cardOf(match.id, match.log.slice(0, 1), match.resolved, {}, 'session'), match.log.slice(0, 1))
    const writes = [...log.keys()].slice(1).map(i => book.append(id, i, log.slice(i, i + 1)))
    for (const match of matches) for (const i of match.log.keys()) writes.push(store.append(match.id, i, match.log.slice(i, i + 1)))
    expect(writes.length).toBeGreaterThan(300)
    const bad = store.append(matches[0]?.id ?? '', 9999, log as never)
    await expect(bad).rejects.toThrow(/found event 9999/)
    await Promise.all(writes)
    expect(await book.events(id)).toEqual(log)
    for (const match of matches) expect(await store.events(match.id)).toEqual(match.log)
  })

  test('end, forget their secret, and are removed with it, while their matches stay', async () => {
    await book.create({ ...record, status: 'open', people: 0 }, log, secret)
    const [match] = sampleSession().matches
    if (match === undefined) throw new Error('no match')
    const write = journalOf({ store, id: match.id, resolved: match.resolved, meta: match.meta ?? {} })
    for (const event of match.log) await write([event])
    await book.settle(record)
    expect(await book.record(id)).toEqual(record)
    expect((await store.cards({ session: id })).map(card => card.id)).toEqual([match.id])
    await book.forgetSecret(id)
    expect(await book.secret(id)).toBeNull()
    await book.remove(id)
    expect([await book.record(id), await book.events(id), await book.records()]).toEqual([null, null, []])
    expect(await store.events(match.id)).toEqual(match.log)
    await book.create(record, log.slice(0, 3), secret)
    expect(await book.events(id)).toEqual(log.slice(0, 3))
  })

  test('come in whole from an import, once, without a secret', async () => {
    expect(await book.add(record, log)).toBe(true)
    expect(await book.add(record, log.slice(0, 1))).toBe(false)
    expect(await book.events(id)).toEqual(log)
    expect(await book.secret(id)).toBeNull()
  })

  test('have matches whose calls of models are kept beside them', async () => {
    const { call, texts } = sampleCall()
    const calls = bookOf(store)
    await calls.intend({ ...call, status: 'pending' }, texts)
    await calls.settle(call, texts)
    expect(await store.calls(call.match)).toEqual([call])
    expect([...(await store.texts(texts.map(({ hash }) => hash))).keys()].sort()).toEqual(texts.map(({ hash }) => hash).sort())
    const nameless = { ...call, apiKey: 'x' }
    await expect(store.keepCall(nameless, [])).rejects.toThrow(/apiKey/)
  })
})

test.each(kinds.filter(([name]) => name !== 'a folder'))('in %s are several, newest first', async (_, open) => {
  const store = await open()
  const book = store.sessions
  const other = teamSession()
  await book.add(sessionRecordOf(other.log), other.log)
  await book.create({ ...record, created: record.created + 1 }, log, secret)
  expect((await book.records()).map(one => one.id)).toEqual([id, other.id])
  expect(await book.events(other.id)).toEqual(other.log)
  await store.close()
})

describe('writes that come together share the flushes of the disk', () => {
  const many = async (store: HostStore) => {
    await store.sessions.create(record, log.slice(0, 1), secret)
    const matches = Array.from({ length: 20 }, (_, i) => sampleMatch({ seed: `g${i}`, rounds: 5 }))
    for (const { id: match, log: events, resolved } of matches)
      await store.create(cardOf(match, events.slice(0, 1), resolved, {}, 'session'), events.slice(0, 1))
    return () =>
      Promise.all([
        ...log.map((event, i) => store.sessions.append(id, i, [event])),
        ...matches.flatMap(({ id: match, log: events }) => events.map((event, i) => store.append(match, i, [event]))),
      ])
  }

  test('in IndexedDB: some 500 appends are a handful of strict transactions', async () => {
    const store = await IndexedDbStore.open(`sessions-${names++}`, () => undefined)
    const write = await many(store)
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
    expect((await write()).length).toBeGreaterThan(450)
    expect(transactions.mock.calls.length).toBeLessThanOrEqual(3)
    for (const [, mode, options] of transactions.mock.calls) expect([mode, options]).toEqual(['readwrite', { durability: 'strict' }])
    transactions.mockRestore()
    store.close()
  })

  test('in a folder: each file is flushed a few times', async () => {
    const store = await FileStore.open(join(here, `folder-${names++}`))
    const write = await many(store)
    const probe = await openFile(here, 'r')
    const flushes = vi.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'sync')
    await probe.close()
    expect((await write()).length).toBeGreaterThan(450)
    expect(flushes.mock.calls.length).toBeLessThanOrEqual(3 * 21)
    flushes.mockRestore()
    await store.close()
  })
})

test('a database of version 2 keeps all it holds and takes sessions', async () => {
  const { Dexie } = await import('dexie')
  const match = sampleMatch({ seed: 'old' })
  const half = sampleMatch({ seed: 'half' })
  const card = cardOf(match.id, match.log, match.resolved, {}, 'session')
  const old = new Dexie('version-2')
  old.version(1).stores({ cards: '&id', events: '[match+n]', logs: '&match' })
  old
    .version(2)
    .stores({ cards: '&id, status, session', calls: '&id, match', texts: '&hash', mentions: '[match+hash], hash', runs: '&id', responses: '&id' })
  await old.open()
  const { call, texts } = sampleCall({ match: match.id })
  await old.table('cards').bulkAdd([card, cardOf(half.id, half.log.slice(0, 4), half.resolved, {}, 'session')])
  await old.table('logs').add({ match: match.id, lines: match.log.map(event => `${JSON.stringify(event)}\n`).join('') })
  await old.table('events').bulkAdd(half.log.slice(0, 4).map((event, n) => ({ match: half.id, n, line: JSON.stringify(event) })))
  await old.table('calls').add(call)
  await old.table('texts').bulkAdd([...texts])
  old.close()
  const store = await IndexedDbStore.open('version-2', () => undefined)
  expect(await store.card(match.id)).toEqual(card)
  expect(await store.events(match.id)).toEqual(match.log)
  expect(await store.calls(match.id)).toEqual([call])
  expect((await store.texts(texts.map(({ hash }) => hash))).size).toBe(texts.length)
  await store.append(half.id, 4, half.log.slice(4))
  expect(await store.events(half.id)).toEqual(half.log)
  await store.sessions.create(record, log, secret)
  expect(await store.sessions.events(id)).toEqual(log)
  store.close()
})

describe('a session whose browser’s storage fails', () => {
  const quota = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' })

  test('goes on in memory from wherever it became full, secret and all, and says so', async () => {
    for (let full = 1; full <= 8; full++) {
      const kept = new MemoryStore()
      await kept.sessions.add({ ...record, id: 'old' }, log)
      let writes = 0
      const first = new Proxy(kept.sessions as SessionBook, {
        get(target, member) {
          const f = Reflect.get(target, member) as (...args: unknown[]) => unknown
          if (!['create', 'append', 'settle', 'add'].includes(String(member))) return f.bind(target)
          return (...args: unknown[]) => (++writes >= full ? Promise.reject(quota()) : f.apply(target, args))
        },
      })
      const warnings: DataProblem[] = []
      const store = new FallbackStore(Object.assign(Object.create(kept) as MemoryStore, { sessions: first }), warning => warnings.push(warning))
      await store.sessions.create({ ...record, status: 'open' }, log.slice(0, 1), secret)
      await Promise.all([1, 2, 3].map(i => store.sessions.append(id, i, log.slice(i, i + 1))))
      await store.sessions.append(id, 4, log.slice(4))
      await store.sessions.settle(record)
      expect(await store.sessions.events(id)).toEqual(log)
      expect(await store.sessions.secret(id)).toEqual(secret)
      expect((await store.sessions.records()).map(one => [one.id, one.status])).toEqual([
        [id, 'over'],
        ['old', 'over'],
      ])
      expect(warnings.length > 0).toBe(full <= 6)
    }
  })

  test('but a mistake of the call is no failing storage', async () => {
    const store = new FallbackStore(new MemoryStore(), () => undefined)
    await store.sessions.create(record, log, secret)
    await expect(store.sessions.append(id, 999, log as readonly SessionEvent[])).rejects.toThrow(RangeError)
  })
})
