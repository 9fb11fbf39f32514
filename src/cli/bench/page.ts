import { spawnSync } from 'node:child_process'
import { Problem } from '../../core/problem'
import type { Bench, Figure } from './bench'

/** What a program of the project's own measures, run in its folder. `needs`: what it can't do without. */
const measured =
  (needs: string, ...[name, ...args]: readonly [string, ...string[]]): Bench =>
  () => {
    const ran = spawnSync(process.execPath, [`src/tools/${name}.mjs`, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    const last = ran.stdout.trim().split('\n').at(-1) ?? ''
    if (ran.status !== 0 || !last.startsWith('[')) {
      throw new Problem({
        expected: needs,
        found: 'none that did',
        where: `parley bench ${args[0] ?? 'join'}`,
        todo: "run it in the project's folder and see what was said above",
      })
    }
    return Promise.resolve(JSON.parse(last) as readonly Figure[])
  }

/** What only a browser can measure. */
const inBrowser = (name: 'home' | 'dashboard' | 'models'): Bench => measured('a Chromium that measures the page', 'page-bench', name)

/** Kilobytes of JavaScript of a load of Home. */
export const home = inBrowser('home')

/** Seconds until the dashboard of 10,000 matches stands, and until they are imported. */
export const dashboard = inBrowser('dashboard')

/** What models cost the page: throughput, its own time for each call, and its longest task at a table of 500. */
export const models = inBrowser('models')

/** Kilobytes that a phone loads to take part in a session: JavaScript, style and font, for the game that needs most. */
export const join = measured('a build of the site', 'join-size')
