import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../../core/log'
import type { MatchCard } from '../card'
import { importInto } from '../import/import'
import { MemoryStore } from '../memory'
import { resolveSample as resolve } from '../test/sample'
import { eventsOf } from '../store'
import { names } from './0001-names'
import { chained } from './upcaster'
import { upcastCard, upcastLog, upcastSession } from './upcast'

const sample = readFileSync(join(import.meta.dirname, 'samples/schema-0.jsonl'))

describe('the stored sample of schema 0', () => {
  test('is lifted to a log of today', () => {
    const old = eventsOf(sample.toString())
    const kept = JSON.stringify(old)
    const log = upcastLog(old)
    expect(log[0]).toMatchObject({
      schema: 1,
      spec: { seats: [{ player: { kind: 'scripted', strategy: 'alpha' }, wording: 'en.story' }, {}], referee: { onFailure: 'fallback' } },
    })
    expect(log[3]).toEqual({ e: 'move', k: 1, seat: 1, action: 'D', by: 'fallback', tries: 3 })
    expect(log.at(-1)).toEqual({ e: 'end', status: 'complete', payoffs: [3, 8], steps: 2 })
    expect(JSON.stringify(old)).toBe(kept)
  })

  test('imports, plays to the payoffs it tells of, and is kept in today’s schema', async () => {
    const store = new MemoryStore()
    const { added, skipped } = await importInto(store, sample, { resolve })
    expect(skipped).toEqual([])
    expect(await store.card(added[0] as string)).toMatchObject({
      schema: 1,
      payoffs: [3, 8],
      fallbacks: 1,
      seats: [{ player: 'alpha' }, { player: 'beta' }],
    })
    expect((await store.events(added[0] as string))?.[0]).toMatchObject({ schema: 1 })
  })

  test('cards and sessions are lifted too', () => {
    const card = { schema: 0, id: 'x', started: '2026-01-01T00:00:00Z', standIns: 2 } as unknown as MatchCard
    expect(upcastCard(card)).toEqual({ schema: 1, id: 'x', started: Date.parse('2026-01-01T00:00:00Z'), fallbacks: 2 })
    const { spec } = eventsOf(sample.toString())[0] as unknown as { spec: unknown }
    expect(upcastSession({ parley: 'session', schema: 0, matches: [{ id: 'x', spec }] }, {})).toMatchObject({
      schema: 1,
      matches: [{ spec: { engine: 'prototype' } }],
    })
  })
})

describe('the chain of upcasters', () => {
  test('has no gap', () => {
    expect(() => chained([names], 1)).not.toThrow()
    expect(() => chained([], 1)).toThrow(/expected 1, from 0 to 0, found 0/)
    expect(() => chained([names, { ...names, from: 2 }], 2)).toThrow(/from schema 1 at place 1, found one from 2/)
    expect(() => chained([names, names], 2)).toThrow(/from schema 1/)
  })

  test('says what is newer, what has no number, and what breaks its promise', () => {
    const start = (schema: unknown) => [{ e: 'start', schema, spec: {} }] as unknown as LogEvent[]
    expect(() => upcastLog(start(5), { file: 'x.zip' })).toThrow(
      'x.zip: expected data of schema 1 or older, found schema 5 from a newer version of Parley; it was left out, update Parley and import it again.',
    )
    expect(() => upcastLog(start('one'))).toThrow(/expected a schema number, found "one"/)
    expect(() => upcastLog(start(-1))).toThrow(/expected a schema number/)
    expect(() => upcastLog(start(0))).toThrow(/expected a schema number, found 0/)
    expect(upcastCard({ schema: 9 } as MatchCard)).toBeNull()
  })
})
