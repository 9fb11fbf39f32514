import { expectGoodScreen } from './support/screen'
import { pick, start } from './support/set-up'
import { answerNumber, choose, expectOver, expectQuestion, seeResult } from './support/table'
import { expect, test } from './support/test'

test('a person plays p-beauty at a table of 500', async ({ page }) => {
  await page.goto('./#/game/p-beauty')
  await page.getByRole('textbox', { name: 'Rounds' }).fill('3')
  await page.getByRole('textbox', { name: 'Fill up to' }).fill('500')
  await pick(page, 'with', 'Uniform')
  await page.getByRole('button', { name: 'Fill', exact: true }).click()
  await expect(page.getByText('500 of 2–500 seats')).toBeVisible()
  await expectGoodScreen(page)
  await start(page)
  for (const round of [1, 2, 3]) {
    await expectQuestion(page, `This is round ${round} of 3.`)
    if (round === 2) await expectGoodScreen(page)
    await answerNumber(page, 33)
  }
  await expectOver(page)
  await seeResult(page)
  await expectGoodScreen(page)
})

test('one of the 144 games is found by name and played', async ({ page }) => {
  await page.goto('./#/game/matrix')
  const box = page.getByRole('combobox', { name: 'Start from' })
  await box.click()
  await expect(page.getByRole('option', { name: /^\d+ · / })).toHaveCount(144)
  await box.fill('chicken')
  const found = page.getByRole('option', { name: /^\d+ · .*Chicken/ })
  await expect(found.first()).toBeVisible()
  expect(await page.getByRole('option').count()).toBeLessThan(20)
  await expectGoodScreen(page)
  await found.first().click()
  await expect(page.getByRole('textbox', { name: 'A, A, payoff of seat 1' })).toHaveValue(/^[1-4]$/)
  await page.getByRole('textbox', { name: 'Rounds' }).fill('1')
  await start(page)
  await expectGoodScreen(page)
  await choose(page, 'A')
  await expectOver(page)
})
