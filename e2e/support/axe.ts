import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Fails where axe finds a serious or critical fault on the page as it is now, and names each with the elements it found.
 * `leave`: selectors of parts that are not to be judged.
 */
export const expectNoSeriousAxeViolations = async (page: Page, { leave = [] }: { leave?: readonly string[] } = {}): Promise<void> => {
  let axe = new AxeBuilder({ page })
  for (const selector of leave) axe = axe.exclude(selector)
  const { violations } = await axe.analyze()
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, impact, help, nodes }) =>
        `${impact}: ${help} (${id})\n${nodes.map(({ target, failureSummary }) => `    ${target.join(' ')}\n    ${failureSummary ?? ''}`).join('\n')}`,
    )
  expect(serious, `axe on ${page.url()}`).toEqual([])
}
