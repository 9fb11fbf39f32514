import { savedBy } from './support/zips'
import { expect, keptCalls, modelAt, type Page, test } from './support/models'
import { expectGoodScreen } from './support/screen'
import { layTable, setUp } from './support/set-up'
import { expectOver } from './support/table'

const dilemma = { preset: 'prisoners-dilemma', config: { rounds: 4 } }
const statuses = async (page: Page): Promise<readonly string[]> => (await keptCalls(page)).map(call => call.status)

test('a match whose tab was closed in mid-call goes on: no answered call is repeated, the one that was out is lost', async ({ page, faults }) => {
  faults.script({}, {}, { wire: 'silent' })
  await setUp(page, 'matrix', { ...dilemma, seats: [{ model: modelAt(faults, 'ok') }, { strategy: 'cooperator' }] })
  await expect.poll(() => faults.seen.length).toBe(3)
  await page.goto('about:blank')
  await page.goto('./')
  await page.getByRole('button', { name: /^Continue / }).click()
  await expectOver(page)
  expect(await statuses(page)).toEqual(['ok', 'ok', 'lost', 'ok', 'ok'])
  expect(faults.seen).toHaveLength(5)
  // The third question was asked twice, word for word.
  expect(faults.seen[3]?.text).toBe(faults.seen[2]?.text)
  expect(new Set(faults.seen.map(one => one.text)).size).toBe(4)
})

test('a budget that is used up stops the match, says so, and goes on when it is raised', async ({ page, faults }) => {
  await setUp(page, 'matrix', { ...dilemma, seats: [{ model: modelAt(faults, 'ok') }, { strategy: 'cooperator' }], run: { budget: { calls: 2 } } })
  const banner = page.getByRole('alert').filter({ hasText: 'The budget is used up' })
  await expect(banner).toContainText('Its limit of 2 calls is reached; 2 were made.')
  await expectGoodScreen(page)
  expect(faults.seen).toHaveLength(2)
  await banner.getByRole('textbox').fill('4')
  await banner.getByRole('button', { name: 'Raise it and go on' }).click()
  await expectOver(page)
  expect(faults.seen).toHaveLength(4)
})

test('a run of several matches is played, counted, exported, and survives a reload', async ({ page, faults }) => {
  // Slow enough that the page is left in the middle, however fast the machine is: eight waves of calls.
  faults.usually({ waitMs: 600 })
  await layTable(
    page,
    'matrix',
    {
      ...dilemma,
      seats: [{ model: modelAt(faults, 'steady') }, { strategy: 'cooperator' }],
      run: { matches: 6, atOnce: 3 },
    },
    'Start 6 matches',
  )
  await page.getByRole('button', { name: 'Start 6 matches' }).click()
  await expect(page).toHaveURL(/#\/run\//)
  await expect.poll(() => faults.seen.length, { intervals: [100] }).toBeGreaterThan(5)
  await page.reload()
  await page.getByRole('button', { name: 'Continue the run' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'All matches are over' })).toBeVisible()
  await expectGoodScreen(page)
  expect(faults.most).toBeLessThanOrEqual(3)
  const kept = await statuses(page)
  expect(kept.filter(status => status === 'ok')).toHaveLength(24)
  expect(kept.every(status => status === 'ok' || status === 'lost')).toBe(true)
  // What was asked is on record, and nothing else is.
  expect(faults.seen).toHaveLength(kept.length)
  const zip = await savedBy(page, () => page.getByRole('button', { name: 'Export this run' }).click())
  expect(zip.rows('calls.csv')).toHaveLength(kept.length)
  expect(new Set(zip.rows('decisions.csv').map(row => row['match_id'])).size).toBe(6)
})

test('a run whose key is refused pauses and says so, and nothing more is asked', async ({ page, faults }) => {
  await layTable(
    page,
    'matrix',
    { ...dilemma, seats: [{ model: modelAt(faults, '401') }, { strategy: 'cooperator' }], run: { matches: 6, atOnce: 1 } },
    'Start 6 matches',
  )
  await page.getByRole('button', { name: 'Start 6 matches' }).click()
  await expect(page.getByText('A provider refused the key.')).toBeVisible()
  await expectGoodScreen(page)
  expect(faults.seen.length).toBeLessThanOrEqual(1)
})
