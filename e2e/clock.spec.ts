import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { asked, choose, expectOver, expectQuestion, seeResult } from './support/table'
import { expect, test } from './support/test'
import { savedBy } from './support/zips'

test('when the clock runs out the referee plays, and says so there and in the result', async ({ page }) => {
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 2 }, seats: [{}, { strategy: 'tit-for-tat' }], clockSeconds: 2 })
  await expect(asked(page).getByRole('timer')).toContainText(/[12] s left/)
  await expectQuestion(page, 'Round 2 of 2.')
  await expect(asked(page)).toContainText('The time was up or no valid answer came, so the referee played the last turn for You.')
  await expectOver(page)
  await seeResult(page)
  await expect(page.getByRole('main')).toContainText('Fallbacks: 2 of 4 decisions (50 %) were made by the referee')
  await expectGoodScreen(page)
  const { rows } = await savedBy(page, () => page.getByRole('button', { name: 'Export this match' }).click())
  expect(rows('decisions.csv').map(({ seat, by, failure }) => [seat, by, failure])).toEqual(
    [1, 2].flatMap(() => [
      ['0', 'fallback', 'timeout'],
      ['1', 'player', ''],
    ]),
  )
})

test('an answer in time is the player’s own', async ({ page }) => {
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 1 }, seats: [{}, { strategy: 'tit-for-tat' }], clockSeconds: 60 })
  await expect(asked(page).getByRole('timer')).toContainText(/[56]\d s left/)
  await expectGoodScreen(page)
  await choose(page, 'C')
  await seeResult(page)
  await expect(page.getByRole('main')).toContainText('No fallbacks: all 2 decisions are the players’ own.')
})
