// `npm start [-- --port n]`: the site, built first when the sources have changed, served to this machine and its network.
import { appBuild, site } from './app-build.mjs'
import { runProgram } from './node-build.mjs'

await appBuild()
await runProgram('server', ['--root', site, ...process.argv.slice(2)])
