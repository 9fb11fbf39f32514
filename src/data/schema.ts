import { z } from 'zod'
import type { Belief } from '../core/belief'
import type { LogEvent, LogOf } from '../core/log'
import type { GameRef, MatchSpec, SeatSpec } from '../core/spec'
import { count, type Fields, player } from '../core/spec-schema'
import type { MatchMeta } from './meta'
import { SCHEMA } from './schema-number'

const named = z.record(z.string(), z.unknown())

const seat = z.strictObject({
  player,
  lottery: z.array(z.strictObject({ player, chance: z.number().min(0).max(1) })).optional(),
  wording: z.string(),
  labels: z.strictObject({ names: z.record(z.string(), z.string()).optional(), order: z.array(z.string()).optional() }).optional(),
  name: z.string().optional(),
  told: z.string().optional(),
} satisfies Fields<SeatSpec>)

/** A game by id and version, under its transforms. */
export const game = z.strictObject({
  id: z.string(),
  version: count,
  with: z.array(z.strictObject({ transform: z.string(), version: count, options: z.unknown() })),
} satisfies Fields<GameRef>)

/** A match's spec at the border: exactly these members. Seats are at least one and at most 10,000. */
const spec = z.strictObject({
  game,
  config: z.unknown(),
  seats: z.array(seat).min(1).max(10_000),
  seed: z.string(),
  referee: z.strictObject({ retries: count, clockMs: z.number().optional(), onFailure: z.enum(['fallback', 'abort', 'person', 'wait']) }),
  disclosure: z.enum(['disclosed', 'probabilistic', 'balanced', 'none']).optional(),
  nature: z.record(z.string().regex(/^\d+$/), named).optional(),
  engine: z.string(),
} satisfies Fields<MatchSpec>)

const turn = z.strictObject({
  id: z.string(),
  n: z.number(),
  seats: z.array(count),
  gate: z.enum(['joint', 'each']),
  clockMs: z.number().optional(),
  fresh: z.array(count).optional(),
})

const belief = z.strictObject({
  order: z.union([z.literal(1), z.literal(2)]),
  condition: z.enum(['explicit', 'implicit', 'given']),
  about: z.array(count),
  space: z.looseObject({ kind: z.enum(['choice', 'int', 'real', 'text', 'split', 'many', 'fields', 'oneOf']) }),
  value: z.unknown(),
} satisfies Fields<Belief>)

const at = z.number().optional()

/** Why an attempt failed. */
export const failure = z.enum([
  'unparsable',
  'illegal',
  'refusal',
  'truncated',
  'timeout',
  'rate-limited',
  'auth',
  'provider-down',
  'network',
  'aborted',
])

/** How a match ended. */
export const endStatus = z.enum(['complete', 'aborted', 'limit', 'abandoned'])

const kinds = {
  start: z.strictObject({ at, e: z.literal('start'), schema: z.literal(SCHEMA), spec } satisfies Fields<LogOf<'start'>>),
  open: z.strictObject({ at, e: z.literal('open'), k: count, turn } satisfies Fields<LogOf<'open'>>),
  try: z.strictObject({
    at,
    e: z.literal('try'),
    k: count,
    seat: count,
    failure,
    raw: z.string().optional(),
    calls: z.array(z.string()).optional(),
  } satisfies Fields<LogOf<'try'>>),
  move: z.strictObject({
    at,
    e: z.literal('move'),
    k: count,
    seat: count,
    action: z.unknown(),
    by: z.enum(['player', 'fallback', 'substitute', 'host', 'imported']),
    tries: count,
    shownMs: z.number().optional(),
    ms: z.number().optional(),
    calls: z.array(z.string()).optional(),
    raw: z.string().optional(),
    read: z.enum(['native', 'extracted', 're-asked', 'mistaken']).optional(),
    beliefs: z.array(belief).optional(),
  } satisfies Fields<LogOf<'move'>>),
  shut: z.strictObject({ at, e: z.literal('shut'), k: count, why: z.enum(['all', 'each', 'clock']), hash: z.string().optional() } satisfies Fields<
    LogOf<'shut'>
  >),
  seat: z.strictObject({ at, e: z.literal('seat'), k: count, seat: count, player, why: z.string() } satisfies Fields<LogOf<'seat'>>),
  host: z.strictObject({
    at,
    e: z.literal('host'),
    what: z.enum(['pause', 'resume', 'extend', 'advance', 'message', 'kick']),
    detail: z.unknown().optional(),
  } satisfies Fields<LogOf<'host'>>),
  end: z.strictObject({
    at,
    e: z.literal('end'),
    status: endStatus,
    payoffs: z.array(z.number()),
    steps: count,
  } satisfies Fields<LogOf<'end'>>),
} satisfies { [E in LogEvent['e']]: z.ZodType }

/** Ids of matches, as this app gives them and more generously. */
export const MATCH_ID = /^[\w.:-]{1,100}$/

const event = z.discriminatedUnion('e', [kinds.start, kinds.open, kinds.try, kinds.move, kinds.shut, kinds.seat, kinds.host, kinds.end])

const meta = {
  name: z.string().optional(),
  preset: z.string().optional(),
  treatment: z.string().optional(),
  session: z.string().optional(),
  index: count.optional(),
  block: z.string().optional(),
  blockOrder: z.number().optional(),
  repetition: z.string().optional(),
  deterministic: z.boolean().optional(),
} satisfies Fields<MatchMeta>

/**
 * session.json: everything needed to repeat the matches. `hash` is the SHA-256 of the match's lines in events.jsonl, `calls` that of its lines in calls.jsonl. `sessions` are the hosted
 * sessions that came along, with the hash of their lines in session_log.jsonl; absent where there are none.
 */
const session = z.strictObject({
  parley: z.literal('session'),
  schema: z.literal(SCHEMA),
  app: z.string(),
  matches: z.array(z.strictObject({ id: z.string().regex(MATCH_ID), hash: z.string(), calls: z.string().optional(), ...meta, spec })),
  sessions: z.array(z.strictObject({ id: z.string().regex(MATCH_ID), hash: z.string() })).optional(),
})

/** What session.json holds. */
export interface SessionFile {
  readonly parley: 'session'
  readonly schema: number
  readonly app: string
  readonly matches: readonly (MatchMeta & { readonly id: string; readonly hash: string; readonly calls?: string; readonly spec: MatchSpec })[]
  readonly sessions?: readonly { readonly id: string; readonly hash: string }[]
}

/** A value that failed its check: the path of the first wrong member and what stood there. */
export interface Misfit {
  readonly path: string
  readonly found: unknown
}

/** The first misfit of a value against the schema of log events, or null; the value itself stays as it is, members in their order. */
export const misfitOfEvent = (value: unknown): Misfit | null => misfit(event, value)

/** The first misfit of a value against the schema of session.json, or null. */
export const misfitOfSession = (value: unknown): Misfit | null => misfit(session, value)

/** The first misfit of a value against a schema, or null. */
export function misfit(schema: z.ZodType, value: unknown): Misfit | null {
  const result = schema.safeParse(value)
  if (result.success) return null
  const issue = result.error.issues[0]
  const path = [...(issue?.path ?? [])]
  if (issue?.code === 'unrecognized_keys' && issue.keys[0] !== undefined) path.push(issue.keys[0])
  let found: unknown = value
  for (const step of path) found = typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[step] : undefined
  return { path: path.map(String).join('.') || 'e', found }
}
