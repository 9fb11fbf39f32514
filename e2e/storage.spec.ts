import { exportAll, matchRows, openLibrary } from './support/library'
import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { choose, expectOver, seeResult } from './support/table'
import { expect, test } from './support/test'
import { savedBy } from './support/zips'

test('where the browser forbids storage the page says so calmly, and a match can be played', async ({ page }) => {
  await page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    Object.defineProperty(IDBFactory.prototype, 'open', { value: forbidden })
  })
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 2 }, seats: [{}, { strategy: 'tit-for-tat' }] })
  await expect(page.getByText(/This match is not being saved: .*this browser forbids it/)).toBeVisible()
  await expectGoodScreen(page)
  await choose(page, 'C')
  await choose(page, 'D')
  await expectOver(page)
  await seeResult(page)
  await expectGoodScreen(page)
  const one = await savedBy(page, () => page.getByRole('button', { name: 'Export this match' }).click())
  expect(one.rows('decisions.csv')).toHaveLength(4)

  await openLibrary(page)
  await expect(page.getByText(/this browser forbids it/)).toBeVisible()
  await expect(page.getByText('Matches are kept only until this page closes.')).toBeVisible()
  await expectGoodScreen(page)
  expect((await exportAll(page)).bytes.equals(one.bytes)).toBe(true)
})

test('where the storage is full the page says so, what is stored stays, and the match goes on', async ({ page }) => {
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 1 }, seats: [{}, { strategy: 'tit-for-tat' }], seed: 'stored' })
  await choose(page, 'C')
  await expectOver(page)
  // From now on nothing fits any more.
  await page.addInitScript(() => {
    for (const write of ['add', 'put'] as const)
      Object.defineProperty(IDBObjectStore.prototype, write, {
        value: () => {
          throw new DOMException('No room is left.', 'QuotaExceededError')
        },
      })
  })
  await page.reload()
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 2 }, seats: [{}, { strategy: 'tit-for-tat' }], seed: 'full' })
  await choose(page, 'D')
  await expect(page.getByText(/storage is full/)).toBeVisible()
  await expectGoodScreen(page)
  await choose(page, 'D')
  await seeResult(page)
  const one = await savedBy(page, () => page.getByRole('button', { name: 'Export this match' }).click())
  expect(one.rows('decisions.csv')).toHaveLength(4)
  await openLibrary(page)
  await expect(page.getByText(/storage is full/)).toBeVisible()
  await expect(matchRows(page)).toHaveCount(2)
  await page.reload()
  await expect(matchRows(page)).toHaveCount(1)
})
