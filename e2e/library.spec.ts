import { importFiles, importReport, matchRows, openLibrary } from './support/library'
import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { choose, expectOver } from './support/table'
import { expect, test } from './support/test'
import { playedZip } from './support/zips'

test('an empty library says what it is for and offers the first step', async ({ page }) => {
  await page.goto('./')
  await openLibrary(page)
  await expect(page.getByRole('heading', { name: 'Matches that you play or import are kept here.' })).toBeVisible()
  await expectGoodScreen(page)
  await page.getByRole('link', { name: 'Play a game' }).click()
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
})

test('a match that was played is kept, named, found by its name, deleted, and brought back', async ({ page }) => {
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 1 }, seats: [{ person: 'Ada' }, { strategy: 'tit-for-tat' }] })
  await choose(page, 'C')
  await expectOver(page)
  await openLibrary(page)
  await expect(matchRows(page)).toHaveCount(1)
  await page.getByRole('button', { name: /^Rename/ }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Our first <i>match</i>')
  await page.keyboard.press('Enter')
  await expect(matchRows(page)).toContainText('Our first <i>match</i>')
  await page.reload()
  await expect(matchRows(page)).toContainText('Our first <i>match</i>')
  await expectGoodScreen(page)

  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing like it')
  await expect(page.getByText('No match fits this search.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search' }).fill('our first')
  await expect(matchRows(page)).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Search' }).fill('')

  await page.getByRole('checkbox', { name: 'Select Our first <i>match</i>' }).check()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('1 match deleted.')).toBeVisible()
  await expect(matchRows(page)).toHaveCount(0)
  await expectGoodScreen(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(matchRows(page)).toContainText('Our first <i>match</i>')
  await page.reload()
  await expect(matchRows(page)).toHaveCount(1)
})

test('what was deleted can still be restored after a reload', async ({ page }) => {
  await page.goto('./#/library')
  await importFiles(page, await playedZip('matrix', '--seat', 'random', '--seat', 'random', '--matches', '2', '--seed', 'bin'))
  await expect(matchRows(page)).toHaveCount(2)
  await page.getByRole('checkbox', { name: 'Select all 2 shown' }).check()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('2 matches deleted.')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(matchRows(page)).toHaveCount(2)
})

test('files that are dropped on the page are imported', async ({ page }) => {
  const zip = await playedZip('matrix', '--seat', 'random', '--seat', 'random', '--matches', '2', '--seed', 'drop')
  await page.goto('./#/library')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible()
  const dropped = await page.evaluateHandle(base64 => {
    const transfer = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0))
    transfer.items.add(new File([bytes], 'dropped.zip', { type: 'application/zip' }))
    return transfer
  }, zip.bytes.toString('base64'))
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped })
  await expect(page.getByText('Drop the files to import them')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
  await expect(importReport(page)).toHaveText([/dropped\.zip.*2 matches added\./])
  await expect(matchRows(page)).toHaveCount(2)
})
