import { ed25519 } from '@noble/curves/ed25519.js'
import { canonical } from '../../core/canonical'
import type { DeviceKeys } from '../../session/log'
import { LARGEST, ROOT } from '../../transport/topics'
import { base64url, fromBase64url, fromUtf8, joined, utf8 } from './bytes'
import { type DeviceSecret, type HostKeys, type HostPublic, readDeviceKeys } from './keys'
import type { Act, Beat, Claim, HostNotice } from './messages'
import { noticeOf } from './notice'

/** A message before it is signed. */
type Unsigned<T> = Omit<T, 'sig'>

const SIGNATURE = 64

/**
 * What a device signs to claim a place: canonical JSON (RFC 8785) of what it is for, the session, the device and every member of the claim but the signature.
 * Throws a TypeError on what JSON can't hold.
 */
export function claimBytes(session: string, device: string, claim: Unsigned<Claim>): Uint8Array {
  return utf8(canonical({ for: `${ROOT}/claim`, session, device, claim: { ...claim, sig: undefined } }))
}

/**
 * What a device signs to act: canonical JSON of what it is for, the session, the seat (by its device), the turn (match and question), the nonce and the action.
 * Throws a TypeError on what JSON can't hold.
 */
export function actBytes(session: string, device: string, act: Unsigned<Act>): Uint8Array {
  return utf8(canonical({ for: `${ROOT}/act`, session, device, act: { ...act, sig: undefined } }))
}

/** A claim with its signature. */
export function signClaim(device: DeviceSecret, session: string, claim: Unsigned<Claim>): Claim {
  return { ...claim, sig: base64url(ed25519.sign(claimBytes(session, device.id, claim), device.signSecret)) }
}

/** Whether a claim was signed by the device with these keys, for this session. Never throws. */
export function verifyClaim(device: DeviceKeys, session: string, claim: Claim): boolean {
  return isSignedBy(device, claim.sig, () => claimBytes(session, device.id, claim))
}

/** An act with its signature. */
export function signAct(device: DeviceSecret, session: string, act: Unsigned<Act>): Act {
  return { ...act, sig: base64url(ed25519.sign(actBytes(session, device.id, act), device.signSecret)) }
}

/** Whether an act was signed by the device with these keys, for this session. Never throws. */
export function verifyAct(device: DeviceKeys, session: string, act: Act): boolean {
  return isSignedBy(device, act.sig, () => actBytes(session, device.id, act))
}

function isSignedBy(device: DeviceKeys, sig: string, said: () => Uint8Array): boolean {
  const [keys, signature] = [readDeviceKeys(device), fromBase64url(sig)]
  if (!keys || signature?.length !== SIGNATURE) return false
  try {
    return isValid(signature, said(), keys.sign)
  } catch {
    return false
  }
}

/** RFC 8032 to the letter: encodings that aren't canonical and keys of low order are refused, so that nobody can make a second valid form of a signature. */
const isValid = (signature: Uint8Array, said: Uint8Array, key: Uint8Array) => ed25519.verify(signature, said, key, { zip215: false })

/** The bytes a host publishes for everybody: 64 of signature, then the message as JSON. A notice can't pass for a beat, nor for one of another session. */
export function signNotice(host: HostKeys, notice: HostNotice | Beat): Uint8Array {
  const said = utf8(JSON.stringify(notice))
  return joined(ed25519.sign(noticeBytes(notice.t, host.session, said), host.seed), said)
}

/** What a host published for everybody, or null where it isn't this host's word in this session, or not well-formed. Never throws. An old one may be replayed: compare epochs. */
export function readNotice(host: HostPublic, session: string, bytes: Uint8Array): HostNotice | Beat | null {
  if (session !== host.session || bytes.length <= SIGNATURE || bytes.length > LARGEST) return null
  const said = bytes.subarray(SIGNATURE)
  const notice = noticeOf(fromUtf8(said))
  if (!notice || (notice.t === 'host' && notice.session !== session)) return null
  try {
    return isValid(bytes.subarray(0, SIGNATURE), noticeBytes(notice.t, session, said), host.sign) ? notice : null
  } catch {
    return null
  }
}

const noticeBytes = (kind: 'host' | 'beat', session: string, said: Uint8Array) => joined(utf8(`${ROOT}/${session}/${kind}\n`), said)
