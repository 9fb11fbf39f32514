import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { Problem } from '../../core/problem'
import type { DeviceKeys } from '../../session/log'
import { nameOf } from '../../transport/names'
import { ROOT } from '../../transport/topics'
import { base64url, fromBase64url, joined, utf8 } from './bytes'

/** What everybody may know of a host: its Ed25519 key, the X25519 key that follows from it, and the session's name, which follows too. 32 bytes each key. */
export interface HostPublic {
  readonly sign: Uint8Array
  readonly box: Uint8Array
  readonly session: string
}

/** All keys of a host, made from one seed of 32 random bytes. The seed is the secret that a session's log must not hold. */
export interface HostKeys extends HostPublic {
  readonly seed: Uint8Array
  readonly boxSecret: Uint8Array
}

/** All keys of a device, made from one seed of 32 random bytes that it keeps. `id` is its name in topics. */
export interface DeviceSecret {
  readonly seed: Uint8Array
  readonly sign: Uint8Array
  readonly signSecret: Uint8Array
  readonly box: Uint8Array
  readonly boxSecret: Uint8Array
  readonly id: string
  readonly public: DeviceKeys
}

/** The keys of a host. Its X25519 pair is the Montgomery form of its Ed25519 pair, so that the join link carries one key. Throws a Problem unless the seed has 32 bytes. */
export function hostKeys(seed: Uint8Array): HostKeys {
  const own = checkedSeed(seed, 'host seed')
  const sign = ed25519.getPublicKey(own)
  return { seed: own, sign, box: ed25519.utils.toMontgomery(sign), boxSecret: ed25519.utils.toMontgomerySecret(own), session: nameOf(sign) }
}

/**
 * What a device derives from the key in its link. Throws a Problem where the bytes aren't a point of the curve in its one encoding, or one of low order,
 * under which anybody's signature could pass.
 */
export function hostPublicOf(signPublic: Uint8Array): HostPublic {
  const box = montgomeryOf(signPublic)
  if (box === null)
    throw new Problem({
      expected: 'the 32 bytes of an Ed25519 public key',
      found: `${signPublic.length} bytes that aren't one`,
      where: 'host key',
      todo: 'scan the code or open the whole link again',
    })
  const sign = signPublic.slice()
  return { sign, box, session: nameOf(sign) }
}

function montgomeryOf(signPublic: Uint8Array): Uint8Array | null {
  try {
    if (ed25519.Point.fromBytes(signPublic, false).isSmallOrder()) return null
    return ed25519.utils.toMontgomery(signPublic)
  } catch {
    return null
  }
}

/** The keys of a device: two independent secrets by HKDF-SHA256 from its seed (RFC 5869). Throws a Problem unless the seed has 32 bytes. */
export function deviceKeys(seed: Uint8Array): DeviceSecret {
  const own = checkedSeed(seed, 'device seed')
  const signSecret = derived(own, 'sign')
  const boxSecret = derived(own, 'box')
  const [sign, box] = [ed25519.getPublicKey(signSecret), x25519.getPublicKey(boxSecret)]
  const known = devicePublicOf(joined(sign, box))
  return { seed: own, sign, signSecret, box, boxSecret, id: known.id, public: known }
}

const derived = (seed: Uint8Array, what: 'sign' | 'box') => hkdf(sha256, seed, utf8(`${ROOT}/device`), utf8(what), 32)

/** A device's public keys as they stand in logs, from its 64 public bytes: Ed25519, then X25519. */
export function devicePublicOf(bytes: Uint8Array): DeviceKeys {
  return { id: nameOf(bytes), sign: base64url(bytes.subarray(0, 32)), box: base64url(bytes.subarray(32, 64)) }
}

/** The bytes of a device's public keys, 32 each, or null where a size is wrong or the name isn't theirs. Whether the points are sound shows when they are used. */
export function readDeviceKeys(keys: DeviceKeys): { readonly sign: Uint8Array; readonly box: Uint8Array } | null {
  const [sign, box] = [fromBase64url(keys.sign), fromBase64url(keys.box)]
  if (sign?.length !== 32 || box?.length !== 32) return null
  return nameOf(joined(sign, box)) === keys.id ? { sign, box } : null
}

function checkedSeed(seed: Uint8Array, where: string): Uint8Array {
  if (seed.length === 32) return seed.slice()
  throw new Problem({ expected: '32 random bytes', found: `${seed.length} bytes`, where, todo: 'make a new seed' })
}
