import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { complaintsAbout, misplaced } from './boundary-check'

const root = join(import.meta.dirname, '../..')

const sources = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(tsx?|mjs|css)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))

describe('the house', () => {
  test('every file of src and games keeps the boundaries', () => {
    expect(complaintsAbout([...sources('src'), ...sources('games')])).toEqual([])
  })

  test('nothing stands where it has no place', () => {
    // What git would keep: a build, a report or an editor's folder beside it is nobody's concern.
    let kept: string[]
    try {
      const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', stdio: 'pipe' })
      kept = listed.split('\n').filter(path => path !== '')
    } catch {
      kept = sources('src').map(({ path }) => path) // not a git checkout: only src can be judged
    }
    const top = new Set(kept.filter(path => path.includes('/')).map(path => path.slice(0, path.indexOf('/'))))
    const inSrc = new Set(kept.filter(path => path.startsWith('src/')).map(path => path.split('/')[1] ?? ''))
    expect(misplaced([...top], [...inSrc])).toEqual([])
  })
})

/** Complaints about one made-up file, beside files of these paths. */
const about = (path: string, text: string, ...beside: string[]): readonly string[] =>
  complaintsAbout([{ path, text }, ...beside.map(one => ({ path: one, text: '' }))])

describe('the check of boundaries', () => {
  test.each([
    ['core may not import from run', 'src/core/fold.ts', `import { run } from '../run/machine'`, 'src/run/machine.ts'],
    ['core may only import zod', 'src/core/fold.ts', `import { parse } from 'papaparse'`],
    ['rules don’t import the engine', 'games/chess/game.ts', `export * from '../../src/run/sync'`, 'src/run/sync.ts'],
    ['rules don’t know their screen', 'games/chess/game.ts', `const view = import('./view')`, 'games/chess/view.tsx'],
    ['games don’t know each other', 'games/chess/game.ts', `import type { State } from '../go/game'`, 'games/go/game.ts'],
    [
      'a game’s screen may not import the screens',
      'games/chess/view.tsx',
      `import { Home } from '../../src/ui/screens/Home'`,
      'src/ui/screens/Home.tsx',
    ],
    ['a game’s screen has no UI kit', 'games/chess/view.tsx', `import { Button } from '@mantine/core'`],
    [
      'run sees only the contract of players',
      'src/run/async.ts',
      `import { titForTat } from '../players/scripted/strategies'`,
      'src/players/scripted/strategies.ts',
    ],
    ['data sees only types of run', 'src/data/load.ts', `import { type Handle, start } from '../run/handle'`, 'src/run/handle.ts'],
    ['screens may not import the engine', 'src/ui/screens/Table.tsx', `import type { Machine } from '../../run/machine'`, 'src/run/machine.ts'],
    ['the pad may not import the kit', 'src/ui/pad/Pad.tsx', `import { Chart } from '../kit/Chart'`, 'src/ui/kit/Chart.tsx'],
    ['games are reached through the catalogue', 'src/app/main.tsx', `import chess from '../../games/chess/game'`, 'games/chess/game.ts'],
    ['games are globbed by outer rooms alone', 'src/ui/screens/Home.tsx', `const games = import.meta.glob('/games/*/game.ts')`],
    ['nothing imports a test', 'games/chess/game.ts', `import { play } from './test/play'`, 'games/chess/test/play.ts'],
    ['measures don’t reach the catalogue', 'src/measures/generic.ts', `import { cards } from '../catalogue'`, 'src/catalogue.ts'],
    ['workers count as imports', 'src/core/fold.ts', `new Worker(new URL('../run/worker.ts', import.meta.url))`, 'src/run/worker.ts'],
    ['types in a type position count too', 'src/core/fold.ts', `let x: import('../run/machine').Machine`, 'src/run/machine.ts'],
    ['react is for screens', 'src/data/load.ts', `import { useState } from 'react'`],
    ['react-dom’s parts are react-dom', 'src/run/async.ts', `import { createRoot } from 'react-dom/client'`],
    ['zustand is for the app', 'src/ui/screens/Home.tsx', `import { create } from 'zustand/vanilla'`],
    ['recharts is for the kit', 'src/ui/screens/Home.tsx', `import { Line } from 'recharts'`],
    ['Mantine is not for the pad', 'src/ui/pad/Pad.tsx', `import '@mantine/core/styles.css'`],
    ['models’ libraries stand in one file', 'src/players/llm/protocols.ts', `await import('@ai-sdk/anthropic')`],
    ['models’ libraries are loaded lazily', 'src/players/llm/model.ts', `import { generateText } from 'ai'`],
    ['Node is for the outer rooms', 'src/data/load.ts', `import { readFile } from 'node:fs/promises'`],
    ['global luck', 'games/chess/game.ts', `const luck = Math.random()`],
    ['global luck under another name', 'src/run/sync.ts', `const luck = globalThis.Math['random']`],
    ['global luck in a test', 'src/run/sync.test.ts', `const luck = Math.random`],
    ['a clock', 'src/run/async.ts', `const now = Date.now()`],
    ['a clock as a default', 'src/ui/screens/Home.tsx', `const now = (clock = performance.now) => clock()`],
    ['a date of now', 'src/data/name.ts', `const name = new Date().toISOString()`],
    ['a date in rules', 'games/chess/game.ts', `const day = new Date(0)`],
    ['a timer', 'src/players/human/here.ts', `window.setTimeout(() => {}, 5)`],
    ['a timer that is handed on', 'src/measures/generic.ts', `const later = [setInterval]`],
    ['a vendor’s name', 'games/chess/wording/en.ts', `export const rules = 'You play against ChatGPT.'`],
    ['a vendor’s name in the core', 'src/core/spec.ts', `// as OpenAI does`],
    ['a file of no room', 'src/utils/misc.ts', ``],
    ['301 lines', 'src/run/async.ts', 'let x\n'.repeat(301)],
    ['151 lines of a store', 'src/app/match-store.ts', 'let x\n'.repeat(151)],
  ])('catches: %s', (_why, path, text, ...beside) => {
    expect(about(path, text, ...beside)).toHaveLength(1)
  })

  test.each([
    ['types where types are allowed', 'src/data/load.ts', `import type { MatchHandle } from '../run/handle'`, 'src/run/handle.ts'],
    ['types named one by one', 'src/data/load.ts', `import { type MatchHandle } from '../run/handle'`, 'src/run/handle.ts'],
    ['a game’s own folder', 'games/chess/view.tsx', `import { moves } from './moves'`, 'games/chess/moves.ts'],
    ['a chart in a result', 'games/chess/result.tsx', `import { Chart } from '../../src/ui/kit/Chart'`, 'src/ui/kit/Chart.tsx'],
    [
      'a test that imports anything',
      'games/chess/game.test.ts',
      `import { playSync } from '../../src/run/sync'\nimport fc from 'fast-check'`,
      'src/run/sync.ts',
    ],
    ['the catalogue’s glob', 'src/catalogue.ts', `const games = import.meta.glob('/games/*/game.ts')`],
    ['a root that reaches the catalogue', 'src/cli/main.ts', `import { cards } from '../catalogue'`, 'src/catalogue.ts'],
    ['models’ libraries in their file', 'src/players/llm/model.ts', `import type { Model } from 'ai'\nawait import('ai')`],
    ['words in comments and texts', 'src/run/sync.ts', `// import x from 'react'; Math.random()\nconst text = 'Date.now() new Date()'`],
    ['the clock’s own file', 'src/run/clock.ts', `const now = () => Date.now()`],
    ['a date made from a recorded time', 'src/data/export/csv.ts', `const iso = (at) => new Date(at).toISOString()`],
    ['a member that is called like a timer', 'src/run/async.ts', `const x = a.b.setTimeouts`],
    ['300 lines', 'src/run/async.ts', 'let x\n'.repeat(300)],
  ])('allows: %s', (_why, path, text, ...beside) => {
    expect(about(path, text, ...beside)).toEqual([])
  })

  test('catches a folder that has no place', () => {
    expect(misplaced(['src', 'lib'], ['core', 'utils', 'helpers.ts'])).toEqual([
      'lib/ has no place at the top',
      'src/utils has no place in src',
      'src/helpers.ts has no place in src',
    ])
  })
})
