import { lookAs, measure, replay, scrubTo } from './support/result'
import { expectGoodScreen } from './support/screen'
import { pick, start } from './support/set-up'
import { asked, choose, expectQuestion, handOver, offer, playNow, seeResult } from './support/table'
import { expect, type Page, test } from './support/test'

// Discounts whose every trace is found: Ada's share loses 7 % a round, Ben's 23 %. No offer below uses these digits.
const tracesOf = {
  Ada: /0[.,]93|\b7\s?%|0[.,]8649|0[.,]8044/,
  Ben: /0[.,]77|\b23\s?%|0[.,]5929|0[.,]4565/,
}

/** Checks that nothing anywhere in the document, hidden or not, tells what only `whose` may know. */
const expectNothingOf = async (page: Page, whose: 'Ada' | 'Ben'): Promise<void> => {
  const found = (await page.content()).match(tracesOf[whose])
  expect(found?.[0] ?? null, `a trace of ${whose}’s discount while somebody else looks`).toBeNull()
}

/** Checks that the document holds nobody's view: no discount, no offer, no history. */
const expectNobodysView = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: /^Pass the device to/ })).toBeVisible()
  await expectNothingOf(page, 'Ada')
  await expectNothingOf(page, 'Ben')
  for (const part of ['.seat-view', '.bargain', '.feed', '.rules', '.pad']) await expect(page.locator(part)).toHaveCount(0)
}

test('two people bargain on one device, and neither ever sees what only the other may know', async ({ page }) => {
  // Set up by hand, as people do.
  await page.goto('./#/game/bargaining')
  await pick(page, 'Start from', "The other's patience is untold")
  await pick(page, 'Seat 2: Who plays', 'A person here')
  await page.getByRole('textbox', { name: 'Seat 1: Name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Seat 2: Name' }).fill('Ben')
  await page.getByRole('textbox', { name: 'Discount of player 1' }).fill('0.93')
  await page.getByRole('textbox', { name: 'Discount of player 2' }).fill('0.77')
  await expectGoodScreen(page)
  await start(page)

  await expectNobodysView(page)
  await expectGoodScreen(page)
  await handOver(page, 'Ada')
  await expectNothingOf(page, 'Ben')
  await expect(page.locator('main')).toContainText('What delay costs Ben is not told.')
  await expectGoodScreen(page)
  await offer(page, 60, 'A fair start')

  await expectNobodysView(page)
  await handOver(page, 'Ben')
  await expectNothingOf(page, 'Ada')
  await expect(page.locator('main')).toContainText('A fair start')
  await expectQuestion(page, 'Player 1 offers you 40 points and asks for 60 points.')
  await expectGoodScreen(page)
  await choose(page, 'Reject')
  // Ben is asked again at once, now to offer; the device stays with him.
  await expectQuestion(page, 'Round 2 of 12.')
  await expectNothingOf(page, 'Ada')
  await offer(page, 50)

  await expectNobodysView(page)
  await handOver(page, 'Ada')
  await expectNothingOf(page, 'Ben')
  await expectQuestion(page, 'Player 2 offers you 50 points and asks for 50 points.')
  await choose(page, 'Accept')

  await seeResult(page)
  const main = page.getByRole('main')
  await expect(main).toContainText('Ada and Ben agreed in round 2: 50 for Ada, 50 for Ben.')
  // 50 · 0.93 = 46.5 and 50 · 0.77 = 38.5 of 100 points: 85 % of the surplus.
  await expect(main).toContainText(/46\.5/)
  await expect(main).toContainText(/38\.5/)
  await expect(measure(page, 'Efficiency')).toContainText('took 85 % of the surplus')
  await expectGoodScreen(page)

  // Through Ben's eyes the replay knows no more than Ben did; only the eyes of everyone see both discounts.
  await scrubTo(page, 2, 4)
  await lookAs(page, 'Ben (player 2)')
  await expect(replay(page)).toContainText('Player 1 offers you 40 points and asks for 60 points.')
  expect(((await replay(page).textContent()) ?? '').match(tracesOf.Ada)?.[0] ?? null).toBeNull()
})

test('the consequence of an offer is shown before it is sent, and the other share follows', async ({ page }) => {
  await playNow(page, 'Alternating offers')
  await asked(page).getByRole('textbox', { name: 'You keep' }).fill('54')
  await expect(asked(page).getByRole('textbox', { name: 'Conceder gets' })).toHaveValue('46')
  await expect(asked(page)).toContainText('If it is accepted, you get 54.')
  await asked(page).getByRole('textbox', { name: 'You keep' }).fill('130')
  await asked(page).getByRole('button', { name: 'Send the offer' }).click()
  await expect(asked(page)).toContainText(/130/)
  await expectQuestion(page, 'Round 1 of 12.')
  await expectGoodScreen(page)
  await offer(page, 100)
  // The conceder never takes nothing in the first round; then it is its turn to offer.
  await expectQuestion(page, 'Round 2 of 12.')
  await expect(asked(page)).toContainText(/worth/)
  await expectGoodScreen(page)
})
