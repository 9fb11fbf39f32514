import { z } from 'zod'
import type { CallMessage, CallRecord, StoredText, Tokens } from '../core/call'
import { Problem } from '../core/problem'
import { count, type Fields, price, settings } from '../core/spec-schema'
import { failure, misfit, type Misfit } from './schema'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const time = z.number().nullable()
const tokens = z.number().min(0).nullable()

/** A call record at the border: exactly these members, on every level but in the answer, so that nothing else (a header, a key) rides along. */
const call = z.strictObject({
  id: hash,
  match: z.string().min(1),
  seat: count,
  k: count,
  turn: z.string(),
  tag: z.enum(['act', 'predict', 'belief', 'notes']),
  index: count,
  attempt: z.int().min(1),
  prompt: hash,
  template: z.string(),
  messages: z.array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), text: hash } satisfies Fields<CallMessage>)),
  schema: hash.nullable(),
  provider: z.string(),
  host: z.string(),
  requested: z.string(),
  reported: z.string().nullable(),
  settings,
  structured: z.enum(['schema', 'json', 'none']),
  queued: z.number(),
  sent: time,
  first: time,
  done: time,
  status: z.union([z.enum(['pending', 'ok', 'lost']), failure]),
  http: z.int().nullable(),
  finish: z.string().nullable(),
  error: z.string().nullable(),
  raw: hash.nullable(),
  reasoning: hash.nullable(),
  read: z.enum(['native', 'extracted', 're-asked']).nullable(),
  answer: z.unknown(),
  tokens: z.strictObject({ in: tokens, out: tokens, reasoning: tokens, cached: tokens } satisfies Fields<Tokens>),
  cost: z.number().nullable(),
  price: price.nullable(),
  warnings: z.array(z.string()),
  app: z.string(),
} satisfies Fields<CallRecord>)

const text = z.strictObject({ hash, text: z.string() } satisfies Fields<StoredText>)

/** The first misfit of a value against the schema of call records, or null. */
export const misfitOfCall = (value: unknown): Misfit | null => misfit(call, value)

/** The first misfit of a value against the schema of stored texts, or null. The hash itself is not computed. */
export const misfitOfText = (value: unknown): Misfit | null => misfit(text, value)

/** Throws a Problem where a record is not exactly a call record. What stands in the wrong member is not repeated: it might be a key. */
export function checkCall(record: CallRecord): void {
  const wrong = misfitOfCall(record)
  if (wrong === null) return
  throw new Problem({ expected: 'a call record', found: `a wrong or unknown member '${wrong.path}'`, where: 'call book', todo: 'report this' })
}
