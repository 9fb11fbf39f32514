import { closedPort } from './support/closed-port'
import { type Expected, expected } from './support/fault/expected'
import { expect, keptCalls, keptEvents, modelAt, type Page, test } from './support/models'
import { setUp } from './support/set-up'
import { expectOver } from './support/table'

// Every scenario of the table, in the browser: one decision of a model, the failures as the screen counts them, the calls on record, the requests at the server.

// Every test has a server of its own.
test.describe.configure({ mode: 'parallel' })

const words: Readonly<Record<string, string>> = {
  unparsable: 'unreadable',
  illegal: 'not allowed',
  refusal: 'refused',
  truncated: 'cut off',
  timeout: 'too late',
  'rate-limited': 'rate-limited',
  auth: 'key refused',
  'provider-down': 'provider down',
  network: 'no connection',
}

/** One round of a dilemma between a model and a strategy, with one repetition after a judged failure. */
const decide = async (page: Page, model: Readonly<Record<string, unknown>>): Promise<void> => {
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 1 }, seats: [{ model }, { strategy: 'cooperator' }], retries: 1 })
  await expectOver(page)
}

/** What is shown and kept of a decision is what the scenario says. */
const expectEnd = async (page: Page, want: Expected): Promise<void> => {
  const [failure] = want.tries
  const facts = page.getByLabel('Calls and failures')
  await expect(facts).toContainText(failure === undefined ? 'no failed attempt' : `failed attempts: ${words[failure]} ${want.tries.length}`)
  // Over means stored: what was played is then one log.
  await expect.poll(() => keptEvents(page, 'end')).toHaveLength(1)
  await expect(facts).toContainText(`${want.read === null ? 1 : 0} fallback decision`)
  expect((await keptCalls(page)).map(call => call.status)).toEqual(want.calls)
  const events = { tries: await keptEvents(page, 'try'), moves: await keptEvents(page, 'move') }
  expect(events.tries.map(event => event['failure'])).toEqual(want.tries)
  expect(events.moves.find(event => event['seat'] === 0)).toMatchObject(
    want.read === null ? { by: 'fallback' } : { by: 'player', read: want.read, ...(want.action === undefined ? {} : { action: want.action }) },
  )
}

/** What never answers is given up as soon as a person may set it. */
const patience = (scenario: string) => (['silent', 'stall'].includes(scenario) ? { timeoutMs: 1000 } : {})

/** Where a browser reads a stream otherwise than a reply in one piece. Node plays all scenarios both ways, in src/players/llm/faults.test.ts. */
const streamed = ['ok', 'slow', 'reasoned', 'truncated', 'refusal-field', 'content-filter', 'stall', 'drop-once', 'error-event', 'error-event-once']

for (const stream of [false, true])
  for (const [scenario, want] of Object.entries(expected).filter(([id, { only }]) => (stream ? streamed.includes(id) : only !== 'stream')))
    test(`${scenario}, ${stream ? 'streamed' : 'whole'}`, async ({ page, faults }) => {
      await decide(page, modelAt(faults, scenario, { settings: { stream, ...patience(scenario) } }))
      await expectEnd(page, want)
      expect(faults.seen).toHaveLength(want.calls.length)
      expect(faults.seen.every(({ asked }) => asked.stream === stream)).toBe(true)
      if (want.tries.includes('timeout')) await expect.poll(() => faults.seen.every(one => one.hungUp)).toBe(true)
    })

const unreachable: Expected = { calls: Array(5).fill('network'), read: null, tries: Array(5).fill('network') }

test('answers that the page may not read', async ({ page, faults }) => {
  await decide(page, modelAt(faults, 'no-cors'))
  await expectEnd(page, unreachable)
  expect(faults.seen).toHaveLength(5)
})

test('a server that refuses the page beforehand is never asked', async ({ page, faults }) => {
  faults.cors('none')
  await decide(page, modelAt(faults, 'ok'))
  await expectEnd(page, unreachable)
  expect(faults.seen).toHaveLength(0)
  expect(faults.preflights.length).toBeGreaterThan(0)
})

for (const [name, address] of [
  ['a server that is down', async () => `http://127.0.0.1:${await closedPort()}/v1`],
  ['a host that does not exist', async () => 'http://parley.invalid/v1'],
] as const)
  test(name, async ({ page, faults }) => {
    const baseURL = await address()
    faults.alsoNobodyAt(baseURL)
    await decide(page, modelAt(faults, 'ok', { baseURL }))
    await expectEnd(page, unreachable)
  })

test('waits as long as the server asks, where the page may see it', async ({ page, faults }) => {
  await decide(page, modelAt(faults, '429-once'))
  const [first, second] = faults.seen
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000)
  // Firefox and Safari would ask leave for a header of the SDK's that servers don't allow.
  expect(new Set(faults.preflights.flat())).toEqual(new Set(['content-type']))
})

test('a match that is stopped lets go of its request', async ({ page, faults }) => {
  await setUp(page, 'matrix', { config: { rounds: 1 }, seats: [{ model: modelAt(faults, 'silent') }, { strategy: 'cooperator' }] })
  await expect.poll(() => faults.seen.length).toBe(1)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByRole('button', { name: 'Stop it', exact: true }).click()
  await expect.poll(() => faults.seen[0]?.hungUp).toBe(true)
  await expect.poll(async () => (await keptCalls(page)).map(call => call.status)).toEqual(['aborted'])
})
