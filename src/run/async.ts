import { stateHash } from '../core/canonical'
import type { Clock } from '../core/clock'
import type { GameEvent, Move, Seat, Turn } from '../core/game'
import type { EndStatus, FailureKind, LogEvent, LogOf } from '../core/log'
import { Machine } from '../core/machine'
import type { MatchSpec } from '../core/spec'
import { Deadlines } from './deadlines'
import { EachTurn, sameOccasion } from './each'
import { Frames } from './frames'
import type { Eyes, Frame, MatchHandle } from './handle'
import { decide, type Bench } from './referee'
import { Journal } from './journal'
import { Pacer } from './pacer'
import type { RunInput } from './run-input'
import { restore } from './restore'
import { Retold } from './retold'
import { Seating } from './seating'
import { Stopped } from './stopped'

/** Starts a match with players of any kind. It runs until it is over, stopped, or its lease is lost. */
export function runMatch(input: RunInput): MatchHandle {
  return new LiveMatch(input)
}

class LiveMatch implements MatchHandle, Bench {
  readonly id: string
  readonly spec: MatchSpec
  readonly machine: Machine
  readonly clock: Clock
  readonly done: MatchHandle['done']
  private readonly seating: Seating
  private readonly frames: Frames
  private readonly deadlines: Deadlines
  private readonly stopping = new AbortController()
  private pending: LogOf<'move'>[] = []
  private readonly journal: Journal
  private status: EndStatus | 'running' = 'running'
  private opened = 0
  private readonly retold = new Retold()
  private readonly pacer: Pacer

  constructor(private readonly input: RunInput) {
    this.id = input.id
    this.spec = input.spec
    this.clock = input.clock
    this.pacer = new Pacer(input.clock)
    this.deadlines = new Deadlines(input.clock)
    this.journal = new Journal(input.clock, input.sink, () => this.stopping.abort(new Stopped('aborted')))
    this.machine = new Machine({
      game: input.game,
      config: input.spec.config,
      seats: input.spec.seats.length,
      seed: input.spec.seed,
      nature: input.spec.nature,
    })
    this.seating = new Seating(this.machine, input.spec, input.players, input.clock)
    this.frames = new Frames(this.machine, input.spec, {
      waitingFor: () => this.waitingFor(),
      deadline: eyes => this.deadlines.at(eyes),
      paused: () => this.pacer.isPaused,
      status: () => this.status,
    })
    input.lease?.onLost(() => {
      this.journal.close()
      this.stop('abandoned')
    })
    if (input.past === undefined) this.write({ e: 'start', schema: 2, spec: input.spec })
    else this.continueFrom(input.past)
    this.done = this.play()
    this.done.catch(() => undefined)
  }

  get log(): readonly LogEvent[] {
    return this.journal.log
  }

  getFrame(as: Eyes): Frame {
    return this.frames.get(as)
  }

  subscribe(changed: () => void): () => void {
    return this.frames.subscribe(changed)
  }

  pause(why?: string): void {
    if (this.pacer.isPaused || this.status !== 'running') return
    this.pacer.pause()
    this.deadlines.pause()
    this.write({ e: 'host', what: 'pause', ...(why === undefined ? {} : { detail: why }) })
    this.frames.changed()
  }

  resume(): void {
    if (!this.pacer.isPaused) return
    this.pacer.go()
    this.deadlines.resume()
    this.write({ e: 'host', what: 'resume' })
    this.frames.changed()
  }

  stop(status: 'aborted' | 'abandoned'): void {
    if (this.status !== 'running' || this.stopping.signal.aborted) return
    this.stopping.abort(new Stopped(status))
    this.pacer.go()
  }

  setPace(ms: number): void {
    this.pacer.ms = Math.max(0, ms)
  }

  // --- Bench, for the referee

  seated(seat: Seat) {
    return this.seating.at(seat)
  }

  playerAt(seat: Seat) {
    return this.seating.playerAt(seat)
  }

  handOver(seat: Seat, why: FailureKind): boolean {
    if (this.input.standIn === undefined) return false
    const player = { kind: 'human', at: 'here' } as const
    this.write({ e: 'seat', k: this.machine.k + 1, seat, player, why })
    this.seating.replace(seat, this.input.standIn, player)
    this.frames.changed()
    return true
  }

  rules(seat: Seat): string {
    return this.seating.rules(seat)
  }

  takeHeard(seat: Seat): readonly string[] {
    return this.seating.takeHeard(seat)
  }

  write(event: LogEvent): void {
    if (!this.retold.drops(event, seat => this.seating.player(seat))) this.journal.write(event)
  }

  // --- the loop

  private async play(): Promise<Awaited<MatchHandle['done']>> {
    try {
      while (this.machine.turn !== null && this.status === 'running') {
        if (this.stopping.signal.aborted) throw this.stopping.signal.reason
        await this.turn(this.machine.turn)
        await this.pacer.step(this.stopping.signal)
      }
      if (this.status === 'running') this.end(this.machine.limited ? 'limit' : 'complete')
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      this.end(error.status)
    } finally {
      this.deadlines.clearAll()
      this.seating.leave()
    }
    await this.journal.written
    const { game, state, config } = this.machine
    return { status: this.status as EndStatus, payoffs: this.machine.payoffs(), outcome: game.outcome?.(state, config) ?? null }
  }

  private async turn(turn: Turn): Promise<void> {
    this.open(turn)
    this.frames.changed()
    if (turn.gate === 'joint') await this.joint(turn)
    else if (this.pending.length > 0) await this.shut(this.pending.splice(0), 'each')
    else await this.each(turn)
  }

  /** Opens the next step, unless the log that this match continues has opened it already. */
  private open(turn: Turn): void {
    const k = this.machine.k + 1
    if (this.opened === k) return
    this.opened = k
    this.write({ e: 'open', k, turn })
    for (const seat of turn.fresh ?? []) this.freshen(seat, k)
  }

  private freshen(seat: Seat, k: number): void {
    this.seating.freshen(seat, k)
    this.frames.forget(seat)
  }

  private async joint(turn: Turn): Promise<void> {
    const open = turn.seats.filter(seat => !this.pending.some(move => move.seat === seat))
    const turnStop = new AbortController()
    const cancel = () => turnStop.abort(this.stopping.signal.reason)
    this.stopping.signal.addEventListener('abort', cancel, { once: true })
    try {
      await Promise.all(
        open.map(async seat => {
          const { deadline, expired } = this.deadlines.set(seat, this.clockOf(turn))
          const ruling = await decide(this, { seat, turn, deadline, onStarted: () => this.frames.changed() }, expired, turnStop.signal)
          this.deadlines.clear(seat)
          if (typeof ruling === 'string') throw new Stopped('aborted')
          this.write(ruling)
          this.pending.push(ruling)
          this.frames.changed()
        }),
      )
    } catch (error) {
      turnStop.abort(error)
      throw error
    } finally {
      this.stopping.signal.removeEventListener('abort', cancel)
    }
    const moves = this.pending.splice(0).sort((a, b) => a.seat - b.seat)
    await this.shut(moves, 'all')
  }

  private async each(first: Turn): Promise<void> {
    const { deadline, expired } = this.deadlines.set('all', this.clockOf(first))
    deadline?.start()
    this.frames.changed()
    const occasion = new EachTurn(this, expired, deadline !== undefined, this.stopping.signal, () => this.frames.changed())
    try {
      for (let turn: Turn | null = first; turn !== null; turn = sameOccasion(this.machine.turn, first)) {
        this.open(turn)
        const ruling = await occasion.next(turn)
        if (ruling === 'abort') throw new Stopped('aborted')
        if (ruling === 'clock') {
          await this.shut([], 'clock')
          break
        }
        this.write(ruling)
        await this.shut([ruling], 'each')
      }
    } finally {
      occasion.close()
      this.deadlines.clear('all')
    }
  }

  private async shut(moves: readonly LogOf<'move'>[], why: LogOf<'shut'>['why']): Promise<void> {
    await this.pacer.open
    await this.journal.written
    if (this.stopping.signal.aborted) throw this.stopping.signal.reason
    const plain: Move<unknown>[] = moves.map(({ seat, action }) => ({ seat, action }))
    const turn = this.machine.turn as Turn
    const step = this.machine.apply(plain)
    this.write({ e: 'shut', k: this.machine.k, why, hash: stateHash(this.machine.state) })
    this.retold.clear()
    this.after(plain, step.events ?? [], turn)
  }

  private after(moves: readonly Move<unknown>[], events: readonly GameEvent<unknown>[], turn: Turn): void {
    for (const move of moves) this.seating.at(move.seat).did?.(this.machine.k, move.action, turn)
    this.seating.tell(events)
    this.frames.hear(this.machine.k, events)
    this.frames.changed()
  }

  private end(status: EndStatus): void {
    this.status = status
    this.write({ e: 'end', status, payoffs: this.machine.payoffs(), steps: this.machine.k })
    this.frames.changed()
  }

  private continueFrom(past: readonly LogEvent[]): void {
    this.journal.log.push(...past)
    const { pending, status, opened, tries } = restore(past, this.machine, this.seating, {
      fresh: (seat, k) => this.freshen(seat, k),
      seat: entry => {
        if (this.input.standIn !== undefined) this.seating.replace(entry.seat, this.input.standIn, entry.player)
      },
      after: (moves, events, turn) => this.after(moves, events, turn),
    })
    this.retold.expect(tries)
    this.pending = pending
    this.status = status
    this.opened = opened
    if (status === 'running') this.write({ e: 'host', what: 'resume', detail: 'reopened' })
  }

  // --- clocks and waiting

  /** Time to decide, in ms; where the spec waits, no clock runs. */
  private clockOf(turn: Turn): number | undefined {
    return this.spec.referee.onFailure === 'wait' ? undefined : (turn.clockMs ?? this.spec.referee.clockMs)
  }

  private waitingFor(): readonly Seat[] {
    const { turn } = this.machine
    return turn === null || this.status !== 'running' ? [] : turn.seats.filter(seat => !this.pending.some(move => move.seat === seat))
  }
}
