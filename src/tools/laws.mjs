// `npm run laws [id]`: the conformance kit alone, on one game folder or on all.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './project.mjs'

const [id = ''] = process.argv.slice(2)
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', 'src/testkit/conformance-'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PARLEY_GAME: id },
})
process.exitCode = status ?? 1
