import { z } from 'zod'
import type { Fields } from '../../core/spec-schema'
import { RECRUITMENT, type Recruitment } from '../../session/log'
import { fromUtf8 } from './bytes'
import type { Act, Claim, Finding, Up } from './messages'
import { isPlain } from './plain'

type Kind = Up['t']
type UpOf<K extends Kind> = Extract<Up, { t: K }>

/** Most characters of an action as JSON; its message as a whole is bounded in bytes. */
const LARGEST_ACTION = 32_000

/** Most bytes of each kind of message; what is larger isn't looked at. */
const SIZES: Readonly<Record<Kind, number>> = {
  claim: 8_192,
  act: LARGEST_ACTION + 4_096,
  shown: 2_048,
  here: 512,
  gone: 512,
  page: 2_048,
  signal: 2_048,
  probe: 16_384,
}

const within = (most: number) => z.string().min(1).max(most)
const id = within(120)
const count = z.int().min(0).max(1_000_000)
const sequence = z
  .int()
  .min(0)
  .max(2 ** 48)
const nonce = z.string().regex(/^[\w-]{1,32}$/)
/** 64 bytes in base64url. */
const sig = z.string().regex(/^[\w-]{86}$/)

const recruitmentId = within(128).exactOptional()
const recruitment = z.strictObject(
  Object.fromEntries(RECRUITMENT.map(name => [name, recruitmentId])) as Record<keyof Recruitment, typeof recruitmentId>,
)

const finding = z.strictObject({
  what: z.enum(['page', 'websocket', 'broker', 'host', 'round-trip', 'clock', 'secure', 'storage', 'wake-lock', 'mixed-content']),
  ok: z.boolean(),
  detail: z.string().max(300),
} satisfies Fields<Finding>)

const kinds = {
  claim: z.strictObject({
    t: z.literal('claim'),
    app: z.string().max(32),
    language: z.enum(['en', 'de']),
    label: within(100).exactOptional(),
    seatCode: z
      .string()
      .regex(/^[A-Z]{6}$/)
      .exactOptional(),
    recruitment: recruitment.exactOptional(),
    agreed: z.string().regex(/^[\w-]{0,64}$/),
    nonce,
    sig,
  } satisfies Fields<Claim>),
  act: z.strictObject({
    t: z.literal('act'),
    match: id,
    ask: id,
    action: z.unknown().refine(action => action !== undefined && JSON.stringify(action).length <= LARGEST_ACTION),
    nonce,
    sig,
  } satisfies Fields<Act>),
  shown: z.strictObject({ t: z.literal('shown'), match: id, ask: id } satisfies Fields<UpOf<'shown'>>),
  here: z.strictObject({
    t: z.literal('here'),
    conn: within(32),
    is: z.enum(['visible', 'idle', 'hidden']),
    seen: sequence.exactOptional(),
  } satisfies Fields<UpOf<'here'>>),
  gone: z.strictObject({ t: z.literal('gone'), conn: within(32) } satisfies Fields<UpOf<'gone'>>),
  page: z.strictObject({
    t: z.literal('page'),
    page: z.enum(['wait', 'match', 'result', 'watch', 'end']),
    match: id.nullable(),
    k: count.nullable(),
  } satisfies Fields<UpOf<'page'>>),
  signal: z.strictObject({ t: z.literal('signal'), match: id.nullable(), what: z.enum(['paste', 'blur']), n: count } satisfies Fields<
    UpOf<'signal'>
  >),
  probe: z.strictObject({ t: z.literal('probe'), id: within(64), report: z.array(finding).max(20) } satisfies Fields<UpOf<'probe'>>),
} satisfies { [K in Kind]: z.ZodType<UpOf<K>> }

/**
 * What a device said, from the bytes that came out of its envelope; null unless it is exactly one of the kinds, with every text and list within its bounds,
 * nothing nested deeper than 16, and no member called `__proto__`. Never throws.
 */
export function parseUp(bytes: Uint8Array): Up | null {
  const value = jsonOf(bytes)
  if (!isPlain(value) || typeof value !== 'object' || value === null) return null
  const kind = (value as { readonly t?: unknown }).t
  if (!isKind(kind) || bytes.length > SIZES[kind]) return null
  const parsed = kinds[kind].safeParse(value)
  return parsed.success ? parsed.data : null
}

const isKind = (kind: unknown): kind is Kind => typeof kind === 'string' && Object.hasOwn(kinds, kind)

/** What JSON says, or undefined where it is none or larger than any kind may be. */
function jsonOf(bytes: Uint8Array): unknown {
  if (bytes.length > SIZES.act) return undefined
  try {
    return JSON.parse(fromUtf8(bytes) ?? '')
  } catch {
    return undefined
  }
}
