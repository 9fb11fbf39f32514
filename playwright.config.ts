import { createServer } from 'node:net'
import { defineConfig, devices } from '@playwright/test'
import { browsersHere, flags } from './src/tools/browser.mjs'

/** A port that is free now. The main process chooses; its workers, which read this file again, inherit the choice. */
const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })

process.env['PARLEY_E2E_PORT'] ??= String(await freePort())
const baseURL = `http://localhost:${process.env['PARLEY_E2E_PORT']}/`
const [executablePath] = browsersHere()
const launchOptions = executablePath ? { executablePath, args: flags } : { args: flags }

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Bounds for what hangs, not measures of speed.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    launchOptions,
    // Recording every test for the sake of the few that fail costs a third of the time: PARLEY_TRACE=1 npx playwright test … records.
    trace: process.env['PARLEY_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    {
      name: 'desktop',
      // Nine games to their end: a phone is the narrowest that they must fit, so they are played there.
      testIgnore: /gama-play\.spec/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      // Wires, files and stored data have no screen size: what proves those is played once.
      testIgnore: /(session|llm-(faults|games|key|words|record|runs)|many|export|link|records|smoke|storage|tabs|resume)\.spec/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: {
    command: `node src/tools/start.mjs --port ${process.env['PARLEY_E2E_PORT']}`,
    url: baseURL,
    timeout: 180_000,
    reuseExistingServer: false,
  },
})
