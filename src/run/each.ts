import { complain } from '../core/action-space'
import type { Seat, Turn } from '../core/game'
import type { LogOf } from '../core/log'
import { Deadline } from './deadline'
import { decide, type Bench, type Ruling } from './referee'
import type { Sitting } from './seating'

/** A question that is out, until when (it may be called in). `ruled`: what it came to, and who sat there then. */
interface Out {
  readonly k: number
  readonly stop: AbortController
  readonly deadline: Deadline
  ruled?: { readonly ruling: Ruling; readonly by: Sitting }
}

/** What an occasion needs beyond the bench: its one deadline, whether a clock runs, who has no more say in it, and whom to tell of changes. */
export interface EachNeeds {
  readonly deadline: Deadline
  readonly clocked: boolean
  readonly withdrawn: readonly Seat[]
  readonly stop: AbortSignal
  changed(): void
}

/**
 * One occasion of an `each` turn: every seat that may act is asked at once; the first answer in is the next move.
 * Asks that are out when somebody else's move is applied stay out, and their answers are checked again on arrival: what no longer fits
 * is objected to as stale and asked again. One clock serves the whole occasion. Whoever has nothing to say yet is asked again after the next move; where all
 * wait for each other and no clock runs, the first of them must answer. A seat that is withdrawn has no more say until the occasion is over, or until somebody else takes it;
 * where nobody is left who has a say, the occasion is over, as by its clock.
 */
export class EachTurn {
  private readonly out = new Map<Seat, Out>()
  /** Seats whose questions have come to something, in the order of arrival. */
  private readonly arrived: Seat[] = []
  /** Who has nothing to say until somebody acts. */
  private readonly waiting = new Set<Seat>()
  private readonly withdrawn: Set<Seat>
  private fault: { readonly error: unknown } | undefined
  private wake: () => void = () => undefined
  private readonly stopped = () => {
    for (const { stop } of this.out.values()) stop.abort(this.needs.stop.reason)
    this.wake()
  }

  constructor(
    private readonly bench: Bench,
    private readonly needs: EachNeeds,
  ) {
    this.withdrawn = new Set(needs.withdrawn)
    needs.stop.addEventListener('abort', this.stopped, { once: true })
    void needs.deadline.expired.then(() => this.wake())
  }

  /** The next move of the occasion, written already, or `clock` when its time is up. Rejects with the reason when the match is stopped. What came in before the time was up still counts. */
  async next(turn: Turn): Promise<LogOf<'move'> | 'abort' | 'clock'> {
    this.waiting.clear()
    for (;;) {
      if (this.needs.stop.aborted) throw this.needs.stop.reason
      if (this.fault !== undefined) throw this.fault.error
      this.recall(turn)
      if (this.needs.deadline.isOver) this.callIn([...this.out.keys()])
      else this.askAll(turn)
      const seat = this.arrived.shift()
      if (seat !== undefined) {
        const found = this.take(turn, seat)
        if (found !== null) return found
      } else if (this.out.size === 0 && (this.needs.deadline.isOver || this.waiting.size === 0)) return 'clock'
      else await new Promise<void>(resolve => (this.wake = resolve))
    }
  }

  /** Seats whose time is up although the occasion's is not: what they are asked is taken back, unless the answer is in already. */
  withdraw(seats: readonly Seat[]): void {
    for (const seat of seats) {
      this.withdrawn.add(seat)
      this.waiting.delete(seat)
    }
    this.callIn(seats)
    this.wake()
  }

  isWithdrawn(seat: Seat): boolean {
    return this.withdrawn.has(seat)
  }

  /** Somebody else has the seat now, and may speak whatever the one before said or missed. A question that is out reaches them by itself, unless it was called in. */
  taken(seat: Seat): void {
    if (this.out.get(seat)?.deadline.isOver === true) this.takeBack(seat, 'time is up')
    this.waiting.delete(seat)
    this.withdrawn.delete(seat)
    this.wake()
  }

  /** Takes back every ask that is still out. */
  close(): void {
    this.needs.stop.removeEventListener('abort', this.stopped)
    for (const seat of [...this.out.keys()]) this.takeBack(seat, 'the turn is over')
  }

  private askAll(turn: Turn): void {
    const able = turn.seats.filter(seat => !this.withdrawn.has(seat))
    for (const seat of able) if (!this.out.has(seat) && !this.waiting.has(seat)) this.put(turn, seat, false)
    const [first] = able
    if (this.out.size > 0 || this.needs.clocked || first === undefined) return
    this.waiting.delete(first)
    this.put(turn, first, false, 'last')
  }

  /** What an answer that has come in means now; null: nothing. */
  private take(turn: Turn, seat: Seat): LogOf<'move'> | 'abort' | null {
    const asked = this.out.get(seat)
    this.out.delete(seat)
    // Who has left the seat since is heard no more, and whoever came is asked.
    if (asked?.ruled === undefined || asked.ruled.by !== this.bench.sitting(seat)) return null
    const { ruling } = asked.ruled
    const { machine } = this.bench
    if (ruling === 'abort') return 'abort'
    if (ruling === 'later') {
      // Who was asked before the last move is asked again at once.
      if (asked.k === machine.k && !this.withdrawn.has(seat)) this.waiting.add(seat)
      return null
    }
    // Answers that come in together: the second one is a move of the step after the first.
    const k = machine.k + 1
    if (this.fits(turn, ruling)) {
      const move = { ...ruling, k }
      this.bench.write(move)
      return move
    }
    this.bench.write({ e: 'try', k, seat, failure: 'illegal', raw: JSON.stringify(ruling.action) })
    if (!this.withdrawn.has(seat) && !this.needs.deadline.isOver) this.put(turn, seat, true)
    return null
  }

  /** Their time is up: what has not come to something by now comes to nothing. */
  private callIn(seats: readonly Seat[]): void {
    for (const seat of seats) this.out.get(seat)?.deadline.expire()
  }

  private fail(error: unknown): void {
    this.fault ??= { error }
    this.wake()
  }

  private recall(turn: Turn): void {
    for (const seat of [...this.out.keys()]) if (!turn.seats.includes(seat)) this.takeBack(seat, 'the seat has no say any more')
  }

  private takeBack(seat: Seat, why: string): void {
    this.out.get(seat)?.stop.abort(new Error(why))
    this.out.delete(seat)
    const place = this.arrived.indexOf(seat)
    if (place >= 0) this.arrived.splice(place, 1)
  }

  private fits(turn: Turn, ruling: LogOf<'move'>): boolean {
    const { machine } = this.bench
    const space = machine.game.actions(machine.observe(ruling.seat), turn, machine.briefs[ruling.seat])
    return complain(space, ruling.action) === null
  }

  private put(turn: Turn, seat: Seat, stale: boolean, wait: 'may' | 'last' = 'may'): void {
    const { bench, needs } = this
    const stop = new AbortController()
    const out: Out = { k: bench.machine.k, stop, deadline: new Deadline(bench.clock, undefined) }
    this.out.set(seat, out)
    const ruled = (ruling: Ruling) => {
      if (this.out.get(seat) !== out) return
      // The occasion's time may have passed unnoticed.
      out.ruled = { ruling: needs.deadline.hasPassed ? 'later' : ruling, by: bench.sitting(seat) }
      this.arrived.push(seat)
      this.wake()
    }
    decide(bench, { seat, turn, deadline: () => out.deadline, stale, wait, onStarted: () => needs.changed(), ruled }, stop.signal).catch(
      (error: unknown) => {
        if (!stop.signal.aborted) this.fail(error)
      },
    )
  }
}
