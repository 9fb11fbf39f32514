import { canonical } from '../../core/canonical'
import type { GameDef, Seat } from '../../core/game'
import type { LogEvent } from '../../core/log'
import type { MatchSpec, PlayerSpec } from '../../core/spec'
import { journalOf } from '../../data/journal'
import type { Player } from '../../players/player'
import { runMatch } from '../../run/async'
import type { MatchHandle } from '../../run/handle'
import type { Table } from '../../session/log'
import type { PartPlan } from '../../session/plan'
import type { Barrier } from './barrier'
import type { HostDeps, HostGame } from './deps'
import type { SeatDesk } from './seat-desk'

/** What is settled about a table before anybody sits down: its place in the session, and what is played there. */
interface Place {
  readonly match: string
  readonly part: number
  readonly matching: number
  readonly index: number
  readonly table: Table
  readonly plan: PartPlan
  readonly entry: HostGame
  readonly game: GameDef
  readonly spec: MatchSpec
  readonly barrier: Barrier | null
}

/** A table of the session at which a match is played, or was played while this host runs. `handle` is the running match. */
export interface LiveTable extends Place {
  readonly handle: MatchHandle
  /** UTC ms since when the present step is open, and by how many ms its clocks were extended. */
  since: number
  added: number
  /** The host closes: the match stops here, and its log stays as it is, so that it can go on. */
  leave(): void
}

/** What a table is opened with. `past`: the log of a match that was interrupted. */
export interface Opening extends Place {
  readonly session: string
  readonly past?: readonly LogEvent[]
}

/**
 * Seats everybody and lets the match run. Throws a Problem where somebody can't sit here. With a barrier, all tables of the matching must have joined it before.
 */
export async function openTable(opening: Opening, deps: HostDeps, desk: SeatDesk): Promise<LiveTable> {
  const { match, spec, game, entry, past, barrier, session } = opening
  const player = async (who: PlayerSpec, seat: Seat): Promise<Player> =>
    who.kind === 'human'
      ? desk.player(match)
      : deps.player(who, { match, spec, seat: { ...spec.seats[seat], wording: spec.seats[seat]?.wording ?? 'en', player: who } })
  const players = await Promise.all(spec.seats.map((seat, i) => player(seat.player, i)))
  const later = new Map<string, Player>()
  for (const event of past ?? []) if (event.e === 'seat') later.set(keyOf(event.player, event.seat), await player(event.player, event.seat))
  const journal = journalOf({
    store: deps.store,
    id: match,
    resolved: { game, tags: entry.card.tags },
    meta: {
      session,
      index: opening.index,
      block: opening.plan.name,
      blockOrder: opening.part,
      repetition: String(opening.matching),
      deterministic: false,
    },
    ...(past === undefined ? {} : { past }),
  })
  if (past?.at(-1)?.e === 'end') await journal([])
  let leave = (): void => undefined
  const handle = runMatch({
    id: match,
    lease: { held: () => true, onLost: lost => (leave = lost), release: () => undefined },
    game,
    spec,
    players,
    clock: deps.clock,
    // Whose answer is in the log now is told so; the view leaves when the log is on the disk.
    sink: events => {
      for (const event of events) if (event.e === 'move') desk.logged(match, event.seat)
      return journal(events)
    },
    seatOf: (who, seat) => later.get(keyOf(who, seat)) ?? desk.player(match),
    ...(barrier === null ? {} : { barrier: (_k: number, stop: AbortSignal) => barrier.arrive(match, stop) }),
    ...(past === undefined ? {} : { past }),
  })
  const { part, matching, index, table, plan } = opening
  return { match, part, matching, index, table, plan, entry, game, spec, handle, barrier, since: deps.clock.now(), added: 0, leave: () => leave() }
}

/** The seat that a party takes at a table, or null. */
export function seatAt(table: Table, party: string | null): Seat | null {
  const seat = table.seats.findIndex(filled => 'party' in filled && filled.party === party)
  return seat < 0 || party === null ? null : seat
}

/** Whether a match is over. */
export const isOver = ({ handle }: LiveTable): boolean => handle.getFrame('audience').status !== 'running'

/** How many joint steps a log has made: where its match stands at the barrier. */
export const jointSteps = (past: readonly LogEvent[]): number => past.filter(event => event.e === 'shut' && event.why === 'all').length

const keyOf = (player: PlayerSpec, seat: Seat): string => `${seat} ${canonical(player)}`
