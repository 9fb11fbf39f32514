import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 units, numbers as ECMAScript prints them, no white space. Members that are undefined are left out.
 * Throws a TypeError on what JSON cannot hold (NaN, infinities, functions, bigints, undefined in arrays).
 */
export function canonical(value: unknown): string {
  return write(value, exact)
}

/** SHA-256 of the canonical JSON, in hex. */
export const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(value))))

/**
 * Hash of a state: as `hashOf`, but numbers that are not integers count to 12 significant digits,
 * because exp, pow and friends may differ in the last bit between engines.
 */
export const stateHash = (state: unknown): string => bytesToHex(sha256(utf8ToBytes(write(state, rounded))))

const exact = (x: number) => x
const rounded = (x: number) => (Number.isInteger(x) ? x : Number(x.toPrecision(12)))

function write(value: unknown, number: (x: number) => number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonical JSON: expected a finite number, found ${value}`)
    return JSON.stringify(number(value))
  }
  if (Array.isArray(value)) return `[${value.map(x => write(x, number)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`canonical JSON: expected a JSON value, found ${typeof value}`)
  const fields = value as Record<string, unknown>
  const parts: string[] = []
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined) parts.push(`${JSON.stringify(key)}:${write(fields[key], number)}`)
  }
  return `{${parts.join(',')}}`
}
