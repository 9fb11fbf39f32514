import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { utf8 } from '../wire/bytes'
import { deviceKeys, hostKeys } from '../wire/keys'
import type { Act, Claim } from '../wire/messages'
import type { RandomBytes } from '../wire/sealed'

/** 32 bytes that depend on a name alone. */
export const seedOf = (name: string): Uint8Array => sha256(utf8(name))

/** A source of bytes that gives the same ones in every run, and never the same twice. */
export function knownBytes(name: string): RandomBytes {
  let calls = 0
  return n => sha256(utf8(`${name} ${calls++}`)).slice(0, n)
}

/** A host and two devices with known keys. */
export const people = { host: hostKeys(seedOf('host')), ada: deviceKeys(seedOf('ada')), bob: deviceKeys(seedOf('bob')) }

/** A claim with every member, unsigned. */
export const claim: Omit<Claim, 'sig'> = {
  t: 'claim',
  app: '0.3.0',
  language: 'de',
  label: 'seat 7',
  recruitment: { PROLIFIC_PID: '5f1a', STUDY_ID: 's' },
  agreed: 'a'.repeat(64),
  nonce: 'n-1',
}

/** An act, unsigned. */
export const act: Omit<Act, 'sig'> = {
  t: 'act',
  match: 'm1',
  ask: 'm1:3:0',
  action: { do: 'offer', with: { price: 12.5, note: 'a – b' } },
  nonce: 'n-2',
}

/** A copy with one bit turned. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice()
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

export { bytesToHex as hex, hexToBytes as ofHex }
