import { canonical } from '../../core/canonical'
import type { Clock } from '../../core/clock'
import type { Seat, Turn } from '../../core/game'
import type { Ask, Player, Reply } from '../../players/player'

/**
 * Milliseconds after which a question counts as shown though no device has said so, because nobody may stop a clock by looking away: soon where nobody of the party has the page before them,
 * later where somebody does, and much later at the first question of a match, before which they read the rules.
 */
const GRACE = { away: 2_500, here: 6_000, first: 120_000 } as const

/** A question that is out. `proposals`: what members of a team have sent, the last of each. */
export interface OpenAsk {
  readonly id: string
  readonly match: string
  readonly seat: Seat
  readonly ask: Ask
  /** UTC ms. */
  readonly since: number
  readonly proposals: Map<string, unknown>
  /** UTC ms at which its clock began to run, or null. */
  readonly startedAt: number | null
  /** An answer was taken, and is on its way into the log: until it is there, the question stands on the screen. */
  readonly isTaken: boolean
}

interface Out extends OpenAsk {
  startedAt: number | null
  isTaken: boolean
  answer(reply: Reply): void
}

/** Who attends to the seats. `asked`: a question came, went or changed; `started`: its clock began to run; `isLooking`: whether somebody of the seat's party has the page before them. */
interface Attended {
  asked(match: string, seat: Seat): void
  started(match: string, seat: Seat): void
  isLooking(match: string, seat: Seat): boolean
}

/** What became of an answer: taken, kept as a team's proposal, sent before, or for a question that isn't open. */
export type Taken = 'taken' | 'proposed' | 'again' | 'closed'

/**
 * Where people elsewhere are asked: the questions of all matches that wait for a party. An id of a question names its turn, its occasion, which of the seat's moves in it it asks for, and
 * the attempt; all but the attempt survive a restart of the host, so that an answer that was on its way then still fits.
 */
export class SeatDesk {
  private readonly open = new Map<string, Out>()
  /** Moves of a seat in the occasion that it is in. */
  private readonly moves = new Map<string, { turn: string; n: number; count: number }>()
  /** Nonces of the answers that were heard, by match. */
  private readonly nonces = new Map<string, Set<string>>()

  constructor(
    private readonly clock: Clock,
    /** Looked up when it is needed: the floor asks the desk, too. */
    private readonly floor: () => Attended,
  ) {}

  /** The player for every seat of a match that a party takes. */
  player(match: string): Player {
    return {
      id: 'remote',
      sit: ({ seat }) => ({
        act: (ask, stop) => this.put(match, seat, ask, stop),
        did: (_k, _action, turn) => this.moved(match, seat, turn),
        leave: () => this.remove(match, seat),
      }),
    }
  }

  asked(match: string, seat: Seat): OpenAsk | null {
    return this.open.get(keyOf(match, seat)) ?? null
  }

  /** All questions that are out. */
  all(): Iterable<OpenAsk> {
    return this.open.values()
  }

  /** The question stands on a screen: the seat's clock runs. */
  shown(match: string, seat: Seat, id: string): void {
    const out = this.open.get(keyOf(match, seat))
    if (out !== undefined && sameQuestion(out.id, id)) this.start(out)
  }

  /**
   * An answer of `who`. With `team` (its members, two or more, under the rule of the majority) it is a proposal until more than half of the members have sent the same.
   * The same nonce twice changes nothing.
   */
  answer(
    match: string,
    seat: Seat,
    act: { readonly ask: string; readonly nonce: string; readonly action: unknown },
    team: { readonly who: string; readonly members: number } | null,
  ): Taken {
    const out = this.open.get(keyOf(match, seat))
    const heard = this.nonces.get(match)
    if (heard?.has(act.nonce) === true || (out?.isTaken === true && sameQuestion(out.id, act.ask))) return 'again'
    if (out === undefined || !sameQuestion(out.id, act.ask)) return 'closed'
    if (heard === undefined) this.nonces.set(match, new Set([act.nonce]))
    else heard.add(act.nonce)
    if (team === null) this.take(out, { action: act.action })
    else return this.propose(out, act.action, team)
    return 'taken'
  }

  /** Whether an answer was heard before: known without looking who sent it, so that what devices send again costs nothing. */
  isKnown({ match, nonce }: { readonly match: string; readonly nonce: string }): boolean {
    return this.nonces.get(match)?.has(nonce) === true
  }

  /** A proposal that the log holds for a question, after a restart. */
  recall(
    match: string,
    seat: Seat,
    act: { readonly ask: string; readonly action: unknown },
    team: { readonly who: string; readonly members: number },
  ): void {
    const out = this.open.get(keyOf(match, seat))
    if (out?.isTaken === false && sameQuestion(out.id, act.ask)) this.propose(out, act.action, team)
  }

  private propose(out: Out, action: unknown, { who, members }: { readonly who: string; readonly members: number }): Taken {
    out.proposals.set(who, action)
    const same = [...out.proposals.values()].filter(other => canonical(other) === canonical(action)).length
    if (same * 2 > members) this.take(out, { action })
    else this.floor().asked(out.match, out.seat)
    return same * 2 > members ? 'taken' : 'proposed'
  }

  /** The match is over: nothing of it need be known any more. */
  forget(match: string, seats: number): void {
    this.nonces.delete(match)
    for (let seat = 0; seat < seats; seat++) this.moves.delete(keyOf(match, seat))
  }

  /** A move of a seat is in the match's log: whoever sent it may see that it counts. */
  logged(match: string, seat: Seat): void {
    if (this.open.get(keyOf(match, seat))?.isTaken === true) this.floor().asked(match, seat)
  }

  /** Nobody is there to answer: the referee does what the spec declares. */
  giveUp(match: string, seat: Seat): void {
    const out = this.open.get(keyOf(match, seat))
    if (out?.isTaken === false) this.take(out, { failed: 'timeout', consequence: 'fallback' })
  }

  private take(out: Out, reply: Reply): void {
    out.isTaken = true
    out.answer(reply)
  }

  private put(match: string, seat: Seat, ask: Ask, stop: AbortSignal): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const key = keyOf(match, seat)
      const met = this.moves.get(key)
      const count = met !== undefined && met.turn === ask.turn.id && met.n === ask.turn.n ? met.count : 0
      const id = `${ask.turn.id}/${ask.turn.n}/${count}/${ask.tries}`
      const out: Out = { id, match, seat, ask, since: this.clock.now(), proposals: new Map(), startedAt: null, isTaken: false, answer: resolve }
      this.open.set(key, out)
      stop.addEventListener(
        'abort',
        () => {
          if (this.open.get(key) === out) this.remove(match, seat)
          reject(stop.reason as Error)
        },
        { once: true },
      )
      void this.startInTime(out, stop)
      this.floor().asked(match, seat)
    })
  }

  /** Starts the clock of a question that nobody says is shown. */
  private async startInTime(out: Out, stop: AbortSignal): Promise<void> {
    const { match, seat, ask, since } = out
    const latest = ask.k === 1 ? GRACE.first : GRACE.here
    try {
      for (let waited = 0; out.startedAt === null && !out.isTaken; ) {
        await this.clock.wait(GRACE.away, stop)
        waited = this.clock.now() - since
        if (this.open.get(keyOf(match, seat)) !== out) return
        if (waited >= latest || !this.floor().isLooking(match, seat)) this.start(out)
      }
    } catch {
      // The question was taken back.
    }
  }

  private start(out: Out): void {
    if (out.startedAt !== null || out.isTaken) return
    out.startedAt = this.clock.now()
    out.ask.started()
    this.floor().started(out.match, out.seat)
  }

  private moved(match: string, seat: Seat, turn: Turn): void {
    const key = keyOf(match, seat)
    const met = this.moves.get(key)
    const same = met !== undefined && met.turn === turn.id && met.n === turn.n
    this.moves.set(key, { turn: turn.id, n: turn.n, count: same ? met.count + 1 : 1 })
    if (this.open.get(key)?.isTaken === true) this.remove(match, seat)
  }

  private remove(match: string, seat: Seat): void {
    if (this.open.delete(keyOf(match, seat))) this.floor().asked(match, seat)
  }
}

const keyOf = (match: string, seat: Seat): string => `${match}/${seat}`

/** Whether two ids name the same question, whatever the attempt. */
const sameQuestion = (a: string, b: string): boolean => a.slice(0, a.lastIndexOf('/')) === b.slice(0, b.lastIndexOf('/'))
