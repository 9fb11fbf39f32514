import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { Problem } from '../../core/problem'
import type { DeviceKeys } from '../../session/log'
import { LARGEST, ROOT, WIRE } from '../../transport/topics'
import { joined, utf8 } from './bytes'
import { type DeviceSecret, type HostKeys, type HostPublic, devicePublicOf, readDeviceKeys } from './keys'
import { padded, unpadded } from './padding'

/*
 * An envelope: version (1 byte) · kind (1) · epoch (4) · sequence (6), big-endian · of a claim the device's 64 public bytes · nonce (24) · ciphertext with its tag (16).
 * The associated data are the direction, session and device by name, and every byte before the nonce.
 */
const KIND = { down: 0, plain: 1, claim: 2 } as const
const HEAD = 12
const KEYS = 64
const NONCE = 24

/** Largest envelope that a device may send, in bytes. */
export const LARGEST_UP = 64 * 1024

/** Random bytes, as many as asked for, from a source fit for keys. */
export type RandomBytes = (n: number) => Uint8Array

/** What host and one device share: a key for each direction. `device` is the device's name, which stands for the seat in all that is authenticated. */
export interface Channel {
  readonly session: string
  readonly device: string
  readonly down: Uint8Array
  readonly up: Uint8Array
}

/** Where a message stands: the host's epoch (up: the one the device last heard; 32 bits) and a number that grows with every message of its sender (48 bits). */
export interface At {
  readonly epoch: number
  readonly seq: number
}

/** What came out of an envelope: where it stands, and the bytes that were sealed. */
export interface Opened extends At {
  readonly bytes: Uint8Array
}

/** The host's end of the channel to a device, or null where the device's keys are unsound. */
export function hostChannel(host: HostKeys, device: DeviceKeys): Channel | null {
  const keys = readDeviceKeys(device)
  return keys && channel(host.session, device.id, host.boxSecret, keys.box)
}

/** The device's end of its channel to the host. Throws a Problem where the host's key is unsound, which `hostPublicOf` lets nobody have. */
export function deviceChannel(host: HostPublic, device: DeviceSecret): Channel {
  const made = channel(host.session, device.id, device.boxSecret, host.box)
  if (made) return made
  throw new Problem({ expected: 'a sound key', found: 'one of low order', where: 'host key', todo: 'open the whole link again' })
}

/** X25519 (RFC 7748), then HKDF-SHA256 (RFC 5869) with the session as salt. Null where the shared secret would be the same for everybody. */
function channel(session: string, device: string, secret: Uint8Array, peer: Uint8Array): Channel | null {
  let shared: Uint8Array
  try {
    shared = x25519.getSharedSecret(secret, peer)
  } catch {
    return null
  }
  const key = (direction: 'down' | 'up') => hkdf(sha256, shared, utf8(session), utf8(`${ROOT}/${direction}/${device}`), 32)
  return { session, device, down: key('down'), up: key('up') }
}

/** Seals what the host says to a device. Throws a Problem where the envelope would be larger than LARGEST, a RangeError where epoch or sequence are out of range. */
export function sealDown(channel: Channel, at: At, bytes: Uint8Array, random: RandomBytes): Uint8Array {
  return seal(channel, 'down', head(KIND.down, at), bytes, random, LARGEST)
}

/** Opens what the host said to this device; null for anything else. */
export function openDown(channel: Channel, envelope: Uint8Array): Opened | null {
  return envelope[1] === KIND.down ? open(channel, 'down', envelope, HEAD, LARGEST) : null
}

/**
 * Seals what a device says to the host. With `introduce`, its own public keys, the envelope carries them in the clear, so that a host that doesn't know the device can open it:
 * everything a device says before the host has answered it. Throws a Problem above LARGEST_UP or where the keys are another device's.
 */
export function sealUp(channel: Channel, at: At, bytes: Uint8Array, random: RandomBytes, introduce?: DeviceKeys): Uint8Array {
  if (!introduce) return seal(channel, 'up', head(KIND.plain, at), bytes, random, LARGEST_UP)
  const keys = readDeviceKeys(introduce)
  if (!keys || introduce.id !== channel.device)
    throw new Problem({ expected: 'this device’s own keys', found: introduce.id, where: 'claim', todo: 'introduce the device whose channel it is' })
  return seal(channel, 'up', joined(head(KIND.claim, at), keys.sign, keys.box), bytes, random, LARGEST_UP)
}

/** What kind of envelope came up, before any key is known: a claim with the keys it says it is from, or a plain one. Null for anything else. Proves nothing: `openUp` does. */
export function readUp(envelope: Uint8Array): { readonly kind: 'claim'; readonly keys: DeviceKeys } | { readonly kind: 'plain' } | null {
  if (envelope[0] !== WIRE || envelope.length > LARGEST_UP) return null
  if (envelope[1] === KIND.plain) return { kind: 'plain' }
  if (envelope[1] !== KIND.claim || envelope.length < HEAD + KEYS) return null
  return { kind: 'claim', keys: devicePublicOf(envelope.subarray(HEAD, HEAD + KEYS)) }
}

/** Opens what a device said, of either kind; null for anything else. */
export function openUp(channel: Channel, envelope: Uint8Array): Opened | null {
  if (envelope[1] === KIND.plain) return open(channel, 'up', envelope, HEAD, LARGEST_UP)
  return envelope[1] === KIND.claim ? open(channel, 'up', envelope, HEAD + KEYS, LARGEST_UP) : null
}

function head(kind: number, { epoch, seq }: At): Uint8Array {
  if (!isWhole(epoch, 2 ** 32) || !isWhole(seq, 2 ** 48)) throw new RangeError(`epoch ${epoch} or sequence ${seq} is out of range`)
  const bytes = new Uint8Array(HEAD)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, WIRE)
  view.setUint8(1, kind)
  view.setUint32(2, epoch)
  view.setUint16(6, Math.floor(seq / 2 ** 32))
  view.setUint32(8, seq % 2 ** 32)
  return bytes
}

const isWhole = (x: number, below: number) => Number.isInteger(x) && x >= 0 && x < below

const cipher = (channel: Channel, direction: 'down' | 'up', clear: Uint8Array, nonce: Uint8Array) =>
  xchacha20poly1305(channel[direction], nonce, joined(utf8(`${ROOT}/${direction}/${channel.session}/${channel.device}/`), clear))

function seal(channel: Channel, direction: 'down' | 'up', clear: Uint8Array, bytes: Uint8Array, random: RandomBytes, most: number): Uint8Array {
  const nonce = random(NONCE)
  const envelope = joined(clear, nonce, cipher(channel, direction, clear, nonce).encrypt(padded(bytes)))
  if (envelope.length <= most) return envelope
  throw new Problem({ expected: `at most ${most} bytes`, found: `${envelope.length}`, where: `message ${direction}`, todo: 'say less at once' })
}

function open(channel: Channel, direction: 'down' | 'up', envelope: Uint8Array, clearLength: number, most: number): Opened | null {
  if (envelope[0] !== WIRE || envelope.length < clearLength + NONCE || envelope.length > most) return null
  const [clear, nonce] = [envelope.subarray(0, clearLength), envelope.subarray(clearLength, clearLength + NONCE)]
  let plain: Uint8Array
  try {
    plain = cipher(channel, direction, clear, nonce).decrypt(envelope.subarray(clearLength + NONCE))
  } catch {
    return null
  }
  const bytes = unpadded(plain)
  const view = new DataView(envelope.buffer, envelope.byteOffset, HEAD)
  return bytes && { epoch: view.getUint32(2), seq: view.getUint16(6) * 2 ** 32 + view.getUint32(8), bytes }
}
