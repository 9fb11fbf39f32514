import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { rulesToday } from '../../catalogue'
import { DEFINITIONS, type Definition, publishedKey } from '../../core/published'
import { Problem, shown } from '../../core/problem'
import { VERSION } from '../../core/version'
import { recordsAmong, type RecordFile } from '../../data/import/foreign/files'
import type { Origin } from '../../data/import/foreign/foreign'
import { readRecords, type ReadRecord } from '../../data/import/foreign/import'
import { sayOddity } from '../../data/import/foreign/oddity'
import { say } from '../../data/problem'
import { scoresOf } from '../../data/scores'
import { invalidShare, outsideIn } from '../../measures/invalid'
import { options } from '../args'
import type { Command, Console } from '../main'

/** What `--json` prints of one experiment. `game` is null where the record could not be read; `problems` are whole sentences. Null measures are undefined. */
interface Printed {
  readonly game: string | null
  readonly source: string
  readonly measures: Readonly<Record<string, unknown>>
  readonly problems: readonly string[]
}

const ORIGINS: readonly Origin[] = ['gamabench', 'glee']

/**
 * `parley score`: plays published records by our rules and scores them, one after the other, so that a folder of thousands needs no more memory than its largest file.
 * Exit 1 where a record could not be read; the others are scored all the same.
 */
export const score: Command = async console => {
  const { values, positionals } = options('score', console.args, {
    from: { type: 'string' },
    definition: { type: 'string' },
    json: { type: 'boolean' },
  })
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0)
    throw new Problem({
      expected: 'one file or folder',
      found: positionals.join(' ') || 'nothing',
      where: 'parley score',
      todo: "write 'parley score <file or folder> --from gamabench'",
    })
  const origin = oneOf(values.from, ORIGINS, '--from')
  const definition = oneOf(values.definition, DEFINITIONS, '--definition') ?? 'code'
  const records = recordsAmong(await filesAt(path), origin)
  if (records.length === 0)
    throw new Problem({
      expected:
        origin === 'glee' ? 'folders with config.json and game.csv' : 'save files of GAMA-Bench (.json) or folders of GLEE (config.json, game.csv)',
      found: 'none',
      where: shown(path),
      todo: 'name the folder that holds them',
    })
  const asJson = values.json === true
  let [done, unread] = [0, 0]
  if (asJson) console.out('[')
  for await (const record of readRecords(records, { current: rulesToday, engine: VERSION })) {
    const printed = print(record, definition)
    done++
    if (printed.game === null) {
      unread++
      for (const problem of printed.problems) console.say(problem)
    }
    if (asJson) console.out(`${JSON.stringify(printed)}${done < records.length ? ',' : ''}`)
    else if (printed.game !== null) for (const line of lines(printed)) console.out(line)
  }
  if (asJson) console.out(']')
  tell(console, records.length, unread, definition)
  return unread === 0 ? 0 : 1
}

function oneOf<V extends string>(text: string | undefined, known: readonly V[], where: string): V | undefined {
  if (text === undefined) return undefined
  const found = known.find(one => one === text)
  if (found !== undefined) return found
  throw new Problem({ expected: known.join(' or '), found: shown(text), where, todo: 'correct the word' })
}

/** Every file at a path, folders to their bottom, in alphabetical order. */
async function filesAt(path: string): Promise<readonly RecordFile[]> {
  const found = await stat(path)
  if (!found.isDirectory()) return [{ path, size: found.size, text: () => readFile(path, 'utf8') }]
  const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: RecordFile[] = []
  for (const entry of entries) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) files.push(...(await filesAt(inner)))
    else if (entry.isFile()) files.push({ path: inner, size: (await stat(inner)).size, text: () => readFile(inner, 'utf8') })
  }
  return files
}

function print(record: ReadRecord, definition: Definition): Printed {
  const { source, oddities } = record
  const odd = oddities.map(oddity => sayOddity(oddity, 'en'))
  if (record.match === null) return { game: null, source, measures: {}, problems: [say(record.problem, 'en'), ...odd] }
  const { card } = record.match
  const { machine, status } = record.played
  const { published, conduct } = scoresOf(machine, status)
  const theirs = (machine.game.published ?? []).map(({ id }) => [id, published?.[publishedKey(id, definition)] ?? null] as const)
  const ours = {
    'parley.payoffs': machine.payoffs(),
    'parley.welfare': machine.welfare(),
    'parley.self_gain': card.selfGain,
    'parley.efficiency': card.efficiency,
    'parley.fairness': card.fairness,
    'parley.regret': conduct?.regret ?? null,
    'parley.distance': conduct?.distance?.value ?? null,
    'parley.invalid_share': invalidShare(record.played.log, outsideIn(machine.game, record.played.log)),
  }
  return { game: card.game, source, measures: { ...Object.fromEntries(theirs), ...ours }, problems: odd }
}

const figure = (x: unknown) => (typeof x === 'number' ? String(Number(x.toPrecision(8))) : 'n/a')

function lines({ game, source, measures, problems }: Printed): readonly string[] {
  const named = Object.entries(measures).filter(([, value]) => !Array.isArray(value))
  return [`${source} · ${game} · ${named.map(([id, value]) => `${id} ${figure(value)}`).join(' · ')}`, ...problems.map(problem => `  ${problem}`)]
}

function tell(console: Console, all: number, unread: number, definition: Definition): void {
  const counted = `${all} ${all === 1 ? 'record' : 'records'}, ${all - unread} scored as ${definition === 'code' ? 'the published program' : 'the paper'} defines it`
  console.say(unread === 0 ? `${counted}.` : `${counted}, ${unread} not readable (see above).`)
}
