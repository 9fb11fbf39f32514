import { newGame } from './new-game-folder'

/** `npm run new-game <id>`: a folder in games/ that passes every law at once. One clear sentence and exit code 1 where it can't be made. */
const result = newGame(process.cwd(), process.argv.slice(2))
if ('wrong' in result) console.error(`new-game: ${result.wrong}`)
else {
  console.log(`Made games/${result.id} with ${result.files} files; it is a volunteer’s dilemma until you change it.`)
  console.log(`Next: edit games/${result.id}/game.ts, then run: npm run laws ${result.id}`)
  console.log(`When the rules are as you want them: npm run golden ${result.id} -- --force`)
}
process.exitCode = 'wrong' in result ? 1 : 0
