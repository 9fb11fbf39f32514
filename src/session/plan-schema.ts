import { z } from 'zod'
import { expectation } from '../core/expectation'
import { Problem, shown } from '../core/problem'
import type { PlayerSpec } from '../core/spec'
import { count, type Fields, player } from '../core/spec-schema'
import type { Consent, Dropout, JoinPlan, Other, PartPlan, SessionPlan } from './plan'

const DAY = 86_400_000
/** Most participants of one session. */
const MOST = 1000
const ms = z.int().min(0).max(DAY)
const named = z.record(z.string(), z.unknown())

/** A player as a plan may name it: a model needs no protocols and remembers all unless it says otherwise. */
const planned = z.preprocess(
  value =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'llm'
      ? { protocols: [], memory: { kind: 'all' }, ...value }
      : value,
  player,
) as unknown as z.ZodType<PlayerSpec>

const telling = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('disclosed') }),
  z.strictObject({ mode: z.literal('probabilistic'), chance: z.number(), instead: planned }),
  z.strictObject({ mode: z.literal('balanced'), parties: z.int(), instead: planned }),
  z.strictObject({ mode: z.literal('none') }),
])

const dropout = z.strictObject({
  policy: z.enum(['wait', 'fallback', 'strategy', 'model', 'end']).default('fallback'),
  afterMs: ms.default(60_000),
  player: planned.optional(),
  returns: z.boolean().default(true),
} satisfies Fields<Dropout>)

const part = z.strictObject({
  name: z.string().max(200).optional(),
  game: z.string().min(1),
  preset: z.string().optional(),
  config: named.default({}),
  talk: named.nullable().default(null),
  people: z.union([z.int().min(1).max(MOST), z.literal('all')]),
  others: z
    .array(z.strictObject({ player: planned, seat: count.nullable().default(null) } satisfies Fields<Other>))
    .max(MOST)
    .default([]),
  matching: z.enum(['fixed', 'strangers', 'perfect-strangers', 'arrival', 'matrix']).optional(),
  matrix: z.array(z.array(z.array(z.int()))).optional(),
  roles: z.enum(['drawn', 'kept']).default('drawn'),
  matches: z.int().min(1).max(1000).default(1),
  fill: z.union([z.literal('watch'), planned]).default('watch'),
  telling: telling.default({ mode: 'disclosed' }),
  dropout: dropout.prefault({}),
  clockMs: z.int().min(1000).max(DAY).optional(),
  retries: z.int().min(0).max(20).default(3),
  barrier: z.boolean().default(true),
  restMs: ms.default(15_000),
  phrasing: z.string().default(''),
} satisfies Fields<PartPlan>)

const join = z.strictObject({
  names: z.enum(['assigned', 'labels']).optional(),
  labels: z.array(z.string().trim().min(1).max(100)).max(MOST).default([]),
  consent: z.strictObject({ version: z.string().min(1).max(100), text: z.string().min(1).max(100_000) } satisfies Fields<Consent>).optional(),
  places: z.int().min(1).max(MOST).optional(),
  late: z.boolean().default(true),
  team: z.int().min(1).max(100).default(1),
  rule: z.enum(['first', 'majority']).default('first'),
} satisfies Fields<JoinPlan>)

/** A session's plan as a file may hold it: exactly these members, keys of providers not among them. */
const plan = z.strictObject({
  schema: z.literal(1).default(1),
  title: z.string().trim().min(1).max(200),
  language: z.enum(['en', 'de']).default('en'),
  seed: z.string().max(200).default(''),
  join: join.prefault({}),
  start: z
    .discriminatedUnion('when', [
      z.strictObject({ when: z.literal('hand') }),
      z.strictObject({ when: z.literal('full'), people: z.int().min(1).max(MOST), withinMs: ms.optional() }),
    ])
    .default({ when: 'hand' }),
  next: z.enum(['hand', 'auto']).default('hand'),
  parts: z.array(part).min(1).max(50),
  end: z
    .strictObject({ text: z.string().max(20_000).default(''), url: z.string().max(2000).optional(), code: z.string().max(200).optional() })
    .prefault({}),
} satisfies Fields<SessionPlan>)

/** Places where the file says none and hands out no labels. */
const PLACES = 60

/**
 * Reads a plan, as JSON gives it, and fills in what it leaves open: a part is called after its game and matched as strangers (all at one table: fixed); labels, where given, are who may join.
 * `seed`: what the plan's draws hang on where the file names no seed; hand in fresh randomness. Throws a Problem with the path of the first member that is missing, wrong or unknown.
 */
export function parsePlan(value: unknown, seed = ''): SessionPlan {
  const result = plan.safeParse(value)
  if (!result.success) throw misfitOf(result.error, value)
  const { data } = result
  const { labels } = data.join
  const filled = {
    ...data,
    seed: data.seed === '' ? seed : data.seed,
    join: {
      ...data.join,
      names: data.join.names ?? (labels.length > 0 ? 'labels' : 'assigned'),
      places: data.join.places ?? (labels.length > 0 ? labels.length : PLACES),
    },
    parts: data.parts.map(one => ({ ...one, name: one.name ?? one.game, matching: one.matching ?? (one.people === 'all' ? 'fixed' : 'strangers') })),
  }
  return filled as SessionPlan
}

function misfitOf(error: z.ZodError, value: unknown): Problem {
  const issue = error.issues[0]
  const path = issue?.path ?? []
  const isStray = issue?.code === 'unrecognized_keys'
  const found = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value)
  return new Problem({
    expected: issue === undefined ? 'a valid plan' : expectation(issue),
    found: isStray ? issue.keys.map(key => JSON.stringify(key)).join(', ') : shown(found),
    where: ['plan', ...path].map(String).join('.'),
    todo: isStray ? 'leave it out or correct its name' : found === undefined ? 'add it' : 'correct the value',
  })
}
