import { z } from 'zod'
import { defineGame, type GameDef } from '../../core/game'
import type { LogEvent, LogOf } from '../../core/log'
import { luckOf } from '../../core/luck'
import { sample } from '../../core/action-space'
import { stateHash } from '../../core/canonical'
import { Machine } from '../../core/machine'
import { allSeats } from '../../core/seats'
import type { MatchSpec, PlayerSpec } from '../../core/spec'
import { talk } from '../../transforms/talk'
import type { FinishedInput } from '../export/entry'
import type { MatchMeta } from '../meta'
import { walk, type Resolve, type ResolvedGame } from '../walk'

/**
 * A dilemma for tests: R3 S0 T5 P1, a text beside every action where the config says so, and noise that may turn an action round.
 * By the round: baseline 1 (maximin), W0 2, W* 6. The ideal is a made-up round number, so that self-gains are easy to work by hand.
 */
const IDEAL = 5
interface State {
  readonly round: number
  readonly sums: readonly number[]
  readonly played: readonly string[]
}
const PAY: Readonly<Record<string, readonly [number, number]>> = { CC: [3, 3], CD: [0, 5], DC: [5, 0], DD: [1, 1] }
const said = (action: any): string => (typeof action?.say === 'string' ? action.say : '')

const dilemma: GameDef = defineGame<{ config: any; brief: any; state: State; action: any; observation: any; event: any }>({
  id: 'sample',
  version: 1,
  config: z.strictObject({
    rounds: z.int().min(1).max(100_000).default(3),
    noise: z.number().min(0).max(1).default(0),
    texts: z.boolean().default(false),
  }),
  presets: {},
  seats: () => ({ min: 2, max: 2, default: 2, roles: ['row', 'column'] }),
  setup: () => ({ round: 0, sums: [0, 0], played: ['', ''] }),
  turn: (state, config) => (state.round < config.rounds ? { id: 'choose', n: state.round, seats: allSeats(2), gate: 'joint' } : null),
  observe: (state, seat) => ({ round: state.round + 1, mine: state.played[seat], theirs: state.played[1 - seat] }),
  actions: (_observation, _turn, brief) => {
    const choice = { kind: 'choice', options: ['C', 'D'] } as const
    return brief.texts ? { kind: 'fields', fields: { do: choice, say: { kind: 'text', maxChars: 200, optional: true } } } : choice
  },
  apply(state, moves, config, luck) {
    const flips = config.noise > 0 ? luck.draw('noise', l => [l.unit() < config.noise, l.unit() < config.noise]) : [false, false]
    const done = moves.map(({ action }, i) => {
      const chosen = typeof action === 'string' ? action : action.do
      return flips[i] ? (chosen === 'C' ? 'D' : 'C') : chosen
    })
    const pay = PAY[done.join('')] ?? [0, 0]
    const round = state.round + 1
    return {
      state: { round, sums: state.sums.map((sum, i) => sum + (pay[i] as number)), played: state.played.map((p, i) => p + done[i]) },
      events: [{ is: { round, done, texts: moves.map(move => said(move.action)) } }],
    }
  },
  payoffs: state => state.sums,
  outcome: state => ({ actions: state.played.map(p => [...p]), rounds: state.round }),
  benchmarks: config => ({
    feasible: { worst: [0, 0], best: [5 * config.rounds, 5 * config.rounds] },
    baseline: [config.rounds, config.rounds],
    ideal: [IDEAL * config.rounds, IDEAL * config.rounds],
    welfare: { none: 2 * config.rounds, best: 6 * config.rounds },
    equilibria: [],
  }),
  longest: config => config.rounds,
  wording: { en: { rules: () => '', ask: () => '', report: () => '', label: String } },
})

/** Resolves the sample game, under `talk` where a spec says so. */
export const resolveSample: Resolve = async ref => {
  if (ref.id !== 'sample' || ref.version !== 1) throw new Error(`no game ${ref.id} ${ref.version}`)
  return sampleGame(ref.with.length > 0)
}

function sampleGame(talking = false): ResolvedGame {
  return { game: talking ? talk.apply(dilemma, talkOptions) : dilemma, tags: [] }
}

const talkOptions = talk.options.parse({ before: 'choose', messages: 1, audience: 'public' })
const scripted = (strategy: string): PlayerSpec => ({ kind: 'scripted', strategy })

/** What a sample match may differ in. Times are `at` + 1 s per event, none where `at` is null. */
export interface SampleOptions {
  readonly seed?: string
  readonly rounds?: number
  readonly noise?: number
  readonly texts?: boolean
  readonly talking?: boolean
  readonly players?: readonly PlayerSpec[]
  readonly at?: number | null
  /** Actions per step and seat; random where there are none. */
  readonly actions?: readonly (readonly unknown[])[]
  readonly meta?: MatchMeta
  readonly id?: string
}

/** Plays a sample match by hand-given or random actions and writes its log the way the drivers do. */
export function sampleMatch(options: SampleOptions = {}): FinishedInput {
  const { seed = 's', rounds = 3, noise = 0, texts = false, talking = false, at = Date.parse('2026-03-01T10:00:00Z'), meta = {} } = options
  const resolved = sampleGame(talking)
  const spec: MatchSpec = {
    game: { id: 'sample', version: 1, with: talking ? [{ transform: 'talk', version: 1, options: talkOptions }] : [] },
    config: { rounds, noise, texts },
    seats: (options.players ?? [scripted('alpha'), scripted('beta')]).map(player => ({ player, wording: 'en' })),
    seed,
    referee: { retries: 2, onFailure: 'fallback' },
    engine: '0.1.0',
  }
  const log: LogEvent[] = []
  const write = (event: LogEvent) => void log.push(at === null ? event : { at: at + 1000 * log.length, ...event })
  const machine = new Machine({ game: resolved.game, config: spec.config, seats: 2, seed })
  const luck = luckOf(`${seed}/actions`)
  write({ e: 'start', schema: 2, spec })
  for (let turn = machine.turn; turn !== null; turn = machine.turn) {
    const k = machine.k + 1
    write({ e: 'open', k, turn })
    const seats = turn.gate === 'joint' ? turn.seats : turn.seats.slice(0, 1)
    const moves = seats.map((seat, i): LogOf<'move'> => {
      const space = resolved.game.actions(machine.observe(seat), turn, machine.briefs[seat])
      return { e: 'move', k, seat, action: options.actions?.[k - 1]?.[i] ?? sample(space, luck), by: 'player', tries: 1 }
    })
    moves.forEach(write)
    machine.apply(moves.map(({ seat, action }) => ({ seat, action })))
    write({ e: 'shut', k, why: turn.gate === 'joint' ? 'all' : 'each', hash: stateHash(machine.state) })
  }
  write({ e: 'end', status: machine.limited ? 'limit' : 'complete', payoffs: machine.payoffs(), steps: machine.k })
  walk(resolved.game, log, {})
  return { id: options.id ?? `m-${seed.replaceAll(/\W/g, '-')}`, log, resolved, meta }
}
