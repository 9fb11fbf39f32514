import type { Clock } from '../core/clock'
import type { GameEvent, Move, Seat, Turn } from '../core/game'
import type { EndStatus, FailureKind, LogEvent, LogOf } from '../core/log'
import { Machine } from '../core/machine'
import type { MatchSpec, PlayerSpec } from '../core/spec'
import type { Player } from '../players/player'
import { Deadlines } from './deadlines'
import type { EachTurn } from './each'
import { Frames } from './frames'
import { Journal } from './journal'
import { Overdue } from './overdue'
import type { Bench } from './referee'
import { HERE, restore } from './restore'
import { Retold } from './retold'
import type { RunInput } from './run-input'
import { Seating } from './seating'

/** What of a match the driver knows and the table doesn't. */
interface Driven {
  isPaused(): boolean
  /** The sink has failed: nothing more can be kept. */
  failed(): void
}

/**
 * A match as it lies on the table: the machine, who sits there, the log, the deadlines and what of it can be seen. The driver moves it on; the referee works with it.
 * Whatever is done here is written before it has an effect.
 */
export class Table implements Bench {
  readonly spec: MatchSpec
  readonly clock: Clock
  readonly machine: Machine
  readonly seating: Seating
  readonly journal: Journal
  readonly deadlines: Deadlines
  readonly frames: Frames
  /** Moves of the open joint turn that are in. They stay until they are applied. */
  readonly pending: LogOf<'move'>[] = []
  status: EndStatus | 'running' = 'running'
  atBarrier = false
  /** The occasion of an `each` turn that goes on. */
  occasion: EachTurn | null = null
  /** Whose waiting was ended in the open turn before the match was interrupted. */
  overdue = new Overdue()
  private opened = 0
  private readonly retold = new Retold()

  constructor(
    private readonly input: RunInput,
    driven: Driven,
  ) {
    const { spec, game, clock, players, sink } = input
    this.spec = spec
    this.clock = clock
    this.deadlines = new Deadlines(clock)
    this.journal = new Journal(clock, sink, () => driven.failed())
    this.machine = new Machine({ game, config: spec.config, seats: spec.seats.length, seed: spec.seed, nature: spec.nature })
    this.seating = new Seating(this.machine, spec, players, clock)
    this.frames = new Frames(this.machine, spec, {
      waitingFor: () => this.waitingFor(),
      deadline: eyes => this.deadlines.at(eyes),
      paused: () => driven.isPaused(),
      atBarrier: () => this.atBarrier,
      status: () => this.status,
    })
    if (input.past === undefined) this.write({ e: 'start', schema: 2, spec })
    else this.continueFrom(input.past)
  }

  sitting(seat: Seat) {
    return this.seating.at(seat)
  }

  rules(seat: Seat): string {
    return this.seating.rules(seat)
  }

  takeHeard(seat: Seat): readonly string[] {
    return this.seating.takeHeard(seat)
  }

  write(event: LogEvent): void {
    // Nothing follows the end.
    if (this.status !== 'running' || this.retold.drops(event, seat => this.seating.at(seat).player)) return
    this.journal.write(event)
  }

  /** Somebody else has the seat from now on; a question that is out goes to them. */
  replace(seat: Seat, player: Player, as: PlayerSpec, why: string): void {
    this.write({ e: 'seat', k: this.machine.k + 1, seat, player: as, why })
    this.retold.forget(seat)
    this.seating.replace(seat, player, as)
    this.occasion?.taken(seat)
    this.frames.changed()
  }

  handOver(seat: Seat, why: FailureKind): boolean {
    const { standIn } = this.input
    if (standIn === undefined) return false
    this.replace(seat, standIn, HERE, why)
    // The one who failed may have used up the clock.
    if (this.deadlines.of(seat) !== undefined) this.deadlines.set(seat, undefined)
    return true
  }

  /** Ends the waiting for these seats, or (null) for all that are asked. */
  advance(seats: readonly Seat[] | null): void {
    const { occasion, deadlines } = this
    if (occasion !== null && seats !== null) occasion.withdraw(seats)
    else if (occasion !== null) deadlines.of('all')?.expire()
    else for (const seat of seats ?? this.machine.turn?.seats ?? []) deadlines.of(seat)?.expire()
  }

  /** Opens the next step, unless the log that this match continues has opened it already. */
  open(turn: Turn): void {
    const k = this.machine.k + 1
    if (this.opened === k) return
    this.opened = k
    this.write({ e: 'open', k, turn })
    for (const seat of turn.fresh ?? []) this.freshen(seat, k)
  }

  /** The step is over: tells the seats, the frames and whoever looks. */
  after(moves: readonly Move<unknown>[], events: readonly GameEvent<unknown>[], turn: Turn): void {
    this.retold.clear()
    this.seating.tell({ k: this.machine.k, turn, moves, events })
    this.frames.hear(this.machine.k, events)
    this.frames.changed()
  }

  end(status: EndStatus): void {
    this.write({ e: 'end', status, payoffs: this.machine.payoffs(), steps: this.machine.k })
    this.status = status
    this.frames.changed()
  }

  private freshen(seat: Seat, k: number): void {
    this.seating.freshen(seat, k)
    this.frames.forget(seat)
  }

  private continueFrom(past: readonly LogEvent[]): void {
    this.journal.log.push(...past)
    const { pending, status, opened, tries, overdue, absent } = restore(past, this.machine, this.seating, this.input, {
      fresh: (seat, k) => this.freshen(seat, k),
      after: (moves, events, turn) => this.after(moves, events, turn),
    })
    this.retold.expect(tries, overdue.timedOut)
    this.overdue = overdue
    this.pending.push(...pending)
    this.opened = opened
    if (status === 'running') {
      this.write({ e: 'host', what: 'resume', detail: 'reopened' })
      for (const seat of absent) this.write({ e: 'seat', k: this.machine.k + 1, seat, player: this.seating.at(seat).as, why: 'reopened' })
    }
    this.status = status
  }

  private waitingFor(): readonly Seat[] {
    const { turn } = this.machine
    if (turn === null || this.status !== 'running') return []
    const moved = new Set(this.pending.map(move => move.seat))
    return turn.seats.filter(seat => !moved.has(seat) && this.occasion?.isWithdrawn(seat) !== true)
  }
}
