import { stateHash } from '../core/canonical'
import type { Move, Seat, Turn } from '../core/game'
import type { EndStatus, LogEvent, LogOf } from '../core/log'
import type { Machine } from '../core/machine'
import type { MatchSpec, PlayerSpec } from '../core/spec'
import type { Player } from '../players/player'
import { waitAt } from './barrier'
import { EachTurn } from './each'
import type { Eyes, Frame, MatchHandle } from './handle'
import { askAll } from './joint'
import { sameOccasion } from './occasion'
import { Overdue } from './overdue'
import { Pacer } from './pacer'
import type { RunInput } from './run-input'
import { Stopped } from './stopped'
import { Table } from './table'

/** Starts a match with players of any kind. It runs until it is over, stopped, or its lease is lost. */
export function runMatch(input: RunInput): MatchHandle {
  return new LiveMatch(input)
}

class LiveMatch implements MatchHandle {
  readonly id: string
  readonly spec: MatchSpec
  readonly machine: Machine
  readonly done: MatchHandle['done']
  private readonly table: Table
  private readonly stopping = new AbortController()
  private readonly pacer: Pacer

  constructor(private readonly input: RunInput) {
    this.id = input.id
    this.spec = input.spec
    this.pacer = new Pacer(input.clock)
    this.table = new Table(input, { isPaused: () => this.pacer.isPaused, failed: () => this.stopping.abort(new Stopped('aborted')) })
    this.machine = this.table.machine
    input.lease?.onLost(() => {
      this.table.journal.close()
      this.stop('abandoned')
    })
    this.done = this.play()
    this.done.catch(() => undefined)
  }

  get log(): readonly LogEvent[] {
    return this.table.journal.log
  }

  get written(): Promise<void> {
    return this.table.journal.written
  }

  getFrame(as: Eyes): Frame {
    return this.table.frames.get(as)
  }

  subscribe(changed: () => void): () => void {
    return this.table.frames.subscribe(changed)
  }

  pause(why?: string): void {
    if (this.pacer.isPaused || !this.isRunning) return
    this.table.write({ e: 'host', what: 'pause', ...(why === undefined ? {} : { detail: why }) })
    this.pacer.pause()
    this.table.deadlines.pause()
    this.changed()
  }

  resume(): void {
    if (!this.pacer.isPaused) return
    this.table.write({ e: 'host', what: 'resume' })
    this.pacer.go()
    this.table.deadlines.resume()
    this.changed()
  }

  stop(status: 'aborted' | 'abandoned'): void {
    if (!this.isRunning || this.stopping.signal.aborted) return
    this.stopping.abort(new Stopped(status))
    this.pacer.go()
  }

  setPace(ms: number): void {
    this.pacer.ms = Math.max(0, ms)
  }

  extend(ms: number, why: string): void {
    if (!Number.isFinite(ms)) throw new RangeError(`extend: expected a number of milliseconds, found ${ms}`)
    if (!this.isRunning) return
    this.table.write({ e: 'host', what: 'extend', detail: { ms, why } })
    this.table.deadlines.extend(ms)
    this.changed()
  }

  advance(seats: readonly Seat[] | null, why: string): void {
    if (!this.isRunning) return
    this.table.write({ e: 'host', what: 'advance', detail: { seats, why } })
    this.table.advance(seats)
    this.changed()
  }

  replace(seat: Seat, player: Player, as: PlayerSpec, why: string): void {
    this.table.sitting(seat)
    if (this.isRunning) this.table.replace(seat, player, as, why)
  }

  note(what: 'message' | 'kick', detail: unknown): void {
    this.table.write({ e: 'host', what, detail })
  }

  playerAt(seat: Seat): PlayerSpec {
    return this.table.sitting(seat).as
  }

  private get isRunning(): boolean {
    return this.table.status === 'running'
  }

  private readonly changed = (): void => this.table.frames.changed()

  // --- the loop

  private async play(): Promise<Awaited<MatchHandle['done']>> {
    const { table, machine } = this
    const { signal } = this.stopping
    try {
      while (machine.turn !== null && this.isRunning) {
        if (signal.aborted) throw signal.reason
        await this.turn(machine.turn)
        await this.pacer.step(signal)
      }
      if (this.isRunning) table.end(machine.limited ? 'limit' : 'complete')
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      table.end(error.status)
    } finally {
      table.deadlines.clearAll()
      table.seating.leave()
    }
    await this.written
    const { game, state, config } = machine
    return { status: table.status as EndStatus, payoffs: machine.payoffs(), outcome: game.outcome?.(state, config) ?? null }
  }

  private async turn(turn: Turn): Promise<void> {
    const { table } = this
    table.open(turn)
    this.changed()
    if (turn.gate === 'joint') await this.joint(turn)
    else if (table.pending.length > 0) await this.shut(table.pending, 'each')
    else await this.each(turn)
  }

  private async joint(turn: Turn): Promise<void> {
    const { table, changed } = this
    const { signal } = this.stopping
    const { deadlines, pending } = table
    const overdue = table.overdue.at(turn)
    table.overdue = new Overdue()
    await askAll(table, turn, {
      deadlines,
      clockMs: this.clockOf(turn),
      pending,
      overdue: overdue === 'all' ? turn.seats : overdue,
      stop: signal,
      changed,
    })
    if (this.input.barrier !== undefined) await this.meet(this.input.barrier)
    await this.shut(
      pending.sort((a, b) => a.seat - b.seat),
      'all',
    )
  }

  /** Waits for the other matches of a session, with all moves of the step in and kept. */
  private async meet(barrier: NonNullable<RunInput['barrier']>): Promise<void> {
    await this.written
    this.table.atBarrier = true
    this.changed()
    try {
      await waitAt(barrier, this.machine.k + 1, this.stopping.signal)
    } finally {
      this.table.atBarrier = false
      this.changed()
    }
  }

  private async each(first: Turn): Promise<void> {
    const { table, changed } = this
    const clockMs = this.clockOf(first)
    const deadline = table.deadlines.set('all', clockMs)
    const overdue = table.overdue.at(first)
    table.overdue = new Overdue()
    if (overdue === 'all') deadline.expire()
    else deadline.start()
    const occasion = new EachTurn(table, {
      deadline,
      clocked: clockMs !== undefined,
      withdrawn: overdue === 'all' ? [] : overdue,
      stop: this.stopping.signal,
      changed,
    })
    table.occasion = occasion
    changed()
    try {
      for (let turn: Turn | null = first; turn !== null; turn = sameOccasion(this.machine.turn, first)) {
        table.open(turn)
        const ruling = await occasion.next(turn)
        if (ruling === 'abort') throw new Stopped('aborted')
        if (ruling === 'clock') {
          await this.shut([], 'clock')
          break
        }
        await this.shut([ruling], 'each')
      }
    } finally {
      table.occasion = null
      occasion.close()
      table.deadlines.clear('all')
    }
  }

  /** Applies the moves of a step, when they are kept and nobody holds the match. */
  private async shut(moves: readonly LogOf<'move'>[], why: LogOf<'shut'>['why']): Promise<void> {
    const { table, machine } = this
    const { signal } = this.stopping
    do {
      await this.pacer.open
      await this.written
    } while (this.pacer.isPaused)
    if (signal.aborted) throw signal.reason
    const plain: Move<unknown>[] = moves.map(({ seat, action }) => ({ seat, action }))
    const turn = machine.turn as Turn
    const step = machine.apply(plain)
    table.pending.splice(0)
    table.write({ e: 'shut', k: machine.k, why, hash: stateHash(machine.state) })
    table.after(plain, step.events ?? [], turn)
  }

  /** Time to decide, in ms; where the spec waits, no clock runs. */
  private clockOf(turn: Turn): number | undefined {
    return this.spec.referee.onFailure === 'wait' ? undefined : (turn.clockMs ?? this.spec.referee.clockMs)
  }
}
