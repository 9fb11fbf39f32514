import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settle } from '../../testkit/engine/fixture'
import { deskTable, model, never, question, Shelf } from '../test/desk-table'
import { HandClock } from '../../testkit/engine/fixture'
import { RateWindow } from './rate'

const MINUTE = 60_000
/** 400 characters of messages and a schema of two more: 101 tokens, at four characters each. */
const long = [{ role: 'user', text: 'x'.repeat(400) }] as const

describe('a host', () => {
  test('gets six requests at once, in the order in which they were asked for, whatever match they belong to', async () => {
    const { desk, wire } = deskTable()
    const callers = ['m1', 'm2', 'm3'].map(match => desk.caller(match, new Shelf()))
    for (let i = 0; i < 20; i++) void callers[i % 3]!.call(question({ k: i, messages: [{ role: 'user', text: String(i) }] }), never())
    await settle()
    expect(wire).toHaveLength(6)
    expect(desk.tally()).toMatchObject({ out: 6, queued: 14 })
    for (let i = 0; i < 20; i++) await wire[i]!.reply()
    expect(wire.map(x => Number(x.sending.messages[0]!.text))).toEqual(Array.from({ length: 20 }, (_, i) => i))
    expect(desk.tally()).toMatchObject({ out: 0, queued: 0, answered: 20 })
  })

  test('never sees more at once than it may, whatever the order of the answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), async (atOnce, picks) => {
        const { desk, wire } = deskTable({ limits: () => ({ atOnce }) })
        const caller = desk.caller('m1', new Shelf())
        for (let i = 0; i < 30; i++) void caller.call(question({ k: i }), never())
        const ended = new Set<number>()
        for (const pick of picks) {
          await settle()
          const out = wire.map((_, i) => i).filter(i => !ended.has(i))
          expect(out.length).toBe(Math.min(atOnce, 30 - ended.size))
          const next = out[pick % out.length]!
          ended.add(next)
          await wire[next]!.reply()
        }
        expect(wire).toHaveLength(30)
      }),
      { numRuns: 30 },
    )
  })

  test('answers while another is full', async () => {
    const { desk, wire } = deskTable({ limits: () => ({ atOnce: 1 }) })
    const caller = desk.caller('m1', new Shelf())
    for (const host of ['one', 'one', 'two']) void caller.call(question({ model: model({ baseURL: `http://${host}.test/v1` }) }), never())
    await settle()
    expect(wire.map(x => x.sending.model.baseURL)).toEqual(['http://one.test/v1', 'http://two.test/v1'])
    expect(desk.tally().hosts).toMatchObject({ 'one.test': { out: 1, queued: 1 }, 'two.test': { out: 1, queued: 0 } })
  })

  test('that is an engine inside the browser gets one request at a time', async () => {
    const { desk, wire } = deskTable()
    const caller = desk.caller('m1', new Shelf())
    const inside = { kind: 'llm', provider: 'web-llm', model: 'm', protocols: [], memory: { kind: 'all' } } as const
    for (let k = 1; k <= 3; k++) void caller.call(question({ k, model: inside }), never())
    await settle()
    expect(wire).toHaveLength(1)
  })

  test('sees no more requests in any minute than its limit', async () => {
    const { desk, wire, clock } = deskTable({ limits: () => ({ requestsPerMinute: 10, atOnce: 100 }) })
    const caller = desk.caller('m1', new Shelf())
    for (let k = 1; k <= 25; k++) void caller.call(question({ k }), never())
    await settle()
    expect(wire).toHaveLength(10)
    await clock.pass(MINUTE - 1)
    expect(wire).toHaveLength(10)
    await clock.pass(1)
    expect(wire).toHaveLength(20)
    await clock.pass(MINUTE)
    expect(wire).toHaveLength(25)
  })

  test('counts tokens as estimated while a request is out, and as reported after it', async () => {
    const { desk, wire, clock } = deskTable({ limits: () => ({ tokensPerMinute: 250, atOnce: 100 }) })
    const caller = desk.caller('m1', new Shelf())
    for (let k = 1; k <= 5; k++) void caller.call(question({ k, messages: long, schema: {} }), never())
    await settle()
    // 101 + 101 fit, 303 don't.
    expect(wire).toHaveLength(2)
    await wire[0]!.reply('{}', { tokens: { in: 20, out: 10, reasoning: null, cached: null } })
    expect(wire).toHaveLength(3)
    await wire[1]!.reply('{}', { tokens: { in: 200, out: 100, reasoning: null, cached: null } })
    await clock.pass(MINUTE - 1)
    expect(wire).toHaveLength(3)
    await clock.pass(1)
    expect(wire).toHaveLength(5)
  })

  test('lets a request go alone that is larger than its limit', async () => {
    const { desk, wire, clock } = deskTable({ limits: () => ({ tokensPerMinute: 50 }) })
    const caller = desk.caller('m1', new Shelf())
    for (let k = 1; k <= 2; k++) void caller.call(question({ k, messages: long }), never())
    await settle()
    expect(wire).toHaveLength(1)
    await clock.pass(MINUTE)
    expect(wire).toHaveLength(2)
  })

  test('is told the time of dispatch as the time of sending, not that of queueing', async () => {
    const { desk, wire, clock } = deskTable({ limits: () => ({ atOnce: 1 }) })
    const shelf = new Shelf()
    const caller = desk.caller('m1', shelf)
    const second = question({ k: 2 })
    void caller.call(question(), never())
    void caller.call(second, never())
    const start = clock.now()
    await settle()
    await clock.pass(700)
    expect(second.seen).toEqual([])
    await wire[0]!.reply()
    expect(second.seen).toEqual(['sent'])
    await wire[1]!.reply()
    expect(shelf.all[1]).toMatchObject({ queued: start, sent: start + 700 })
  })
})

test('no minute, wherever it begins, holds more than the limits allow', () => {
  const limits = { requestsPerMinute: 4, tokensPerMinute: 100 }
  const asked = fc.array(fc.record({ after: fc.integer({ min: 0, max: 30_000 }), tokens: fc.integer({ min: 1, max: 100 }) }), { maxLength: 40 })
  fc.assert(
    fc.property(asked, requests => {
      let now = 0
      const window = new RateWindow({ now: () => now, wait: () => Promise.resolve() })
      const went: { at: number; tokens: number }[] = []
      for (const { after, tokens } of requests) {
        now += after
        const ms = window.wait(limits, tokens)
        // Not a moment later than needed: just before, it would break a limit.
        const within = (at: number) => went.filter(x => x.at > at - MINUTE)
        const fits = (at: number) => within(at).length < 4 && within(at).reduce((sum, x) => sum + x.tokens, 0) + tokens <= 100
        expect(fits(now + ms)).toBe(true)
        if (ms > 0) expect(fits(now + ms - 1)).toBe(false)
        now += ms
        window.add(tokens)
        went.push({ at: now, tokens })
      }
    }),
  )
})

test('a wait that no timer could hold is taken in parts', async () => {
  const clock = new HandClock()
  const waits: number[] = []
  const wait = clock.wait.bind(clock)
  clock.wait = (ms, stop) => {
    waits.push(ms)
    return wait(ms, stop)
  }
  const { desk, wire } = deskTable({ clock })
  void desk.caller('m1', new Shelf()).call(question(), never())
  await settle()
  await wire[0]!.fail('rate-limited', { again: true, retryAfterMs: 2 ** 33 })
  expect(Math.max(...waits)).toBeLessThan(2 ** 31)
  while (waits.length < 2 ** 33 / 3_600_000 + 2 && wire.length < 2) await clock.pass(3_600_000)
  expect(wire).toHaveLength(2)
})
