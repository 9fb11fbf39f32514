import type { Clock } from '../core/clock'
import type { GameEvent, Seat } from '../core/game'
import type { Machine } from '../core/machine'
import { allSeats } from '../core/seats'
import type { MatchSpec } from '../core/spec'
import type { Player, Seated } from '../players/player'
import { seatLuck } from './lucks'
import { wordingOf } from './referee'

/** Who sits at a table: seats players, tells them what happened, and keeps what each has heard since it was last asked. */
export class Seating {
  private readonly seats: Seated[]
  private heard: string[][]
  private readonly rulesTexts: (string | undefined)[] = []

  constructor(
    private readonly machine: Machine,
    private readonly spec: MatchSpec,
    readonly players: readonly Player[],
    private readonly clock: Clock,
  ) {
    this.heard = players.map(() => [])
    this.seats = allSeats(players.length).map(seat => this.sit(seat))
  }

  at(seat: Seat): Seated {
    return this.seats[seat] as Seated
  }

  /** Somebody new takes the seat at step k: the old one leaves, the new one has heard nothing. */
  freshen(seat: Seat, k: number): void {
    this.seats[seat]?.leave?.()
    this.heard[seat] = []
    this.seats[seat] = this.sit(seat, k)
  }

  rules(seat: Seat): string {
    return (this.rulesTexts[seat] ??= wordingOf(this.machine, this.spec, seat).rules(
      this.machine.briefs[seat],
      seat,
      this.machine.seats,
      this.spec.seats[seat]?.labels,
    ))
  }

  takeHeard(seat: Seat): readonly string[] {
    const heard = this.heard[seat] ?? []
    this.heard[seat] = []
    return heard
  }

  /** Reports events to whom they concern, in each seat's own words. */
  tell(events: readonly GameEvent<unknown>[]): void {
    for (const event of events) {
      for (const seat of event.to ?? allSeats(this.machine.seats)) {
        const text = wordingOf(this.machine, this.spec, seat).report(event.is, seat, this.machine.briefs[seat], this.spec.seats[seat]?.labels)
        if (text !== '') this.heard[seat]?.push(text)
        this.seats[seat]?.hear?.(event.is, text)
      }
    }
  }

  leave(): void {
    for (const seated of this.seats) seated.leave?.()
  }

  private sit(seat: Seat, freshAt?: number): Seated {
    const player = this.players[seat]
    if (player === undefined) throw new RangeError(`seating: expected a player for seat ${seat}, found none`)
    return player.sit({
      seat,
      seats: this.machine.seats,
      brief: this.machine.briefs[seat],
      luck: seatLuck(this.spec.seed, seat, freshAt),
      clock: this.clock,
    })
  }
}
