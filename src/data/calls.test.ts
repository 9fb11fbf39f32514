import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallRecord, StoredText } from '../core/call'
import { bookOf, pastCalls } from './book'
import { misfitOfCall } from './call-schema'
import { textsOf } from './calls'
import { cardOf } from './card-of'
import { FallbackStore } from './fallback'
import { IndexedDbStore } from './indexeddb'
import { MemoryStore } from './memory'
import type { DataProblem } from './problem'
import { tableOf } from './response-table'
import type { RunRecord } from './run-record'
import { linesOf, type Store } from './store'
import { modelMatch, sampleCall } from './test/calls'
import { sampleMatch, type SampleOptions } from './test/sample'

const whole = (options: SampleOptions) => {
  const { id, log, resolved, calls, words, meta = {} } = modelMatch(options)
  return { card: cardOf(id, log, resolved, meta, 'session'), log, calls, texts: words }
}
const run = (id: string, more: Partial<RunRecord> = {}): RunRecord => ({
  schema: 2,
  id,
  game: 'sample',
  setup: { any: ['thing'] },
  matches: 3,
  atOnce: 2,
  budget: { calls: 10 },
  created: 1,
  status: 'running',
  ...more,
})

let names = 0
const kinds: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => new MemoryStore()],
  ['IndexedDB', () => IndexedDbStore.open(`calls-${names++}`, () => undefined)],
  ['IndexedDB with memory behind it', async () => new FallbackStore(await IndexedDbStore.open(`calls-${names++}`, () => undefined), () => undefined)],
]

describe.each(kinds)('calls in %s', (_, open) => {
  let store: Store
  beforeEach(async () => void (store = await open()))
  afterEach(() => store.close())
  const kept = async (call: CallRecord) => [...(await store.texts(textsOf(call))).keys()].sort()

  test('are there with their texts when the promise resolves, and are replaced by id', async () => {
    const { call, texts } = sampleCall()
    const pending: CallRecord = { ...call, status: 'pending', raw: null, reasoning: null }
    const { intend, settle } = bookOf(store)
    await intend(pending, texts.slice(0, 3))
    expect(await store.calls('m')).toEqual([pending])
    expect(await kept(pending)).toEqual([...textsOf(pending)].sort())
    await settle(call, texts.slice(3))
    expect(await store.calls('m')).toEqual([call])
    expect((await store.texts(textsOf(call))).get(call.raw as string)).toBe('{"answer":"C"}')
    const past = await pastCalls(store, 'm')
    expect(past.calls).toEqual([call])
    expect(past.text(call.messages[1]?.text as string)).toBe('What do you do?')
    expect(past.text('f'.repeat(64))).toBeUndefined()
  })

  test('come in the order of steps, seats, time and attempts, of one match alone', async () => {
    const made = [
      sampleCall({ k: 2, seat: 0 }),
      sampleCall({ k: 1, seat: 1 }),
      sampleCall({ k: 1, seat: 0, attempt: 2, queued: 9 }),
      sampleCall({ k: 1, seat: 0, attempt: 1, queued: 5 }),
      sampleCall({ k: 1, seat: 0, tag: 'predict', queued: 5 }),
      sampleCall({ match: 'other' }),
    ]
    await Promise.all(made.map(({ call, texts }) => store.keepCall(call, texts)))
    expect((await store.calls('m')).map(({ k, seat, tag, attempt }) => `${k}/${seat}/${tag}/${attempt}`)).toEqual([
      '1/0/predict/1',
      '1/0/act/1',
      '1/0/act/2',
      '1/1/act/1',
      '2/0/act/1',
    ])
  })

  test('of 500 seats at once are all there', async () => {
    const made = Array.from({ length: 500 }, (_, seat) => sampleCall({ seat }, { question: `You are seat ${seat}.` }))
    const { intend, settle } = bookOf(store)
    await Promise.all(
      made.map(async ({ call, texts }) => {
        await intend({ ...call, status: 'pending' }, texts)
        await settle(call, [])
      }),
    )
    expect(await store.calls('m')).toEqual(made.map(({ call }) => call))
    expect((await store.texts([...new Set(made.flatMap(({ call }) => textsOf(call)))])).size).toBe(504)
  })

  test('with a member that no call has are refused whole, and its value is not repeated', async () => {
    const { call, texts } = sampleCall()
    const slipped = [
      { ...call, apiKey: 'sk-secret' },
      { ...call, settings: { ...call.settings, headers: { authorization: 'sk-secret' } } },
      { ...call, price: { ...call.price, apiKey: 'sk-secret' } },
      { ...call, messages: [{ ...call.messages[0], note: 'sk-secret' }] },
      { ...call, tokens: { ...call.tokens, raw: 'sk-secret' } },
    ] as unknown as readonly CallRecord[]
    for (const bad of slipped) {
      expect(misfitOfCall(bad)).not.toBeNull()
      const failed = await store.keepCall(bad, texts).catch((error: unknown) => String(error))
      expect(failed).toMatch(/expected a call record, found a wrong or unknown member/)
      expect(failed).not.toContain('sk-secret')
    }
    expect(await store.calls('m')).toEqual([])
    expect(await kept(call)).toEqual([])
  })

  test('come with whole matches, and into a match that is there without any', async () => {
    const match = whole({ seed: 'a' })
    const { card, log } = match
    await store.add([{ card, log }])
    expect(await store.calls(card.id)).toEqual([])
    expect(await store.add([match])).toMatchObject({ already: [card.id] })
    expect(await store.calls(card.id)).toEqual(match.calls)
    await store.add([{ ...match, calls: [sampleCall({ match: card.id, k: 77 }).call] }])
    expect(await store.calls(card.id)).toEqual(match.calls)
  })

  test('are purged with their match, and so are the texts that no other match mentions', async () => {
    const [a, b] = [whole({ seed: 'a', rounds: 2 }), whole({ seed: 'b', rounds: 1 })]
    await store.add([a, b])
    await store.remove([a.card.id], 5)
    expect(await store.calls(a.card.id)).toEqual(a.calls)
    await store.purge(6)
    expect(await store.calls(a.card.id)).toEqual([])
    const needed = new Set(b.calls.flatMap(textsOf))
    const there = await store.texts([...a.texts, ...b.texts].map(text => text.hash))
    expect([...there.keys()].sort()).toEqual([...needed].sort())
    expect(a.texts.some(text => !needed.has(text.hash))).toBe(true)
  })

  test('change without telling those who show lists, which runs and matches do', async () => {
    await store.add([whole({ seed: 'a' })])
    const ticks = () => new Promise(resolve => setTimeout(resolve, 20))
    await ticks()
    let told = 0
    const stop = store.subscribe(() => void told++)
    const { call, texts } = sampleCall()
    await store.keepCall(call, texts)
    await ticks()
    expect(told).toBe(0)
    await store.keepRun(run('r'))
    await ticks()
    expect(told).toBeGreaterThan(0)
    stop()
  })

  test('runs are kept, replaced and listed newest first, and go with their last match', async () => {
    await store.keepRun(run('r1'))
    await store.keepRun(run('r2', { created: 2 }))
    await store.keepRun(run('r1', { status: 'done', minutes: 2.5 }))
    expect(await store.run('r1')).toEqual(run('r1', { status: 'done', minutes: 2.5 }))
    expect(await store.run('none')).toBeNull()
    expect((await store.runs()).map(({ id }) => id)).toEqual(['r2', 'r1'])
    await store.add([whole({ seed: 'a', meta: { session: 'r1' } }), whole({ seed: 'b', meta: { session: 'r1' } })])
    await store.remove(['m-a'], 1)
    await store.purge(2)
    expect(await store.run('r1')).not.toBeNull()
    await store.remove(['m-b'], 3)
    await store.purge(4)
    expect((await store.runs()).map(({ id }) => id)).toEqual(['r2'])
  })

  test('a match alone takes its run with it', async () => {
    await store.add([whole({ seed: 'a' })])
    await store.keepRun(run('m-a'))
    await store.remove(['m-a'], 1)
    await store.purge(2)
    expect(await store.run('m-a')).toBeNull()
  })

  test('response tables are kept once, listed by name, and removed', async () => {
    const match = sampleMatch({ seed: 'a' })
    const [b, a] = [tableOf([match], 0, 'b'), tableOf([match], 1, 'a')]
    for (const table of [b, a, b]) await store.keepTable(table)
    expect((await store.tables()).map(({ name }) => name)).toEqual(['a', 'b'])
    expect(await store.table(b.id)).toEqual(b)
    await store.removeTable(b.id)
    expect(await store.table(b.id)).toBeNull()
  })

  test('cards are found by status and by run', async () => {
    const { id, log, resolved } = sampleMatch({ seed: 'open' })
    await store.create(cardOf(id, log.slice(0, 1), resolved, { session: 'r' }, 'session'), log.slice(0, 1))
    await store.add([whole({ seed: 'a', meta: { session: 'r' } }), whole({ seed: 'b' })])
    expect((await store.unfinished()).map(card => card.id)).toEqual([id])
    expect((await store.cards({ session: 'r' })).map(card => card.id).sort()).toEqual(['m-a', id])
    expect((await store.cards({ session: 'r', status: 'complete' })).map(card => card.id)).toEqual(['m-a'])
    await store.remove([id], 1)
    expect(await store.unfinished()).toEqual([])
  })
})

test('a database of version 1 keeps its matches, running and finished', async () => {
  const [over, open] = [sampleMatch({ seed: 'over' }), sampleMatch({ seed: 'open' })]
  const old = (log: typeof over.log) => log.map(event => (event.e === 'start' ? { ...event, schema: 1 } : event)) as unknown as typeof log
  const card = ({ id, log, resolved }: typeof over) => {
    const { failures: _, ...rest } = cardOf(id, log, resolved, {}, 'session')
    return { ...rest, schema: 1 }
  }
  const started = { ...open, log: open.log.slice(0, 4) }
  const before = new Dexie('version-1')
  before.version(1).stores({ cards: '&id', events: '[match+n]', logs: '&match' })
  await before.open()
  await before.table('cards').bulkAdd([card(over), card(started)])
  await before.table('logs').add({ match: over.id, lines: linesOf(old(over.log)) })
  await before.table('events').bulkAdd(old(started.log).map((event, n) => ({ match: open.id, n, line: JSON.stringify(event) })))
  before.close()

  const store = await IndexedDbStore.open('version-1', () => undefined)
  expect(await store.events(over.id)).toEqual(over.log)
  expect((await store.unfinished()).map(({ id, schema, failures }) => [id, schema, failures])).toEqual([[open.id, 2, null]])
  await store.append(open.id, 4, open.log.slice(4))
  await store.settle(cardOf(open.id, open.log, open.resolved, {}, 'session'))
  expect(await store.events(open.id)).toEqual(open.log)
  expect(await store.unfinished()).toEqual([])
  const { call, texts } = sampleCall({ match: over.id })
  await store.keepCall(call, texts)
  expect(await store.calls(over.id)).toEqual([call])
  const again = { card: cardOf(over.id, over.log, over.resolved, {}, 'import'), log: over.log }
  expect(await store.add([again])).toEqual({ added: [], already: [over.id], taken: [] })
  store.close()
})

test('what is stored but is no run, or one of a newer version, is hidden and told of', async () => {
  const told: DataProblem[] = []
  const store = await IndexedDbStore.open('strange-runs', problem => told.push(problem))
  await store.keepRun(run('good'))
  await store.keepRun({ ...run('bad'), atOnce: 0 })
  await store.keepRun({ ...run('newer'), schema: 3 } as unknown as RunRecord)
  expect((await store.runs()).map(({ id }) => id)).toEqual(['good'])
  expect(told.map(({ code, values }) => [code, values?.['path']]).sort()).toEqual([
    ['storage-newer', undefined],
    ['storage-unreadable', 'atOnce'],
  ])
  store.close()
})

describe('a browser that becomes full while models play', () => {
  const quota = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' })

  test('keeps every call and text, those from before and those that fail together', async () => {
    const { card, log } = whole({ seed: 'full' })
    const kept = new MemoryStore()
    let full = false
    const first = new Proxy<Store>(kept, {
      get(target, name) {
        const member = Reflect.get(target, name) as unknown
        if (typeof member !== 'function') return member
        const writes = ['create', 'append', 'settle', 'add', 'keepCall', 'keepRun'].includes(String(name))
        return (...args: unknown[]) => (full && writes ? Promise.reject(quota()) : (member.apply(target, args) as unknown))
      },
    })
    const warnings: DataProblem[] = []
    const store = new FallbackStore(first, warning => warnings.push(warning))
    await store.create(card, log.slice(0, 1))
    const made = Array.from({ length: 6 }, (_, seat) => sampleCall({ match: card.id, seat }, { question: `Seat ${seat}?` }))
    const [before, after] = [made.slice(0, 2), made.slice(2)]
    for (const { call, texts } of before) await store.keepCall(call, texts)
    full = true
    await Promise.all([...after.map(({ call, texts }) => store.keepCall(call, texts)), store.append(card.id, 1, log.slice(1, 3))])
    await store.keepRun(run('r'))
    expect(await store.calls(card.id)).toEqual(made.map(({ call }) => call))
    const hashes = made.flatMap(({ call }) => textsOf(call))
    expect((await store.texts(hashes)).size).toBe(new Set(hashes).size)
    expect(await store.events(card.id)).toEqual(log.slice(0, 3))
    expect(await store.runs()).toEqual([run('r')])
    expect(warnings[0]?.code).toBe('storage-full')
  })
})

test('a text is written once, however many calls bring it', async () => {
  const texts: StoredText[] = [...sampleCall().texts]
  const store = await IndexedDbStore.open('texts-once', () => undefined)
  for (let k = 1; k < 5; k++) await store.keepCall(sampleCall({ k }).call, texts)
  store.close()
  const db = new Dexie('texts-once')
  await db.open()
  expect(await db.table('texts').count()).toBe(texts.length)
  expect(await db.table('mentions').count()).toBe(texts.length)
  db.close()
})
