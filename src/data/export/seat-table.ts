import type { Seat } from '../../core/game'
import type { LogOf } from '../../core/log'
import type { MatchSpec, PlayerSpec, SeatSpec } from '../../core/spec'
import { pairingOf, participantOf, playerLabel } from '../../measures/rows'
import { cells } from './csv'

const MANY_PARTNERS = 20

interface Row {
  readonly seat: SeatSpec
  readonly role: string | undefined
  readonly partners: string
}

/** Who made a decision and among whom: `who`, `others`, `short` as cells. */
interface Sat {
  readonly who: string
  readonly others: string
  readonly player: PlayerSpec
  short(): string
}

/** The columns that say who sat where, as cells. Whoever takes a seat over is told of with `seated`; everything before stays as it was. */
export class SeatTable {
  /** `seat` to `option_order` of each seat, as it is now. */
  readonly who: string[]
  private readonly rows: Row[]
  private kinds: readonly string[]
  private readonly met = new Map<string, string>()
  private readonly told: readonly string[]
  private readonly substitutes: string[]
  /** Seats whose decision is in, and who made it where a seat has changed hands since. */
  private readonly decided = new Map<Seat, Sat | null>()

  constructor(spec: MatchSpec, roles: readonly string[] | undefined) {
    const names = spec.seats.map(seat => participantOf(seat) ?? playerLabel(seat.player))
    const few = names.length - 1 <= MANY_PARTNERS
    this.rows = spec.seats.map((seat, i) => ({
      seat,
      role: roles?.[Math.min(i, roles.length - 1)],
      partners: few ? names.filter((_, j) => j !== i).join(';') : '',
    }))
    this.kinds = spec.seats.map(({ player }) => kindOf(player))
    this.who = this.rows.map((_, i) => this.whoIs(i))
    this.told = spec.seats.map(({ told }) => cells([told]))
    this.substitutes = spec.seats.map(() => '')
  }

  seated({ seat, player, k }: LogOf<'seat'>): void {
    const row = this.rows[seat]
    if (row === undefined) return
    for (const [i, sat] of this.decided) if (sat === null) this.decided.set(i, this.asItIs(i))
    this.rows[seat] = { ...row, seat: { ...row.seat, player } }
    this.kinds = this.kinds.map((kind, i) => (i === seat ? kindOf(player) : kind))
    this.met.clear()
    this.who[seat] = this.whoIs(seat)
    this.substitutes[seat] = `${this.substitutes[seat] === '' ? '' : `${this.substitutes[seat]};`}${playerLabel(player)} from step ${k}`
  }

  /** A decision of this seat is in: whoever takes a seat before it takes effect changes nothing about who made it, and among whom. */
  moved(i: Seat): void {
    this.decided.set(i, null)
  }

  /** Who made the decision of this seat that takes effect now. */
  sat(i: Seat): Sat {
    const sat = this.decided.get(i)
    this.decided.delete(i)
    return sat ?? { who: this.who[i] as string, others: this.others(i), player: this.at(i).seat.player, short: () => this.short(i) }
  }

  /** The role of a seat in the game, where it has one. */
  role(i: Seat): string | undefined {
    return this.at(i).role
  }

  /** `seat`, `role`, `participant_id`, `player_kind`, `player`. */
  short(i: Seat): string {
    const { seat, role } = this.at(i)
    return cells([i, role, participantOf(seat), seat.player.kind, playerLabel(seat.player)])
  }

  /** `seat`, `role`, `player_kind`, `player`, `wording`: of a player that is a model. */
  model(i: Seat): string {
    const { seat, role } = this.at(i)
    return cells([i, role, seat.player.kind, playerLabel(seat.player), seat.wording])
  }

  /** `told` and `counterparts`: what the seat was told about the others beside what was so. */
  others(i: Seat): string {
    const kind = this.kinds[i] ?? ''
    const known = this.met.get(kind)
    const met = known ?? cells([pairingOf(this.kinds.filter((_, j) => j !== i))])
    if (known === undefined) this.met.set(kind, met)
    return `${this.told[i]},${met}`
  }

  /** `option_names`. */
  names(i: Seat): string {
    const names = this.at(i).seat.labels?.names
    return names === undefined ? '' : cells([JSON.stringify(names)])
  }

  /** Who took the seat over, oldest first; '' where nobody did. */
  substitute(i: Seat): string {
    return this.substitutes[i] ?? ''
  }

  private asItIs(i: Seat): Sat {
    const short = this.short(i)
    return { who: this.who[i] as string, others: this.others(i), player: this.at(i).seat.player, short: () => short }
  }

  private whoIs(i: Seat): string {
    const { seat, role, partners } = this.at(i)
    return cells([i, role, participantOf(seat), partners, seat.player.kind, playerLabel(seat.player), seat.wording, seat.labels?.order?.join(';')])
  }

  private at(i: Seat): Row {
    return this.rows[i] as Row
  }
}

/** What sits there, whatever anybody was told. */
function kindOf(player: PlayerSpec): string {
  const label = playerLabel(player)
  return player.kind === 'scripted' || player.kind === 'imported' || (player.kind === 'llm' && player.provider !== 'rehearsal')
    ? `${player.kind}:${label}`
    : label
}
