import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate'
import { Setup } from './setup'

/** The version of the set-up that links carry. A link of a later one isn't guessed at; one of an earlier one lacks what came later and reads as before. */
export const LINK_VERSION = 2

/** Why a link can't be used. `where` is the first part that doesn't fit. */
export type LinkFault =
  | { readonly why: 'damaged' }
  | { readonly why: 'newer'; readonly found: number }
  | { readonly why: 'misfit'; readonly where: string }

/** Most bytes a link may unfold to: far above any set-up, far below what hurts. */
const MOST = 1_000_000

/** A set-up as a word for an address: `j` plain or `z` deflated, whichever is shorter, then base64url. */
export function toLink(setup: Setup): string {
  const plain = strToU8(JSON.stringify({ v: LINK_VERSION, ...setup }))
  const small = deflateSync(plain, { level: 9 })
  return small.length < plain.length ? `z${base64url(small)}` : `j${base64url(plain)}`
}

/** Reads a link. Never throws: what came is a set-up, or the reason why it isn't. */
export function fromLink(word: string): Setup | LinkFault {
  let data: unknown
  try {
    const bytes = bytesOf(word.slice(1))
    const text = word.startsWith('z') ? inflated(bytes) : word.startsWith('j') ? strFromU8(bytes) : ''
    data = JSON.parse(text)
  } catch {
    return { why: 'damaged' }
  }
  if (typeof data !== 'object' || data === null || typeof (data as { v?: unknown }).v !== 'number') return { why: 'damaged' }
  const { v, ...rest } = data as { v: number }
  if (v > LINK_VERSION) return { why: 'newer', found: v }
  const parsed = Setup.safeParse(rest)
  if (parsed.success) return parsed.data
  return { why: 'misfit', where: parsed.error.issues[0]?.path.join('.') || 'set-up' }
}

function inflated(bytes: Uint8Array): string {
  const chunks: Uint8Array[] = []
  let total = 0
  let whole = false
  const inflate = new Inflate((chunk, final) => {
    total += chunk.length
    if (total > MOST) throw new RangeError('too long')
    chunks.push(chunk)
    whole ||= final
  })
  inflate.push(bytes, true)
  if (!whole) throw new RangeError('cut off')
  return new TextDecoder('utf-8', { fatal: true }).decode(joined(chunks, total))
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const out = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}

const base64url = (bytes: Uint8Array): string => btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

const bytesOf = (word: string): Uint8Array => strToU8(atob(word.replaceAll('-', '+').replaceAll('_', '/')), true)
