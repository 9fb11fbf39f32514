// What models cost the page: measured in a browser, against a server of our own that answers like one.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './project.mjs'

/** @typedef {import('./page-bench.mjs').Figure} Figure */
/** @typedef {import('@playwright/test').Page} Page */

const MATCHES = 64
const ROUNDS = 10
/** Connections that a browser opens to one HTTP/1.1 host. */
const IN_FLIGHT = 6
const ANSWER_MS = 200
const SEATS = 500
/** Two models a match. */
const CALLS = 2 * ROUNDS
/** What is promised: share of the ideal throughput in percent, processor time for each call in ms, longest task in ms. */
const SHARE = 95
const OWN_MS = 5
const LONGEST_MS = 100

/**
 * A set-up as the address of the table.
 * @param {string} game
 * @param {object} config
 * @param {number} count seats, all of them this model
 * @param {string} baseURL
 * @param {number} matches
 */
const link = (game, config, count, baseURL, matches) => {
  const player = { kind: 'llm', provider: 'openai-compatible', model: 'bench', baseURL, protocols: [], memory: { kind: 'all' } }
  const referee = { retries: 3, onFailure: 'fallback' }
  const setup = {
    v: 2,
    config,
    groups: [{ player, count }],
    shuffle: false,
    talk: null,
    referee,
    seed: 'bench',
    matches,
    atOnce: Math.min(64, matches),
  }
  return `#/game/${game}?s=j${Buffer.from(JSON.stringify(setup)).toString('base64url')}`
}

/**
 * Longest task of the page from now on, in ms, and what its main thread works, both read at the end.
 * @param {Page} page
 */
const watched = async page => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const work = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return 1000 * (metrics.find(metric => metric.name === 'TaskDuration')?.value ?? 0)
  }
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 })
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) Object.assign(window, { longest: Math.max(/** @type {any} */ (window).longest, duration) })
    }).observe({ type: 'longtask' })
  })
  const before = await work()
  return async () => ({ work: (await work()) - before, longest: await page.evaluate(() => /** @type {any} */ (window).longest) })
}

/**
 * Starts what the table is set up for, and waits until the page shows that it is over. Addresses of the same page are gone to without loading it anew.
 * @param {Page} page
 * @param {string} address
 */
const played = async (page, address) => {
  await page.goto(address)
  const start = page.getByRole('button', { name: /^Start (the match|\d+ matches)/ })
  await start.waitFor()
  // What the table estimates beforehand is no part of it.
  await page.getByRole('region', { name: 'What it may take' }).getByRole('term').first().waitFor()
  const read = await watched(page)
  await start.click()
  await page
    .getByText(/^(The match is|All matches are) over/)
    .first()
    .waitFor({ timeout: 300_000 })
  return read()
}

/** @typedef {{ share: number, own: number, longest: number }} Cost share of the ideal throughput (%), processor time for each call (ms), longest task (ms) */

/**
 * The best of three, each figure by itself: the machine's noise only ever slows things down. Ends with the first that keeps the promise.
 * @param {() => Promise<Cost>} measure
 * @param {(found: Cost) => boolean} kept
 */
const best = async (measure, kept) => {
  let found = await measure()
  for (let i = 1; i < 3 && !kept(found); i++) {
    const again = await measure()
    found = { share: Math.max(found.share, again.share), own: Math.min(found.own, again.own), longest: Math.min(found.longest, again.longest) }
  }
  return found
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the app
 * @returns {Promise<Figure[]>}
 */
export const llmPage = async (browser, url) => {
  const server = spawn(process.execPath, [join(root, 'src/tools/model-server.mjs'), String(ANSWER_MS)], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [line] = await once(server.stdout, 'data')
    const base = `http://localhost:${Number(String(line))}`
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    const page = await context.newPage()
    /**
     * @param {string} address
     * @param {number} calls
     */
    const measured = async (address, calls) => {
      await fetch(`${base}/seen`)
      const { work, longest } = await played(page, `${url}${address}`)
      const seen = await (await fetch(`${base}/seen`)).json()
      if (seen.calls !== calls) throw new Error(`The server was to see ${calls} calls, and saw ${seen.calls}.`)
      return { longest, own: work / calls, share: (100 * calls * ANSWER_MS) / IN_FLIGHT / seen.ms }
    }
    const matrix = (/** @type {number} */ matches) => link('matrix', { rounds: ROUNDS }, 2, `${base}/v1`, matches)
    // The SDK is loaded and its code warm: neither is part of a call.
    await measured(matrix(6), 6 * CALLS)
    const many = await best(
      () => measured(matrix(MATCHES), MATCHES * CALLS),
      ({ share, own }) => share >= SHARE && own <= OWN_MS,
    )
    const crowd = await best(
      () => measured(link('p-beauty', { rounds: 1 }, SEATS, `${base}/v1`, 1), SEATS),
      ({ longest }) => longest <= LONGEST_MS,
    )
    await context.close()
    const calls = (MATCHES * CALLS).toLocaleString('en')
    return [
      {
        name: 'llm page',
        what: `the same ${calls} calls in Chromium, ${IN_FLIGHT} in flight, from first to last as the server saw them; share of the ideal throughput`,
        figure: many.share,
        unit: '%',
        target: SHARE,
        atLeast: true,
      },
      {
        name: 'llm page own time',
        what: 'processor time of the page for each of those calls, its progress drawn',
        figure: many.own,
        unit: 'ms',
        target: OWN_MS,
        atLeast: false,
      },
      {
        name: 'llm page crowd',
        what: `longest task of the page in a p-beauty round of ${SEATS} models`,
        figure: crowd.longest,
        unit: 'ms',
        target: LONGEST_MS,
        atLeast: false,
      },
    ]
  } finally {
    server.kill()
  }
}
