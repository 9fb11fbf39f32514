import { expect, type Locator, type Page } from './test'

/** Presses a game's "Play now" at Home, and nothing else. */
export const playNow = async (page: Page, game: string): Promise<void> => {
  await page.goto('./')
  await page.getByRole('button', { name: `Play ${game} now` }).click()
  await expect(page.getByRole('heading', { name: game, level: 1 })).toBeVisible()
}

/** The part of a live match that asks and is answered. */
export const asked = (page: Page): Locator => page.getByRole('region', { name: 'Your turn' })

/** Waits until the question holds a text, as in `expectQuestion(page, 'Round 2 of 10')`. */
export const expectQuestion = async (page: Page, text: string | RegExp): Promise<void> => expect(asked(page)).toContainText(text)

/** Answers with one of the large buttons. */
export const choose = async (page: Page, action: string): Promise<void> => asked(page).getByRole('button', { name: action, exact: true }).click()

/** Answers with a number. */
export const answerNumber = async (page: Page, n: number): Promise<void> => {
  await asked(page).getByRole('textbox', { name: 'Your number' }).fill(String(n))
  await asked(page).getByRole('button', { name: 'Send', exact: true }).click()
}

/** Offers to keep `keep`; the rest follows by itself. */
export const offer = async (page: Page, keep: number, message?: string): Promise<void> => {
  await asked(page).getByRole('textbox', { name: 'You keep' }).fill(String(keep))
  if (message !== undefined)
    await asked(page)
      .getByRole('textbox', { name: /^Message/ })
      .fill(message)
  await asked(page).getByRole('button', { name: 'Send the offer' }).click()
}

/** Sends a message in a talk turn; an empty one is silence. */
export const say = async (page: Page, text: string): Promise<void> => {
  if (text === '') return asked(page).getByRole('button', { name: 'Say nothing' }).click()
  await asked(page).getByRole('textbox', { name: 'Message' }).fill(text)
  await asked(page).getByRole('button', { name: 'Send', exact: true }).click()
}

/** The device goes from hand to hand: checks that nobody's view is open, then opens the next person's. */
export const handOver = async (page: Page, to: string): Promise<void> => {
  await expect(page.getByRole('heading', { name: `Pass the device to ${to}.` })).toBeVisible()
  await expect(asked(page)).toHaveCount(0)
  await page.getByRole('button', { name: `I am ${to}` }).click()
  await expect(asked(page)).toContainText(`${to}: your turn`)
}

/** Waits until the match is over. */
export const expectOver = async (page: Page): Promise<void> => expect(page.getByText('The match is over.')).toBeVisible()

/** From the end of a match to its result. */
export const seeResult = async (page: Page): Promise<void> => {
  await expectOver(page)
  await page.getByRole('link', { name: 'See the result' }).click()
  await expect(page).toHaveURL(/\/result$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Result')
}

/** The payoffs that the end of a match lists, by the name of the seat. */
export const payoffsAtEnd = async (page: Page): Promise<Record<string, number>> => {
  await expectOver(page)
  const rows = page.getByRole('list', { name: 'Payoffs in points' }).getByRole('listitem')
  const texts = await rows.evaluateAll(items =>
    items.map(item => [item.querySelector('.payoff-name')?.textContent ?? '', item.querySelector('strong')?.textContent ?? ''] as const),
  )
  return Object.fromEntries(texts.map(([name, points]) => [name, Number.parseFloat(points.replaceAll(',', '').replace('−', '-'))]))
}
