// `node src/tools/screenshots.mjs`: plays in the built page and takes the pictures of the README anew, into docs/pictures/. Everything is seeded,
// so a picture changes only when the page does.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { ensureBrowser, flags } from './browser.mjs'
import { root } from './project.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ person?: string, strategy?: string, params?: Record<string, unknown>, rehearsal?: readonly { id: string }[] }} Sitting */
/** @typedef {{ preset?: string, config?: Record<string, unknown>, seats: Sitting[] }} Setting */

const pictures = join(root, 'docs', 'pictures')
const desk = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

/**
 * The address part that carries a set-up.
 * @param {Setting} setting
 */
const word = ({ preset, config, seats }) => {
  const groups = seats.map(({ person, strategy, params, rehearsal }) => ({
    player:
      rehearsal !== undefined
        ? { kind: 'llm', provider: 'rehearsal', model: 'rehearsal', protocols: rehearsal, memory: { kind: 'all' } }
        : strategy === undefined
          ? { kind: 'human' }
          : { kind: 'scripted', strategy, params },
    count: 1,
    name: person,
  }))
  const setup = {
    v: 2,
    preset,
    config: config ?? {},
    groups,
    shuffle: false,
    talk: null,
    referee: { retries: 3, onFailure: 'fallback' },
    seed: 'pictures',
    disclosure: 'disclosed',
  }
  return `j${Buffer.from(JSON.stringify(setup)).toString('base64url')}`
}

/** Serves the site, building it first if need be. Resolves with its address and a way to stop it. */
const serve = () => {
  const server = spawn(process.execPath, [join(root, 'src/tools/start.mjs'), '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((/** @type {(site: { url: string, stop(): void }) => void} */ settle, fail) => {
    let said = ''
    server.stdout.on('data', chunk => {
      said += chunk
      const [url] = /http:\/\/localhost:\d+\//.exec(said) ?? []
      if (url !== undefined) settle({ url, stop: () => server.kill() })
    })
    server.once('exit', code => fail(new Error(`The server ended with ${code} before it was ready.`)))
  })
}

/** @param {readonly string[]} args */
const parley = args =>
  execFileSync(process.execPath, [join(root, 'src/tools/parley.mjs'), ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

/**
 * Zips of a small tournament under noise, a few hundred matches.
 * @param {string} folder
 */
const tournament = folder => {
  const players = ['tit-for-tat', 'win-stay-lose-shift', 'grudger', 'gtft', 'defector', 'cooperator']
  return players.flatMap((a, i) =>
    players.slice(i + 1).map(b => {
      const out = join(folder, `${a}-${b}`)
      const config = '{"rounds":50,"noise":{"p":0.05}}'
      parley([
        'play',
        'matrix',
        '--preset',
        'prisoners-dilemma',
        '--config',
        config,
        '--seat',
        a,
        '--seat',
        b,
        '--matches',
        '20',
        '--seed',
        `${a} ${b}`,
        '--out',
        out,
      ])
      parley(['export', out, '--out', `${out}.zip`])
      return `${out}.zip`
    }),
  )
}

/**
 * Answers a question of the live match with one of its buttons.
 * @param {Page} page
 * @param {string} name
 */
const press = (page, name) => page.getByRole('region', { name: 'Your turn' }).getByRole('button', { name, exact: true }).click()

/**
 * @param {Page} page
 * @param {string} game
 * @param {Setting} setting
 */
const start = async (page, game, setting) => {
  await page.goto(`./#/game/${game}?s=${word(setting)}`)
  await page.getByRole('button', { name: 'Start the match' }).click()
}

/**
 * @param {Page} page
 * @param {string} text
 */
const asked = (page, text) => page.getByRole('region', { name: 'Your turn' }).getByText(text).first().waitFor()

/** What each picture shows: everything until the moment it is taken. @type {Record<string, (page: Page, zips: readonly string[]) => Promise<unknown>>} */
const scenes = {
  async home(page) {
    await page.goto('./')
    await page
      .getByRole('button', { name: /^Play .* now$/ })
      .last()
      .waitFor()
  },
  async match(page) {
    await start(page, 'matrix', { preset: 'prisoners-dilemma', seats: [{}, { strategy: 'tit-for-tat' }] })
    for (const [i, move] of ['C', 'C', 'D', 'C', 'C', 'C'].entries()) {
      await asked(page, `Round ${i + 1} of 10.`)
      await press(page, move)
    }
    await asked(page, 'Round 7 of 10.')
  },
  async table(page) {
    await page.goto(`./#/game/matrix?s=${word({ seats: [{ person: 'Ada' }, { strategy: 'fictitious-play' }] })}`)
    await page.getByRole('combobox', { name: 'Start from' }).click()
    await page.getByRole('option', { name: 'Stag hunt', exact: true }).click()
    await page.getByText('If you play stag and the other player plays stag').waitFor()
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      window.scrollTo(0, 0)
    })
  },
  async guess(page) {
    const seats = [{}, { strategy: 'level-k', params: { k: 2 } }, { strategy: 'best-reply' }, { strategy: 'cognitive-hierarchy' }]
    await start(page, 'p-beauty', { seats })
    for (const [i, guess] of [30, 20, 13, 8].entries()) {
      await asked(page, `This is round ${i + 1} of 10.`)
      await page.getByRole('textbox', { name: 'Your number' }).fill(String(guess))
      await press(page, 'Send')
    }
    await asked(page, 'This is round 5 of 10.')
    await page.getByRole('textbox', { name: 'Your number' }).fill('5')
  },
  async bargaining(page) {
    await start(page, 'bargaining', { preset: 'classroom', seats: [{}, { strategy: 'conceder' }] })
    await asked(page, 'Round 1 of 12.')
    await page.getByRole('textbox', { name: 'You keep' }).fill('70')
    await press(page, 'Send the offer')
    await asked(page, 'Round 2 of 12.')
    await press(page, 'Reject')
    await asked(page, 'Round 3 of 12.')
    await page.getByRole('textbox', { name: 'You keep' }).fill('60')
  },
  async result(page) {
    await start(page, 'bargaining', {
      preset: 'classroom',
      seats: [{ strategy: 'conceder', params: { beta: 2 } }, { strategy: 'tit-for-tat-concession' }],
    })
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('At once')
    await page.getByRole('link', { name: 'See the result' }).click()
    await page.getByRole('heading', { name: 'Offers by round' }).waitFor()
  },
  async preview(page) {
    await page.goto(
      `./#/game/matrix?s=${word({ preset: 'prisoners-dilemma', seats: [{ rehearsal: [{ id: 'cot' }] }, { strategy: 'tit-for-tat' }] })}`,
    )
    await page.getByRole('button', { name: 'Show it turn by turn' }).click()
    const preview = page.getByRole('heading', { name: 'The model gets' })
    await preview.waitFor()
    await page.getByRole('button', { name: 'Next turn' }).click()
    await preview.evaluate(heading => heading.scrollIntoView({ block: 'start' }))
  },
  async dashboard(page, zips) {
    await page.goto('./#/library')
    await page.getByRole('heading', { name: 'Matches that you play or import are kept here.' }).waitFor()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await (await chooser).setFiles([...zips])
    await page
      .getByRole('status', { name: 'Import' })
      .getByRole('listitem')
      .nth(zips.length - 1)
      .waitFor()
    await page.goto('./#/dashboard?game=matrix')
    await page.getByRole('rowheader').first().waitFor()
  },
}

/** The pictures: file, scene, device, and how much of the page is shown where it is more than a screen. @type {readonly [string, string, typeof desk, number?][]} */
const wanted = [
  ['home', 'home', desk],
  ['home-phone', 'home', phone],
  ['match', 'match', desk],
  ['match-phone', 'match', phone],
  ['table', 'table', desk],
  ['phone', 'guess', phone],
  ['bargaining-phone', 'bargaining', phone],
  ['preview', 'preview', desk],
  ['result', 'result', desk, 1500],
  ['result-phone', 'result', phone],
  ['dashboard', 'dashboard', desk, 1200],
  ['dashboard-phone', 'dashboard', phone],
]

const folder = mkdtempSync(join(tmpdir(), 'parley-pictures-'))
const site = await serve()
try {
  mkdirSync(pictures, { recursive: true })
  const zips = tournament(folder)
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags })
  for (const [file, scene, device, height] of wanted) {
    const viewport = { width: device.viewport.width, height: height ?? device.viewport.height }
    const context = await browser.newContext({
      ...device,
      viewport,
      baseURL: site.url,
      locale: 'en-GB',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await scenes[scene]?.(page, zips)
    await page.mouse.move(0, 0)
    await page.evaluate(() => document.fonts.ready)
    const path = join(pictures, `${file}.png`)
    await page.screenshot({ path, caret: 'hide', animations: 'disabled' })
    await context.close()
    console.log(path)
  }
  await browser.close()
} finally {
  site.stop()
  rmSync(folder, { recursive: true, force: true })
}
