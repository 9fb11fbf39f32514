import { expectGoodScreen } from './support/screen'
import { shareContent, shareWord } from './support/set-up'
import { expect, type Page, test } from './support/test'
import { type Exported, playedZip } from './support/zips'

// A German browser that likes it dark: words a third longer, other colours, and nothing to set before it is so.
test.use({ locale: 'de-DE', colorScheme: 'dark' })

let zips: readonly Exported[] = []
test.beforeAll(async () => {
  zips = await Promise.all([
    playedZip('bargaining', '--seat', 'subgame-perfect', '--seat', 'subgame-perfect', '--preset', 'rubinstein', '--wording', 'de'),
    playedZip('matrix', '--seat', 'tit-for-tat', '--seat', 'first-by-joss', '--preset', 'prisoners-dilemma', '--matches', '3', '--wording', 'de'),
    playedZip('p-beauty', '--seat', 'level-k', '--seat', 'uniform', '--seats', '10', '--wording', 'de'),
    playedZip('persuasion', '--seat', 'commitment', '--seat', 'bayesian', '--config', '{"price":1000000}', '--wording', 'de'),
  ])
})

/** The four matches in the library, as German pages name them. */
const filled = async (page: Page): Promise<void> => {
  await page.goto('./#/library')
  await expect(page.getByRole('heading', { name: 'Partien, die du spielst oder importierst, werden hier aufbewahrt.' })).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Importieren', exact: true }).click()
  await (await chooser).setFiles(zips.map(({ name, bytes }) => ({ name, mimeType: 'application/zip', buffer: bytes })))
  await expect(page.getByRole('list', { name: 'Partien' }).getByRole('listitem')).toHaveCount(6)
}

for (const game of ['bargaining', 'matrix', 'p-beauty', 'persuasion']) {
  test(`the table of ${game}, all of it open, keeps its width and contrast in German and in the dark`, async ({ page }) => {
    await page.goto(`./#/game/${game}`)
    await expect(page.getByRole('button', { name: 'Partie beginnen' })).toBeVisible()
    const shut = page.locator('main details:not([open]) > summary')
    while ((await shut.count()) > 0) await shut.first().click()
    await expectGoodScreen(page)
  })
}

test('library, results and dashboard keep their width and contrast in German and in the dark', async ({ page }) => {
  await filled(page)
  await expectGoodScreen(page)
  const results = await page.getByRole('link', { name: /^Ergebnis/ }).evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  expect(results).toHaveLength(6)
  // One of each game: the three dilemmas look alike.
  const seen = new Set<string>()
  for (const href of results) {
    await page.goto(`./${href.slice(href.indexOf('#'))}`)
    const title = (await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Ergebnis' }).textContent()) ?? ''
    if (seen.has(title)) continue
    seen.add(title)
    await expect(page.getByRole('region', { name: 'Wiedergabe' }).getByRole('slider')).toBeVisible()
    await expectGoodScreen(page)
  }
  expect(seen.size).toBe(4)
  for (const view of ['players', 'pairings', 'compare', 'matches']) {
    await page.goto(`./#/dashboard?view=${view}`)
    await expect(page.locator('main table, main [role="img"]').first()).toBeVisible()
    await expectGoodScreen(page)
  }
})

test('a name of forty characters breaks nothing', async ({ page }) => {
  const name = 'Donaudampfschifffahrtsgesellschaftskapitä'.slice(0, 40)
  const seats = [{ person: name }, { strategy: 'random', person: name }]
  await page.goto(`./#/game/bargaining?s=${shareWord(shareContent({ preset: 'classroom', config: {}, seats }))}`)
  await expectGoodScreen(page)
  await page.getByRole('button', { name: 'Partie beginnen' }).click()
  await expect(page.getByText(name).first()).toBeVisible()
  await expectGoodScreen(page)
})
