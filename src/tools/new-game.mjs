// `npm run new-game <id>`: a game folder that passes every law at once.
import { runProgram } from './node-build.mjs'

await runProgram('new-game')
