import { canonical } from '../core/canonical'
import type { Seat } from '../core/game'
import type { FailureKind, LogEvent, LogOf } from '../core/log'
import type { MatchSpec } from '../core/spec'
import type { Player } from '../players/player'
import { type Counts, counted, NOTHING } from './counts'

/** A seat that is being asked: at which step, for which attempt, and since when (UTC ms), null while its question waits to be put. */
export interface Asking {
  readonly k: number
  readonly tries: number
  readonly since: number | null
}

/** A person at this device has taken somebody's place. `why`: the failure it was for, else the reason that was given. */
export interface TakenOver {
  readonly k: number
  readonly seat: Seat
  readonly why: string
}

/**
 * What a screen wants to know of a running match beyond its frames: who is being asked and for how long, who was replaced, what failed, whether it is paused and why.
 * It reads the log when it is asked, so that it is never behind the frames.
 */
export class MatchWatch {
  private log: readonly LogEvent[] = []
  private read = 0
  private now: Counts = NOTHING
  private sitting: readonly Seat[]
  private replaced: readonly TakenOver[] = []
  private last: FailureKind | null = null
  private held: { readonly why: string | null } | null = null
  private readonly asked = new Map<Seat, Asking>()

  constructor(
    private readonly spec: MatchSpec,
    private readonly time: () => number,
  ) {
    this.sitting = spec.seats.flatMap(({ player }, seat) => (player.kind === 'human' && player.at === 'here' ? [seat] : []))
  }

  /** From now on this match is watched, with what its log holds already. */
  follow({ log }: { readonly log: readonly LogEvent[] }): void {
    this.log = log
  }

  get counts(): Counts {
    this.catchUp()
    return this.now
  }

  /** Seats of people at this device; the same array until one changes hands. */
  get people(): readonly Seat[] {
    this.catchUp()
    return this.sitting
  }

  /** Seats of others that people at this device have taken over and still hold, oldest first. */
  get takenOver(): readonly TakenOver[] {
    this.catchUp()
    return this.replaced
  }

  /** The latest failure of anybody, or null. */
  get lastFailure(): FailureKind | null {
    this.catchUp()
    return this.last
  }

  /** The reason that was logged with the pause that holds (null: none was), or null where none holds. */
  get paused(): { readonly why: string | null } | null {
    this.catchUp()
    return this.held
  }

  asking(seat: Seat): Asking | null {
    this.catchUp()
    return this.asked.get(seat) ?? null
  }

  /** The same player, observed while it is asked. */
  watched(player: Player): Player {
    return {
      ...player,
      sit: at => {
        const seated = player.sit(at)
        const { seat } = at
        return {
          ...(seated.hear === undefined ? {} : { hear: (event, text) => seated.hear?.(event, text) }),
          ...(seated.did === undefined ? {} : { did: (k, action, turn) => seated.did?.(k, action, turn) }),
          ...(seated.leave === undefined ? {} : { leave: () => seated.leave?.() }),
          act: (ask, stop) => {
            const before = this.asked.get(seat)
            this.asked.set(seat, { k: ask.k, tries: ask.tries, since: ask.tries === 1 ? null : (before?.since ?? null) })
            const started = () => {
              const asking = this.asked.get(seat)
              if (asking?.since === null) this.asked.set(seat, { ...asking, since: this.time() })
              ask.started()
            }
            return seated.act({ ...ask, started }, stop)
          },
        }
      },
    }
  }

  private catchUp(): void {
    const { log } = this
    if (this.read === log.length) return
    const fresh = log.slice(this.read)
    this.read = log.length
    this.now = counted(this.now, fresh)
    for (const event of fresh) {
      if (event.e === 'try') this.last = event.failure
      else if (event.e === 'host' && event.what === 'pause') this.held = { why: typeof event.detail === 'string' ? event.detail : null }
      else if (event.e === 'host' && event.what === 'resume') this.held = null
      else if (event.e === 'move') this.moved(event.seat, event.k)
      else if (event.e === 'seat') this.replace(event)
    }
  }

  /** A decision was made: whoever was asked for it isn't any more. An ask that is answered late in an `each` turn counts for a later step. */
  private moved(seat: Seat, k: number): void {
    if ((this.asked.get(seat)?.k ?? Infinity) <= k) this.asked.delete(seat)
  }

  private replace({ seat, player, k, why }: LogOf<'seat'>): void {
    this.asked.delete(seat)
    const isHere = player.kind === 'human' && player.at === 'here'
    if (isHere !== this.sitting.includes(seat))
      this.sitting = isHere ? [...this.sitting, seat].sort((a, b) => a - b) : this.sitting.filter(one => one !== seat)
    const others = this.replaced.filter(one => one.seat !== seat)
    const isTaken = isHere && canonical(player) !== canonical(this.spec.seats[seat]?.player)
    if (isTaken || others.length < this.replaced.length) this.replaced = isTaken ? [...others, { k, seat, why }] : others
  }
}
