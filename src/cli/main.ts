import { z } from 'zod'
import { Problem, shown } from '../core/problem'
import { refusal } from './args'
import { bench } from './commands/bench'
import { exportCommand } from './commands/export'
import { games } from './commands/games'
import { host } from './commands/host'
import { play } from './commands/play'
import { replayCommand } from './commands/replay'
import { score } from './commands/score'

z.config({ jitless: true })

const USAGE = `parley <command>

  games [game] [--json]                  the games that are here
    --grid name                          the configurations of a published sweep of that game
  play <game> --seat a --seat b …        plays matches of strategies and models
    --preset id  --config '{…}'          the config: defaults, then the preset, then --config
    --grid name[/index]                  every configuration of a published sweep, or one; --matches is per configuration
    --seats n                            repeats the given seats in turn until n sit
    --seed s     --matches n             match i (from 0) plays seed s/i
    --talk '{"before":"…"}'              a message turn before the named turn
    --wording id                         language and phrasing of the seats
    --retries n  --on-failure fallback|abort   --clock seconds per decision
    --at-once n                          requests to models in flight (6)
    --max-calls n  --max-tokens n  --max-money x  --max-minutes n   the budget: what runs is stopped when it is reached
    --json                               one array of {spec, payoffs, outcome, measures, steps}
    --out dir                            writes the export's files
  replay <events.jsonl>                  folds logs, checks hashes and payoffs; exit 1 at the first difference
  export <dir> --out file.zip            packs the files of a play into one zip
  score <file or folder>                 plays published records by these rules and scores them
    --from gamabench|glee                which program wrote them (else told by their names)
    --definition paper|code              whose definitions (code: the published program's)
    --json                               one array of {game, source, measures, problems}
  host <session.json> --out dir          hosts a live session without a page: serves the page and a broker, prints the link,
                                         keeps everything in dir, goes on there when started again, exports to dir/export
    --port n                             the port of page and broker (4600, else the next free one)
    --broker ws://…  --page https://…    another broker, and the join.html that people open
    --take-over                          take the folder from a host that still holds it
                                         lines on standard input: start, next, pause, resume, lock, unlock, message …, end
  bench [name] [--json]                  measures speed and size

A seat is a strategy's id, with parameters after a colon: sequence:{"actions":["C","D"]}
or a model: llm:{"provider":"openai-compatible","baseURL":"http://localhost:11434/v1","model":"…","protocols":[{"id":"cot"}],"memory":{"kind":"all"}}
Its key is read from PARLEY_API_KEY (several hosts: PARLEY_API_KEY_OPENAI …) and kept nowhere. llm:{"provider":"rehearsal","model":"rehearsal"} needs none: a stand-in, not a model.`

/** What every command is handed: its arguments, where its result goes, and where it may speak to the person. */
export interface Console {
  readonly args: readonly string[]
  out(text: string): void
  say(text: string): void
}

/** A command returns the exit code. */
export type Command = (console: Console) => Promise<number>

const commands: Readonly<Record<string, Command>> = { games, play, replay: replayCommand, export: exportCommand, score, host, bench }

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2)
  const console: Console = { args, out: text => process.stdout.write(`${text}\n`), say: text => process.stderr.write(`${text}\n`) }
  if (name === undefined || name === 'help' || name === '--help') {
    console.out(USAGE)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (command === undefined) {
      throw new Problem({
        expected: `one of the commands ${Object.keys(commands).join(', ')}`,
        found: shown(name),
        where: 'parley',
        todo: "see 'parley help'",
      })
    }
    return await command(console)
  } catch (error) {
    const problem = refusal(error)
    if (!(problem instanceof Problem)) throw error
    console.say(problem.message)
    return 2
  }
}

// A reader that closes early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main()
