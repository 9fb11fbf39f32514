import type { Clock } from '../core/clock'
import type { GameEvent, Seat } from '../core/game'
import type { Machine } from '../core/machine'
import { allSeats } from '../core/seats'
import type { MatchSpec, PlayerSpec } from '../core/spec'
import type { Player, Seated } from '../players/player'
import { rulesText } from '../core/rules-text'
import { seatLuck } from './lucks'
import { wordingOf } from './referee'

/** Who sits at a table: seats players, tells them what happened, and keeps what each has heard since it was last asked. */
export class Seating {
  private readonly seats: Seated[]
  private readonly kinds: PlayerSpec[]
  private readonly all: Player[]
  private heard: string[][]
  private readonly rulesTexts: (string | undefined)[] = []

  constructor(
    private readonly machine: Machine,
    private readonly spec: MatchSpec,
    players: readonly Player[],
    private readonly clock: Clock,
  ) {
    this.all = [...players]
    this.kinds = spec.seats.map(seat => seat.player)
    this.heard = players.map(() => [])
    this.seats = allSeats(players.length).map(seat => this.sit(seat))
  }

  playerAt(seat: Seat): PlayerSpec {
    return this.kinds[seat] as PlayerSpec
  }

  player(seat: Seat): Player {
    return this.all[seat] as Player
  }

  /** Somebody else takes the seat for the rest of the match, and knows what was reported to it. */
  replace(seat: Seat, player: Player, as: PlayerSpec): void {
    this.seats[seat]?.leave?.()
    this.all[seat] = player
    this.kinds[seat] = as
    this.seats[seat] = this.sit(seat)
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
    return (this.rulesTexts[seat] ??= rulesText(wordingOf(this.machine, this.spec, seat), this.machine.briefs[seat], this.spec, seat))
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
    const player = this.all[seat]
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
