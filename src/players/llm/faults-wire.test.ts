import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closedPort } from '../../../e2e/support/closed-port'
import { type FaultServer, serveFaults } from '../../../e2e/support/fault/server'
import type { LogEvent, LogOf } from '../../core/log'
import { KEY, modelAt, play, start } from '../test/against-faults'

// What the table leaves open: waiting as long as the server asks, giving up on the wire, nobody there, a key in an error.

let server: FaultServer
beforeAll(async () => {
  server = await serveFaults()
})
beforeEach(() => server.reset())
afterAll(() => server.close())

const dilemma = { game: 'matrix', preset: 'prisoners-dilemma', config: { rounds: 1 }, referee: { retries: 1 } }
const failures = (log: readonly LogEvent[]) => log.flatMap(event => (event.e === 'try' ? [event.failure] : []))

test('a server that asks to wait is not asked again before that', async () => {
  server.script({ status: 429, headers: { 'retry-after': '3' } })
  const { calls } = await play({ ...dilemma, seats: [modelAt(server, 'ok'), 'tit-for-tat'] })
  const [first, second] = calls()
  expect((second?.sent ?? 0) - (first?.done ?? 0)).toBeGreaterThanOrEqual(3000)
  expect(second?.status).toBe('ok')
})

test('a match that is stopped lets go of its request on the wire, which is on record as aborted', async () => {
  const { handle, calls } = await start({ ...dilemma, seats: [modelAt(server, 'silent'), 'tit-for-tat'] })
  await expect.poll(() => server.seen.length).toBe(1)
  handle.stop('aborted')
  await handle.done.catch(() => undefined)
  await expect.poll(() => server.seen[0]?.hungUp).toBe(true)
  await expect.poll(() => calls().map(call => call.status)).toEqual(['aborted'])
})

test('the clock of a seat ends a request on the wire, too', async () => {
  const { log, calls } = await play({ ...dilemma, referee: { retries: 1, clockMs: 6000 }, seats: [modelAt(server, 'silent'), 'tit-for-tat'] })
  expect(failures(log)).toEqual(['timeout'])
  expect(calls().map(call => call.status)).toEqual(['timeout'])
  await expect.poll(() => server.seen[0]?.hungUp).toBe(true)
})

test('what had come of a stream that broke or stalled is kept', async () => {
  for (const scenario of ['drop', 'stall']) {
    const { calls, texts } = await play({
      ...dilemma,
      seats: [modelAt(server, scenario, { settings: { stream: true, timeoutMs: 300 } }), 'tit-for-tat'],
    })
    expect(texts.get(calls()[0]?.raw ?? ''), scenario).toMatch(/^\{"ans/)
    expect(calls()[0]?.first, scenario).not.toBeNull()
  }
})

test.each([
  ['a server that is down', async () => `http://127.0.0.1:${await closedPort()}/v1`],
  ['a host that does not exist', async () => 'http://parley.invalid/v1'],
])('%s is a network failure after five requests', async (_, address) => {
  const { log, calls } = await play({ ...dilemma, seats: [modelAt(server, 'ok', { baseURL: await address() }), 'tit-for-tat'] })
  expect(failures(log)).toEqual(Array(5).fill('network'))
  expect(calls().map(call => call.http)).toEqual(Array(5).fill(null))
})

test('an address that is no model server at all is not asked twice', async () => {
  const { log, calls } = await play({ ...dilemma, seats: [modelAt(server, 'ok', { baseURL: `${server.url}/elsewhere` }), 'tit-for-tat'] })
  expect(failures(log)).toEqual(['provider-down'])
  expect(calls().map(call => call.http)).toEqual([404])
})

test('a key that a server repeats in its error or in its answer is not kept', async () => {
  server.script(
    { status: 401, message: `Incorrect API key provided: ${KEY}. Find yours elsewhere.` },
    { say: (_, good) => ({ text: `${KEY} ${good}` }) },
  )
  const refused = await play({ ...dilemma, seats: [modelAt(server, 'ok'), 'tit-for-tat'] })
  const leaked = await play({ ...dilemma, seats: [modelAt(server, 'ok'), 'tit-for-tat'] })
  expect(refused.calls()[0]?.error).toContain('Incorrect API key provided')
  expect(leaked.log.find((event): event is LogOf<'move'> => event.e === 'move' && event.seat === 0)?.by).toBe('player')
  for (const { calls, texts, log } of [refused, leaked]) expect(JSON.stringify([calls(), [...texts], log])).not.toContain(KEY)
})

test('no more than six requests are out at one host', async () => {
  server.usually({ waitMs: 50 })
  const { log } = await play({ game: 'p-beauty', config: { rounds: 1 }, seats: Array.from({ length: 20 }, () => modelAt(server, 'slow-enough')) })
  expect(failures(log)).toEqual([])
  expect(server.seen).toHaveLength(20)
  expect(server.most).toBe(6)
})
