import { cards, loadGame, rulesOf } from '../../catalogue'
import type { BudgetLimits } from '../../core/budget'
import type { GameDef } from '../../core/game'
import type { LogEvent } from '../../core/log'
import type { MatchSpec } from '../../core/spec'
import { Problem } from '../../core/problem'
import { VERSION } from '../../core/version'
import { idOfLog } from '../../data/card-of'
import { factsOf } from '../../data/facts'
import { entriesOf, entryOf, type ExportEntry } from '../../data/export/entry'
import { exportFolder } from '../../data/files'
import type { MatchMeta } from '../../data/meta'
import { walk, type Walked } from '../../data/walk'
import { playerLabel } from '../../measures/rows'
import { checkSeats, makeSpec, parseConfig } from '../../run/spec'
import { playSync } from '../../run/sync'
import { applyTransforms, talkRef } from '../../transforms'
import { json, options, positive, whole } from '../args'
import { namedCells } from '../grids'
import type { Command, Console } from '../main'
import { keysOf } from '../env-keys'
import { playModels } from '../play-models'
import { readSeat } from '../seats'
import { checkTarget } from '../files'

type Played = Pick<Walked, 'machine' | 'status'> & { readonly payoffs: readonly number[] }

/** What `--json` prints of a match. Measures carry the names that the CSVs use; null is undefined. */
interface Printed {
  readonly spec: MatchSpec
  readonly payoffs: readonly number[]
  readonly outcome: unknown
  readonly measures: Readonly<Record<string, unknown>>
  readonly steps: number
  /** The cell of a grid that was played, where one was asked for. */
  readonly cell?: { readonly grid: string; readonly index: number; readonly levels: Readonly<Record<string, string>> }
}

/** What distinguishes one set-up of a play from another: a cell of a grid, or nothing. */
type PlayedCell = NonNullable<Printed['cell']> | null

/** The set-ups that are asked for: every cell that `--grid` names, under `--config`, or the one of `--preset` and `--config`. */
function setupsOf(game: GameDef, values: { readonly grid?: string; readonly preset?: string; readonly config?: string }) {
  const given = values.config === undefined ? undefined : json(values.config, '--config')
  if (values.grid === undefined) return [{ cell: null, config: given }]
  if (values.preset !== undefined)
    throw new Problem({ expected: 'a preset or a grid', found: 'both', where: 'parley play', todo: 'leave --preset or --grid out' })
  const { name, cells } = namedCells(game, values.grid)
  return cells.map(({ index, levels, config }) => ({
    cell: { grid: name, index, levels },
    // What is no object is refused with the config, in the same words as without a grid.
    config: given === undefined ? config : typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...config, ...given } : given,
  }))
}

/** `parley play`: matches of strategies and models, the same engine as in the browser. Exit 1 where a budget or an interrupt cut them short. */
export const play: Command = async console => {
  const { values, positionals } = options('play', console.args, {
    seat: { type: 'string', multiple: true },
    seats: { type: 'string' },
    preset: { type: 'string' },
    config: { type: 'string' },
    grid: { type: 'string' },
    seed: { type: 'string' },
    matches: { type: 'string' },
    talk: { type: 'string' },
    wording: { type: 'string' },
    retries: { type: 'string' },
    'on-failure': { type: 'string' },
    clock: { type: 'string' },
    'at-once': { type: 'string' },
    'max-calls': { type: 'string' },
    'max-tokens': { type: 'string' },
    'max-money': { type: 'string' },
    'max-minutes': { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string' },
  })
  const [id, ...rest] = positionals
  if (id === undefined || rest.length > 0) {
    throw new Problem({
      expected: `one game of ${cards.map(c => c.id).join(', ')}`,
      found: positionals.join(' ') || 'nothing',
      where: 'parley play',
      todo: "write 'parley play <game> --seat a --seat b'",
    })
  }
  const entry = await loadGame(id)
  const refs = values.talk === undefined ? [] : [talkRef(json(values.talk, '--talk'))]
  const game = applyTransforms(entry.game, refs)
  const named = (values.seat ?? []).map(text => readSeat(text, entry.strategies, values.wording ?? 'en'))
  if (named.length === 0)
    throw new Problem({
      expected: 'at least one --seat',
      found: 'none',
      where: 'parley play',
      todo: `name who plays, one --seat for each; '--seats n' repeats them`,
    })
  const n = whole(values.seats, '--seats', 1, named.length)
  const wanted = setupsOf(entry.game, values).map(({ cell, config }) => ({ cell, config: parseConfig(game, values.preset, config) }))
  for (const { config } of wanted) checkSeats(game, config, n)
  const seats = Array.from({ length: n }, (_, i) => named[i % named.length] as (typeof named)[number])
  const seed = values.seed ?? 'parley'
  const matches = whole(values.matches, '--matches', 1, 1)
  const referee = { retries: whole(values.retries, '--retries', 0, 3), onFailure: consequence(values['on-failure']), ...clockOf(values.clock) }
  const setups = wanted.map(({ cell, config }) => ({
    cell,
    base: makeSpec({ game, config, with: refs, seats: seats.map(seat => seat.spec), seed, referee }),
  }))
  const planned = setups.flatMap(({ cell, base }) =>
    Array.from({ length: matches }, (_, i) => ({ cell, spec: { ...base, seed: cell === null ? `${seed}/${i}` : `${seed}/${cell.index}/${i}` } })),
  )
  const cells = new Map(planned.map(({ cell, spec }) => [spec.seed, cell]))
  const ref = { id: game.id, version: game.version, with: refs }
  const metaAt = (index: number): MatchMeta => {
    const cell = planned[index]?.cell
    return {
      ...(values.preset === undefined ? {} : { preset: values.preset }),
      ...(cell ? { treatment: `${cell.grid}/${cell.index}` } : {}),
      session: seed,
      index,
    }
  }
  const scripted = seats.map(seat => seat.scripted).filter(seat => seat !== null)
  if (values.out !== undefined) checkTarget(values.out)
  if (scripted.length < seats.length) {
    const budget = budgetOf(values)
    const { store, logs, cut } = await playModels(
      {
        entry,
        game,
        // Here no seat is told who the others are, and the record says so, as the page's does.
        specs: planned.map(({ spec }): MatchSpec => ({ ...spec, disclosure: 'none' })),
        meta: metaAt,
        atOnce: whole(values['at-once'], '--at-once', 1, 6),
        budget,
        keyOf: keysOf(
          seats.map(seat => seat.spec),
          process.env,
        ),
      },
      console,
    )
    if (values.out !== undefined) await writeOut(values.out, entriesOf(store, await store.cards(), rulesOf), console)
    show(
      logs.map(log => {
        const { spec, machine, status } = walk(game, log, {})
        return print(spec, { machine, payoffs: machine.payoffs(), status }, entry.card.tags, cells.get(spec.seed) ?? null)
      }),
      values.json === true,
      console,
    )
    return cut === null ? 0 : 1
  }
  for (const name of MODELS_ONLY) {
    if (values[name] === undefined) continue
    throw new Problem({ expected: 'a model at some seat', found: 'strategies only', where: `--${name}`, todo: 'leave the option out' })
  }
  const [first] = planned
  if (refs.length > 0 && first !== undefined) noteSilence(console, playSync(game, first.spec, scripted, { log: 'full' }).log)
  const deterministic = scripted.every(seat => !seat.strategy.about.stochastic)
  const logs: LogEvent[][] = []
  const printed: Printed[] = []
  for (const { cell, spec } of planned) {
    const result = playSync(game, spec, scripted, values.out === undefined ? { log: 'none' } : { log: 'full', at: Date.now })
    if (values.out !== undefined) logs.push([...result.log])
    printed.push(print(spec, result, entry.card.tags, cell))
  }
  if (values.out !== undefined) {
    const resolved = await rulesOf(ref)
    const entries = logs.map((log, index) => entryOf({ id: idOfLog(log), log, resolved, meta: { ...metaAt(index), deterministic } }))
    await writeOut(values.out, entries, console)
  }
  show(printed, values.json === true, console)
  return 0
}

/** Options that say something about models only. */
const MODELS_ONLY = ['clock', 'at-once', 'max-calls', 'max-tokens', 'max-money', 'max-minutes'] as const

async function writeOut(dir: string, entries: readonly ExportEntry[], console: Console): Promise<void> {
  const counts = await exportFolder(dir, entries, { app: VERSION })
  console.say(`${dir}: ${counts.matches} matches, ${counts.decisions} decisions.`)
}

function show(printed: readonly Printed[], asJson: boolean, console: Console): void {
  if (asJson) console.out(JSON.stringify(printed, null, 2))
  else for (const match of printed) console.out(line(match))
}

const clockOf = (seconds: string | undefined) => (seconds === undefined ? {} : { clockMs: 1000 * whole(seconds, '--clock', 1, 1) })

function budgetOf(values: Readonly<Partial<Record<'max-calls' | 'max-tokens' | 'max-money' | 'max-minutes', string>>>): BudgetLimits {
  return {
    ...(values['max-calls'] === undefined ? {} : { calls: whole(values['max-calls'], '--max-calls', 1, 1) }),
    ...(values['max-tokens'] === undefined ? {} : { tokens: whole(values['max-tokens'], '--max-tokens', 1, 1) }),
    ...(values['max-money'] === undefined ? {} : { money: positive(values['max-money'], '--max-money') }),
    ...(values['max-minutes'] === undefined ? {} : { minutes: positive(values['max-minutes'], '--max-minutes') }),
  }
}

/** A message turn stands before the turn of that name only; where there was none, the name is likely wrong, which no error would tell. */
function noteSilence(console: Console, log: readonly LogEvent[]): void {
  const turns = new Set(log.flatMap(event => (event.e === 'open' ? [event.turn.id] : [])))
  if ([...turns].some(id => id.includes(':'))) return
  console.say(`--talk: no message turn came about in the first match; its turns were ${[...turns].join(', ')}.`)
}

function consequence(text: string | undefined): 'fallback' | 'abort' {
  if (text === undefined || text === 'fallback' || text === 'abort') return text ?? 'fallback'
  throw new Problem({ expected: 'fallback or abort', found: `"${text}"`, where: '--on-failure', todo: 'correct the word' })
}

function print(spec: MatchSpec, { machine, payoffs, status }: Played, tags: readonly string[], cell: PlayedCell): Printed {
  const m = factsOf(machine, status, tags).measures
  const none = payoffs.map(() => null)
  return {
    spec,
    payoffs,
    outcome: machine.game.outcome?.(machine.state, machine.config) ?? null,
    measures: {
      self_gain: m?.selfGain ?? none,
      efficiency: m?.efficiency ?? null,
      fairness: m?.fairness ?? null,
      welfare_lost: m?.welfareLost ?? null,
      below_baseline: m?.belowBaseline ?? null,
    },
    steps: machine.k,
    ...(cell === null ? {} : { cell }),
  }
}

const short = (x: number) => String(Number(x.toPrecision(6)))
const share = (x: unknown) => (typeof x === 'number' ? `${(100 * x).toFixed(1)} %` : 'n/a')

function line(match: Printed): string {
  const names = match.spec.seats.map(seat => playerLabel(seat.player))
  const payoffs =
    match.payoffs.length > 12
      ? `${match.payoffs.length} seats, mean payoff ${short(match.payoffs.reduce((a, b) => a + b, 0) / match.payoffs.length)}`
      : match.payoffs.map((x, i) => `${names[i]} ${short(x)}`).join(' · ')
  return `${match.spec.seed.padEnd(12)} ${payoffs} · efficiency ${share(match.measures['efficiency'])} · fairness ${share(match.measures['fairness'])} · ${match.steps} steps`
}
