import { exportAll, openLibrary } from './support/library'
import { expect, keptCalls, type Page, test } from './support/models'
import { expectGoodScreen } from './support/screen'
import { layTable, setUp, start } from './support/set-up'
import { choose, expectOver, expectQuestion, seeResult } from './support/table'

/** Puts a model into the page that answers as Chrome's built-in one does, with the first name of the form it is given. What it was asked stays in `asked`. */
const bringModel = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const asked: unknown[] = []
    class Conversation extends EventTarget {
      oncontextoverflow = null
      contextUsage = 0
      constructor(readonly options: { initialPrompts?: unknown }) {
        super()
      }
      async prompt(messages: unknown, { responseConstraint }: { responseConstraint?: any }): Promise<string> {
        asked.push({ messages, responseConstraint, initialPrompts: this.options.initialPrompts })
        return JSON.stringify({ answer: responseConstraint?.properties?.answer?.enum?.[0] ?? 'none' })
      }
      destroy(): void {}
    }
    Object.assign(globalThis, {
      asked,
      LanguageModel: {
        availability: async () => 'available',
        params: async () => null,
        create: async (options: object) => new Conversation(options),
      },
    })
  })
}

test('Chrome’s built-in model takes a seat, with the form as its constraint, and without a request to anywhere', async ({ page }) => {
  await bringModel(page)
  await setUp(page, 'matrix', {
    preset: 'prisoners-dilemma',
    config: { rounds: 2 },
    seats: [{ model: { provider: 'prompt-api', model: 'text' } }, { strategy: 'cooperator' }],
  })
  await expectOver(page)
  const calls = await keptCalls(page)
  expect(calls.map(call => [call.status, call.read])).toEqual(Array(2).fill(['ok', 'native']))
  const asked = await page.evaluate(() => (globalThis as unknown as { asked: readonly any[] }).asked)
  expect(asked).toHaveLength(2)
  // Each question is a conversation of its own, with the rules as its opening, so that no seat remembers another's.
  expect(asked.every(one => one.responseConstraint.properties.answer.enum.join() === 'C,D')).toBe(true)
  expect(asked.every(one => JSON.stringify(one.initialPrompts).includes('# Rules'))).toBe(true)
})

test('a browser without the built-in model says so, and every decision is a signed fallback', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'LanguageModel'))
  await setUp(page, 'matrix', { config: { rounds: 1 }, seats: [{ model: { provider: 'prompt-api', model: 'text' } }, { strategy: 'cooperator' }] })
  await expectOver(page)
  await expect(page.getByLabel('Calls and failures')).toContainText('1 fallback decision')
})

test('a rehearsal plays offline and without a key, and is called what it is everywhere', async ({ page, context }) => {
  await page.goto('./')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))
  })
  await context.setOffline(true)
  const model = { provider: 'rehearsal', model: 'rehearsal', settings: { rehearsal: { delayMs: 50 } } }
  await layTable(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 2 }, seats: [{ person: 'Ada' }, { model }] })
  await expect(page.getByText('rehearsal, not a model').first()).toBeVisible()
  await start(page)
  for (const round of [1, 2]) {
    await expectQuestion(page, `Round ${round} of 2.`)
    await choose(page, 'C')
  }
  await expectOver(page)
  await expect(page.getByText('rehearsal, not a model').first()).toBeVisible()
  await expectGoodScreen(page)
  await seeResult(page)
  await expect(page.getByText('rehearsal, not a model').first()).toBeVisible()
  await openLibrary(page)
  await expect(page.getByText('rehearsal, not a model').first()).toBeVisible()
  const zip = await exportAll(page)
  expect(zip.rows('calls.csv').map(row => row['provider'])).toEqual(['rehearsal', 'rehearsal'])
  expect(zip.files.filter(file => /^(matches|seats|decisions|calls)\.csv$/.test(file) && !/rehearsal/.test(zip.text(file)))).toEqual([])
  await context.setOffline(false)
})

test('a rehearsal fails and refuses as often as it is told', async ({ page }) => {
  const model = { provider: 'rehearsal', model: 'rehearsal', settings: { rehearsal: { refuse: 1 } } }
  await setUp(page, 'matrix', { config: { rounds: 1 }, seats: [{ model }, { strategy: 'cooperator' }], retries: 1 })
  await expectOver(page)
  await expect(page.getByLabel('Calls and failures')).toContainText('failed attempts: refused 2')
  await expect(page.getByLabel('Calls and failures')).toContainText('1 fallback decision')
})
