import { exportAll, openLibrary } from './support/library'
import { expectGoodScreen } from './support/screen'
import { setUp, type Wanted } from './support/set-up'
import { choose, expectOver, expectQuestion } from './support/table'
import { expect, type Page, test } from './support/test'

// Luck everywhere a repeated or lost step would show: noise in the rules, a strategy that tosses coins.
const wanted: Wanted = {
  preset: 'prisoners-dilemma',
  config: { rounds: 6, noise: { p: 0.3 } },
  seats: [{ person: 'Ada' }, { strategy: 'random' }],
  seed: 'resume',
}
const moves = ['C', 'D', 'D', 'C', 'D', 'C'] as const

/** What was decided and drawn, without the names and times that differ from play to play. */
const story = async (page: Page): Promise<unknown> => {
  await openLibrary(page)
  const zip = await exportAll(page)
  const bare = (table: string) => zip.rows(table).map(({ match_id: _, unit_id: __, shown_at: ___, submitted_at: ____, ms: _____, ...rest }) => rest)
  return { decisions: bare('decisions.csv'), nature: bare('nature.csv') }
}

const playFrom = async (page: Page, first: number, last: number): Promise<void> => {
  for (let round = first; round <= last; round++) {
    await expectQuestion(page, `Round ${round} of 6.`)
    await choose(page, moves[round - 1] ?? 'C')
  }
}

test('a match survives reloads: it is offered where one looks for it, and no action is lost or repeated', async ({ page, otherDevice }) => {
  await setUp(page, 'matrix', wanted)
  await playFrom(page, 1, 2)
  await expectQuestion(page, 'Round 3 of 6.')

  await page.reload()
  await expect(page.getByRole('heading', { name: 'This match is not running in this tab.' })).toBeVisible()
  await expectGoodScreen(page)
  await page.getByRole('button', { name: 'Continue it here' }).click()
  await playFrom(page, 3, 3)
  await expectQuestion(page, 'Round 4 of 6.')

  await page.goto('about:blank')
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Go on where you left off' })).toBeVisible()
  await expectGoodScreen(page)
  await page.getByRole('button', { name: /^Continue / }).click()
  await playFrom(page, 4, 4)
  await expectQuestion(page, 'Round 5 of 6.')

  await page.goto('about:blank')
  await page.goto('./#/library')
  await expect(page.getByRole('heading', { name: 'Unfinished matches' })).toBeVisible()
  await expectGoodScreen(page)
  await page.getByRole('button', { name: /^Continue / }).click()
  await playFrom(page, 5, 6)
  await expectOver(page)

  const unbroken = await otherDevice()
  await setUp(unbroken, 'matrix', wanted)
  await playFrom(unbroken, 1, 6)
  await expectOver(unbroken)
  expect(await story(page)).toEqual(await story(unbroken))
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Go on where you left off' })).toHaveCount(0)
})
