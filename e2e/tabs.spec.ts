import { expectGoodScreen } from './support/screen'
import { setUp } from './support/set-up'
import { choose, expectQuestion, payoffsAtEnd } from './support/table'
import { expect, test } from './support/test'

test('a match that is open in another tab says so, can be taken over, and then stops in the first', async ({ page, context, watched }) => {
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 3 }, seats: [{}, { strategy: 'tit-for-tat' }] })
  await choose(page, 'D')
  await expectQuestion(page, 'Round 2 of 3.')

  const second = await context.newPage()
  watched.also(second)
  await second.goto(page.url())
  await second.getByRole('button', { name: 'Continue it here' }).click()
  await expect(second.getByRole('alert')).toContainText('open in another tab')
  await expectGoodScreen(second)
  await expect(page.getByText('Round 2 of 3.').first()).toBeVisible()
  await second.getByRole('button', { name: 'Take it over' }).click()
  await expectQuestion(second, 'Round 2 of 3.')

  await expect(page.getByText('The match was taken over by another tab.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'C', exact: true })).toHaveCount(0)
  await expectGoodScreen(page)

  await choose(second, 'C')
  await expectQuestion(second, 'Round 3 of 3.')
  await choose(second, 'C')
  // D C C against tit for tat: C D C. 5 + 0 + 3 and 0 + 5 + 3.
  expect(await payoffsAtEnd(second)).toEqual({ You: 8, 'Tit for tat': 8 })
})

test('an unfinished match that another tab plays is not torn away from it unasked', async ({ page, context, watched }) => {
  await setUp(page, 'matrix', { preset: 'prisoners-dilemma', config: { rounds: 2 }, seats: [{ person: 'Ada' }, { strategy: 'tit-for-tat' }] })
  await choose(page, 'C')
  await expectQuestion(page, 'Round 2 of 2.')
  const second = await context.newPage()
  watched.also(second)
  await second.goto('./')
  await second.getByRole('button', { name: /^Continue / }).click()
  await expect(second.getByRole('alert')).toContainText('This match is open in another tab.')
  await expectGoodScreen(second)
  await choose(page, 'C')
  expect(await payoffsAtEnd(page)).toEqual({ Ada: 6, 'Tit for tat': 6 })
})
