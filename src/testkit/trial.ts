import type { ActionSpec } from '../core/action-space'
import type { GameDef, GameEvent, Move, Seat, Turn } from '../core/game'
import type { LogEvent } from '../core/log'
import { luckOf } from '../core/luck'
import { Machine } from '../core/machine'
import { deepFreeze } from './json'
import { act, type Style } from './styles'
import type { Setting, Subject } from './subject'

/** What one seat was asked in a trial, and what the style answered. */
export interface Asked {
  readonly seat: Seat
  readonly observation: unknown
  readonly space: ActionSpec
  readonly action: unknown
}

/** A state with its open turn, the moves that closed it (none: a clock shut it), and what was heard. `k` steps came before it. */
export interface TrialFrame {
  readonly k: number
  readonly state: unknown
  readonly turn: Turn
  readonly asked: readonly Asked[]
  readonly moves: readonly Move<unknown>[]
  readonly events: readonly GameEvent<unknown>[]
}

/** One match played by a style with every value frozen. `crash` is what the game threw, if it did; frames then end there. */
export interface Trial {
  readonly setting: Setting
  readonly style: Style
  readonly seed: string
  readonly frames: readonly TrialFrame[]
  readonly machine: Machine | null
  readonly briefs: readonly unknown[]
  readonly crash: { readonly k: number; readonly message: string; readonly mutation: boolean } | null
}

/** A game whose states, events and briefs come out frozen, so that whoever writes into one throws. */
function frozen(game: GameDef): GameDef {
  const { brief } = game
  return {
    ...game,
    ...(brief === undefined ? {} : { brief: (config, seat, seats) => deepFreeze(brief(config, seat, seats)) }),
    setup: (config, seats, luck) => deepFreeze(game.setup(config, seats, luck)),
    apply: (state, moves, config, luck) => deepFreeze(game.apply(state, moves, config, luck)),
  }
}

const mutating = /read only|not extensible|Cannot (add|delete|define) property|Cannot assign/

/** Plays one match of a subject to its end, or to the game's step limit. Never throws. */
export function playTrial(subject: Subject, setting: Setting, style: Style, seed: string): Trial {
  const game = frozen(subject.game)
  const config = deepFreeze(setting.config)
  const frames: TrialFrame[] = []
  let machine: Machine | null = null
  let crash: Trial['crash'] = null
  try {
    machine = new Machine({ game, config, seats: setting.seats, seed })
    const luck = luckOf(`${seed}/${style}`)
    while (machine.turn !== null) {
      const { turn, state, k } = machine
      const here = luck.fork(k)
      const movers = turn.gate === 'joint' ? turn.seats : arrival(turn, style, k, here.fork('arrival'))
      const asked = movers.map((seat): Asked => {
        const observation = deepFreeze((machine as Machine).observe(seat))
        const space = deepFreeze(game.actions(observation, turn, (machine as Machine).briefs[seat]))
        return { seat, observation, space, action: deepFreeze(act(style, space, here.fork(seat), here.fork('shared'))) }
      })
      const moves = deepFreeze(asked.map(({ seat, action }) => ({ seat, action })))
      const { events = [] } = machine.apply(moves)
      frames.push({ k, state, turn, asked, moves, events })
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    crash = { k: frames.length, message, mutation: error instanceof TypeError && mutating.test(message) }
  }
  return { setting, style, seed, frames, machine, briefs: machine?.briefs ?? [], crash }
}

/** Who speaks next in an `each` turn: nobody now and then (the clock shut it), else in rotation or at random. */
function arrival(turn: Turn, style: Style, k: number, luck: ReturnType<typeof luckOf>): readonly Seat[] {
  if (luck.int(0, 9) === 0) return []
  return [style === 'low' ? (turn.seats[0] as Seat) : style === 'alike' ? (turn.seats[k % turn.seats.length] as Seat) : luck.pick(turn.seats)]
}

/** The log that a trial would have left, for the fold. */
export function logOf(subject: Subject, trial: Trial): LogEvent[] {
  const { id, version } = subject.game
  const seat = { player: { kind: 'imported', label: trial.style, source: 'testkit' }, wording: 'en' } as const
  const spec = {
    game: { id, version, with: [] },
    config: trial.setting.config,
    seats: trial.briefs.map(() => seat),
    seed: trial.seed,
    referee: { retries: 0, onFailure: 'fallback' },
    engine: 'testkit',
  } as const
  const log: LogEvent[] = [{ e: 'start', schema: 2, spec }]
  for (const { k, turn, moves } of trial.frames) {
    log.push({ e: 'open', k: k + 1, turn })
    // Joint moves arrive in any order; the fold must sort them.
    for (const { seat: mover, action } of moves.toReversed()) log.push({ e: 'move', k: k + 1, seat: mover, action, by: 'imported', tries: 1 })
    log.push({ e: 'shut', k: k + 1, why: moves.length === 0 ? 'clock' : turn.gate === 'joint' ? 'all' : 'each' })
  }
  return log
}

/** Some of many: all where there are few, else the first, the last and a spread between. */
export function some<V>(values: readonly V[], atMost: number): readonly V[] {
  if (values.length <= atMost) return values
  if (atMost === 1) return values.slice(0, 1)
  return Array.from({ length: atMost }, (_, i) => values[Math.round((i * (values.length - 1)) / (atMost - 1))] as V)
}
