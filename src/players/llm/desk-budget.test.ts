import { describe, expect, test } from 'vitest'
import { HandClock, settle } from '../../testkit/engine/fixture'
import { deskTable, model, never, question, Shelf } from '../test/desk-table'
import { Budget } from './budget'

const MINUTE = 60_000
const price = { currency: 'USD', input: 1000, output: 2000 }

describe('a budget', () => {
  test('of calls is never passed by calls that go at the same time, and lets more go when it is raised', async () => {
    const { desk, wire, budget } = deskTable({ budget: { calls: 4 } })
    const caller = desk.caller('m1', new Shelf())
    for (let k = 1; k <= 10; k++) void caller.call(question({ k }), never())
    await settle()
    expect(wire).toHaveLength(4)
    expect(budget.reached()).toBe('calls')
    for (let i = 0; i < 4; i++) await wire[i]!.reply()
    expect(wire).toHaveLength(4)
    expect(desk.tally()).toMatchObject({ queued: 6, out: 0, answered: 4 })
    budget.raise({ calls: 7 })
    await settle()
    expect(wire).toHaveLength(7)
    budget.raise({})
    await settle()
    expect(wire).toHaveLength(10)
    expect(budget.reached()).toBeNull()
  })

  test('counts every attempt, not every question', async () => {
    const { desk, wire, budget, clock } = deskTable({ budget: { calls: 2 } })
    void desk.caller('m1', new Shelf()).call(question(), never())
    await settle()
    for (let i = 0; i < 2; i++) {
      await wire[i]!.fail('network', { again: true })
      await clock.pass(MINUTE)
    }
    expect(wire).toHaveLength(2)
    expect(budget.spent().calls).toBe(2)
  })

  test('of tokens counts what is out as it is thought to use, and then as reported', async () => {
    // 400 characters and a schema of two: 101 tokens each.
    const messages = [{ role: 'user', text: 'x'.repeat(400) }] as const
    const { desk, wire, budget } = deskTable({ budget: { tokens: 150 } })
    const caller = desk.caller('m1', new Shelf())
    for (let k = 1; k <= 4; k++) void caller.call(question({ k, messages }), never())
    await settle()
    expect(wire).toHaveLength(2)
    expect(budget.reached()).toBeNull()
    await wire[0]!.reply('{}', { tokens: { in: 20, out: 20, reasoning: null, cached: null } })
    // 40 used and 101 out leave room for one more.
    expect(wire).toHaveLength(3)
    await wire[1]!.reply('{}', { tokens: { in: 100, out: 20, reasoning: null, cached: null } })
    expect(budget.spent().tokens).toBe(160)
    expect(budget.reached()).toBe('tokens')
    await wire[2]!.reply()
    expect(wire).toHaveLength(3)
  })

  test('of money stops when it is spent; what has no price costs it nothing', async () => {
    const { desk, wire, budget } = deskTable({ budget: { money: 0.05 }, limits: () => ({ atOnce: 1 }) })
    const caller = desk.caller('m1', new Shelf())
    for (let k = 1; k <= 5; k++) void caller.call(question({ k, model: model(k === 1 ? {} : { price }) }), never())
    await settle()
    // Each costs 10 × 0.001 + 5 × 0.002 = 0.02.
    for (let i = 0; i < 4; i++) await wire[i]!.reply()
    expect(wire).toHaveLength(4)
    expect(budget.spent().money).toBeCloseTo(0.06, 12)
    expect(budget.reached()).toBe('money')
  })

  test('of minutes runs while a call is out or may go, not while the desk is paused, idle or out of budget', async () => {
    const { desk, wire, budget, clock } = deskTable({ budget: { minutes: 3, calls: 2 }, limits: () => ({ atOnce: 1 }) })
    await clock.pass(5 * MINUTE)
    expect(budget.spent().minutes).toBe(0)
    const caller = desk.caller('m1', new Shelf())
    for (let k = 1; k <= 3; k++) void caller.call(question({ k }), never())
    await settle()
    await clock.pass(MINUTE)
    expect(budget.spent().minutes).toBe(1)
    desk.pause()
    await clock.pass(MINUTE)
    // One is still out.
    expect(budget.spent().minutes).toBe(2)
    await wire[0]!.reply()
    await clock.pass(10 * MINUTE)
    expect(budget.spent().minutes).toBe(2)
    desk.resume()
    await settle()
    await wire[1]!.reply()
    expect(budget.reached()).toBe('calls')
    await clock.pass(10 * MINUTE)
    expect(budget.spent().minutes).toBe(2)
    budget.raise({ minutes: 3 })
    await settle()
    expect(wire).toHaveLength(3)
    await clock.pass(MINUTE)
    expect(budget.reached()).toBe('minutes')
    void caller.call(question({ k: 4 }), never())
    await wire[2]!.reply()
    expect(wire).toHaveLength(3)
  })

  test('that is reached lets a stopped match go', async () => {
    const { desk, wire } = deskTable({ budget: { calls: 0 } })
    const stop = new AbortController()
    const result = desk.caller('m1', new Shelf()).call(question(), stop.signal)
    await settle()
    stop.abort(new Error('stopped'))
    await expect(result).rejects.toThrow('stopped')
    expect(wire).toHaveLength(0)
  })

  test('goes on from what was spent before', () => {
    const budget = new Budget({ calls: 10, money: 5 }, new HandClock(), { calls: 3, tokens: 100, money: 5, minutes: 2 })
    expect(budget.reached()).toBe('money')
    expect(budget.spent()).toEqual({ calls: 3, tokens: 100, money: 5, minutes: 2 })
  })

  test('tells those who watch it, until they stop', () => {
    const budget = new Budget({}, new HandClock())
    let told = 0
    const leave = budget.subscribe(() => told++)
    const call = budget.reserve(10, 1)
    budget.raise({ calls: 5 })
    call.settle(3, 0.5)
    // Once is enough.
    call.settle(3, 0.5)
    call.undo()
    leave()
    budget.raise({})
    expect(told).toBe(3)
    expect(budget.spent()).toMatchObject({ calls: 1, tokens: 3, money: 0.5 })
  })
})

describe('the tally', () => {
  test('counts by host and in all, and knows the mean time of replies', async () => {
    const { desk, wire, clock } = deskTable()
    const caller = desk.caller('m1', new Shelf())
    const two = model({ baseURL: 'http://two.test/v1', price })
    void caller.call(question({ k: 1, model: model({ price }) }), never())
    void caller.call(question({ k: 2, model: two }), never())
    void caller.call(question({ k: 3, model: two }), never())
    await settle()
    await clock.pass(100)
    await wire[0]!.reply()
    await clock.pass(200)
    await wire[1]!.reply('no JSON')
    await wire[2]!.fail('rate-limited', { http: 429 })
    const tally = desk.tally()
    expect(tally).toMatchObject({ answered: 1, failed: 2, failures: { unparsable: 1, 'rate-limited': 1 }, lost: 0, tokensIn: 20, tokensOut: 10 })
    // (100 + 300) / 2; what was turned down is no reply, and free.
    expect(tally.meanMs).toBe(200)
    expect(tally.cost).toBeCloseTo(0.04, 12)
    expect(tally.hosts['two.test']).toMatchObject({ answered: 0, failed: 2, meanMs: 300 })
    expect(tally.hosts['one.test']).toMatchObject({ answered: 1, failed: 0, failures: {} })
  })

  test('names no cost where there are several currencies, or none', async () => {
    const { desk, wire } = deskTable()
    expect(desk.tally()).toMatchObject({ cost: null, currency: null, meanMs: null })
    const caller = desk.caller('m1', new Shelf())
    for (const currency of ['USD', 'EUR']) void caller.call(question({ model: model({ price: { ...price, currency } }) }), never())
    await settle()
    await wire[0]!.reply()
    expect(desk.tally()).toMatchObject({ currency: 'USD' })
    await wire[1]!.reply()
    expect(desk.tally()).toMatchObject({ cost: null, currency: null })
  })

  test('is the same object until something changes, and tells those who watch', async () => {
    const { desk, wire } = deskTable()
    let told = 0
    const leave = desk.subscribe(() => told++)
    const before = desk.tally()
    expect(desk.tally()).toBe(before)
    void desk.caller('m1', new Shelf()).call(question(), never())
    await settle()
    expect(desk.tally()).not.toBe(before)
    expect(told).toBeGreaterThan(0)
    leave()
    const then = told
    await wire[0]!.reply()
    expect(told).toBe(then)
  })
})
