import { test as base } from '@playwright/test'

export { expect, type Page } from '@playwright/test'

/** What the page did that no page of ours may do: errors, breaches of its policy, requests that leave its host. */
interface Watched {
  /** One sentence each, as far as it has happened. A test that provokes an error on purpose empties it after it has looked. */
  readonly complaints: string[]
  /** Lets the page ask one more host, by any of its addresses. */
  allow(url: string): void
}

/** The `test` of every browser test: a page that logs an error, throws, breaks the policy or asks another host for something fails its test. */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = []
      const hosts = new Set([new URL(baseURL ?? 'http://localhost/').host])
      page.on('console', message => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`))
      page.on('request', request => {
        const { protocol, host, href } = new URL(request.url())
        if (protocol.startsWith('http') && !hosts.has(host)) complaints.push(`request to another host: ${href}`)
      })
      await use({ complaints, allow: url => void hosts.add(new URL(url).host) })
      base.expect(complaints, 'errors of the page').toEqual([])
    },
    { auto: true },
  ],
})
