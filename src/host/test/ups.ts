import fc from 'fast-check'
import { RECRUITMENT } from '../../session/log'
import type { Finding, Up } from '../wire/messages'

const PAGES = ['wait', 'match', 'result', 'watch', 'end'] as const
const FINDINGS = ['page', 'websocket', 'broker', 'host', 'round-trip', 'clock', 'secure', 'storage', 'wake-lock', 'mixed-content'] as const

const text = (most: number, least = 1) =>
  fc.oneof(
    fc.string({ minLength: least, maxLength: most }),
    fc.string({ unit: 'binary', minLength: least, maxLength: most >> 1 }),
    fc.constant('x'.repeat(most)),
  )
const word = (least: number, most: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${least},${most}}$`))
const id = text(120)
const count = fc.integer({ min: 0, max: 1_000_000 })
const nonce = word(1, 32)
const sig = word(86, 86)

/** Any action: what JSON can hold, not too deep, and without the one name that isn't let through. */
const action = fc
  .oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.jsonValue({ maxDepth: 6 }))
  .filter(value => !JSON.stringify(value).includes('__proto__'))

const recruitment = fc.record(Object.fromEntries(RECRUITMENT.map(name => [name, text(128)])), { requiredKeys: [] })
const finding: fc.Arbitrary<Finding> = fc.record({ what: fc.constantFrom(...FINDINGS), ok: fc.boolean(), detail: text(300, 0) })

/** Every kind of message that a device may say, with every member at and within its bounds. */
export const ups: fc.Arbitrary<Up> = fc.oneof(
  fc.record(
    {
      t: fc.constant('claim' as const),
      app: text(32, 0),
      language: fc.constantFrom('en' as const, 'de' as const),
      label: text(100),
      recruitment,
      agreed: word(0, 64),
      nonce,
      sig,
    },
    { requiredKeys: ['t', 'app', 'language', 'agreed', 'nonce', 'sig'] },
  ),
  fc.record({ t: fc.constant('act' as const), match: id, ask: id, action, nonce, sig }),
  fc.record({ t: fc.constant('shown' as const), match: id, ask: id }),
  fc.record(
    {
      t: fc.constant('here' as const),
      conn: text(32),
      is: fc.constantFrom('visible' as const, 'idle' as const, 'hidden' as const),
      seen: fc.integer({ min: 0, max: 2 ** 48 }),
    },
    { requiredKeys: ['t', 'conn', 'is'] },
  ),
  fc.record({ t: fc.constant('gone' as const), conn: text(32) }),
  fc.record({ t: fc.constant('page' as const), page: fc.constantFrom(...PAGES), match: fc.option(id), k: fc.option(count) }),
  fc.record({ t: fc.constant('signal' as const), match: fc.option(id), what: fc.constantFrom('paste' as const, 'blur' as const), n: count }),
  fc.record({ t: fc.constant('probe' as const), id: text(64), report: fc.array(finding, { maxLength: 20 }) }),
)

type Check = (value: unknown) => boolean

const string =
  (least: number, most: number): Check =>
  value =>
    typeof value === 'string' && value.length >= least && value.length <= most
const spelt =
  (least: number, most: number): Check =>
  value =>
    string(least, most)(value) && [...(value as string)].every(letter => /[A-Za-z0-9_-]/.test(letter))
const oneOf =
  (...options: readonly unknown[]): Check =>
  value =>
    options.includes(value)
const counted: Check = value => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000_000
const sequenced: Check = value => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2 ** 48
const orNull =
  (check: Check): Check =>
  value =>
    value === null || check(value)

/** An object with exactly these members; those of `may` can be missing. */
const members =
  (must: Readonly<Record<string, Check>>, may: Readonly<Record<string, Check>> = {}): Check =>
  value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const entries = Object.entries(value)
    return (
      Object.keys(must).every(key => Object.hasOwn(value, key)) &&
      entries.every(([key, item]) => own(must, key)?.(item) ?? own(may, key)?.(item) ?? false)
    )
  }
const own = (checks: Readonly<Record<string, Check>>, key: string): Check | undefined => (Object.hasOwn(checks, key) ? checks[key] : undefined)

function isTame(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return value !== undefined
  if (depth >= 16) return false
  return Object.entries(value).every(([key, item]) => key !== '__proto__' && isTame(item, depth + 1))
}

const rules: Readonly<Record<string, { readonly bytes: number; readonly check: Check }>> = {
  claim: {
    bytes: 8192,
    check: members(
      { t: oneOf('claim'), app: string(0, 32), language: oneOf('en', 'de'), agreed: spelt(0, 64), nonce: spelt(1, 32), sig: spelt(86, 86) },
      { label: string(1, 100), recruitment: members({}, Object.fromEntries(RECRUITMENT.map(name => [name, string(1, 128)]))) },
    ),
  },
  act: {
    bytes: 36_096,
    check: members({
      t: oneOf('act'),
      match: string(1, 120),
      ask: string(1, 120),
      action: value => JSON.stringify(value).length <= 32_000,
      nonce: spelt(1, 32),
      sig: spelt(86, 86),
    }),
  },
  shown: { bytes: 2048, check: members({ t: oneOf('shown'), match: string(1, 120), ask: string(1, 120) }) },
  here: { bytes: 512, check: members({ t: oneOf('here'), conn: string(1, 32), is: oneOf('visible', 'idle', 'hidden') }, { seen: sequenced }) },
  gone: { bytes: 512, check: members({ t: oneOf('gone'), conn: string(1, 32) }) },
  page: { bytes: 2048, check: members({ t: oneOf('page'), page: oneOf(...PAGES), match: orNull(string(1, 120)), k: orNull(counted) }) },
  signal: { bytes: 2048, check: members({ t: oneOf('signal'), match: orNull(string(1, 120)), what: oneOf('paste', 'blur'), n: counted }) },
  probe: {
    bytes: 16_384,
    check: members({
      t: oneOf('probe'),
      id: string(1, 64),
      report: value =>
        Array.isArray(value) &&
        value.length <= 20 &&
        value.every(members({ what: oneOf(...FINDINGS), ok: oneOf(true, false), detail: string(0, 300) })),
    }),
  },
}

/** The schema of what devices say once more, written by hand: what these bytes say if they may, else null. */
export function admitted(bytes: Uint8Array): unknown {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return null
  }
  if (!isTame(value, 0) || typeof value !== 'object' || value === null) return null
  const t = (value as { t?: unknown }).t
  const rule = typeof t === 'string' && Object.hasOwn(rules, t) ? rules[t] : undefined
  return rule && bytes.length <= rule.bytes && rule.check(value) ? value : null
}
