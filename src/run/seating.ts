import { canonical } from '../core/canonical'
import type { Clock } from '../core/clock'
import type { GameEvent, Move, Seat, Turn } from '../core/game'
import type { Machine } from '../core/machine'
import { allSeats } from '../core/seats'
import type { MatchSpec, PlayerSpec } from '../core/spec'
import type { Player, Seated } from '../players/player'
import { rulesText } from '../core/rules-text'
import { seatLuck } from './lucks'
import { wordingOf } from './referee'

/** One stay of one player at a seat. `left` is aborted when somebody else takes it: from then on nothing this player says counts. `isOwn`: it is the player that the spec names. */
export interface Sitting {
  readonly seated: Seated
  readonly player: Player
  readonly as: PlayerSpec
  readonly isOwn: boolean
  readonly left: AbortSignal
}

/** One application as the seats learn of it. */
export interface Applied {
  readonly k: number
  readonly turn: Turn
  readonly moves: readonly Move<unknown>[]
  readonly events: readonly GameEvent<unknown>[]
}

/** Who sits at a table: seats players, tells them what happened, and keeps what each has heard since it was last asked. */
export class Seating {
  private readonly sittings: (Sitting & { readonly leave: AbortController })[]
  private readonly heard: string[][]
  private readonly rulesTexts: (string | undefined)[] = []
  /** What happened so far, and from where on each seat's present occupant may know it; what they were told can be told again. */
  private readonly past: Applied[] = []
  private readonly since: number[]
  private readonly taken: number[]

  constructor(
    private readonly machine: Machine,
    private readonly spec: MatchSpec,
    players: readonly Player[],
    private readonly clock: Clock,
  ) {
    this.heard = players.map(() => [])
    this.since = players.map(() => 0)
    this.taken = players.map(() => 0)
    this.sittings = players.map((player, seat) => this.sit(seat, player, this.declared(seat)))
  }

  /** Who sits there now. Throws a RangeError where there is no such seat. */
  at(seat: Seat): Sitting {
    const sitting = this.sittings[seat]
    if (sitting === undefined) throw new RangeError(`seating: expected a seat below ${this.sittings.length}, found ${seat}`)
    return sitting
  }

  /** Somebody else takes the seat from now on. They hear everything that was reported to the seat and what was done for it, so that they know what the seat knows. */
  replace(seat: Seat, player: Player, as: PlayerSpec): void {
    this.dismiss(seat, 'the seat was given to somebody else')
    this.taken[seat] = (this.taken[seat] as number) + 1
    const { seated } = (this.sittings[seat] = this.sit(seat, player, as))
    for (const step of this.past.slice(this.since[seat])) {
      for (const move of step.moves) if (move.seat === seat) seated.did?.(step.k, move.action, step.turn)
      for (const event of step.events) if (concerns(event, seat)) seated.hear?.(event.is, this.report(event, seat))
    }
  }

  /** Somebody new takes the seat at step k, of the same kind: the old one leaves, the new one has heard nothing. */
  freshen(seat: Seat, k: number): void {
    const { player, as } = this.at(seat)
    this.dismiss(seat, 'somebody new has the seat')
    this.heard[seat] = []
    this.since[seat] = this.past.length
    this.sittings[seat] = this.sit(seat, player, as, k)
  }

  rules(seat: Seat): string {
    return (this.rulesTexts[seat] ??= rulesText(wordingOf(this.machine, this.spec, seat), this.machine.briefs[seat], this.spec, seat))
  }

  takeHeard(seat: Seat): readonly string[] {
    const heard = this.heard[seat] ?? []
    this.heard[seat] = []
    return heard
  }

  /** Tells the seats what was done for them, and reports events to whom they concern, in each seat's own words. */
  tell(step: Applied): void {
    this.past.push(step)
    for (const move of step.moves) this.at(move.seat).seated.did?.(step.k, move.action, step.turn)
    for (const event of step.events) {
      for (const seat of event.to ?? allSeats(this.machine.seats)) {
        const text = this.report(event, seat)
        if (text !== '') this.heard[seat]?.push(text)
        this.sittings[seat]?.seated.hear?.(event.is, text)
      }
    }
  }

  leave(): void {
    for (const { seated } of this.sittings) seated.leave?.()
  }

  /** The player that the spec names. */
  declared(seat: Seat): PlayerSpec {
    return this.spec.seats[seat]?.player as PlayerSpec
  }

  private report(event: GameEvent<unknown>, seat: Seat): string {
    return wordingOf(this.machine, this.spec, seat).report(event.is, seat, this.machine.briefs[seat], this.spec.seats[seat]?.labels)
  }

  private dismiss(seat: Seat, why: string): void {
    const { leave, seated } = this.at(seat) as Sitting & { readonly leave: AbortController }
    leave.abort(new Error(why))
    seated.leave?.()
  }

  private sit(seat: Seat, player: Player, as: PlayerSpec, freshAt?: number): Sitting & { readonly leave: AbortController } {
    const leave = new AbortController()
    const seated = player.sit({
      seat,
      seats: this.machine.seats,
      brief: this.machine.briefs[seat],
      luck: seatLuck(this.spec.seed, seat, freshAt, this.taken[seat]),
      clock: this.clock,
    })
    return { seated, player, as, isOwn: as === this.declared(seat) || canonical(as) === canonical(this.declared(seat)), left: leave.signal, leave }
  }
}

const concerns = (event: GameEvent<unknown>, seat: Seat): boolean => event.to === undefined || event.to.includes(seat)
