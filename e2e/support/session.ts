import type { Browser, BrowserContext, Page } from '@playwright/test'
import { asFile } from './zips'
import { expect } from './test'

/** A session's plan as a file holds it. */
export type Plan = Readonly<Record<string, unknown>>

/** Opens a session from a plan's file, in the page as a host does; ends on its live screen. Returns the link under this test's own address. */
export const openSession = async (page: Page, plan: Plan): Promise<string> => {
  await page.goto('#/host/new')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(asFile('session.json', Buffer.from(JSON.stringify(plan))))
  await expect(page.getByLabel('Title')).toHaveValue(String(plan['title']))
  await page.getByRole('button', { name: 'Open the session' }).click()
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  const shown = await page.locator('.join-panel input').first().inputValue()
  return new URL(`join.html${new URL(shown).hash}`, page.url()).href
}

/** What a participant saw on the way: the end's points by part, and every report in their words. */
export interface Seen {
  readonly code: string
  readonly points: Readonly<Record<string, number>>
}

/** A participant's own browser. */
export class Participant {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, watch: (page: Page) => void, link: string, isPhone = false): Promise<Participant> {
    const context = await browser.newContext(
      isPhone
        ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2, reducedMotion: 'reduce', locale: 'en-GB' }
        : { viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce', locale: 'en-GB' },
    )
    const page = await context.newPage()
    watch(page)
    await page.goto(link)
    return new Participant(context, page)
  }

  async join(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start' }).click()
    await expect(this.page.getByText(/^You are /).first()).toBeVisible()
  }

  /** Plays whatever is asked until the end: `n` tells which number or option is theirs. */
  async play(n: number): Promise<Seen> {
    const { page } = this
    const over = page.getByRole('heading', { name: 'The session is over' })
    const read = page.getByRole('button', { name: 'I have read the rules' })
    const number = page.locator('form.pad input.pad-box')
    const choice = page.locator('.pad button:enabled, form.pad button:enabled')
    while (!(await over.isVisible())) {
      if (await read.isVisible()) await read.click({ timeout: 5_000 }).catch(() => undefined)
      else if (await number.isVisible()) {
        await number.fill(String(10 + 7 * n), { timeout: 2_000 }).catch(() => undefined)
        await page
          .locator('form.pad .pad-send')
          .click({ timeout: 2_000 })
          .catch(() => undefined)
      } else if ((await choice.count()) > 0)
        await choice
          .nth(n % 2)
          .click({ timeout: 2_000 })
          .catch(() => undefined)
      await page.waitForTimeout(100)
    }
    const rows = await page.locator('table.points tbody tr').all()
    const points = await Promise.all(
      rows.map(async row => [await row.locator('th').innerText(), Number((await row.locator('td').innerText()).replace(/[^\d.-]/g, ''))] as const),
    )
    const [, code = ''] = /P\d{3}/.exec(await page.locator('footer').innerText())
      ? [undefined, /P\d{3}/.exec(await page.locator('footer').innerText())?.[0]]
      : []
    return { code: code ?? '', points: Object.fromEntries(points) }
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}
