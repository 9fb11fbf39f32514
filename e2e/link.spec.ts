import { expectGoodScreen } from './support/screen'
import { layTable, pick, shareContent, shareWord, sharedBy, start } from './support/set-up'
import { payoffsAtEnd } from './support/table'
import { expect, type Page, test } from './support/test'

const strategiesOnly = {
  preset: 'nagel-two-thirds',
  config: { rounds: 5, p: 0.7 },
  seats: [
    { strategy: 'uniform', count: 3 },
    { strategy: 'level-k', params: { k: 2 } },
    { strategy: 'random', person: 'Zoë' },
  ],
  seed: 'Köln/7',
}

/** The set-up as the form shows it: every field that can be filled or switched, in order. */
const form = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('main')
    .evaluate(main =>
      [...main.querySelectorAll('input')].map(
        input =>
          `${input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent ?? ''}: ${['checkbox', 'radio'].includes(input.type) ? input.checked : input.value}`,
      ),
    )

const playAtOnce = async (page: Page): Promise<Record<string, number>> => {
  await start(page)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('At once')
  return payoffsAtEnd(page)
}

test('a copied link carries the whole set-up to another device, which plays the same match', async ({ page, context, otherDevice }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await layTable(page, 'p-beauty', strategiesOnly)
  // Changed by hand, so that the link isn't the one that was opened.
  await page.getByRole('textbox', { name: 'Prize', exact: true }).fill('12')
  await page.getByRole('switch', { name: /^Feedback after each round/ }).press('Space')
  await expect(page.getByRole('switch', { name: /^Feedback after each round/ })).not.toBeChecked()
  await page.getByRole('button', { name: 'Copy the link to this set-up' }).click()
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  await expectGoodScreen(page)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const here = await form(page)
  const payoffs = await playAtOnce(page)

  const there = await otherDevice()
  await there.goto(link)
  await expect(there.getByRole('textbox', { name: 'Prize', exact: true })).toHaveValue('12')
  expect(await form(there)).toEqual(here)
  expect(await playAtOnce(there)).toEqual(payoffs)
})

test('the address follows every change, so that a reload keeps the set-up', async ({ page }) => {
  await page.goto('./#/game/matrix')
  await pick(page, 'Start from', 'Stag hunt')
  await pick(page, 'Seat 2: Who plays', 'Grudger (grim trigger)')
  await page.getByRole('textbox', { name: 'Rounds' }).fill('4')
  await expect.poll(() => sharedBy(page)?.config).toMatchObject({ rounds: 4 })
  const here = await form(page)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Seat 2: Who plays' })).toHaveValue('Grudger (grim trigger)')
  expect(await form(page)).toEqual(here)
})

for (const [what, word, says] of [
  [
    'cut off',
    shareWord(shareContent(strategiesOnly)).slice(0, -40),
    'This link cannot be read: it is damaged or cut off. The defaults are shown instead.',
  ],
  ['random', 'zA9-_qq7rX0', 'This link cannot be read: it is damaged or cut off. The defaults are shown instead.'],
  [
    'of a newer version',
    shareWord({ ...shareContent(strategiesOnly), v: 9 }),
    'This link was made by a newer Parley (set-up version 9; this one reads up to 2). Open it there, or start from the defaults shown here.',
  ],
  [
    'with an impossible set-up',
    shareWord({ ...shareContent(strategiesOnly), groups: [] }),
    'This link cannot be read: the set-up in it does not fit this game (groups). The defaults are shown instead.',
  ],
] as const) {
  test(`a link that is ${what} gets one clear sentence, and the defaults can be played`, async ({ page }) => {
    await page.goto(`./#/game/p-beauty?s=${word}`)
    await expect(page.getByRole('alert')).toHaveText(says)
    await expect(page.getByRole('button', { name: 'Start the match' })).toBeEnabled()
    await expectGoodScreen(page)
  })
}

test('a link with an unknown strategy, or a value out of range, says what is wrong and starts nothing', async ({ page }) => {
  await page.goto(`./#/game/p-beauty?s=${shareWord(shareContent({ seats: [{}, { strategy: 'oracle' }] }))}`)
  await page.getByRole('button', { name: 'Start the match' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'oracle' })).toContainText('expected')
  await expect(page).toHaveURL(/#\/game\/p-beauty/)
  await page.goto(`./#/game/p-beauty?s=${shareWord(shareContent({ config: { rounds: 0 }, seats: [{}, { strategy: 'nash' }] }))}`)
  await expect(page.getByText('To start, correct: Rounds.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the match' })).toBeDisabled()
  await expectGoodScreen(page)
})
