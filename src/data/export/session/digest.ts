import type { EndStatus } from '../../../core/log'
import type { Filled, ParticipantId, Presence, SessionEvent, SessionEventOf } from '../../../session/log'
import type { PartyId, SessionPlan } from '../../../session/plan'
import { pagesOf, type PageShown } from './pages'

/** One participant as the log tells of them to its end. `presence`: ms in each state. `device`: the last one that spoke for them. */
export interface Person {
  readonly joined: SessionEventOf<'join'>
  readonly party: PartyId
  readonly device: string
  readonly devices: number
  readonly presence: Readonly<Record<Presence, number>>
  readonly timesOffline: number
  readonly signals: Readonly<Record<'paste' | 'blur', number>>
  readonly kicked: boolean
  readonly finished: boolean
}

/** One table as it was realised. `nth`: 1-based among all tables of the session. `status` is null while its match runs. */
export interface Seating {
  readonly match: string
  readonly nth: number
  readonly part: number
  readonly matching: number
  readonly table: number
  readonly seats: readonly Filled[]
  readonly instead: boolean
  readonly status: EndStatus | null
}

/** A session's log in the form in which the tables are written. People in the order of joining, pages in that of their showing. */
export interface Digest {
  readonly id: string
  readonly created: number
  readonly plan: SessionPlan
  readonly engine: string
  readonly people: readonly Person[]
  readonly members: ReadonlyMap<PartyId, readonly ParticipantId[]>
  readonly seatings: readonly Seating[]
  readonly watching: readonly { readonly part: number; readonly matching: number; readonly party: PartyId }[]
  readonly pages: readonly PageShown[]
  readonly interventions: readonly SessionEventOf<'intervention'>[]
  readonly proposals: readonly SessionEventOf<'proposal'>[]
}

/** Folds a session's log. Throws where it doesn't begin with its plan or speaks of somebody who never joined. */
export function digestOf(log: readonly SessionEvent[]): Digest {
  const first = log[0]
  if (first?.e !== 'plan') throw new Error(`session log: expected it to begin with 'plan', found ${first?.e ?? 'nothing'}`)
  const over = log.find(event => event.e === 'end')?.at ?? null
  const last = over ?? log.reduce((latest, { at }) => Math.max(latest, at), first.at)
  const people = new Map<ParticipantId, Draft>()
  const members = new Map<PartyId, readonly ParticipantId[]>()
  const seatings: Seating[] = []
  const watching: { part: number; matching: number; party: PartyId }[] = []
  const ended = new Map<string, EndStatus>()
  const of = (participant: ParticipantId): Draft => {
    const draft = people.get(participant)
    if (draft === undefined) throw new Error(`session ${first.session}: expected participants who joined, found ${participant}`)
    return draft
  }
  for (const event of log) {
    switch (event.e) {
      case 'join':
        people.set(event.participant, new Draft(event))
        break
      case 'device':
        of(event.participant).speaks(event.device.id)
        break
      case 'party':
        members.set(event.party, event.members)
        for (const member of event.members) of(member).party = event.party
        break
      case 'presence':
        of(event.participant).is(event.is, event.at)
        break
      case 'signal':
        of(event.participant).signals[event.what] += event.n
        break
      case 'page':
        if (event.page === 'end') of(event.participant).finished = true
        break
      case 'matching':
        for (const [table, { match, seats, instead }] of event.tables.entries())
          seatings.push({
            match,
            nth: seatings.length + 1,
            part: event.part,
            matching: event.matching,
            table,
            seats,
            instead: instead === true,
            status: null,
          })
        for (const party of event.watching) watching.push({ part: event.part, matching: event.matching, party })
        break
      case 'ended':
        ended.set(event.match, event.status)
        break
      case 'intervention':
        if (event.participant !== undefined && event.what === 'kick') of(event.participant).kicked = true
        if (event.participant !== undefined && event.what === 'readmit') of(event.participant).kicked = false
        break
      default:
        break
    }
  }
  const all = [...people.values()].map(draft => draft.person(last))
  for (const { party, joined } of all) if (!members.has(party)) members.set(party, [joined.participant])
  return {
    id: first.session,
    created: first.at,
    plan: first.plan,
    engine: first.engine,
    people: all,
    members,
    seatings: seatings.map(seating => ({ ...seating, status: ended.get(seating.match) ?? null })),
    watching,
    pages: pagesOf(log, over),
    interventions: log.filter(event => event.e === 'intervention'),
    proposals: log.filter(event => event.e === 'proposal'),
  }
}

/** Where a party sits in a match: its seat, or null. */
export function seatOf(seating: Pick<Seating, 'seats'>, party: PartyId): number | null {
  const seat = seating.seats.findIndex(filled => 'party' in filled && filled.party === party)
  return seat < 0 ? null : seat
}

class Draft {
  party: PartyId
  readonly signals = { paste: 0, blur: 0 }
  kicked = false
  finished = false
  private device: string
  private devices = 1
  private readonly presence = { visible: 0, idle: 0, hidden: 0, offline: 0 }
  private timesOffline = 0
  private now: Presence = 'visible'
  private since: number

  constructor(private readonly joined: SessionEventOf<'join'>) {
    this.party = joined.participant
    this.device = joined.device.id
    this.since = joined.at
  }

  speaks(device: string): void {
    this.device = device
    this.devices++
  }

  is(now: Presence, at: number): void {
    this.presence[this.now] += Math.max(0, at - this.since)
    if (now === 'offline' && this.now !== 'offline') this.timesOffline++
    this.now = now
    this.since = Math.max(this.since, at)
  }

  person(last: number): Person {
    this.is(this.now, last)
    const { joined, party, device, devices, presence, timesOffline, signals, kicked, finished } = this
    return { joined, party, device, devices, presence, timesOffline, signals, kicked, finished }
  }
}
