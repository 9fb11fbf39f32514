import { z } from 'zod'
import { count, type Fields, player } from '../core/spec-schema'
import type { Consent, Dropout, JoinPlan, Other, PartPlan, SessionPlan } from '../session/plan'

const named = z.record(z.string(), z.unknown())
const ms = z.number().min(0)

const telling = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('disclosed') }),
  z.strictObject({ mode: z.literal('probabilistic'), chance: z.number().min(0).max(1), instead: player }),
  z.strictObject({ mode: z.literal('balanced'), parties: count, instead: player }),
  z.strictObject({ mode: z.literal('none') }),
])

const part = z.strictObject({
  name: z.string(),
  game: z.string(),
  preset: z.string().optional(),
  config: named,
  talk: named.nullable(),
  people: z.union([z.int().min(1), z.literal('all')]),
  others: z.array(z.strictObject({ player, seat: count.nullable() } satisfies Fields<Other>)),
  matching: z.enum(['fixed', 'strangers', 'perfect-strangers', 'arrival', 'matrix']),
  matrix: z.array(z.array(z.array(z.int().min(1)))).optional(),
  roles: z.enum(['drawn', 'kept']),
  matches: z.int().min(1),
  fill: z.union([player, z.literal('watch')]),
  telling,
  dropout: z.strictObject({
    policy: z.enum(['wait', 'fallback', 'strategy', 'model', 'end']),
    afterMs: ms,
    player: player.optional(),
    returns: z.boolean(),
  } satisfies Fields<Dropout>),
  clockMs: ms.optional(),
  retries: count,
  barrier: z.boolean(),
  restMs: ms,
  phrasing: z.string(),
} satisfies Fields<PartPlan>)

const join = z.strictObject({
  names: z.enum(['assigned', 'labels']),
  labels: z.array(z.string()),
  consent: z.strictObject({ version: z.string(), text: z.string() } satisfies Fields<Consent>).optional(),
  places: z.int().min(1),
  late: z.boolean(),
  team: z.int().min(1),
  rule: z.enum(['first', 'majority']),
} satisfies Fields<JoinPlan>)

/** A session's plan as a log at the border holds it: its form, member by member. Whether it can be carried out is for whoever hosts it to say. */
export const sessionPlan = z.strictObject({
  schema: z.literal(1),
  title: z.string(),
  language: z.enum(['en', 'de']),
  seed: z.string(),
  join,
  start: z.discriminatedUnion('when', [
    z.strictObject({ when: z.literal('hand') }),
    z.strictObject({ when: z.literal('full'), people: z.int().min(1), withinMs: ms.optional() }),
  ]),
  next: z.enum(['hand', 'auto']),
  parts: z.array(part),
  end: z.strictObject({ text: z.string(), url: z.string().optional(), code: z.string().optional() }),
} satisfies Fields<SessionPlan>)
