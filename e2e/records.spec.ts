import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bargain, barFile, dollarFile } from '../src/data/test/records'
import { importFolder, importReport, matchRows, openLibrary } from './support/library'
import { expectGoodScreen } from './support/screen'
import { expect, test } from './support/test'

const folder = mkdtempSync(join(tmpdir(), 'parley-records-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Ten seats of which some go, for twenty rounds. */
const evenings = (goers: (round: number) => number) =>
  Array.from({ length: 20 }, (_, round) => Array.from({ length: 10 }, (_, seat) => (seat < goers(round) ? 'go' : 'stay')))

test('a folder of published records is taken in whole, with a sentence for everything odd or broken, and stays what it is the second time', async ({
  page,
}) => {
  const bar = barFile(evenings(() => 6))
  put('mixed/bar_game_implicit_v1.json', bar)
  put('mixed/cut.json', bar.slice(0, 4000))
  put('mixed/divide_dollar_v1.json', dollarFile([[187, ...Array<number>(9).fill(1)], Array<number>(10).fill(10)]))
  put('mixed/A/0/A0TEST/config.json', bargain.config)
  put('mixed/A/0/A0TEST/game.csv', bargain.table)
  put('mixed/A/0/A0TEST/log_player_1.csv', 'prompt,response\n')
  await page.goto('')
  await openLibrary(page)
  await importFolder(page, join(folder, 'mixed'))
  await expect(importReport(page)).toContainText('3 matches added, 1 left out')
  await expect(importReport(page)).toContainText(
    /cut\.json: expected a save file of GAMA-Bench, whole JSON, found a file that stops short after 4000 characters; it was left out/,
  )
  await expect(importReport(page)).toContainText('seat 1: expected a whole number from 0 to 100, found 187; played as it stands.')
  await expect(matchRows(page)).toHaveCount(3)
  await expectGoodScreen(page)
  await importFolder(page, join(folder, 'mixed'))
  await expect(importReport(page)).toContainText('3 were here already, 1 left out')
  await expect(matchRows(page)).toHaveCount(3)

  await matchRows(page).filter({ hasText: 'A0TEST' }).getByRole('link', { name: 'Result' }).click()
  await expect(page.getByRole('heading', { name: 'Published scores' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Efficiency/ })).toContainText('0.845')
  await expectGoodScreen(page)
})

test('a lone save file and the two files of a game of GLEE are known by what they are', async ({ page }) => {
  await page.goto('')
  await openLibrary(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await (await chooser).setFiles([
    file('any name.json', barFile(evenings(() => 5))),
    file('config.json', bargain.config),
    file('game.csv', bargain.table),
  ])
  await expect(importReport(page)).toContainText('2 matches added.')
  await expect(matchRows(page)).toHaveCount(2)
})

test('runs of a published preset stand beside the leaderboard, with the verdict of the equivalence test', async ({ page }) => {
  await page.goto('#/replication/gama-bench/el-farol')
  await expect(page.getByText('No runs of yours yet')).toBeVisible()
  await expectGoodScreen(page)
  // Five runs that score 74 to 78, as LLaMA-3.1-8B did (75.7 ± 2.2): 8 of 10 go in r rounds, 6 in the others. S = 0.2 · r / 20, the score 100 · (0.6 − S) / 0.6.
  for (const [i, r] of [14, 15, 15, 14, 15].entries())
    put(
      `five/run ${i + 1}.json`,
      barFile(
        evenings(round => (round < r ? 8 : 6)),
        `run ${i + 1}`,
        'llama-3.1-8b',
      ),
    )
  await openLibrary(page)
  await importFolder(page, join(folder, 'five'))
  await expect(importReport(page)).toContainText('5 matches added.')
  await page.goto('#/replication')
  const board = page.getByRole('region', { name: 'Leaderboard', exact: true })
  // An imported record may be the published run itself: nothing is compared until somebody says with whom.
  await expect(board.getByRole('row', { name: /^llama-3\.1-8b/ })).toContainText('not compared')
  await expect(board.getByRole('row', { name: /^Gemini-1\.5-Pro/ })).toContainText('69.8')
  await expectGoodScreen(page)
  await board.getByRole('link', { name: 'El Farol bar' }).click()
  await expect(page.getByRole('heading', { name: 'El Farol bar', level: 1 })).toBeVisible()
  const own = page.getByRole('region', { name: 'Yours' }).getByRole('row', { name: /llama-3\.1-8b/ })
  await expect(own).toContainText('5 runs')
  await own.getByRole('combobox').click()
  await page.getByRole('option', { name: 'LLaMA-3.1-8B: 75.7' }).click()
  await expect(own).toContainText('reproduced within ± 5')
  await expectGoodScreen(page)
  // Beside another model the same runs say something else.
  await own.getByRole('combobox').click()
  await page.getByRole('option', { name: 'GPT-4t-0125: 23.0' }).click()
  await expect(own).toContainText('differs')
  await page.reload()
  await expect(own).toContainText('differs')
  await page.getByRole('link', { name: 'Play this preset' }).click()
  await expect(page.getByRole('heading', { name: 'El Farol bar' })).toBeVisible()
})
