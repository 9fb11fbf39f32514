import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cards, resolveGame } from '../../catalogue'
import type { LogEvent } from '../../core/log'
import type { MatchCard } from '../card'
import { entriesOf } from '../export/entry'
import { exportZip } from '../export/export'
import { importInto } from '../import/import'
import { MemoryStore } from '../memory'
import { resolveSample as resolve } from '../test/sample'
import { eventsOf } from '../store'
import type { Resolve } from '../walk'
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
      schema: 2,
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
      schema: 2,
      payoffs: [3, 8],
      fallbacks: 1,
      seats: [{ player: 'alpha' }, { player: 'beta' }],
    })
    expect((await store.events(added[0] as string))?.[0]).toMatchObject({ schema: 2 })
  })

  test('cards and sessions are lifted too', () => {
    const card = { schema: 0, id: 'x', started: '2026-01-01T00:00:00Z', standIns: 2 } as unknown as MatchCard
    expect(upcastCard(card)).toEqual({ schema: 2, id: 'x', started: Date.parse('2026-01-01T00:00:00Z'), fallbacks: 2, failures: null })
    const { spec } = eventsOf(sample.toString())[0] as unknown as { spec: unknown }
    expect(upcastSession({ parley: 'session', schema: 0, matches: [{ id: 'x', spec }] }, {})).toMatchObject({
      schema: 2,
      matches: [{ spec: { engine: 'prototype' } }],
    })
  })
})

describe('the stored samples of schema 1, as version 0.1.0 wrote them', () => {
  const zip = readFileSync(join(import.meta.dirname, 'samples/schema-1.zip'))
  const card = JSON.parse(readFileSync(join(import.meta.dirname, 'samples/schema-1.card.json'), 'utf8')) as MatchCard
  const parts = unzipSync(zip)
  const events = strFromU8(parts['events.jsonl'] as Uint8Array).replaceAll(`"match":"${card.id}",`, '')
  const games: Resolve = async ref => ({ game: await resolveGame(ref), tags: cards.find(({ id }) => id === ref.id)?.tags ?? [] })

  test('the log is that log but for its number, and the card doesn’t claim to know its failed attempts', () => {
    const old = eventsOf(events)
    const [start, ...rest] = upcastLog(old)
    expect(start).toEqual({ ...old[0], schema: 2 })
    expect(rest).toEqual(old.slice(1))
    expect(upcastCard(card)).toEqual({ ...card, schema: 2, failures: null })
  })

  test('the zip imports whole although its hashes are of the lines as they stood, and the second time it is there already', async () => {
    const store = new MemoryStore()
    expect(await importInto(store, zip, { resolve: games })).toEqual({ added: [card.id], already: [], skipped: [] })
    const now = await store.card(card.id)
    expect(now?.seats.map(seat => seat.hands?.decisions).reduce((a = 0, b = 0) => a + b)).toBe(card.decisions)
    expect({ ...now, seats: now?.seats.map(({ hands: _, ...seat }) => seat) }).toEqual({ ...card, schema: 2, failures: 0 })
    expect(await importInto(store, zip, { resolve: games })).toEqual({ added: [], already: [card.id], skipped: [] })
  })

  test('an edit that the rules cannot see is still found', async () => {
    const edited = strFromU8(parts['events.jsonl'] as Uint8Array).replace(/"at":1795248319275/, '"at":1795248319274')
    const report = await importInto(new MemoryStore(), zipSync({ ...parts, 'events.jsonl': strToU8(edited) }), { resolve: games })
    expect(report).toMatchObject({ added: [], skipped: [{ code: 'edited' }] })
  })

  test('its export of today imports to the same match', async () => {
    const store = new MemoryStore()
    await importInto(store, zip, { resolve: games })
    const { bytes } = await exportZip(entriesOf(store, await store.cards(), games), { app: 'test' })
    const again = new MemoryStore()
    await importInto(again, bytes, { resolve: games })
    expect(await again.cards()).toEqual(await store.cards())
    expect(await again.events(card.id)).toEqual(await store.events(card.id))
  })

  test('a model without a provider, which only a hand-made file can hold, gets an unknown one', () => {
    const seat = { player: { kind: 'llm', model: 'm', protocols: [], memory: { kind: 'all' } }, wording: 'en' }
    const [start] = upcastLog([{ e: 'start', schema: 1, spec: { seats: [seat] } } as unknown as LogEvent])
    expect(start).toMatchObject({ schema: 2, spec: { seats: [{ player: { provider: 'unknown', model: 'm' } }] } })
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
      'x.zip: expected data of schema 2 or older, found schema 5 from a newer version of Parley; it was left out, update Parley and import it again.',
    )
    expect(() => upcastLog(start('one'))).toThrow(/expected a schema number, found "one"/)
    expect(() => upcastLog(start(-1))).toThrow(/expected a schema number/)
    expect(() => upcastLog(start(0))).toThrow(/expected a schema number, found 0/)
    expect(upcastCard({ schema: 9 } as MatchCard)).toBeNull()
  })
})
