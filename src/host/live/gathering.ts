import type { ParticipantId } from '../../session/log'
import type { PartyId } from '../../session/plan'
import type { SessionState } from '../../session/state'
import { type Context, isThere, partyOf, playing } from './context'
import type { Floor } from './floor'
import { isOver, seatAt } from './live-table'

/** How many are in: participants that weren't sent out. */
export const countIn = (state: SessionState): number => [...state.people.values()].filter(person => !person.kicked).length

/** Parties that may play, in the order of joining. */
export function partiesOf(state: SessionState): readonly PartyId[] {
  const all = new Set([...state.people.keys()].map(participant => partyOf(state, participant)))
  return [...all].filter(party => playing(state, party).length > 0)
}

/** How many matches of the present part a party has begun. */
export const played = ({ part, matchings }: SessionState, party: PartyId): number =>
  matchings
    .filter(one => one.part === part)
    .flatMap(one => one.tables)
    .filter(table => seatAt(table, party) !== null).length

/** Parties that are there and sit nowhere, with matches of this part left to play. */
export function freeParties(context: Context, floor: Floor): readonly PartyId[] {
  const state = context.state()
  const part = state.part === null ? undefined : state.plan.parts[state.part]
  if (part === undefined) return []
  return partiesOf(state).filter(party => {
    const table = floor.tableOf(party)
    return (table === null || isOver(table)) && isThere(context, party) && played(state, party) < part.matches
  })
}

/** Makes the teams of those that are in, as even as they can be, in the order of joining. */
export async function formTeams(context: Context): Promise<void> {
  const { plan, people, parties } = context.state()
  if (plan.join.team < 2) return
  const members = [...people.values()].filter(person => !person.kicked && person.party === null).map(person => person.id)
  const many = Math.max(1, Math.round(members.length / plan.join.team))
  const teams = Array.from({ length: many }, (): ParticipantId[] => [])
  members.forEach((member, i) => teams[i % many]?.push(member))
  // All in one moment, so that they are kept together, and nobody who comes meanwhile finds half of them.
  const made = teams.flatMap((team, i) =>
    team.length === 0 ? [] : [context.write({ e: 'party', party: `T${String(parties.size + i + 1).padStart(2, '0')}`, members: team })],
  )
  await Promise.all(made)
}

/** Tells the questions that are open what members of teams have proposed, as the log has it: after a restart. */
export function recallProposals(context: Context): void {
  const state = context.state()
  for (const event of context.ledger.events) {
    if (event.e !== 'proposal') continue
    const party = partyOf(state, event.participant)
    context.desk.recall(event.match, event.seat, event, { who: event.participant, members: playing(state, party).length })
  }
}

/** Who comes after the teams were made joins the smallest one. */
export async function joinTeam(context: Context): Promise<void> {
  const { plan, people, parties } = context.state()
  if (plan.join.team < 2 || parties.size === 0) return
  for (const person of people.values()) {
    if (person.party !== null || person.kicked) continue
    const [party, members] = [...context.state().parties].reduce((a, b) => (b[1].length < a[1].length ? b : a))
    await context.write({ e: 'party', party, members: [...members, person.id] })
  }
}
