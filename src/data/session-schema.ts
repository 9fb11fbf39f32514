import { z } from 'zod'
import { count, type Fields, player } from '../core/spec-schema'
import type { Agreed, DeviceKeys, Recruitment, SessionEvent, SessionEventOf } from '../session/log'
import { SESSION_SCHEMA } from './migrations/session-log'
import { endStatus, misfit, type Misfit } from './schema'
import { sessionPlan } from './session-plan-schema'

const at = z.number()
const participant = z.string().min(1)
const party = z.string().min(1)
const match = z.string().min(1)
const key = z.string().regex(/^[\w-]+$/)

const device = z.strictObject({ id: z.string().min(1), sign: key, box: key } satisfies Fields<DeviceKeys>)
const id = z.string().optional()
const recruitment = z.strictObject({
  PROLIFIC_PID: id,
  STUDY_ID: id,
  SESSION_ID: id,
  workerId: id,
  assignmentId: id,
  hitId: id,
} satisfies Fields<Recruitment>)
const agreed = z.strictObject({ version: z.string(), hash: z.string(), at: z.number() } satisfies Fields<Agreed>)

const kinds = {
  plan: z.strictObject({
    at,
    e: z.literal('plan'),
    schema: z.literal(SESSION_SCHEMA),
    session: z.string().min(1),
    plan: sessionPlan,
    engine: z.string(),
  } satisfies Fields<SessionEventOf<'plan'>>),
  host: z.strictObject({ at, e: z.literal('host'), epoch: count } satisfies Fields<SessionEventOf<'host'>>),
  join: z.strictObject({
    at,
    e: z.literal('join'),
    participant,
    name: z.string(),
    label: z.string().nullable(),
    language: z.enum(['en', 'de']),
    device,
    recruitment,
    consent: agreed.nullable(),
  } satisfies Fields<SessionEventOf<'join'>>),
  device: z.strictObject({ at, e: z.literal('device'), participant, device, why: z.string() } satisfies Fields<SessionEventOf<'device'>>),
  party: z.strictObject({ at, e: z.literal('party'), party, members: z.array(participant).min(1) } satisfies Fields<SessionEventOf<'party'>>),
  presence: z.strictObject({
    at,
    e: z.literal('presence'),
    participant,
    is: z.enum(['visible', 'idle', 'hidden', 'offline']),
  } satisfies Fields<SessionEventOf<'presence'>>),
  page: z.strictObject({
    at,
    e: z.literal('page'),
    participant,
    page: z.enum(['wait', 'match', 'result', 'watch', 'end']),
    part: count.nullable(),
    matching: count.nullable(),
    match: match.nullable(),
    k: count.nullable(),
  } satisfies Fields<SessionEventOf<'page'>>),
  signal: z.strictObject({
    at,
    e: z.literal('signal'),
    participant,
    match: match.nullable(),
    what: z.enum(['paste', 'blur']),
    n: count,
  } satisfies Fields<SessionEventOf<'signal'>>),
  matching: z.strictObject({
    at,
    e: z.literal('matching'),
    part: count,
    matching: count,
    tables: z.array(
      z.strictObject({
        match,
        seats: z.array(z.union([z.strictObject({ party }), z.strictObject({ player })])),
        instead: z.literal(true).optional(),
      }),
    ),
    watching: z.array(party),
  } satisfies Fields<SessionEventOf<'matching'>>),
  ended: z.strictObject({ at, e: z.literal('ended'), match, status: endStatus } satisfies Fields<SessionEventOf<'ended'>>),
  rest: z.strictObject({ at, e: z.literal('rest'), part: count, matching: count } satisfies Fields<SessionEventOf<'rest'>>),
  proposal: z.strictObject({
    at,
    e: z.literal('proposal'),
    match,
    seat: count,
    ask: z.string(),
    participant,
    action: z.unknown(),
  } satisfies Fields<SessionEventOf<'proposal'>>),
  intervention: z.strictObject({
    at,
    e: z.literal('intervention'),
    what: z.enum([
      'start',
      'pause',
      'resume',
      'extend',
      'advance',
      'next',
      'lock',
      'unlock',
      'kick',
      'readmit',
      'reseat',
      'replace',
      'give-back',
      'message',
      'end-match',
      'end',
    ]),
    by: z.enum(['host', 'plan']),
    why: z.string(),
    participant: participant.optional(),
    match: match.optional(),
    seat: count.optional(),
    detail: z.unknown().optional(),
  } satisfies Fields<SessionEventOf<'intervention'>>),
  dropped: z.strictObject({ at, e: z.literal('dropped'), counts: z.record(z.string(), count) } satisfies Fields<SessionEventOf<'dropped'>>),
  end: z.strictObject({ at, e: z.literal('end') } satisfies Fields<SessionEventOf<'end'>>),
} satisfies { [E in SessionEvent['e']]: z.ZodType }

const event = z.discriminatedUnion('e', [
  kinds.plan,
  kinds.host,
  kinds.join,
  kinds.device,
  kinds.party,
  kinds.presence,
  kinds.page,
  kinds.signal,
  kinds.matching,
  kinds.ended,
  kinds.rest,
  kinds.proposal,
  kinds.intervention,
  kinds.dropped,
  kinds.end,
])

/**
 * The first misfit of a value against the schema of session events, or null: exactly these members on every level but in an action and a detail, so that nothing else (a secret, a key)
 * rides along. The value itself stays as it is.
 */
export const misfitOfSessionEvent = (value: unknown): Misfit | null => misfit(event, value)
