import { type Page, test as base } from '@playwright/test'

export { expect, type Locator, type Page } from '@playwright/test'

/** What pages did that no page of ours may do: errors, breaches of its policy, requests that leave its host. */
interface Watched {
  /** One sentence each, as far as it has happened. A test that provokes an error on purpose empties it after it has looked. */
  readonly complaints: string[]
  /** Lets the page ask one more host, by any of its addresses. */
  allow(url: string): void
  /** Watches one more page than the test's own. */
  also(page: Page): void
}

/** The `test` of every browser test: a page that logs an error, throws, breaks the policy or asks another host for something fails its test. */
export const test = base.extend<{ watched: Watched; otherDevice: () => Promise<Page> }>({
  // A bound for what hangs, as in playwright.config.ts: an action on something that isn't there fails before its whole test does.
  actionTimeout: 30_000,
  watched: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = []
      const hosts = new Set([new URL(baseURL ?? 'http://localhost/').host])
      const also = (watched: Page) => {
        watched.on('console', message => {
          if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
        })
        watched.on('pageerror', error => complaints.push(`uncaught: ${error.message}`))
        watched.on('request', request => {
          const { protocol, host, href } = new URL(request.url())
          if (protocol.startsWith('http') && !hosts.has(host)) complaints.push(`request to another host: ${href}`)
        })
      }
      also(page)
      await use({ complaints, allow: url => void hosts.add(new URL(url).host), also })
      base.expect(complaints, 'errors of the page').toEqual([])
    },
    { auto: true },
  ],
  /** A page of a browser that has never been here: own storage, watched like the test's own page. */
  otherDevice: async ({ browser, watched }, use) => {
    const pages: Page[] = []
    await use(async () => {
      const page = await (await browser.newContext()).newPage()
      watched.also(page)
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
})
