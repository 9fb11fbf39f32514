import { exportAll, openLibrary } from './support/library'
import { addModel, allKept, expect, newModel, test, typeKey } from './support/models'
import { layTable, sharedIn, start } from './support/set-up'
import { expectOver, seeResult } from './support/table'

const KEY = 'sk-planted-0123456789'

test('a key that was typed for this page is at the provider and nowhere else: not kept, logged, exported, linked, shown or said', async ({
  page,
  faults,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  const visited: string[] = []
  page.on('framenavigated', frame => visited.push(frame.url()))

  // Kept in memory alone: the form's first choice. From here on the page never reloads, because then the key would be gone.
  await newModel(page, 'Anthropic', faults.base.messages, 'claude-opus-4-5')
  await typeKey(page, KEY)
  await expect(page.getByRole('radio', { name: /^In this page’s memory/ })).toBeChecked()
  await page.getByRole('button', { name: 'Save the model' }).click()
  await expect(page.getByRole('heading', { name: 'Models', level: 1 })).toBeVisible()

  const model = { provider: 'anthropic', baseURL: faults.base.messages, model: 'claude-opus-4-5', settings: { stream: true } }
  // A server that repeats the key in an error, breaks off, and says it in its answer and its reasoning.
  faults.script(
    {},
    { wire: 'drop' },
    { say: (_, good) => ({ text: `My key is ${KEY}. ${good}`, reasoning: `They gave me ${KEY}.` }) },
    { status: 401, message: `invalid x-api-key: ${KEY}` },
  )
  await layTable(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 3 }, seats: [{ model }, { strategy: 'cooperator' }] })
  await page.getByRole('button', { name: 'Copy the link to this set-up' }).click()
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('#/game/matrix?s=')
  const linked = JSON.stringify([link, sharedIn(link)])
  await start(page)
  await expectOver(page)
  expect(faults.seen).toHaveLength(4)
  expect(faults.seen.every(one => one.headers['x-api-key'] === KEY)).toBe(true)
  const shown = [await page.content()]
  await seeResult(page)
  shown.push(await page.content())
  await openLibrary(page)
  shown.push(await page.content())
  const zip = await exportAll(page)
  const files = zip.files.map(file => zip.text(file))
  expect(zip.files).toContain('calls.csv')
  expect(zip.rows('calls.csv')).toHaveLength(4)
  expect(files.join('\n')).toContain('invalid x-api-key')

  const kept = await allKept(page)
  expect(kept).toContain('invalid x-api-key')
  for (const text of [...files, ...shown, ...said, ...visited, linked, kept]) expect(text).not.toContain(KEY)
})

test('a key belongs to its provider and address: a link to another place never gets it', async ({ page, faults }) => {
  await addModel(page, 'Another address', faults.base.chat, 'ok', KEY)
  const model = { provider: 'openai-compatible', baseURL: faults.base.ollama, model: 'ok' }
  await layTable(page, 'matrix', { config: { rounds: 1 }, seats: [{ model }, { strategy: 'cooperator' }] })
  await start(page)
  await expectOver(page)
  expect(faults.seen).toHaveLength(1)
  expect(JSON.stringify(faults.seen[0]?.headers)).not.toContain(KEY)
})

test('without its key a model is not asked, and the table says what is missing', async ({ page, faults }) => {
  const model = { provider: 'anthropic', baseURL: faults.base.messages, model: 'claude-opus-4-5' }
  await layTable(page, 'matrix', { config: { rounds: 1 }, seats: [{ model }, { strategy: 'cooperator' }] })
  await expect(page.getByText(/There is no key for/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Start the match' }).click()
  await expect(page.getByText(/key of Anthropic/i).first()).toBeVisible()
  expect(faults.seen).toHaveLength(0)
})
