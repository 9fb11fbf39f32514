import { importFiles, matchRows } from './support/library'
import { expectGoodScreen } from './support/screen'
import { pick } from './support/set-up'
import { expect, type Page, test } from './support/test'
import { type Exported, playedZip } from './support/zips'

const noisy = ['--config', '{"rounds":10,"noise":{"p":0.1}}', '--matches', '15']
const dilemma = (a: string, b: string) => playedZip('matrix', '--seat', a, '--seat', b, ...noisy, '--seed', `${a}-${b}`)

let zips: readonly Exported[] = []
test.beforeAll(async () => {
  zips = await Promise.all([
    dilemma('tit-for-tat', 'defector'),
    dilemma('tit-for-tat', 'cooperator'),
    playedZip('bargaining', '--seat', 'equal-split', '--seat', 'random', '--matches', '6', '--seed', 'pies'),
  ])
})

/** Imports the zips and goes to the dashboard. */
const filled = async (page: Page): Promise<void> => {
  await page.goto('./#/library')
  await importFiles(page, ...zips)
  await expect(matchRows(page).first()).toBeVisible()
  await expect(page.getByRole('status', { name: 'Import' })).toContainText('6 matches added.')
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Dashboard' }).click()
  await expect(page.getByRole('heading', { name: 'Dashboard', level: 1 })).toBeVisible()
}

/** The measures of one player over its matches, computed here from the CSVs by DESIGN's definitions. */
const fromCsv = (player: string) => {
  const rows = zips.flatMap(zip => zip.rows('players.csv')).filter(row => row['player'] === player)
  const n = (row: Readonly<Record<string, string>>, column: string) => Number(row[column])
  const gains = rows.filter(row => row['self_gain'] !== '').map(row => n(row, 'self_gain'))
  const sum = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0)
  const percent = (x: number) => `${(100 * x).toFixed(1).replace('-', '−')} %`
  return {
    selfGain: percent(sum(gains) / gains.length),
    efficiency: percent(
      sum(rows.map(row => n(row, 'welfare') - n(row, 'welfare_none'))) / sum(rows.map(row => n(row, 'welfare_best') - n(row, 'welfare_none'))),
    ),
    matches: rows.length,
  }
}

/** On a phone the filters stand behind a button. */
const openFilters = async (page: Page): Promise<void> => {
  await expect(page.getByRole('region', { name: 'Filters' })).toBeVisible()
  const toggle = page.getByRole('button', { name: /^Filters/ })
  if ((await toggle.isVisible()) && (await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
}

test('an empty dashboard says what will appear and offers the first steps', async ({ page }) => {
  await page.goto('./#/dashboard')
  await expect(page.getByRole('heading', { name: 'Self-gain, efficiency and fairness of every player appear here.' })).toBeVisible()
  await expectGoodScreen(page)
})

test('the dashboard shows the three measures by player, with intervals and what they are made of', async ({ page }) => {
  await filled(page)
  await expect(page.getByRole('main')).toContainText('36 matches in 36 independent units.')
  for (const [player, title] of [
    ['tit-for-tat', 'Tit for tat'],
    ['defector', 'Defector'],
    ['cooperator', 'Cooperator'],
  ] as const) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `${title} Matrix games` }) })
    const own = fromCsv(player)
    const cells = row.getByRole('cell')
    await expect(cells.nth(0)).toContainText(own.selfGain)
    await expect(cells.nth(0)).toContainText(/−?[\d.]+ to −?[\d.]+/)
    await expect(cells.nth(1)).toContainText(own.efficiency)
    await expect(cells.nth(3)).toHaveText(`${own.matches} / ${own.matches}`)
  }
  for (const measure of ['Efficiency', 'Fairness', 'Self-gain']) {
    await page.getByRole('radiogroup', { name: 'Measure' }).getByText(measure, { exact: true }).click()
    await expect(page.getByRole('region', { name: 'By player' }).first()).toContainText(`${measure} (%)`)
  }
  await expectGoodScreen(page)
  await page.getByRole('link', { name: 'By pairing' }).click()
  for (const pairing of ['Cooperator + Tit for tat', 'Defector + Tit for tat', 'Equal split + Random'])
    await expect(page.getByRole('rowheader', { name: pairing })).toBeVisible()
  await expectGoodScreen(page)
})

test('filters narrow what is counted, stay in the address, and are taken away at once', async ({ page }) => {
  await filled(page)
  await openFilters(page)
  await pick(page, 'Game', 'Matrix games (30)')
  await expect(page.getByRole('main')).toContainText('30 matches in 30 independent units.')
  await openFilters(page)
  await page.getByRole('combobox', { name: 'Player' }).click()
  await page.getByRole('option', { name: 'Defector (15)' }).click()
  await expect(page.getByRole('main')).toContainText('15 matches in 15 independent units.')
  await page.reload()
  await expect(page.getByRole('main')).toContainText('15 matches in 15 independent units.')
  await openFilters(page)
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('2001-01-01')
  await expect(page.getByRole('heading', { name: 'No finished match passes these filters.' })).toBeVisible()
  await expectGoodScreen(page)
  await page
    .getByRole('button', { name: 'Show all matches' })
    .or(page.getByRole('link', { name: 'Show all matches' }))
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('36 matches in 36 independent units.')
})

test('two groups stand side by side with their difference, its interval and its method', async ({ page }) => {
  await filled(page)
  await page.getByRole('link', { name: 'Two groups' }).click()
  const groups = page.getByRole('region', { name: 'Two groups' })
  for (const [box, player] of [
    ['Group A', 'Cooperator (15)'],
    ['Group B', 'Defector (15)'],
  ] as const) {
    await groups.getByRole('combobox', { name: box }).click()
    await page.getByRole('option', { name: player }).click()
  }
  const [a, b] = [fromCsv('cooperator'), fromCsv('defector')]
  const d = Math.abs(Number.parseFloat(a.efficiency) - Number.parseFloat(b.efficiency))
  await expect(groups).toContainText(
    /The efficiency of Cooperator is [\d.]+ percentage points higher than that of Defector:\s95\s%\sinterval\s[\d.−]+ to [\d.−]+/,
  )
  const said = /The efficiency of Cooperator is ([\d.]+) percentage points/.exec((await groups.textContent()) ?? '')?.[1]
  expect(Math.abs(Number(said) - d)).toBeLessThan(1)
  await expect(groups).toContainText(/degrees of freedom/)
  await expectGoodScreen(page)
})

test('a match is opened from the dashboard', async ({ page }) => {
  await filled(page)
  await page.getByRole('link', { name: 'Matches', exact: true }).click()
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Result')
  await expect(page.getByRole('region', { name: 'Replay', exact: true })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Dashboard', level: 1 })).toBeVisible()
})
