import { expect, type Locator, type Page } from './test'
import { asked, expectOver } from './table'

const isOver = (page: Page): Promise<boolean> => page.getByText('The match is over.').isVisible()

/** The way to answer that is open now; shut pads are busy. */
const pad = (page: Page): Locator => asked(page).locator('form[aria-busy="false"]')

/** A number between the ends of the slider beside a box, as a whole one; `part` of the way up. */
const between = async (slider: Locator, part: number): Promise<number> => {
  const [min, max] = await slider.evaluate(input => [Number(input.getAttribute('min')), Number(input.getAttribute('max'))] as const)
  return Math.round(min + (max - min) * part)
}

/** Answers what the pad shows, whatever game it is of: one of the buttons, or every number that has a slider, and sends. Boxes without a slider are left as they are. */
const answer = async (page: Page, turn: number): Promise<void> => {
  const buttons = pad(page).locator('.pad-choice')
  const choices = await buttons.count()
  if (choices > 0) {
    await buttons.nth(turn % choices).click()
    return
  }
  for (const slider of await pad(page).locator('input[type="range"]').all()) {
    const box = slider.locator('xpath=preceding-sibling::input')
    await box.fill(String(await between(slider, 0.25 + 0.1 * (turn % 3))))
  }
  await pad(page).locator('button[type="submit"]').click()
}

/** Plays a match that is running to its end by answering every question; hands over how often somebody was asked. `see` looks at the first question before it is answered. */
export const answerToTheEnd = async (page: Page, most: number, see?: () => Promise<void>): Promise<number> => {
  for (let turn = 0; turn < most; turn++) {
    await expect.poll(async () => (await isOver(page)) || (await pad(page).isVisible()), { timeout: 60_000 }).toBe(true)
    if (await isOver(page)) return turn
    if (turn === 0) await see?.()
    const before = await asked(page).innerText()
    await answer(page, turn)
    // What is asked next says something else: the round, what was chosen, a plan.
    await expect
      .poll(async () => (await isOver(page)) || !(await pad(page).isVisible()) || (await asked(page).innerText()) !== before, { timeout: 60_000 })
      .toBe(true)
  }
  await expectOver(page)
  return most
}
