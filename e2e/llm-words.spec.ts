import { injection, markup } from './support/fault/scenarios'
import { databases, expect, keptCalls, keptEvents, modelAt, test } from './support/models'
import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { asked, choose, expectOver, expectQuestion, seeResult } from './support/table'

// What a model says is shown as it was said, and does nothing.

test('markup in a model’s message is text, at the table and in the result', async ({ page, faults }) => {
  const title = await setUp(page, 'bargaining', {
    config: { rounds: 1, messages: true },
    seats: [{ model: modelAt(faults, 'markup') }, { person: 'Ben' }],
  }).then(() => page.title())
  await expect(page.getByText('<img src=x').first()).toBeVisible()
  await expect(page.locator('main img[src], main script, main b, main a[href^="javascript"]')).toHaveCount(0)
  await expectGoodScreen(page)
  await choose(page, 'Accept')
  await seeResult(page)
  await expect(page.getByText('<img src=x').first()).toBeVisible()
  await expect(page.locator('main img[src], main script, main a[href^="javascript"]')).toHaveCount(0)
  expect(await page.title()).not.toBe('taken')
  expect(title).not.toBe('taken')
  const [move] = await keptEvents(page, 'move')
  expect(JSON.stringify(move?.['action'])).toContain(JSON.stringify(markup).slice(1, -1))
})

test('a message of 100,000 characters and a negative share are not taken, and the fallback is signed', async ({ page, faults }) => {
  for (const scenario of ['long-message', 'negative-share']) {
    await setUp(page, 'bargaining', {
      config: { rounds: 1, messages: true },
      seats: [{ model: modelAt(faults, scenario) }, { strategy: 'subgame-perfect' }],
      retries: 1,
    })
    await expectOver(page)
    await expect(page.getByLabel('Calls and failures')).toContainText('failed attempts: not allowed 2')
    await expect(page.getByLabel('Calls and failures')).toContainText('1 fallback decision')
    await expectGoodScreen(page)
  }
  expect(faults.seen).toHaveLength(4)
  expect((await keptCalls(page)).map(call => call.status)).toEqual(Array(4).fill('ok'))
})

test('a prompt injection from a model’s message stays a quotation in the other model’s prompt, and the match goes on', async ({ page, faults }) => {
  await setUp(page, 'matrix', {
    preset: 'prisoners-dilemma',
    config: { rounds: 1 },
    talk: { before: 'choose' },
    seats: [{ model: modelAt(faults, 'injection') }, { model: modelAt(faults, 'listener') }],
  })
  await expectOver(page)
  await expect(page.getByLabel('Calls and failures')).toContainText('no failed attempt')
  const heard = faults.seen.filter(({ asked: { model, prompt } }) => model === 'listener' && prompt.includes(injection))
  expect(heard.length).toBeGreaterThan(0)
  for (const { asked: one } of heard) expect(one.prompt.split('\n').filter(line => line.includes(injection) && !line.startsWith('>'))).toEqual([])
  const texts = (await databases(page))['texts'] ?? []
  expect(texts.some(row => String(row.text).includes(injection))).toBe(true)
})

test('a model of another language than the table’s is read by its form', async ({ page, faults }) => {
  await setUp(page, 'matrix', { config: { rounds: 1 }, seats: [{ person: 'Ada' }, { model: modelAt(faults, 'other-language') }] })
  await expectQuestion(page, 'What do you play')
  await asked(page).getByRole('button').first().click()
  await expectOver(page)
  expect((await keptCalls(page)).map(call => call.read)).toEqual(['extracted'])
})
