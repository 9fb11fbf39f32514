import { spawnSync } from 'node:child_process'
import { Problem } from '../../core/problem'
import type { Bench, Figure } from './bench'

/** What only a browser can measure: run by a program of its own, in the project's folder. */
const inBrowser =
  (name: 'home' | 'dashboard' | 'models'): Bench =>
  () => {
    const ran = spawnSync(process.execPath, ['src/tools/page-bench.mjs', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    const last = ran.stdout.trim().split('\n').at(-1) ?? ''
    if (ran.status !== 0 || !last.startsWith('[')) {
      throw new Problem({
        expected: 'a Chromium that measures the page',
        found: 'none that did',
        where: `parley bench ${name}`,
        todo: "run it in the project's folder and see what was said above",
      })
    }
    return Promise.resolve(JSON.parse(last) as readonly Figure[])
  }

/** Kilobytes of JavaScript of a load of Home. */
export const home = inBrowser('home')

/** Seconds until the dashboard of 10,000 matches stands, and until they are imported. */
export const dashboard = inBrowser('dashboard')

/** What models cost the page: throughput, its own time for each call, and its longest task at a table of 500. */
export const models = inBrowser('models')
