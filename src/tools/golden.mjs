// `npm run golden [id]`: writes the golden logs of one game, or of all, anew.
import { runProgram } from './node-build.mjs'

await runProgram('golden')
