import type { MatchSpec } from '../../core/spec'
import type { Filled, Table } from '../../session/log'
import { drawInstead } from '../../session/matching/draw-instead'
import { nextMatching } from '../../session/matching/next-matching'
import type { PartyId, PartPlan } from '../../session/plan'
import { streamOf } from '../../session/seeds'
import type { Matching, SessionState } from '../../session/state'
import { sayPlanProblem } from '../../wording/session'
import { sessionTold } from '../../wording/session-told'
import type { HostGame } from './deps'
import { matchIdOf, peoplePlaces, placed, specOf } from './match-spec'

/** A matching as it shall be: its tables with the specs of their matches, and who watches; or why there can be none. */
export type Lineup =
  | { readonly tables: readonly { readonly table: Table; readonly spec: MatchSpec }[]; readonly watching: readonly PartyId[] }
  | { readonly reason: string }

/** What a line-up is made of. `parties`: those that are there, in the order of joining; `from`: tables of this matching that are out already (by arrival). */
export interface LineupInput {
  readonly state: SessionState
  readonly part: number
  readonly matching: number
  readonly parties: readonly PartyId[]
  readonly from: number
  readonly entry: HostGame
}

/**
 * Puts the parties that are there together for one matching, as the plan says: who faces players instead of people is drawn first, the others are matched among themselves, places that stay
 * empty are filled or their parties watch. Pure: the session's seed draws. Throws a Problem where the table doesn't fit the game.
 */
export function lineup(input: LineupInput): Lineup {
  const { state, parties, matching } = input
  const plan = state.plan.parts[input.part] as PartPlan
  const people = plan.people === 'all' ? parties.length : plan.people
  const { seed } = state.plan
  const telling = streamOf(seed, 'telling', input.part, matching)
  const isDrawn = plan.telling.mode === 'probabilistic' || plan.telling.mode === 'balanced'
  const before = state.matchings.filter(one => one.part === input.part && one.matching < matching)
  const [first] = before
  const isArrival = plan.matching === 'arrival'
  const satOut = before.map(one => one.watching)
  const drawn = drawInstead(plan.telling, parties, people, telling, satOut)
  const result = nextMatching({
    kind: plan.matching,
    parties: drawn.rest,
    people: plan.people === 'all' ? 'all' : people,
    matching,
    matchings: plan.matches,
    history: before.map(one => one.tables.map(table => placesOf(table, plan))),
    satOut,
    roles: plan.roles,
    fill: plan.fill !== 'watch' && !isDrawn,
    ...(plan.matrix === undefined ? {} : { matrix: plan.matrix }),
    // By arrival tables come one by one, each with its own luck.
    luck: isArrival ? streamOf(seed, 'matching', input.part, input.from) : streamOf(seed, 'matching', input.part),
    roster: first === undefined ? parties : [...first.tables.flatMap(peopleOf), ...first.watching],
    numbered: everyParty(state),
  })
  if ('reason' in result) return { reason: sayPlanProblem(result.reason, state.plan.language) }
  const rows: { readonly places: readonly Filled[]; readonly instead: boolean }[] = [
    ...result.tables.map(places => ({
      places: places.map((party): Filled => (party === null ? fillOf(plan) : { party })),
      instead: false,
    })),
    ...drawn.instead.map(party => ({
      places: alone(
        party,
        people,
        plan,
        (plan.roles === 'kept' ? lastPlace(before, party, plan) : null) ??
          telling
            .fork('place')
            .fork(party)
            .int(0, people - 1),
      ),
      instead: true,
    })),
  ]
  const watching = [...result.watching, ...drawn.out]
  const playing = parties.length - watching.length
  const tables = rows.map(({ places, instead }, i) => {
    const index = input.from + i
    const table: Table = {
      match: matchIdOf(state.session, input.part, matching, index),
      seats: placed(places, plan.others),
      ...(instead ? { instead: true } : {}),
    }
    return { table, spec: tableSpec({ ...input, index, table, playing }) }
  })
  return { tables, watching }
}

/** The spec of a table that is out: from the log alone, so that it comes out the same whenever it is made. `playing`: how many parties play in this matching. */
export function tableSpec(
  input: Pick<LineupInput, 'state' | 'part' | 'matching' | 'entry'> & { readonly index: number; readonly table: Table; readonly playing: number },
): MatchSpec {
  const { state, table, entry } = input
  const plan = state.plan.parts[input.part] as PartPlan
  return specOf({
    plan: state.plan,
    part: input.part,
    matching: input.matching,
    table: input.index,
    game: entry.game,
    seats: table.seats,
    isInstead: table.instead === true,
    languageOf: party => languageOf(state, party),
    told: seats =>
      sessionTold({
        seats,
        telling: plan.telling,
        parties: input.playing,
        dropout: plan.dropout,
        members: party => state.parties.get(party)?.length ?? 1,
        titleOf: (id, language) => entry.strategies.find(one => one.id === id)?.title[language] ?? id,
      }),
  })
}

/** At which place for people a party sat in the latest matching that it played, or null. */
function lastPlace(before: readonly Matching[], party: PartyId, plan: PartPlan): number | null {
  for (const { tables } of [...before].reverse()) {
    for (const table of tables) {
      const place = placesOf(table, plan).indexOf(party)
      if (place >= 0) return place
    }
  }
  return null
}

/** The party at its place and, in all other places for people, the players instead. */
function alone(party: PartyId, people: number, { telling }: PartPlan, place: number): readonly Filled[] {
  return Array.from({ length: people }, (_, i): Filled => (i === place || !('instead' in telling) ? { party } : { player: telling.instead }))
}

function fillOf(plan: PartPlan): Filled {
  if (plan.fill === 'watch') throw new RangeError('lineup: expected every place to be taken, found an empty one where nobody fills')
  return { player: plan.fill }
}

/** The places for people at a table, in seat order: parties, and null where a player fills. */
const placesOf = (table: Table, plan: PartPlan): readonly (PartyId | null)[] =>
  peoplePlaces(table.seats.length, plan.others).map(seat => {
    const filled = table.seats[seat]
    return filled !== undefined && 'party' in filled ? filled.party : null
  })

/** All parties there have been, in the order of joining. */
const everyParty = (state: SessionState): readonly PartyId[] => [...new Set([...state.people.values()].map(person => person.party ?? person.id))]

/** The parties at a table, in seat order. */
export const peopleOf = (table: Table): readonly PartyId[] => table.seats.flatMap(seat => ('party' in seat ? [seat.party] : []))

/** What a party reads: its member's language; a team its first one's. */
function languageOf(state: SessionState, party: PartyId): 'en' | 'de' {
  const first = state.parties.get(party)?.[0] ?? party
  return state.people.get(first)?.language ?? state.plan.language
}
