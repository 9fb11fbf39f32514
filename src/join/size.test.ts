import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { build, type Rolldown } from 'vite'
import { JOIN_JS, JOIN_REST, joinLoads, type Load } from '../tools/join-size.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Files that a phone must not have: the rules, what computes others' values or the best answers, strategies, checks of what comes up, and what only the host's page needs. */
const NEVER = [
  /games\/[^/]+\/(game|benchmarks|solve|solve-.*|strategies|published|presets|config|small|grids|conduct)\.ts$/,
  /games\/[^/]+\/(strategies|analysis|result|bench)\//,
  /games\/[^/]+\/result\.tsx$/,
  /src\/(app|run|players|measures|data|server|cli|catalogue|session\/(?!log\.ts))/,
  /src\/host\/(live|wire\/schemas)/,
  /node_modules\/(zod|@mantine|@tanstack|recharts|i18next|react-i18next|zustand|dexie|ai|comlink)\//,
]

describe('the participant’s page, as it is built', () => {
  let loads: readonly Load[]
  beforeAll(async () => {
    // As on a visitor's phone: React without what helps developers.
    vi.stubEnv('NODE_ENV', 'production')
    const built = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [react()],
      base: './',
      build: {
        write: false,
        target: 'es2022',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: { input: { join: `${root}/join.html` } },
      },
    })
    vi.unstubAllEnvs()
    loads = joinLoads(built as Rolldown.RolldownOutput)
  })

  it('knows every game that has a screen', () => {
    expect(loads.length).toBeGreaterThanOrEqual(12)
  })

  it(`loads at most ${JOIN_JS} kB of JavaScript and ${JOIN_REST} kB of style and font to play any game`, () => {
    const heavy = loads.filter(({ js, rest }) => js > JOIN_JS * 1000 || rest > JOIN_REST * 1000 || js < 100_000 || rest < 40_000)
    expect(heavy.map(({ game, js, rest }) => ({ game, js, rest }))).toEqual([])
  })

  it('holds no rules, no benchmarks, no strategies and none of the host’s machinery', () => {
    const found = loads.flatMap(({ game, modules }) =>
      modules.filter(id => NEVER.some(never => never.test(id.replaceAll('\\', '/')))).map(id => `${game}: ${id.slice(root.length)}`),
    )
    expect(found).toEqual([])
  })
})
