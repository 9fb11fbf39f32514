import { stateHash } from '../core/canonical'
import { fold, verify } from '../core/fold'
import type { GameDef } from '../core/game'
import type { LogEvent } from '../core/log'
import { Machine } from '../core/machine'
import { allSeats } from '../core/seats'
import type { MatchSpec, TransformRef } from '../core/spec'
import type { Strategy } from '../core/strategy'
import { upcastLog } from '../data/migrations/upcast'
import { universal } from '../players/scripted/universal'
import { playSync, type ScriptedSeat } from '../run/sync'
import { applyTransforms, talkRef } from '../transforms'
import { presetSettings, settingsOf } from './settings'
import type { Setting, Subject } from './subject'
import { some } from './trial'

const longest = 300
const hashedSteps = 60

/** The golden files of a game: a few matches as JSONL logs with a hash of every state, and one of them as a transcript to read. By file name. */
export function goldenFiles(subject: Subject): Readonly<Record<string, string>> {
  const { game } = subject
  const usual = settingsOf(game, { presets: 0, random: 0, mostSeats: null }).filter(setting => setting.kind === 'default')
  const presets = presetSettings(game).filter(setting => (game.longest?.(setting.config, setting.seats) ?? 0) <= longest)
  const settings = [...usual, ...some(presets, 3)]
  const line = playable(subject.strategies)
  const logs: [string, LogEvent[]][] = settings.map((setting, i) => [
    nameOf(setting),
    goldenLog(subject, setting, `golden/${i}`, [], rotated(line, i * setting.seats)),
  ])
  const [first] = settings
  const turn = first === undefined ? null : new Machine({ game, config: first.config, seats: first.seats, seed: 'golden' }).turn
  if (first !== undefined) logs.push(['random', goldenLog(subject, first, 'golden/random', [], random)])
  if (first !== undefined && turn !== null) {
    logs.push(['talk', goldenLog(subject, first, 'golden/talk', [talkRef({ before: turn.id, maxChars: 40 })], random)])
  }
  const files = Object.fromEntries(logs.map(([name, log]) => [`${name}.jsonl`, toLines(log)]))
  const told = transcriptOf(game, files)
  return told === null ? files : { ...files, 'transcript.md': told }
}

/** The transcript of the stored log that is told, in the present words; null where that log is missing or no longer replays. */
export function transcriptOf(game: GameDef, files: Readonly<Record<string, string>>): string | null {
  const text = files['defaults.jsonl']
  return text === undefined || driftOf(game, text) !== null || versionOf(text) !== game.version ? null : transcript(game, fromLines(text))
}

const random = universal.filter(strategy => strategy.id === 'random')
const rotated = <V>(line: readonly V[], by: number): readonly V[] => line.map((_, i) => line[(i + by) % line.length] as V)
const nameOf = (setting: Setting) => (setting.kind === 'default' ? 'defaults' : setting.label.replace(/^preset /, ''))
const toLines = (log: readonly LogEvent[]) => `${log.map(event => JSON.stringify(event)).join('\n')}\n`

/** The events of a JSONL log, lifted from the schema it was written in; throws where a line isn't JSON. */
const fromLines = (text: string): readonly LogEvent[] =>
  upcastLog(
    text
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as LogEvent),
  )

/** A scripted match with a state hash at every shut (every tenth where there are many). Strategies are chosen so that nobody answers illegally. */
function goldenLog(subject: Subject, setting: Setting, seed: string, transforms: readonly TransformRef[], line: readonly Strategy[]): LogEvent[] {
  const game = applyTransforms(subject.game, transforms)
  let log: readonly LogEvent[] = []
  for (let shift = 0; shift <= line.length; shift++) {
    const cast = allSeats(setting.seats).map((seat): ScriptedSeat => {
      const strategy = line[(seat + shift) % line.length] as Strategy
      return { strategy, params: strategy.params?.parse({}) }
    })
    log = playSync(game, specOf(subject, setting, seed, transforms, cast), cast, { log: 'full' }).log
    if (!log.some(event => event.e === 'try')) break
  }
  return hashed(game, log)
}

/** Strategies that need no parameters. */
function playable(strategies: readonly Strategy[]): readonly Strategy[] {
  const fit = strategies.filter(strategy => strategy.params === undefined || strategy.params.safeParse({}).success)
  return fit.length > 0 ? fit : random
}

function specOf({ game }: Subject, setting: Setting, seed: string, transforms: readonly TransformRef[], cast: readonly ScriptedSeat[]): MatchSpec {
  return {
    game: { id: game.id, version: game.version, with: transforms },
    config: setting.config,
    seats: cast.map(({ strategy, params }) => ({
      player: { kind: 'scripted', strategy: strategy.id, ...(params === undefined ? {} : { params }) },
      wording: 'en',
    })),
    seed,
    referee: { retries: 0, onFailure: 'fallback' },
    engine: 'golden',
  }
}

function hashed(game: GameDef, log: readonly LogEvent[]): LogEvent[] {
  const hashes = new Map<number, string>()
  const steps = log.filter(event => event.e === 'shut').length
  fold(game, log, ({ k, machine }) => {
    if (steps <= hashedSteps || k % 10 === 0 || k === steps) hashes.set(k, stateHash(machine.state))
  })
  return log.map(event => (event.e === 'shut' && hashes.has(event.k) ? { ...event, hash: hashes.get(event.k) as string } : event))
}

/** A match as people would have seen it from the first seat, with everybody's actions, to be read in a review. */
function transcript(base: GameDef, log: readonly LogEvent[]): string {
  const lines: string[] = []
  let machine: Machine | undefined
  const folded = fold(base, log, ({ k, turn, moves, step, machine: at }) => {
    machine = at
    lines.push(`### Step ${k}: ${turn.id}`, '')
    for (const { seat, action } of moves) lines.push(`* seat ${seat}: ${base.wording.en.label(action, at.briefs[seat], seat).split('\n')[0]}`)
    for (const { is, to } of step.events ?? []) {
      const listener = to?.[0] ?? 0
      lines.push('', `> (seat ${listener} hears) ${base.wording.en.report(is, listener, at.briefs[listener]).split('\n').join('\n> ')}`)
    }
    lines.push('')
  })
  const { spec } = folded
  const rules = base.wording.en.rules(machine?.briefs[0], 0, spec.seats.length)
  const cast = spec.seats.map((seat, i) => `* seat ${i}: ${seat.player.kind === 'scripted' ? seat.player.strategy : seat.player.kind}`)
  const end = `Payoffs: ${folded.machine
    .payoffs()
    .map(x => Number(x.toPrecision(8)))
    .join(', ')}`
  return `# ${base.id}, version ${base.version}, seed ${spec.seed}\n\nWritten by \`npm run golden ${base.id}\`; don't edit.\n\n${cast.join('\n')}\n\n## Rules as seat 0 reads them\n\n${rules}\n\n## Play\n\n${lines.join('\n')}\n${end}\n`
}

/** Where a stored log no longer replays under the rules as they are, in words; null where it does. Logs of other versions are not judged. */
export function driftOf(game: GameDef, text: string): string | null {
  let log: readonly LogEvent[]
  try {
    log = fromLines(text)
  } catch (error) {
    return `a log that can't be read: ${error instanceof Error ? error.message : String(error)}`
  }
  const [start] = log
  if (start?.e !== 'start') return 'a log without a start'
  const { id, version, with: transforms } = start.spec.game
  if (id !== game.id) return `a log of the game “${id}”`
  if (version !== game.version) return null
  const difference = verify(applyTransforms(game, transforms), log)
  return difference === null
    ? null
    : `${difference.what}${difference.k === null ? '' : ` after step ${difference.k}`}: the log has ${difference.expected}, the rules give ${difference.found}`
}

/** The version of the rules that wrote a stored log, or null where that can't be read. */
export function versionOf(text: string): number | null {
  try {
    const [start] = fromLines(text.split('\n', 1)[0] ?? '')
    return start?.e === 'start' ? start.spec.game.version : null
  } catch {
    return null
  }
}
