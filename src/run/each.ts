import { complain } from '../core/action-space'
import type { Seat, Turn } from '../core/game'
import { decide, type Bench, type Ruling } from './referee'

/**
 * One occasion of an `each` turn: every seat that may act is asked at once; the first answer in is the next move.
 * Asks that are out when somebody else's move is applied stay out, and their answers are checked again on arrival: what no longer fits
 * is objected to as stale and asked again. One clock serves the whole occasion. Whoever has nothing to say yet is asked again after the next move; where all
 * wait for each other and no clock runs, the first of them must answer.
 */
export class EachTurn {
  private readonly out = new Map<Seat, { k: number; stop: AbortController; answer: Promise<{ seat: Seat; ruling: Ruling }> }>()
  /** Who has nothing to say until somebody acts. */
  private readonly waiting = new Set<Seat>()

  constructor(
    private readonly bench: Bench,
    private readonly expired: Promise<void>,
    private readonly clocked: boolean,
    private readonly stop: AbortSignal,
    private readonly changed: () => void,
  ) {}

  /** The next move of the occasion, or `clock` when its time is up. Rejects with the reason when the match is stopped. */
  async next(turn: Turn): Promise<Exclude<Ruling, 'later'> | 'clock'> {
    this.waiting.clear()
    for (;;) {
      this.recall(turn)
      for (const seat of turn.seats) if (!this.out.has(seat) && !this.waiting.has(seat)) this.put(turn, seat, false)
      if (this.out.size === 0 && !this.clocked) this.put(turn, turn.seats[0] as Seat, false, 'last')
      const first = await Promise.race([...[...this.out.values()].map(x => x.answer), this.expired.then(() => 'clock' as const)])
      if (first === 'clock') return 'clock'
      const asked = this.out.get(first.seat)?.k
      this.out.delete(first.seat)
      if (first.ruling === 'abort') return 'abort'
      if (first.ruling === 'later') {
        // Who was asked before the last move is asked again at once.
        if (asked === this.bench.machine.k) this.waiting.add(first.seat)
        continue
      }
      // Answers that come in together: the second one is a move of the step after the first.
      if (this.fits(turn, first.ruling)) return { ...first.ruling, k: this.bench.machine.k + 1 }
      this.bench.write({ e: 'try', k: this.bench.machine.k + 1, seat: first.seat, failure: 'illegal', raw: JSON.stringify(first.ruling.action) })
      this.put(turn, first.seat, true)
    }
  }

  /** Takes back every ask that is still out. */
  close(): void {
    for (const { stop } of this.out.values()) stop.abort(new Error('the turn is over'))
    this.out.clear()
  }

  private recall(turn: Turn): void {
    for (const [seat, { stop }] of this.out) {
      if (turn.seats.includes(seat)) continue
      stop.abort(new Error('the seat has no say any more'))
      this.out.delete(seat)
    }
  }

  private fits(turn: Turn, ruling: Exclude<Ruling, string>): boolean {
    const { machine } = this.bench
    const space = machine.game.actions(machine.observe(ruling.seat), turn, machine.briefs[ruling.seat])
    return complain(space, ruling.action) === null
  }

  private put(turn: Turn, seat: Seat, stale: boolean, wait: 'may' | 'last' = 'may'): void {
    const stop = new AbortController()
    const cancel = () => stop.abort(this.stop.reason)
    this.stop.addEventListener('abort', cancel, { once: true })
    const ruling = decide(
      this.bench,
      { seat, turn, deadline: undefined, stale, wait, onStarted: this.changed },
      new Promise(() => undefined),
      stop.signal,
    )
    const answer = ruling.then(r => ({ seat, ruling: r })).finally(() => this.stop.removeEventListener('abort', cancel))
    answer.catch(() => undefined)
    this.out.set(seat, { k: this.bench.machine.k, stop, answer })
  }
}

/** The open turn where it belongs to the same occasion of an `each` turn as `first`, else null. */
export const sameOccasion = (turn: Turn | null, first: Turn): Turn | null =>
  turn !== null && turn.id === first.id && turn.n === first.n && turn.gate === 'each' ? turn : null
