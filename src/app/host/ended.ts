import type { ParticipantId, SessionEvent, SessionEventOf } from '../../session/log'
import { type MatchOf, foldSession, type SessionState } from '../../session/state'

/** What a session came to. `dropouts`: participants who were taken out, whose seat somebody else took, or who were offline at the end. Times are UTC ms; `until` null while it isn't over. */
export interface Ended {
  readonly state: SessionState
  readonly people: number
  readonly matches: readonly (MatchOf & { readonly match: string; readonly index: number })[]
  readonly complete: number
  readonly dropouts: number
  readonly byPlan: number
  readonly from: number
  readonly until: number | null
}

/** See Ended. Throws a Problem for a log without a plan. */
export function endedOf(log: readonly SessionEvent[]): Ended {
  const end = log.findLastIndex(event => event.e === 'end')
  const state = foldSession(end < 0 ? log : log.slice(0, end + 1))
  const places = new Map<string, number>()
  const matches = [...state.matches].map(([match, one]) => {
    const at = `${one.part} ${one.matching}`
    const index = places.get(at) ?? 0
    places.set(at, index + 1)
    return { ...one, match, index }
  })
  const replaced = new Set(log.flatMap(event => (event.e === 'intervention' && event.what === 'replace' ? whoSat(state, event) : [])))
  const out = [...state.people.values()].filter(({ id, kicked, presence }) => kicked || presence === 'offline' || replaced.has(id))
  return {
    state,
    people: state.people.size,
    matches,
    complete: matches.filter(({ status }) => status === 'complete').length,
    dropouts: out.length,
    byPlan: state.interventions.filter(({ by }) => by === 'plan').length,
    from: log[0]?.at ?? 0,
    until: end < 0 ? null : (log[end]?.at ?? null),
  }
}

/** Whose place an intervention is about: the participant it names, or all of the party that sat there. */
function whoSat(state: SessionState, { participant, match, seat }: SessionEventOf<'intervention'>): readonly ParticipantId[] {
  if (participant !== undefined) return [participant]
  const filled = match === undefined || seat === undefined ? undefined : state.matches.get(match)?.table.seats[seat]
  return filled !== undefined && 'party' in filled ? (state.parties.get(filled.party) ?? [filled.party]) : []
}
