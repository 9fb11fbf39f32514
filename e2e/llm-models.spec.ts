import { closedPort } from './support/closed-port'
import { listed } from './support/fault/server'
import { allKept, expect, newModel, type Page, test, typeKey } from './support/models'
import { expectGoodScreen } from './support/screen'

/** Presses the test and expects what it says. */
const expectTest = async (page: Page, says: RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible()
}

test('a model at an address of one’s own is added, listed, tested and kept, and its key is nowhere but where it was put', async ({
  page,
  faults,
}) => {
  const key = 'sk-planted-models-page'
  await newModel(page, 'Another address', faults.base.chat, '')
  await page.getByRole('button', { name: 'List the server’s models' }).click()
  await expect(page.getByText(`The server has ${listed.length} models.`)).toBeVisible()
  await page.getByRole('option', { name: listed[0] ?? '' }).click()
  await typeKey(page, key)
  await page.getByRole('radio', { name: /^In this tab/ }).check()
  await expectTest(page, /It works: .* answered in/)
  await expectGoodScreen(page)
  await page.getByRole('textbox', { name: 'Name' }).fill('Test model')
  await page.getByRole('button', { name: 'Save the model' }).click()
  await expect(page.getByText('Test model')).toBeVisible()
  await expectGoodScreen(page)
  expect(faults.seen).toHaveLength(1)
  expect(faults.seen[0]?.headers.authorization).toBe(`Bearer ${key}`)
  const session = await page.evaluate(() => JSON.stringify({ ...sessionStorage }))
  expect(session).toContain(key)
  expect((await allKept(page)).replace(session.slice(1, -1), '')).not.toContain(key)
  expect(await page.content()).not.toContain(key)

  await page.reload()
  await expect(page.getByText('Test model')).toBeVisible()
  await page.getByRole('button', { name: 'Test the connection to Test model' }).click()
  await expect(page.getByText(/works/).first()).toBeVisible()
  expect(faults.seen[1]?.headers.authorization).toBe(`Bearer ${key}`)
})

test('the connection test tells apart what stands in the way', async ({ page, faults }) => {
  const { host } = new URL(faults.url)
  await newModel(page, 'Another address', faults.base.chat, 'ok')
  const model = page.getByRole('combobox', { name: 'Model id' })
  for (const [id, says] of [
    ['401', `${host} wants a key`],
    ['404', `${host} knows no model`],
    ['429-always', `${host} answers, but takes no more requests just now`],
    ['500-always', `${host} failed with status 500`],
    ['refusal-field', 'The model answered, but declined the test question'],
    ['no-cors', `${host} can be reached, but doesn’t let a browser’s page read its answer \\(CORS\\)`],
    ['400', `No usable answer came from ${host}`],
  ] as const) {
    await model.fill(id)
    await expectTest(page, new RegExp(says))
  }
  await model.fill('401')
  await typeKey(page, 'sk-planted-wrong')
  await expectTest(page, new RegExp(`${host} refused the key`))
  await expectGoodScreen(page)
  // One question each, and nothing is tried again.
  expect(faults.seen).toHaveLength(8)

  const nobody = `http://127.0.0.1:${await closedPort()}/v1`
  faults.alsoNobodyAt(nobody)
  await page.getByRole('textbox', { name: 'Address' }).fill(nobody)
  await model.fill('ok')
  await expectTest(page, /Nothing answers at/)
})

test('a server that refuses browsers is named as such, with the line that lets it answer', async ({ page, faults }) => {
  faults.cors('none')
  await newModel(page, 'vLLM', faults.base.chat, 'ok')
  await expectTest(page, /doesn’t let a browser’s page read its answer \(CORS\)/)
  await expect(page.getByText(/vllm serve ok --allowed-origins/).first()).toBeVisible()
  expect(faults.seen).toHaveLength(0)
})

for (const [title, base, header] of [
  ['Anthropic', 'messages', 'x-api-key'],
  ['Google Gemini', 'gemini', 'x-goog-api-key'],
  ['OpenAI', 'chat', 'authorization'],
  ['Mistral', 'chat', 'authorization'],
] as const)
  test(`${title} is asked in its own form, with its own header`, async ({ page, faults }) => {
    await newModel(page, title, faults.base[base], 'model-2026-01-15')
    await typeKey(page, 'sk-planted-own-form')
    await expectTest(page, /It works/)
    expect(String(faults.seen[0]?.headers[header])).toContain('sk-planted-own-form')
    expect(faults.preflights.flat()).not.toContain('user-agent')
    if (title === 'Anthropic') expect(faults.seen[0]?.headers['anthropic-dangerous-direct-browser-access']).toBe('true')
  })

test('without key and graphics card the page says so, and offers what works', async ({ page }) => {
  await page.goto('./#/models')
  await expect(page.getByRole('heading', { name: 'What works here and now' })).toBeVisible()
  await expect(page.getByText('No key is kept in this browser.')).toBeVisible()
  await expectGoodScreen(page)
  await page
    .getByRole('link', { name: 'Add the rehearsal model' })
    .or(page.getByRole('button', { name: 'Add the rehearsal model' }))
    .click()
  await expect(page.getByText('rehearsal, not a model').first()).toBeVisible()
})
