// `npm run --silent parley -- <command>`: the command line, built first when the sources have changed. Standard output is the command's alone.
import { appBuild, site } from './app-build.mjs'
import { runProgram } from './node-build.mjs'

// A host without another broker serves the page itself.
if (process.argv[2] === 'host' && !process.argv.includes('--broker')) {
  await appBuild()
  process.env.PARLEY_SITE = site
}
await runProgram('cli')
