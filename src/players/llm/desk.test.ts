import { describe, expect, test } from 'vitest'
import { settle } from '../../testkit/engine/fixture'
import { deskTable, KEY, model, never, question, Shelf } from '../test/desk-table'

const MINUTE = 60_000

describe('a question', () => {
  test('is on record before it goes out, and as it ended before it is used', async () => {
    const { desk, wire } = deskTable()
    const shelf = new Shelf()
    let open = () => undefined as void
    shelf.gate = new Promise(resolve => (open = resolve))
    const asked = question()
    let result: unknown
    void desk
      .caller('m1', shelf)
      .call(asked, never())
      .then(x => (result = x))
    await settle()
    expect(wire).toHaveLength(0)
    expect(asked.seen).toEqual([])
    open()
    await settle()
    expect(wire).toHaveLength(1)
    expect(shelf.statuses()).toEqual(['pending'])
    expect(asked.seen).toEqual(['sent'])
    shelf.gate = new Promise(resolve => (open = resolve))
    await wire[0]!.reply()
    expect(result).toBeUndefined()
    open()
    await settle()
    expect(shelf.log).toEqual(['intend 0/1/1 pending', 'settle 0/1/1 ok'])
    expect(result).toMatchObject({ parts: { answer: 'C' }, read: 'native', raw: '{"answer":"C"}', calls: [shelf.all[0]!.id] })
  })

  test('leaves a whole record: texts by hash, times, tokens, cost, what was requested and reported', async () => {
    const { desk, wire, clock } = deskTable()
    const shelf = new Shelf()
    const start = clock.now()
    const price = { currency: 'USD', input: 2, output: 8, cached: 0.5 }
    void desk.caller('m1', shelf).call(question({ model: model({ price, settings: { temperature: 0, stream: true } }) }), never())
    await settle()
    await clock.pass(150)
    wire[0]!.sending.first()
    await clock.pass(50)
    await wire[0]!.reply('{"answer":"D"}', {
      reasoning: 'I think.',
      tokens: { in: 1000, out: 500, reasoning: 100, cached: 400 },
      warnings: ['no seed'],
    })
    const [record] = shelf.all
    expect(record).toMatchObject({
      match: 'm1',
      attempt: 1,
      provider: 'openai-compatible',
      host: 'one.test',
      requested: 'm',
      reported: 'm-2026-01-01',
      settings: { temperature: 0, stream: true },
      structured: 'schema',
      queued: start,
      sent: start,
      first: start + 150,
      done: start + 200,
      status: 'ok',
      finish: 'stop',
      read: 'native',
      answer: { answer: 'D' },
      warnings: ['no seed'],
      app: '0.0.0',
    })
    // 600 fresh and 400 cached tokens in, 500 out, per million.
    expect(record!.cost).toBeCloseTo((600 * 2 + 400 * 0.5 + 500 * 8) / 1e6, 12)
    expect(record!.messages.map(({ role, text }) => [role, shelf.texts.get(text)])).toEqual([
      ['system', 'The rules.'],
      ['user', 'C or D?'],
    ])
    expect(shelf.texts.get(record!.raw!)).toBe('{"answer":"D"}')
    expect(shelf.texts.get(record!.reasoning!)).toBe('I think.')
    expect(JSON.parse(shelf.texts.get(record!.schema!)!)).toEqual({ type: 'object' })
  })

  test('costs nobody-knows-what without a price, or where the provider counts no tokens', async () => {
    const { desk, wire } = deskTable()
    const shelf = new Shelf()
    const price = { currency: 'EUR', input: 1, output: 1 }
    const caller = desk.caller('m1', shelf)
    void caller.call(question(), never())
    void caller.call(question({ k: 2, model: model({ price }) }), never())
    await settle()
    await wire[0]!.reply()
    await wire[1]!.reply('{}', { tokens: { in: 7, out: null, reasoning: null, cached: null } })
    expect(shelf.all.map(call => call.cost)).toEqual([null, null])
    expect(desk.tally()).toMatchObject({ cost: null, currency: 'EUR', tokensIn: 17, tokensOut: 5 })
  })

  test('after an objection is recorded as read by being asked again', async () => {
    const { desk, wire } = deskTable()
    const shelf = new Shelf()
    const result = desk.caller('m1', shelf).call(question({ reasked: true }), never())
    await settle()
    await wire[0]!.reply()
    expect(await result).toMatchObject({ read: 're-asked' })
    expect(shelf.all[0]!.read).toBe('re-asked')
  })

  test.each([
    ['a refusal, whatever the text holds', { refused: true }, 'refusal'],
    ['cut off, even where the text reads whole', { cut: true }, 'truncated'],
  ])('that is answered by %s is not read', async (_, more, failed) => {
    const { desk, wire } = deskTable()
    const shelf = new Shelf()
    const asked = question()
    const result = desk.caller('m1', shelf).call(asked, never())
    await settle()
    await wire[0]!.reply('{"answer":"C"}', more)
    expect(await result).toMatchObject({ failed, raw: '{"answer":"C"}' })
    expect(asked.seen).toEqual(['sent'])
    expect(shelf.all[0]).toMatchObject({ status: failed, read: null, answer: null })
    expect(wire).toHaveLength(1)
  })

  test('whose answer can’t be read goes back at once: the referee asks again', async () => {
    const { desk, wire } = deskTable()
    const result = desk.caller('m1', new Shelf()).call(question(), never())
    await settle()
    await wire[0]!.reply('I would rather not say')
    expect(await result).toMatchObject({ failed: 'unparsable', raw: 'I would rather not say' })
    expect(wire).toHaveLength(1)
  })

  test('is rejected with the book’s error where it can’t be kept, and never goes out', async () => {
    const { desk, wire, budget } = deskTable()
    const full = { intend: () => Promise.reject(new Error('disk full')), settle: () => Promise.resolve() }
    await expect(desk.caller('m1', full).call(question(), never())).rejects.toThrow('disk full')
    expect(wire).toHaveLength(0)
    expect(budget.spent().calls).toBe(0)
    expect(desk.tally()).toMatchObject({ queued: 0, out: 0 })
  })

  test('never brings the key into a record, a text or a result, wherever the server repeats it', async () => {
    const { desk, wire, clock } = deskTable()
    const shelf = new Shelf()
    const caller = desk.caller('m1', shelf)
    const results = [caller.call(question(), never()), caller.call(question({ k: 2 }), never())]
    await settle()
    expect(wire[0]!.sending.key).toBe(KEY)
    await wire[0]!.fail('auth', { http: 401, body: `bad key ${KEY}`, text: KEY })
    await wire[1]!.reply(`{"answer":"${KEY}"}`, { reasoning: `my key is ${KEY}`, warnings: [KEY], reported: KEY })
    await clock.pass(MINUTE)
    expect(JSON.stringify([await Promise.all(results), shelf.all, [...shelf.texts], shelf.log, desk.tally()])).not.toContain(KEY)
    expect(shelf.all[0]!.error).toContain('it broke')
  })
})
