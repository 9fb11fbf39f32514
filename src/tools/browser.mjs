import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { aptInstall, canApt, run } from './apt.mjs'

/** Flags with which Chromium starts in containers and on machines without a graphics card, and leaves the network alone. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser']

/** @param {string} path */
const isProgram = path => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Browsers that are here, best first: the one named by PARLEY_BROWSER, Playwright's own, those of the system.
 * Being here doesn't mean that it starts; see `starts`.
 * @returns {string[]} absolute paths
 */
export const browsersHere = () => {
  const folders = [
    '/usr/bin',
    ...(process.env.PATH ?? '').split(delimiter),
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
  ]
  const system = names.concat('Google Chrome', 'Chromium').flatMap(name => folders.filter(folder => folder !== '').map(folder => join(folder, name)))
  const wanted = process.env.PARLEY_BROWSER
  const paths = [...(wanted ? [wanted] : []), chromium.executablePath(), ...system].filter(path => path !== '' && existsSync(path) && isProgram(path))
  return [...new Set(paths)]
}

/**
 * Whether a browser starts and opens a page. Some are only a stub that asks for a package to be installed.
 * @param {string} executablePath
 */
const starts = async executablePath => {
  try {
    const browser = await chromium.launch({ executablePath, args: flags, timeout: 60_000 })
    await (await browser.newPage()).goto('about:blank')
    await browser.close()
    return true
  } catch {
    return false
  }
}

const firstThatStarts = async () => {
  for (const path of browsersHere()) if (await starts(path)) return path
  return null
}

const help = `No Chromium could be found, started or installed for the browser tests. Do one of these, then run npm test again:
  - install Chromium or Google Chrome with your system's package manager (Debian, Ubuntu, as root: apt-get install chromium);
  - run: npx playwright install --with-deps chromium
  - point at a browser that you have: PARLEY_BROWSER=/path/to/chrome npm test`

/**
 * A Chromium that starts, installing one if there is none.
 * @returns {Promise<string>} its path
 * @throws an error whose message says what to do, where nothing helped
 */
export const ensureBrowser = async () => {
  const wanted = process.env.PARLEY_BROWSER
  if (wanted && !(await starts(wanted)))
    throw new Error(`PARLEY_BROWSER names ${wanted}, which doesn't start as a Chromium. Name another, or unset it.`)
  const here = await firstThatStarts()
  if (here) return here
  console.log('No Chromium starts here, so one is being installed.')
  if (canApt()) {
    aptInstall(['chromium'])
    const installed = await firstThatStarts()
    if (installed) return installed
  }
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'])
  const downloaded = await firstThatStarts()
  if (downloaded) return downloaded
  throw new Error(help)
}
