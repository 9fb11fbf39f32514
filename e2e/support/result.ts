import { expect, type Locator, type Page } from './test'

/** What the result says of one measure. */
export const measure = (page: Page, name: 'Self-gain' | 'Efficiency' | 'Fairness'): Locator =>
  page
    .getByRole('region', { name: 'How well it went' })
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })

/** The replay of a result. */
export const replay = (page: Page): Locator => page.getByRole('region', { name: 'Replay', exact: true })

/** Moves the replay to where `k` of `all` steps are to be played. */
export const scrubTo = async (page: Page, k: number, all: number): Promise<void> => {
  await replay(page)
    .getByRole('slider', { name: 'Step of the match' })
    .fill(String(k - 1))
  await expect(replay(page)).toContainText(`Step ${k} of ${all}`)
}

/** Looks at the replay through the eyes of a seat, or of everyone. */
export const lookAs = async (page: Page, who: string): Promise<void> => {
  await replay(page).getByRole('combobox', { name: 'Seen by' }).selectOption({ label: who })
}
