// `npm run --silent parley -- <command>`: the command line, built first when the sources have changed. Standard output is the command's alone.
import { runProgram } from './node-build.mjs'

await runProgram('cli')
