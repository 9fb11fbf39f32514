import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MatchCard } from './card'
import { cardOf } from './card-of'
import { FallbackStore } from './fallback'
import { IndexedDbStore } from './indexeddb'
import { journalOf } from './journal'
import { MemoryStore } from './memory'
import { openStore } from './open'
import { say, type DataProblem } from './problem'
import type { Store } from './store'
import { sampleMatch, type SampleOptions } from './test/sample'

const made = (options: SampleOptions) => {
  const { id, log, resolved, meta = {} } = sampleMatch(options)
  return { card: cardOf(id, log, resolved, meta, 'session'), log, resolved, id }
}
const ids = (cards: readonly MatchCard[]) => cards.map(card => card.id)

let names = 0
const kinds: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => new MemoryStore()],
  ['IndexedDB', () => IndexedDbStore.open(`test-${names++}`, () => undefined)],
  ['IndexedDB with memory behind it', async () => new FallbackStore(await IndexedDbStore.open(`test-${names++}`, () => undefined), () => undefined)],
]

describe.each(kinds)('a store in %s', (_, open) => {
  let store: Store
  beforeEach(async () => void (store = await open()))
  afterEach(() => store.close())

  test('gives back what was written, event by event', async () => {
    const { card, log, resolved, id } = made({ seed: 'a' })
    const write = journalOf({ store, id, resolved, meta: { name: 'live' } })
    for (const [i, event] of log.entries()) {
      await write([event])
      expect(await store.events(id)).toEqual(log.slice(0, i + 1))
      expect((await store.unfinished()).length).toBe(i + 1 < log.length ? 1 : 0)
    }
    expect(await store.card(id)).toEqual({ ...card, name: 'live' })
  })

  test('continues an interrupted match without a lost or repeated event', async () => {
    const { log, resolved, id } = made({ seed: 'a' })
    await journalOf({ store, id, resolved, meta: {} })(log.slice(0, 6))
    const past = await store.events(id)
    const resumed = journalOf({ store, id, resolved, meta: {}, past: past ?? [] })
    await resumed(log.slice(6))
    expect(await store.events(id)).toEqual(log)
  })

  test('ignores events that it has and refuses a gap', async () => {
    const { card, log, id } = made({ seed: 'a' })
    await store.create(card, log.slice(0, 2))
    await store.append(id, 1, log.slice(1, 5))
    await store.append(id, 1, log.slice(1, 5))
    expect(await store.events(id)).toEqual(log.slice(0, 5))
    await expect(store.append(id, 6, log.slice(6))).rejects.toThrow(/expected event 5 next, found event 6/)
    expect(await store.events(id)).toEqual(log.slice(0, 5))
  })

  test('adds many at once, and never replaces one', async () => {
    const a = made({ seed: 'a' })
    const b = made({ seed: 'b' })
    const other = made({ seed: 'c', id: 'm-a' })
    expect(await store.add([a, b])).toEqual({ added: ['m-a', 'm-b'], already: [], taken: [] })
    expect(await store.add([a, other, made({ seed: 'd' })])).toEqual({ added: ['m-d'], already: ['m-a'], taken: ['m-a'] })
    expect(await store.events('m-a')).toEqual(a.log)
  })

  test('lists cards newest first, by what they are asked for', async () => {
    const human = { kind: 'human', at: { participant: 'ann' } } as const
    await store.add([
      made({ seed: '1', at: 1_000_000, meta: { session: 'S', treatment: 'T' } }),
      made({ seed: '2', at: 3_000_000, players: [human, human] }),
      made({ seed: '3', at: 2_000_000, meta: { preset: 'P' } }),
      made({ seed: '4', at: null }),
    ])
    expect(ids(await store.cards())).toEqual(['m-2', 'm-3', 'm-1', 'm-4'])
    expect(ids(await store.cards({ session: 'S', treatment: 'T', game: 'sample', status: 'complete' }))).toEqual(['m-1'])
    expect(ids(await store.cards({ player: 'human' }))).toEqual(['m-2'])
    expect(ids(await store.cards({ preset: 'P' }))).toEqual(['m-3'])
    expect(ids(await store.cards({ from: 2_000_000, to: 3_000_000 }))).toEqual(['m-2', 'm-3'])
    expect(ids(await store.cards({ game: 'chess' }))).toEqual([])
  })

  test('renames, removes, takes back and purges', async () => {
    const a = made({ seed: 'a' })
    await store.add([a, made({ seed: 'b' }), made({ seed: 'c' })])
    await store.rename('m-a', 'ours')
    await store.remove(['m-a', 'm-b'], 500)
    expect(ids(await store.cards())).toEqual(['m-c'])
    expect(ids(await store.cards({ deleted: true })).sort()).toEqual(['m-a', 'm-b'])
    await store.restore(['m-a'])
    expect(await store.card('m-a')).toEqual({ ...a.card, name: 'ours' })
    expect(await store.purge(500)).toBe(0)
    expect(await store.purge(501)).toBe(1)
    expect(await store.events('m-b')).toBeNull()
    expect(ids(await store.cards()).sort()).toEqual(['m-a', 'm-c'])
    await expect(store.rename('m-b', 'x')).rejects.toThrow(/m-b/)
  })

  test('tells that something changed', async () => {
    let calls = 0
    const stop = store.subscribe(() => void calls++)
    await store.add([made({ seed: 'a' })])
    await new Promise(resolve => queueMicrotask(() => resolve(undefined)))
    expect(calls).toBeGreaterThan(0)
    stop()
  })
})

describe('a browser whose storage fails', () => {
  const quota = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' })
  /** A store that is full from its nth write on. */
  const fullFrom = (store: Store, n: number): Store => {
    let writes = 0
    return new Proxy(store, {
      get(target, name) {
        const member = Reflect.get(target, name) as unknown
        if (typeof member !== 'function') return member
        if (!['create', 'append', 'settle', 'add', 'rename'].includes(String(name))) return member.bind(target)
        return (...args: unknown[]) => (++writes >= n ? Promise.reject(quota()) : (member.apply(target, args) as unknown))
      },
    })
  }

  test('plays on in memory from wherever it became full, says so, and leaves what is stored as it was', async () => {
    const { card, log, resolved, id } = made({ seed: 'live' })
    for (let n = 1; n <= log.length + 2; n++) {
      const kept = new MemoryStore()
      const old = made({ seed: 'old' })
      await kept.add([old])
      const warnings: DataProblem[] = []
      const store = new FallbackStore(fullFrom(kept, n), warning => warnings.push(warning))
      const write = journalOf({ store, id, resolved, meta: {} })
      for (const event of log) await write([event])
      expect(await store.events(id)).toEqual(log)
      expect(await store.card(id)).toEqual(card)
      expect(ids(await store.cards()).sort()).toEqual(['m-live', 'm-old'])
      expect(await kept.events('m-old')).toEqual(old.log)
      expect(warnings[0]?.code).toBe('storage-full')
    }
  })

  test('can still delete the old and keep the new', async () => {
    const kept = new MemoryStore()
    await kept.add([made({ seed: 'old' })])
    const store = new FallbackStore(fullFrom(kept, 1), () => undefined)
    await store.add([made({ seed: 'new' })])
    await store.rename('m-new', 'n')
    await store.remove(['m-old', 'm-new'], 1)
    expect(await store.cards()).toEqual([])
    await store.restore(['m-new'])
    expect(ids(await store.cards())).toEqual(['m-new'])
    expect(await store.purge(2)).toBe(1)
  })

  test('gets a store in memory and one sentence where storage is forbidden', async () => {
    const real = globalThis.indexedDB
    const forbidden = new IDBFactory()
    forbidden.open = () => {
      throw Object.assign(new Error('denied'), { name: 'SecurityError' })
    }
    const { Dexie } = await import('dexie')
    Dexie.dependencies.indexedDB = forbidden
    try {
      const { store, warning } = await openStore('forbidden')
      expect(store.kind).toBe('memory')
      expect(say(warning as DataProblem, 'en')).toBe(
        'This browser: expected to be allowed to store matches, found that this browser forbids it; matches are kept only until this page closes: export them, or allow site data and reload.',
      )
      await store.add([made({ seed: 'a' })])
      expect(await store.cards()).toHaveLength(1)
    } finally {
      Dexie.dependencies.indexedDB = real
    }
  })

  test('leaves what only a newer version knows alone', async () => {
    const { Dexie } = await import('dexie')
    const newer = new Dexie('newer')
    newer.version(9).stores({ cards: '&id', events: '[match+n]', logs: '&match', future: '&id' })
    await newer.open()
    await newer.table('future').add({ id: 'x' })
    newer.close()
    const { store } = await openStore('newer')
    await store.add([made({ seed: 'a' })])
    store.close()
    await newer.open()
    expect(await newer.table('future').count()).toBe(1)
    newer.close()
  })

  test('reports a record of a newer version once and hides it', async () => {
    const opened = await openStore('mixed')
    await opened.store.add([made({ seed: 'a' }), { ...made({ seed: 'b' }), card: { ...made({ seed: 'b' }).card, schema: 3 } }])
    const told: DataProblem[] = []
    opened.onWarning(warning => told.push(warning))
    expect(ids(await opened.store.cards())).toEqual(['m-a'])
    await opened.store.cards()
    expect(told).toMatchObject([{ code: 'storage-newer', where: { match: 'm-b' } }])
    opened.store.close()
  })
})
