import { existsSync } from 'node:fs'
import { rulesOf } from '../../catalogue'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../core/problem'
import { say } from '../../data/problem'
import { replay } from '../../data/replay'
import { options } from '../args'
import { bytesOf } from '../files'
import type { Command } from '../main'

/** `parley replay`: folds every log of a file, checks hashes and payoffs, and the session.json beside an events.jsonl; exit 1 at the first difference, and says where. */
export const replayCommand: Command = async console => {
  const { positionals } = options('replay', console.args, {})
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0) {
    throw new Problem({
      expected: 'one file, an events.jsonl or an exported zip',
      found: positionals.join(' ') || 'nothing',
      where: 'parley replay',
      todo: "write 'parley replay events.jsonl'",
    })
  }
  const beside = basename(path) === 'events.jsonl' ? join(dirname(path), 'session.json') : null
  const session = beside !== null && existsSync(beside) ? bytesOf(beside, 'parley replay') : undefined
  const report = await replay(bytesOf(path, 'parley replay'), { resolve: rulesOf, file: path }, session)
  const counted = `${report.matches} ${report.matches === 1 ? 'match' : 'matches'}, ${report.steps} steps, ${report.decisions} decisions`
  if (report.difference !== null) {
    console.say(`${counted} agree; then: ${say(report.difference, 'en')}`)
    return 1
  }
  console.out(`${counted}: every hash and payoff agrees.`)
  return 0
}
