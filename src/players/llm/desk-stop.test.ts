import { describe, expect, test } from 'vitest'
import { settle } from '../../testkit/engine/fixture'
import { deskTable, never, question, Shelf } from '../test/desk-table'

const MINUTE = 60_000

describe('a signal', () => {
  test.each([
    ['time is up', 'timeout'],
    ['the tab closes', 'aborted'],
  ])('“%s” frees the place, reaches the wire and is on record as %s', async (reason, status) => {
    const { desk, wire } = deskTable({ limits: () => ({ atOnce: 1 }) })
    const shelf = new Shelf()
    const stop = new AbortController()
    const result = desk.caller('m1', shelf).call(question(), stop.signal)
    void desk.caller('m2', new Shelf()).call(question(), never())
    await settle()
    expect(wire).toHaveLength(1)
    stop.abort(new Error(reason))
    await expect(result).rejects.toThrow(reason)
    await settle()
    expect(wire[0]!.sending.stop.aborted).toBe(true)
    expect(shelf.statuses()).toEqual([status])
    expect(wire).toHaveLength(2)
  })

  test('ends a wait in the queue without a record', async () => {
    const { desk, wire } = deskTable({ limits: () => ({ atOnce: 1 }) })
    const shelf = new Shelf()
    const stop = new AbortController()
    void desk.caller('m1', new Shelf()).call(question(), never())
    const result = desk.caller('m2', shelf).call(question(), stop.signal)
    await settle()
    expect(desk.tally()).toMatchObject({ queued: 1, out: 1 })
    stop.abort(new Error('over'))
    await expect(result).rejects.toThrow('over')
    expect(shelf.all).toEqual([])
    expect(desk.tally()).toMatchObject({ queued: 0, out: 1 })
    await wire[0]!.reply()
    expect(wire).toHaveLength(1)
  })

  test('that comes from who is told of the very admission gives place and budget back, and harms nobody else', async () => {
    const { desk, wire, budget } = deskTable({ limits: () => ({ atOnce: 1 }), budget: { calls: 2 } })
    const stop = new AbortController()
    const off = budget.subscribe(() => {
      off()
      stop.abort(new Error('enough'))
    })
    const result = desk.caller('m1', new Shelf()).call(question(), stop.signal)
    const other = desk.caller('m2', new Shelf()).call(question(), never())
    await expect(result).rejects.toThrow('enough')
    await settle()
    expect(budget.spent().calls).toBe(1)
    expect(desk.tally()).toMatchObject({ queued: 0, out: 1 })
    expect(wire).toHaveLength(1)
    await wire[0]!.reply()
    expect(await other).toHaveProperty('parts')
  })

  test('ends a wait that a Retry-After would make longer than the seat has time', async () => {
    const { desk, wire, clock } = deskTable()
    const stop = new AbortController()
    const result = desk.caller('m1', new Shelf()).call(question(), stop.signal)
    await settle()
    await wire[0]!.fail('rate-limited', { again: true, retryAfterMs: 3_600_000 })
    await clock.pass(MINUTE)
    stop.abort(new Error('time is up'))
    await expect(result).rejects.toThrow('time is up')
    await clock.pass(2 * 3_600_000)
    expect(wire).toHaveLength(1)
  })

  test('that comes while the record is being stored keeps the request at home', async () => {
    const { desk, wire, budget } = deskTable()
    const shelf = new Shelf()
    let open = () => undefined as void
    shelf.gate = new Promise(resolve => (open = resolve))
    const stop = new AbortController()
    const result = desk.caller('m1', shelf).call(question(), stop.signal)
    await settle()
    stop.abort(new Error('time is up'))
    open()
    await expect(result).rejects.toThrow('time is up')
    expect(wire).toHaveLength(0)
    expect(shelf.all[0]).toMatchObject({ status: 'timeout', sent: null })
    expect(budget.spent().calls).toBe(0)
  })
})

test('paused, the desk lets what is out come home and sends nothing more', async () => {
  const { desk, wire } = deskTable({ limits: () => ({ atOnce: 1 }) })
  const caller = desk.caller('m1', new Shelf())
  const first = caller.call(question(), never())
  void caller.call(question({ k: 2 }), never())
  await settle()
  desk.pause()
  await wire[0]!.reply()
  expect(await first).toMatchObject({ parts: { answer: 'C' } })
  expect(wire).toHaveLength(1)
  desk.resume()
  await settle()
  expect(wire).toHaveLength(2)
})
