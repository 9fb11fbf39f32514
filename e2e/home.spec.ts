import { expectGoodScreen } from './support/screen'
import { asked, playNow } from './support/table'
import { expect, test } from './support/test'

const games = ['Alternating offers', 'Matrix games', 'Guess p of the mean', 'Persuasion']
const all = [
  ...['Alternating offers', 'Battle royale', 'Diner’s dilemma', 'Divide the dollar', 'El Farol bar', 'Guess p of the mean'],
  ...['Matrix games', 'Persuasion', 'Pirate game', 'Price negotiation', 'Public goods', 'Sealed-bid auction'],
]

test('Home shows every game with its face, what it is about and two ways in', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(all)
  for (const game of all) {
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: game }) })
    await expect(entry.locator('svg').first()).toBeVisible()
    await expect(entry.getByRole('button', { name: `Play ${game} now` })).toBeVisible()
    await expect(entry.getByRole('link', { name: `Set up ${game}` })).toBeVisible()
  }
  await expectGoodScreen(page)
})

for (const game of games) {
  test(`${game} is played two presses after the page has opened, with no set-up`, async ({ page }) => {
    await playNow(page, game)
    await expect(asked(page)).toContainText('Your turn')
    await expect(asked(page)).toContainText(/round 1/i)
    await expectGoodScreen(page)
  })
}

test('the rules stand one press away, and the key R opens them', async ({ page }) => {
  await playNow(page, 'Matrix games')
  const rules = page.getByText('If you play C and the other player plays D, you get 0 points and the other player gets 5 points.')
  await expect(rules).toBeHidden()
  await page.locator('summary', { hasText: 'Rules' }).click()
  await expect(rules).toBeVisible()
  await page.keyboard.press('r')
  await expect(rules).toBeHidden()
})

test('the page speaks German when asked to, remembers it, and goes back', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Language, Appearance' }).click()
  await page.getByRole('radio', { name: 'Deutsch' }).check()
  await expect(page.getByRole('heading', { name: 'Wechselnde Angebote' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.reload()
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    ...['Das Dilemma der geteilten Rechnung', 'El-Farol-Bar', 'Jeder gegen jeden', 'Matrixspiele', 'Öffentliches Gut', 'Piratenspiel'],
    ...['Preisverhandlung', 'Rate p mal den Mittelwert', 'Teile den Dollar', 'Überzeugen', 'Verdeckte Auktion', 'Wechselnde Angebote'],
  ])
  await expectGoodScreen(page)
  await page.getByRole('button', { name: /^Rate p mal den Mittelwert/ }).click()
  await expect(page.getByText('Runde 1 von 10').first()).toBeVisible()
  await expectGoodScreen(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'Sprache' }).click()
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(page.getByRole('heading', { name: 'Alternating offers' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the page goes dark when asked to, and every colour keeps its contrast', async ({ page }) => {
  await page.goto('./')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.getByRole('button', { name: 'Language, Appearance' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(paper).not.toBe(light)
  await page.keyboard.press('Escape')
  await expectGoodScreen(page)
  await page.reload()
  await expect.poll(paper).not.toBe(light)
  await playNow(page, 'Matrix games')
  await expectGoodScreen(page)
})

test('an address that leads nowhere says so and leads home', async ({ page }) => {
  await page.goto('./#/nowhere')
  await expect(page.getByRole('heading', { name: 'There is no such page.' })).toBeVisible()
  await expectGoodScreen(page)
  await page.getByRole('main').getByRole('link', { name: 'Go to the games' }).click()
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
})

test('the address of a game that is not here says so and leads home', async ({ page, watched }) => {
  await page.goto('./#/game/chess')
  await expect(page.getByRole('main')).toContainText('chess')
  await expectGoodScreen(page)
  await page.getByRole('main').getByRole('link', { name: 'Go to the games' }).click()
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
  watched.complaints.length = 0
})
