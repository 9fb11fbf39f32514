import { describe, expect, test } from 'vitest'
import type { FailureKind } from '../../core/log'
import { settle } from '../../testkit/engine/fixture'
import { deskTable, model, never, question, Shelf } from '../test/desk-table'

const MINUTE = 60_000

describe('failures', () => {
  const final: readonly FailureKind[] = ['auth', 'timeout', 'provider-down', 'network', 'rate-limited', 'refusal']
  test.each(final)('%s that can’t be mended costs one request', async failure => {
    const { desk, wire, clock } = deskTable()
    const asked = question()
    const result = desk.caller('m1', new Shelf()).call(asked, never())
    await settle()
    await wire[0]!.fail(failure)
    expect(await result).toMatchObject({ failed: failure })
    await clock.pass(10 * MINUTE)
    expect(wire).toHaveLength(1)
    expect(asked.seen).toEqual(['sent'])
  })

  test.each(['rate-limited', 'provider-down', 'network'] as const)('%s that may be mended costs five requests, each on record', async failure => {
    const { desk, wire, clock } = deskTable()
    const shelf = new Shelf()
    const asked = question()
    const result = desk.caller('m1', shelf).call(asked, never())
    for (let i = 0; i < 5; i++) {
      await settle()
      expect(wire).toHaveLength(i + 1)
      await wire[i]!.fail(failure, { again: true, http: 503 })
      await clock.pass(MINUTE)
    }
    expect(await result).toMatchObject({ failed: failure, calls: shelf.all.map(call => call.id) })
    expect(wire).toHaveLength(5)
    expect(shelf.all.map(call => [call.attempt, call.status])).toEqual([1, 2, 3, 4, 5].map(n => [n, failure]))
    expect(asked.seen).toEqual(['sent', ...Array.from({ length: 4 }, () => `missed ${failure}`)])
    expect(desk.tally()).toMatchObject({ failed: 5, failures: { [failure]: 5 }, answered: 0, queued: 0, out: 0 })
  })

  test('waits a random time under a ceiling that doubles, the same on every machine', async () => {
    const waits = async (match: string) => {
      const { desk, wire, clock } = deskTable()
      void desk.caller(match, new Shelf()).call(question(), never())
      await settle()
      const out: number[] = []
      for (let i = 0; i < 4; i++) {
        const failedAt = clock.now()
        await wire[i]!.fail('network', { again: true })
        while (wire.length === i + 1 && clock.now() < failedAt + MINUTE) await clock.pass(1)
        out.push(clock.now() - failedAt)
      }
      return out
    }
    const one = await waits('m1')
    for (const [i, ms] of one.entries()) expect(ms).toBeLessThanOrEqual(1000 * 2 ** i + 1)
    expect(await waits('m1')).toEqual(one)
    expect(await waits('m2')).not.toEqual(one)
  })

  test('holds the whole host as long as its Retry-After says, and no other host', async () => {
    const { desk, wire, clock } = deskTable({ limits: () => ({ atOnce: 1 }) })
    const caller = desk.caller('m1', new Shelf())
    const elsewhere = model({ baseURL: 'http://two.test/v1' })
    void caller.call(question(), never())
    void caller.call(question({ k: 2 }), never())
    await settle()
    await wire[0]!.fail('rate-limited', { again: true, http: 429, retryAfterMs: 90_000 })
    void caller.call(question({ k: 3, model: elsewhere }), never())
    await settle()
    expect(wire.map(x => x.sending.model.baseURL)).toEqual(['http://one.test/v1', 'http://two.test/v1'])
    await clock.pass(89_999)
    expect(wire).toHaveLength(2)
    await clock.pass(1)
    expect(wire).toHaveLength(3)
  })

  test('too many requests hold the host too where nothing says how long', async () => {
    const { desk, wire, clock } = deskTable({ limits: () => ({ atOnce: 1 }) })
    const first = question()
    const caller = desk.caller('m1', new Shelf())
    void caller.call(first, never())
    void caller.call(question({ k: 2 }), never())
    await settle()
    await wire[0]!.fail('rate-limited', { again: true, http: 429 })
    await clock.pass(1000)
    expect(wire).toHaveLength(2)
    // Who came first goes first, also at the second attempt.
    await wire[1]!.reply()
    expect(first.seen.at(-1)).toBe('read {"answer":"C"}')
  })

  test('answer at the second attempt, which is a record of its own', async () => {
    const { desk, wire, clock } = deskTable()
    const shelf = new Shelf()
    const asked = question()
    const result = desk.caller('m1', shelf).call(asked, never())
    await settle()
    await wire[0]!.fail('provider-down', { again: true, http: 500, text: 'half an ans' })
    await clock.pass(MINUTE)
    await wire[1]!.reply()
    expect(await result).toMatchObject({ parts: { answer: 'C' } })
    expect(asked.seen).toEqual(['sent', 'missed provider-down', 'read {"answer":"C"}'])
    expect(shelf.all.map(call => [call.attempt, call.status, call.http, shelf.texts.get(call.raw ?? '')])).toEqual([
      [1, 'provider-down', 500, 'half an ans'],
      [2, 'ok', null, '{"answer":"C"}'],
    ])
  })
})
