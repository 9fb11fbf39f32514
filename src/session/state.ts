import type { EndStatus } from '../core/log'
import { Problem } from '../core/problem'
import type { PlayerSpec } from '../core/spec'
import { change, type Draft } from './draft'
import type { Agreed, DeviceKeys, PageName, ParticipantId, Presence, Recruitment, SessionEvent, SessionEventOf, Table } from './log'
import type { PartyId, SessionPlan } from './plan'

/** Where a participant's page last said it was. Times are UTC ms on the host's clock. */
export interface PageAt {
  readonly page: PageName
  readonly part: number | null
  readonly matching: number | null
  readonly match: string | null
  readonly k: number | null
  readonly since: number
}

/** One participant as the log has them. `device`: the one that may speak for them; `party`: null until one was made; `code`: what the next device must say to get the place (re-seat), else null. */
export interface Person {
  readonly id: ParticipantId
  readonly name: string
  readonly label: string | null
  readonly language: 'en' | 'de'
  readonly device: DeviceKeys
  readonly recruitment: Recruitment
  readonly consent: Agreed | null
  readonly joinedAt: number
  readonly presence: Presence
  readonly presenceSince: number
  readonly page: PageAt | null
  readonly kicked: boolean
  readonly party: PartyId | null
  readonly code: string | null
}

/** One matching as it was made. By arrival it grows: tables are added as they fill. */
export interface Matching {
  readonly part: number
  readonly matching: number
  readonly at: number
  readonly tables: readonly Table[]
  readonly watching: readonly PartyId[]
}

/** One match of the session: where it stands in it, and how it ended. */
export interface MatchOf {
  readonly part: number
  readonly matching: number
  readonly table: Table
  readonly status: EndStatus | 'running'
  readonly at: number
  readonly endedAt: number | null
}

/** A message to a participant; `id` is unique in the session. */
export interface NoteTo {
  readonly id: string
  readonly at: number
  readonly text: string
}

/**
 * How a session stands: a pure fold of its log. `people` and `parties` are in the order of joining; `byDevice` knows former devices too. `part` and `matching`: the latest matching, null before the first.
 * `resting` since `restingSince`: results stand. `replaced`: seats that somebody plays in a person's place, as `match/seat`. `dropped`: refused messages by reason.
 */
export interface SessionState {
  readonly session: string
  readonly engine: string
  readonly plan: SessionPlan
  readonly epoch: number
  readonly stage: 'open' | 'locked' | 'running' | 'paused' | 'over'
  readonly isStarted: boolean
  readonly isPaused: boolean
  readonly isLocked: boolean
  readonly people: ReadonlyMap<ParticipantId, Person>
  readonly byDevice: ReadonlyMap<string, ParticipantId>
  readonly parties: ReadonlyMap<PartyId, readonly ParticipantId[]>
  readonly part: number | null
  readonly matching: number | null
  readonly resting: boolean
  readonly restingSince: number | null
  readonly matchings: readonly Matching[]
  readonly matches: ReadonlyMap<string, MatchOf>
  readonly watching: readonly PartyId[]
  readonly replaced: ReadonlyMap<string, PlayerSpec | null>
  readonly notes: ReadonlyMap<ParticipantId, readonly NoteTo[]>
  readonly interventions: readonly SessionEventOf<'intervention'>[]
  readonly dropped: Readonly<Record<string, number>>
}

/** How a session stands after these events. Throws a Problem where none of them is its plan; total on any order otherwise: what is about somebody or something unknown changes nothing. */
export function foldSession(events: readonly SessionEvent[]): SessionState {
  const first = events.find(event => event.e === 'plan')
  if (first === undefined) {
    throw new Problem({
      expected: 'a log that begins with its plan',
      found: events.length === 0 ? 'an empty one' : `one that begins with ${events[0]?.e}`,
      where: 'session log',
      todo: 'take the log as it was exported',
    })
  }
  const draft = change(empty(first))
  for (const event of events) take(draft, event)
  return draft.done()
}

/** The state after one more event; `state` itself stays as it is. Costs a copy of what the event changes. */
export function applyEvent(state: SessionState, event: SessionEvent): SessionState {
  const draft = change(state)
  take(draft, event)
  return draft.done()
}

const empty = ({ session, plan, engine }: SessionEventOf<'plan'>): SessionState => ({
  session,
  engine,
  plan,
  epoch: 0,
  stage: 'open',
  isStarted: false,
  isPaused: false,
  isLocked: false,
  people: new Map(),
  byDevice: new Map(),
  parties: new Map(),
  part: null,
  matching: null,
  resting: false,
  restingSince: null,
  matchings: [],
  matches: new Map(),
  watching: [],
  replaced: new Map(),
  notes: new Map(),
  interventions: [],
  dropped: {},
})

function take(draft: Draft, event: SessionEvent): void {
  const { now } = draft
  switch (event.e) {
    case 'plan':
    case 'signal':
    case 'proposal':
      return
    case 'host':
      now.epoch = Math.max(now.epoch, event.epoch)
      return
    case 'join':
      return joined(draft, event)
    case 'device':
      if (!now.people.has(event.participant)) return
      draft.byDevice.set(event.device.id, event.participant)
      return draft.person(event.participant, { device: event.device, code: null })
    case 'party':
      draft.parties.set(event.party, event.members)
      for (const member of event.members) draft.person(member, { party: event.party })
      return
    case 'presence':
      return draft.person(event.participant, { presence: event.is, presenceSince: event.at })
    case 'page': {
      const { page, part, matching, match, k, at } = event
      return draft.person(event.participant, { page: { page, part, matching, match, k, since: at } })
    }
    case 'matching':
      return matched(draft, event)
    case 'ended': {
      const match = now.matches.get(event.match)
      if (match?.status === 'running') draft.matches.set(event.match, { ...match, status: event.status, endedAt: event.at })
      return
    }
    case 'rest':
      if (event.part !== now.part || event.matching !== now.matching) return
      now.resting = true
      now.restingSince = event.at
      return
    case 'intervention':
      return intervened(draft, event)
    case 'dropped':
      now.dropped = sum(now.dropped, event.counts)
      return
    case 'end':
      draft.isOver = true
      return
  }
}

/** Once in, somebody stays who they are: a second `join` of the same code changes nothing. */
function joined(draft: Draft, event: SessionEventOf<'join'>): void {
  const { participant: id, name, label, language, device, recruitment, consent, at } = event
  if (draft.now.people.has(id)) return
  draft.byDevice.set(device.id, id)
  draft.people.set(id, {
    id,
    name,
    label,
    language,
    device,
    recruitment,
    consent,
    joinedAt: at,
    presence: 'visible',
    presenceSince: at,
    page: null,
    kicked: false,
    party: null,
    code: null,
  })
}

function matched(draft: Draft, event: SessionEventOf<'matching'>): void {
  const { now } = draft
  const { part, matching, tables, watching, at } = event
  const i = now.matchings.findLastIndex(known => known.part === part && known.matching === matching)
  const known = now.matchings[i]
  if (known === undefined) draft.matchings.push({ part, matching, at, tables, watching })
  else draft.matchings[i] = { ...known, tables: [...known.tables, ...tables.filter(table => !now.matches.has(table.match))], watching }
  for (const table of tables) {
    if (!now.matches.has(table.match)) draft.matches.set(table.match, { part, matching, table, status: 'running', at, endedAt: null })
  }
  now.part = part
  now.matching = matching
  now.watching = watching
  now.isStarted = true
  now.resting = false
  now.restingSince = null
}

function intervened(draft: Draft, event: SessionEventOf<'intervention'>): void {
  const { now } = draft
  const { what, participant, match, seat, detail, at } = event
  draft.interventions.push(event)
  switch (what) {
    case 'start':
      now.isStarted = true
      return
    case 'pause':
    case 'resume':
      now.isPaused = what === 'pause'
      return
    case 'lock':
    case 'unlock':
      now.isLocked = what === 'lock'
      return
    case 'kick':
    case 'readmit':
      return draft.person(participant, { kicked: what === 'kick' })
    case 'reseat':
      return draft.person(participant, { code: typeof detail === 'string' ? detail : textOf(detail, 'code') })
    case 'replace':
    case 'give-back': {
      if (match === undefined || seat === undefined) return
      if (what === 'replace') draft.replaced.set(`${match}/${seat}`, playerOf(detail))
      else draft.replaced.delete(`${match}/${seat}`)
      return
    }
    case 'message': {
      const text = typeof detail === 'string' ? detail : textOf(detail, 'text')
      if (text === null) return
      const note: NoteTo = { id: `n${now.interventions.length}`, at, text }
      const readers = participant === undefined ? [...now.people.keys()] : [participant]
      for (const reader of readers) if (now.people.has(reader)) draft.notes.set(reader, [...(now.notes.get(reader) ?? []), note])
      return
    }
    case 'extend':
    case 'advance':
    case 'next':
    case 'end-match':
    case 'end':
      return
  }
}

const fieldOf = (detail: unknown, field: string): unknown =>
  typeof detail === 'object' && detail !== null ? (detail as Readonly<Record<string, unknown>>)[field] : undefined

function textOf(detail: unknown, field: string): string | null {
  const text = fieldOf(detail, field)
  return typeof text === 'string' ? text : null
}

/** The player that a replacement names: as the detail itself or under `player`. */
function playerOf(detail: unknown): PlayerSpec | null {
  if (typeof fieldOf(detail, 'kind') === 'string') return detail as PlayerSpec
  const player = fieldOf(detail, 'player')
  return typeof fieldOf(player, 'kind') === 'string' ? (player as PlayerSpec) : null
}

function sum(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const out = { ...a }
  for (const [reason, n] of Object.entries(b)) out[reason] = (out[reason] ?? 0) + n
  return out
}
