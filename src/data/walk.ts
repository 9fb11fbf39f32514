import { complain } from '../core/action-space'
import { stateHash } from '../core/canonical'
import type { GameDef, Step, Turn } from '../core/game'
import type { EndStatus, LogEvent, LogOf } from '../core/log'
import { Machine } from '../core/machine'
import { shown } from '../core/problem'
import type { GameRef, MatchSpec } from '../core/spec'
import { BadData, wordsOf, type Place } from './problem'
import { sharedConfig } from './shared-config'

/** A game as a log needs it: its transforms applied, and its card's tags, which leave some measures undefined. */
export interface ResolvedGame {
  readonly game: GameDef
  readonly tags: readonly string[]
}

/** Finds the game of a spec. Rejects with words of its own where there is no such game or version. */
export type Resolve = (ref: GameRef) => Promise<ResolvedGame>

/** One step of a log that is played again: who moved, at which turn. `machine` stands before the step in `before` and after it in `after`. */
export interface WalkStep {
  readonly k: number
  readonly turn: Turn
  readonly moves: readonly LogOf<'move'>[]
  readonly machine: Machine
}

/** Looks on while a log is played again. */
export interface Onlooker {
  before?(step: WalkStep): void
  after?(step: WalkStep, result: Step<any>): void
  tried?(event: LogOf<'try'>): void
  /** A decision is in; it takes effect later. */
  moved?(move: LogOf<'move'>): void
  seated?(event: LogOf<'seat'>): void
  /** Moves of a turn that never shut: made, logged, never applied. */
  left?(step: WalkStep): void
}

/** Where a log leaves off. */
export interface Walked {
  readonly spec: MatchSpec
  readonly machine: Machine
  readonly status: EndStatus | 'running'
}

/**
 * Plays a log again, once, with somebody looking on; what export, cards and import share. The log is compared with the rules all the way: open turns,
 * seats, step numbers, actions (those of imported matches excepted), hashes, payoffs, status. Throws `BadData` at the first difference; `place` is where the log is from.
 */
export function walk(game: GameDef, log: readonly LogEvent[], look: Onlooker, place: Place = {}): Walked {
  const start = log[0]
  if (start?.e !== 'start') throw new BadData({ code: 'no-start', where: place, values: { found: start === undefined ? '–' : `'${start.e}'` } })
  const { spec } = start
  let machine: Machine | null = null
  try {
    machine = new Machine({ game, config: sharedConfig(spec.config), seats: spec.seats.length, seed: spec.seed, nature: spec.nature })
    return { spec, machine, status: new Walk(machine, look, place).all(log) }
  } catch (error) {
    if (error instanceof BadData) throw error
    const step = machine === null ? 0 : machine.k
    throw new BadData({ code: 'differs', where: { ...place, step }, values: { what: 'replay', expected: '', found: wordsOf(error) } })
  }
}

class Walk {
  private pending: LogOf<'move'>[] = []
  constructor(
    private readonly machine: Machine,
    private readonly look: Onlooker,
    private readonly place: Place,
  ) {}

  all(log: readonly LogEvent[]): EndStatus | 'running' {
    for (let i = 1; i < log.length; i++) {
      const entry = log[i] as LogEvent
      if (entry.e === 'move') this.move(entry)
      else if (entry.e === 'shut') this.shut(entry)
      else if (entry.e === 'open') this.open(entry)
      else if (entry.e === 'try') this.look.tried?.(entry)
      else if (entry.e === 'seat') this.look.seated?.(entry)
      else if (entry.e === 'start') throw new BadData({ code: 'mixed', where: this.place, values: { found: "'start'" } })
      else if (entry.e === 'end') {
        const after = log[i + 1]
        if (after !== undefined) this.differ('over', '', `'${after.e}'`)
        this.leave()
        return this.end(entry)
      }
    }
    this.leave()
    return 'running'
  }

  private leave(): void {
    const { machine, pending } = this
    if (pending.length > 0 && machine.turn !== null) this.look.left?.({ k: machine.k + 1, turn: machine.turn, moves: pending, machine })
  }

  private open({ k, turn }: LogOf<'open'>): void {
    const step = this.machine.k + 1
    if (k !== step) this.differ('step', step, k)
    const due = this.turn('open')
    if (due.id !== turn.id || due.n !== turn.n || due.seats.join() !== turn.seats.join()) {
      this.differ('turn', `${due.id} ${due.n} (${due.seats.join(', ')})`, `${turn.id} ${turn.n} (${turn.seats.join(', ')})`)
    }
  }

  private move(move: LogOf<'move'>): void {
    const { machine } = this
    const turn = this.turn('move')
    if (move.k !== machine.k + 1) this.differ('step', machine.k + 1, move.k)
    const twice = turn.gate === 'each' ? this.pending.length > 0 : this.pending.some(other => other.seat === move.seat)
    if (twice || !turn.seats.includes(move.seat)) this.differ('seats', turn.seats.join(', '), twice ? `${move.seat}, ${move.seat}` : move.seat)
    if (move.by !== 'imported') {
      const space = machine.game.actions(machine.observe(move.seat), turn, machine.briefs[move.seat])
      if (complain(space, move.action) !== null) this.differ('action', shown(space), shown(move.action))
    }
    this.pending.push(move)
    this.look.moved?.(move)
  }

  private shut(shut: LogOf<'shut'>): void {
    const { machine, look } = this
    const turn = this.turn('shut')
    if (shut.k !== machine.k + 1) this.differ('step', machine.k + 1, shut.k)
    if (turn.gate === 'joint' && this.pending.length > 1) this.pending.sort((a, b) => a.seat - b.seat)
    const missing = turn.gate === 'joint' && this.pending.length !== turn.seats.length && shut.why !== 'clock'
    if (missing) this.differ('seats', turn.seats.join(', '), this.pending.map(move => move.seat).join(', ') || '–')
    const step: WalkStep = { k: shut.k, turn, moves: this.pending, machine }
    look.before?.(step)
    const result = machine.apply(this.pending)
    this.pending = []
    if (shut.hash !== undefined) {
      const hash = stateHash(machine.state)
      if (hash !== shut.hash) this.differ('hash', shut.hash.slice(0, 12), hash.slice(0, 12), shut.k)
    }
    look.after?.(step, result)
  }

  private end(end: LogOf<'end'>): EndStatus {
    const { machine } = this
    const payoffs = machine.payoffs()
    const same =
      payoffs.length === end.payoffs.length && payoffs.every((x, i) => Math.abs(x - (end.payoffs[i] as number)) <= 1e-9 * Math.max(1, Math.abs(x)))
    if (end.steps !== machine.k) this.differ('steps', machine.k, end.steps, machine.k)
    if (!same) this.differ('payoffs', shown(payoffs), shown(end.payoffs), machine.k)
    const status = machine.limited ? 'limit' : machine.turn === null ? 'complete' : end.status
    const ended = end.status === 'complete' || end.status === 'limit'
    if (ended && (end.status !== status || machine.turn !== null))
      this.differ('status', machine.turn === null ? status : 'running', end.status, machine.k)
    return end.status
  }

  private turn(found: string): Turn {
    return this.machine.turn ?? this.differ('over', '', `'${found}'`)
  }

  private differ(what: string, expected: string | number, found: string | number, step = this.machine.k + 1): never {
    throw new BadData({ code: 'differs', where: { ...this.place, step }, values: { what, expected, found } })
  }
}
