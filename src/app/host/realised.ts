import type { PlayerSpec } from '../../core/spec'
import type { ParticipantId, SessionEvent, SessionEventOf, Table } from '../../session/log'
import type { PartyId } from '../../session/plan'

/** Who belongs to a party, as the log has it: whoever plays alone is their own party, for which there is no event. */
function membersIn(log: readonly SessionEvent[]): (party: PartyId) => readonly ParticipantId[] {
  const teams = new Map(log.flatMap(event => (event.e === 'party' ? [[event.party, event.members] as const] : [])))
  return party => teams.get(party) ?? [party]
}

/** The matchings as they really were, in their order. */
export const matchingsIn = (log: readonly SessionEvent[]): readonly SessionEventOf<'matching'>[] => log.filter(event => event.e === 'matching')

/** Pairs of parties that sat at one table, and how many of them more than once. */
export function meetings(log: readonly SessionEvent[]): { readonly pairs: number; readonly again: number } {
  const times = new Map<string, number>()
  for (const { tables } of matchingsIn(log))
    for (const table of tables) {
      const parties = partiesAt(table).toSorted()
      for (const [i, a] of parties.entries())
        for (const b of parties.slice(i + 1)) {
          const pair = `${a} ${b}`
          times.set(pair, (times.get(pair) ?? 0) + 1)
        }
    }
  return { pairs: times.size, again: [...times.values()].filter(n => n > 1).length }
}

const partiesAt = ({ seats }: Table): readonly PartyId[] => seats.flatMap(seat => ('party' in seat ? [seat.party] : []))

/** One place of one table as a row of the file: numbers from 1 as on the screen, `seat` from 0 as everywhere. */
export interface RealisedRow {
  readonly part: number
  readonly matching: number
  readonly table: number
  readonly match: string
  readonly seat: number
  readonly party: string
  readonly participants: string
  readonly player_kind: string
  readonly player: string
  readonly instead: 0 | 1
}

/** Who sat where in every matching, one row a place; parties that watched stand with an empty table. */
export function realisedRows(log: readonly SessionEvent[]): readonly RealisedRow[] {
  const members = membersIn(log)
  const people = (party: PartyId) => members(party).join(' ')
  return matchingsIn(log).flatMap(({ part, matching, tables, watching }) => [
    ...tables.flatMap((table, t) =>
      table.seats.map((seat, i) => ({
        part: part + 1,
        matching: matching + 1,
        table: t + 1,
        match: table.match,
        seat: i,
        party: 'party' in seat ? seat.party : '',
        participants: 'party' in seat ? people(seat.party) : '',
        player_kind: 'party' in seat ? 'human' : seat.player.kind,
        player: 'party' in seat ? '' : called(seat.player),
        instead: table.instead === true ? (1 as const) : (0 as const),
      })),
    ),
    ...watching.map(party => ({
      part: part + 1,
      matching: matching + 1,
      table: 0,
      match: '',
      seat: -1,
      party,
      participants: people(party),
      player_kind: 'watching',
      player: '',
      instead: 0 as const,
    })),
  ])
}

const called = (player: PlayerSpec): string => (player.kind === 'scripted' ? player.strategy : player.kind === 'llm' ? player.model : player.kind)
