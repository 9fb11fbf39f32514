import { lookAs, measure, replay, scrubTo } from './support/result'
import { expectGoodScreen } from './support/screen'
import { answerNumber, asked, expectQuestion, payoffsAtEnd, playNow, seeResult } from './support/table'
import { expect, test } from './support/test'

const guesses = [50, 31, 22, 15, 10, 7, 4, 3, 2, 1]

test('a person plays ten rounds of p-beauty against three strategies, to the result', async ({ page }) => {
  await playNow(page, 'Guess p of the mean')
  for (const [i, guess] of guesses.entries()) {
    await expectQuestion(page, `This is round ${i + 1} of 10.`)
    await answerNumber(page, guess)
  }
  // One point a round, shared by whoever is nearest: ten in all, whoever wins.
  const payoffs = await payoffsAtEnd(page)
  expect(Object.keys(payoffs)).toEqual(['You', 'Level k', 'Best reply to the last round', 'Cognitive hierarchy'])
  expect(Object.values(payoffs).reduce((a, b) => a + b, 0)).toBeCloseTo(10, 1)
  await expectGoodScreen(page)
  await seeResult(page)
  // Nothing is n/a without its reason: prizes of a fixed sum leave no surplus, and a contest is meant to be unequal.
  await expect(measure(page, 'Self-gain')).toContainText(/You got −?[\d.]+\s?% of the way/)
  await expect(measure(page, 'Efficiency')).toContainText('n/a')
  await expect(measure(page, 'Efficiency')).toContainText('there is no surplus to take.')
  await expect(measure(page, 'Fairness')).toContainText('n/a')
  await expect(measure(page, 'Fairness')).toContainText('This is a contest, whose prize is meant to be unequal.')
  await expectGoodScreen(page)

  // The replay shows each moment as a seat knew it: what it was asked then, and what it answered.
  await scrubTo(page, 4, 10)
  await lookAs(page, 'You')
  await expect(replay(page)).toContainText('This is round 4 of 10. In the last round you chose 22')
  await expect(replay(page).getByRole('region', { name: 'The question' })).toContainText(/Answered:\s*15/)
  await lookAs(page, 'Level k')
  await expect(replay(page)).toContainText('This is round 4 of 10. In the last round you chose')
  await expect(replay(page)).not.toContainText('In the last round you chose 22')
  await replay(page).getByRole('button', { name: 'One step back' }).click()
  await expect(replay(page)).toContainText('Step 3 of 10')
  await replay(page).getByRole('slider', { name: 'Step of the match' }).press('End')
  await expect(replay(page)).not.toContainText('Step 3 of 10')
  await expectGoodScreen(page)
})

test('a number outside the range, or none, is explained and not sent', async ({ page }) => {
  await playNow(page, 'Guess p of the mean')
  await answerNumber(page, 187)
  await expect(asked(page)).toContainText('187 is out of range. Enter a whole number from 0 to 100.')
  await answerNumber(page, 2.5)
  await expect(asked(page)).toContainText('Enter a whole number from 0 to 100.')
  await asked(page).getByRole('textbox', { name: 'Your number' }).fill('lots')
  await asked(page).getByRole('button', { name: 'Send', exact: true }).click()
  await expect(asked(page)).toContainText('“lots” is not a number. Enter a whole number from 0 to 100.')
  await expectQuestion(page, 'This is round 1 of 10.')
  await expectGoodScreen(page)
  await answerNumber(page, 18)
  await expectQuestion(page, 'This is round 2 of 10. In the last round you chose 18')
})

test('the slider answers as well as the box', async ({ page }) => {
  await playNow(page, 'Guess p of the mean')
  await asked(page).getByRole('slider', { name: 'Your number, slider' }).fill('42')
  await expect(asked(page).getByRole('textbox', { name: 'Your number' })).toHaveValue('42')
  await asked(page).getByRole('button', { name: 'Send', exact: true }).click()
  await expectQuestion(page, 'In the last round you chose 42')
})
