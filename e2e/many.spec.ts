import { expectGoodScreen } from './support/screen'
import { madeUpCards, putCards } from './support/seed'
import { expect, test } from './support/test'

test('ten thousand matches are counted, filtered, listed and searched', async ({ page }, info) => {
  await page.goto('./#/library')
  await expect(page.getByRole('heading', { name: 'Matches that you play or import are kept here.' })).toBeVisible()
  await putCards(page, madeUpCards(10_000))

  await page.goto('about:blank')
  await page.goto('./#/dashboard')
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  // For the record only: nothing here hangs on a clock.
  const ms = await page.evaluate(() => Math.round(performance.now()))
  info.annotations.push({ type: 'dashboard with 10,000 matches, first figures', description: `${ms} ms` })
  await expect(page.getByRole('main')).toContainText(/identical deterministic matches are folded/)
  await expectGoodScreen(page)
  await page.getByRole('link', { name: 'By pairing' }).click()
  await expect(page.getByRole('table', { name: /Player/ })).toBeVisible()
  await expectGoodScreen(page)
  await page.getByRole('link', { name: 'Matches', exact: true }).click()
  const table = page.getByRole('region', { name: 'Matches', exact: true }).getByRole('table')
  await expect(table).toHaveAttribute('aria-rowcount', '10001')
  await expect(table.getByRole('row').nth(5)).toBeVisible()
  expect(await table.getByRole('row').count()).toBeLessThan(80)

  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Library' }).click()
  const list = page.getByRole('list', { name: 'Matches' })
  await expect(page.getByText('10,000 matches', { exact: true })).toBeVisible()
  expect(await list.getByRole('listitem').count()).toBeLessThan(80)
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect(list.locator('[aria-posinset="10000"]')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search' }).fill('rózsa')
  await expect(page.getByText(/^\d+ of 10,000 matches$/)).toBeVisible()
  await expect(list.getByRole('listitem').first()).toContainText('Rózsa')
  await expectGoodScreen(page)
})
