// `node src/tools/page-bench.mjs home|dashboard|models`: what only a browser can measure, as one line of JSON: [{ name, what, figure, unit, target, atLeast }].
// `npm run bench` calls it. All else goes to standard error.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { appBuild } from './app-build.mjs'
import { ensureBrowser, flags } from './browser.mjs'
import { llmPage } from './llm-page.mjs'
import { root } from './project.mjs'

/** @typedef {{ name: string, what: string, figure: number, unit: string, target: number, atLeast: boolean }} Figure */

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** @param {readonly string[]} args */
const parley = args => {
  const ran = spawnSync(process.execPath, [join(root, 'src/tools/parley.mjs'), ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (ran.status !== 0) throw new Error(`parley ${args.join(' ')} failed`)
}

/**
 * 10,000 played matches in four zips, ready to be imported.
 * @param {string} folder
 */
const matches = folder => {
  const pairs = [
    ['tit-for-tat', 'random'],
    ['grudger', 'win-stay-lose-shift'],
    ['gradual', 'first-by-joss'],
    ['defector', 'gtft'],
  ]
  return pairs.map(([a, b]) => {
    const seats = ['--seat', String(a), '--seat', String(b)]
    const dir = join(folder, `${a}-${b}`)
    parley([
      'play',
      'matrix',
      '--preset',
      'prisoners-dilemma',
      '--config',
      '{"rounds":10,"noise":{"p":0.1}}',
      ...seats,
      '--seed',
      `${a}-${b}`,
      '--matches',
      '2500',
      '--out',
      dir,
    ])
    parley(['export', dir, '--out', `${dir}.zip`])
    return `${dir}.zip`
  })
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Figure[]>}
 */
const home = async (browser, url) => {
  const page = await browser.newPage()
  /** @type {Promise<number>[]} */
  const sizes = []
  page.on('response', response => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) sizes.push(response.body().then(body => gzipSync(body, { level: 9 }).length))
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await page.close()
  return [{ name: 'home', what: 'JavaScript of a load of Home, gzip', figure: bytes / 1000, unit: 'kB', target: 260, atLeast: false }]
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} folder
 * @returns {Promise<Figure[]>}
 */
const dashboard = async (browser, url, folder) => {
  const zips = matches(folder)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${url}#/library`)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const imported = performance.now()
  await (await chooser).setFiles(zips)
  await page
    .getByText(/10,000 matches$|^10,000 matches/)
    .first()
    .waitFor({ timeout: 300_000 })
  const importing = (performance.now() - imported) / 1000
  const times = []
  for (let i = 0; i < 5; i++) {
    await page.goto(`${url}#/`)
    await page.reload({ waitUntil: 'networkidle' })
    await page.evaluate(() => {
      Object.assign(window, { opened: 0, first: 0 })
      const watch = () => {
        const row = document.querySelector('tbody tr, [role="rowgroup"] [role="row"]')
        if (location.hash.startsWith('#/dashboard') && row !== null) Object.assign(window, { first: performance.now() })
        else requestAnimationFrame(watch)
      }
      addEventListener('click', () => Object.assign(window, { opened: performance.now() }), { capture: true, once: true })
      requestAnimationFrame(watch)
    })
    await page.getByRole('link', { name: 'Dashboard' }).first().click()
    // Interactive: the figures stand, and a task of the page's own runs after them.
    await page.waitForFunction(() => /** @type {any} */ (window).first > 0, undefined, { timeout: 60_000 })
    times.push(
      await page.evaluate(() => new Promise(done => setTimeout(() => done((performance.now() - /** @type {any} */ (window).opened) / 1000)))),
    )
  }
  await context.close()
  const median = times.toSorted((a, b) => a - b)[2] ?? 0
  return [
    {
      name: 'dashboard',
      what: '10,000 matches, from the click until the figures stand (median of 5)',
      figure: median,
      unit: 's',
      target: 1,
      atLeast: false,
    },
    { name: 'import', what: 'import of the 10,000 matches, every log checked', figure: importing, unit: 's', target: 60, atLeast: false },
  ]
}

const [name] = process.argv.slice(2)
await appBuild()
const port = await freePort()
const url = `http://localhost:${port}/`
const server = spawn(process.execPath, [join(root, 'src/tools/start.mjs'), '--port', String(port)], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
try {
  await new Promise(ready => server.stdout.once('data', ready))
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags })
  const figures = [
    ...(name === 'home' ? await home(browser, url) : []),
    ...(name === 'dashboard' ? await dashboard(browser, url, folder) : []),
    ...(name === 'models' ? await llmPage(browser, url) : []),
  ]
  await browser.close()
  console.log(JSON.stringify(figures))
} finally {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}
