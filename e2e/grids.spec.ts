import { expectGoodScreen } from './support/screen'
import { layTable, pick, sharedBy, start } from './support/set-up'
import { seeResult } from './support/table'
import { expect, type Page, test } from './support/test'
import { savedBy } from './support/zips'

/** The parameters that the address carries now. */
const carried = (page: Page) => expect.poll(() => sharedBy(page)?.config)

test('a cell of a published grid is picked by number or by level, played, and on record', async ({ page }) => {
  await layTable(page, 'bargaining', { seats: [{ strategy: 'conceder' }, { strategy: 'boulware' }], config: { discount1: 0.7 } })
  const grid = page.locator('details', { hasText: 'Cells of a published grid' })
  await grid.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(grid).toContainText('The parameters are none of the 384 cells.')
  await expect(grid.getByRole('combobox', { name: 'Discount of player 1' })).toHaveValue('')
  await expectGoodScreen(page)

  const cell = grid.getByRole('textbox', { name: 'Cell, 0 to 383' })
  await cell.fill('17')
  await expect(grid).toContainText('glee/17 is one of 384 cells')
  await expect(grid).toContainText('arXiv 2410.05254')
  // 17 = 0·128 + 0·32 + 2·8 + 0·4 + 0·2 + 1, one digit per factor.
  const levels = { Amount: '100', 'Discount of player 1': '0.8', 'Discount of player 2': '0.95', 'Most rounds': '12', Messages: 'no' }
  for (const [name, value] of Object.entries(levels)) await expect(grid.getByRole('combobox', { name })).toHaveValue(value)
  const config = { money: 100, discount1: 0.8, discount2: 0.95, rounds: 12, horizon: 'known', completeInformation: true, messages: false }
  await carried(page).toMatchObject(config)

  await grid.getByRole('button', { name: 'Next' }).click()
  await expect(cell).toHaveValue('18')
  await carried(page).toMatchObject({ ...config, completeInformation: false, messages: true })
  await pick(page, 'Discount of player 1', '0.9')
  await expect(cell).toHaveValue('50')
  await expectGoodScreen(page)
  await cell.fill('17')
  await carried(page).toMatchObject(config)
  // The link alone brings the cell back.
  await page.reload()
  await grid.locator('summary').click()
  await expect(cell).toHaveValue('17')

  await start(page)
  await seeResult(page)
  const record = await savedBy(page, () => page.getByRole('button', { name: 'Export this match' }).click())
  const [match] = record.rows('matches.csv')
  expect(match).toMatchObject({ treatment: 'glee/17' })
  expect(JSON.parse(match?.['config'] ?? '')).toMatchObject(config)
})

test('a game without grids says nothing of them', async ({ page }) => {
  await layTable(page, 'matrix', { seats: [{ strategy: 'tit-for-tat' }, { strategy: 'alternator' }] })
  await expect(page.getByRole('combobox', { name: 'Start from' })).toBeVisible()
  await expect(page.getByText('Cells of a published grid')).toHaveCount(0)
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark' })

  test('one of several grids is chosen, and its cells speak German', async ({ page }) => {
    await layTable(page, 'p-beauty', { preset: 'gama-bench', seats: [{ strategy: 'nash', count: 4 }] }, 'Partie beginnen')
    await page.getByText('Zellen eines veröffentlichten Rasters').click()
    await pick(page, 'Raster', 'GAMA-Bench: Zahlenbereich variiert')
    await pick(page, 'Zahlenbereich', '100–200')
    await expect(page.getByRole('textbox', { name: 'Zelle, 0 bis 5' })).toHaveValue('3')
    await carried(page).toMatchObject({ min: 100, max: 200 })
    await expectGoodScreen(page)
  })
})
