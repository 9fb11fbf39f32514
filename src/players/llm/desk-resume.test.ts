import { describe, expect, test } from 'vitest'
import type { CallRecord } from '../../core/call'
import { settle } from '../../testkit/engine/fixture'
import { deskTable, never, question, Shelf } from '../test/desk-table'
import { spentOf } from './budget'

const MINUTE = 60_000

/** Asks one question at a first desk, lets it come as far as `until` says, and gives what was stored to a second. */
async function interrupted(until: (first: ReturnType<typeof deskTable>) => Promise<void>, asked = question()) {
  const first = deskTable()
  const shelf = new Shelf()
  first.desk
    .caller('m1', shelf)
    .call(asked, never())
    .catch(() => undefined)
  await settle()
  await until(first)
  const second = deskTable()
  const again = new Shelf()
  for (const call of shelf.all) again.records.set(call.id, call)
  return { shelf, again, second, caller: second.desk.caller('m1', again, shelf.past()) }
}

describe('after an interruption', () => {
  test('an answered question gets its answer without a request', async () => {
    const { caller, second, shelf } = await interrupted(async ({ wire }) => wire[0]!.reply('{"answer":"D"}', { reasoning: 'because' }))
    const asked = question()
    const result = await caller.call(asked, never())
    expect(result).toEqual({ parts: { answer: 'D' }, read: 'native', raw: '{"answer":"D"}', reasoning: 'because', calls: [shelf.all[0]!.id] })
    expect(second.wire).toHaveLength(0)
    expect(asked.seen).toEqual([])
    expect(second.budget.spent().calls).toBe(0)
  })

  test('another match, seat, step, purpose, place or prompt is another question', async () => {
    const { caller, second } = await interrupted(async ({ wire }) => wire[0]!.reply())
    const others = [{ seat: 1 }, { k: 2 }, { tag: 'predict' }, { index: 1 }, { messages: [{ role: 'user', text: 'D or C?' }] }] as const
    for (const other of others) void caller.call(question(other), never())
    void second.desk.caller('m2', new Shelf()).call(question(), never())
    await settle()
    expect(second.wire).toHaveLength(6)
  })

  test('a judged failure fails again without a request, so that the re-ask comes again, too', async () => {
    const first = deskTable()
    const shelf = new Shelf()
    const caller = first.desk.caller('m1', shelf)
    const objected = { reasked: true, messages: [{ role: 'user', text: 'That was no JSON. C or D?' }] } as const
    void caller.call(question(), never())
    await settle()
    await first.wire[0]!.reply('hmm')
    void caller.call(question(objected), never())
    await settle()
    await first.wire[1]!.reply()
    expect(shelf.all.map(call => call.attempt)).toEqual([1, 2])

    const second = deskTable()
    const resumed = second.desk.caller('m1', shelf, shelf.past())
    expect(await resumed.call(question(), never())).toMatchObject({ failed: 'unparsable', raw: 'hmm' })
    expect(await resumed.call(question(objected), never())).toMatchObject({ parts: { answer: 'C' }, read: 're-asked' })
    expect(second.wire).toHaveLength(0)
  })

  test('failures on the way are told again in their order, and count towards the five', async () => {
    const { caller, second, again } = await interrupted(async ({ wire, clock }) => {
      for (let i = 0; i < 3; i++) {
        await wire[i]!.fail(i === 1 ? 'network' : 'provider-down', { again: true })
        if (i < 2) await clock.pass(MINUTE)
      }
    })
    const asked = question()
    const result = caller.call(asked, never())
    await settle()
    expect(asked.seen).toEqual(['missed provider-down', 'missed network', 'missed provider-down', 'sent'])
    await second.wire[0]!.fail('network', { again: true })
    await second.clock.pass(MINUTE)
    await second.wire[1]!.fail('network', { again: true })
    await second.clock.pass(MINUTE)
    expect(await result).toMatchObject({ failed: 'network', calls: again.all.map(call => call.id) })
    expect(second.wire).toHaveLength(2)
    expect(again.all.map(call => call.attempt)).toEqual([1, 2, 3, 4, 5])
  })

  test('what was out is lost, counted once, and asked again', async () => {
    const { caller, second, again } = await interrupted(async () => undefined)
    await settle()
    expect(again.statuses()).toEqual(['lost'])
    expect(second.budget.spent()).toMatchObject({ calls: 1, tokens: 0, money: 0 })
    expect(second.desk.tally()).toMatchObject({ lost: 1, cost: null })
    const asked = question()
    const result = caller.call(asked, never())
    await settle()
    await second.wire[0]!.reply()
    expect(await result).toMatchObject({ parts: { answer: 'C' } })
    expect(asked.seen).toEqual(['missed aborted', 'sent', 'read {"answer":"C"}'])
    expect(again.all.map(call => [call.attempt, call.status])).toEqual([
      [1, 'lost'],
      [2, 'ok'],
    ])
    // A third desk knows it as lost already.
    const third = deskTable({})
    expect(await third.desk.caller('m1', new Shelf(), again.past()).call(question(), never())).toMatchObject({ parts: { answer: 'C' } })
    expect(third.wire).toHaveLength(0)
    expect(third.budget.spent().calls).toBe(0)
  })

  test('a lost call is on record as such before anything is asked', async () => {
    const { shelf } = await interrupted(async () => undefined)
    const second = deskTable()
    const slow = new Shelf()
    let open = () => undefined as void
    slow.gate = new Promise(resolve => (open = resolve))
    void second.desk.caller('m1', slow, shelf.past()).call(question({ k: 9 }), never())
    await settle()
    expect(second.wire).toHaveLength(0)
    open()
    await settle()
    expect(slow.log).toEqual(['settle 0/1/1 lost', 'intend 0/9/1 pending'])
  })

  test('a question that ran out of time stays out of time', async () => {
    const stop = new AbortController()
    const first = deskTable()
    const shelf = new Shelf()
    first.desk
      .caller('m1', shelf)
      .call(question(), stop.signal)
      .catch(() => undefined)
    await settle()
    stop.abort(new Error('time is up'))
    await settle()
    const second = deskTable()
    expect(await second.desk.caller('m1', shelf, shelf.past()).call(question(), never())).toMatchObject({ failed: 'timeout' })
    expect(second.wire).toHaveLength(0)
  })

  test('attempts go on from the highest number, though the question reads differently now', async () => {
    const { caller, second, again } = await interrupted(async ({ wire }) => wire[0]!.reply('hmm'))
    void caller.call(question({ messages: [{ role: 'user', text: 'Now C or D?' }] }), never())
    await settle()
    await second.wire[0]!.reply()
    expect(again.all.map(call => call.attempt)).toEqual([1, 2])
    expect(new Set(again.all.map(call => call.id)).size).toBe(2)
  })
})

test('a seat recalls its answers before a step, by purpose, the last one of each step, old ones and new', async () => {
  const { desk, wire } = deskTable()
  const shelf = new Shelf()
  const caller = desk.caller('m1', shelf)
  const note = async (k: number, text: string, more = {}) => {
    void caller.call(question({ k, tag: 'notes', ...more }), never())
    await settle()
    await wire.at(-1)!.reply(JSON.stringify({ notes: text }))
  }
  await note(2, 'b')
  await note(1, 'a')
  await note(1, 'a, better', { reasked: true })
  await note(3, 'c')
  await note(1, 'theirs', { seat: 1 })
  await note(1, 'act', { tag: 'act' })
  const expected = [
    { k: 1, parts: { notes: 'a, better' } },
    { k: 2, parts: { notes: 'b' } },
  ]
  expect(caller.recall(0, 'notes', 3)).toEqual(expected)
  expect(deskTable().desk.caller('m1', new Shelf(), shelf.past()).recall(0, 'notes', 3)).toEqual(expected)
})

test('what a run has spent is summed from its records, those still out left to be found lost', () => {
  const call = (more: Partial<CallRecord>) =>
    ({ status: 'ok', sent: 1, tokens: { in: 10, out: 5, reasoning: null, cached: null }, cost: 0.5, ...more }) as CallRecord
  const none = { in: null, out: null, reasoning: null, cached: null }
  const calls = [
    call({}),
    call({ status: 'unparsable', cost: null }),
    call({ status: 'lost', sent: null, tokens: none, cost: null }),
    call({ status: 'pending', sent: null, tokens: none, cost: null }),
    call({ status: 'aborted', sent: null, tokens: none, cost: null }),
  ]
  expect(spentOf(calls, 7)).toEqual({ calls: 3, tokens: 30, money: 0.5, minutes: 7 })
})
