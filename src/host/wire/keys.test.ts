import { createHash, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto'
import { x25519 } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../core/problem'
import { nameOf } from '../../transport/names'
import { NAME } from '../../transport/topics'
import { hex, ofHex, people, seedOf } from '../test/wire'
import { base64url, joined } from './bytes'
import { deviceKeys, devicePublicOf, hostKeys, hostPublicOf, readDeviceKeys } from './keys'

const { host, ada, bob } = people

/** The public key that Node derives from 32 secret bytes: PKCS #8 in, SPKI out (RFC 8410). */
function publicByNode(secret: Uint8Array, curve: 'ed25519' | 'x25519'): string {
  const head = curve === 'ed25519' ? '302e020100300506032b657004220420' : '302e020100300506032b656e04220420'
  const key = createPrivateKey({ key: Buffer.from(head + hex(secret), 'hex'), format: 'der', type: 'pkcs8' })
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
}

/** Points whose order divides 8, as every encoding that a careless reader takes. */
const lowOrder = [
  `01${'00'.repeat(31)}`,
  `01${'00'.repeat(30)}80`,
  `ec${'ff'.repeat(30)}7f`,
  `ec${'ff'.repeat(31)}`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  `ed${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(31)}`,
  `ee${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(31)}`,
]

describe('a host', () => {
  it('has the key of RFC 8032 (7.1, test 1) for its seed', () => {
    const keys = hostKeys(ofHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'))
    expect(hex(keys.sign)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(publicByNode(keys.boxSecret, 'x25519')).toBe(hex(keys.box))
  })

  it('gives everybody, in the one key of its link, the box key and the name of the session', () => {
    const known = hostPublicOf(host.sign)
    expect(known).toEqual({ sign: host.sign, box: host.box, session: host.session })
    expect(hex(x25519.getPublicKey(host.boxSecret))).toBe(hex(host.box))
    expect(host.session).toMatch(NAME)
    expect(hostKeys(seedOf('other')).session).not.toBe(host.session)
  })

  it('is refused with one sentence where the key is of low order, no point, or of another size', () => {
    const noPoint = `02${'00'.repeat(31)}`
    for (const bad of [...lowOrder, noPoint, '', 'd75a', `${hex(host.sign)}00`]) {
      expect(() => hostPublicOf(ofHex(bad)), bad).toThrow(Problem)
      expect(() => hostPublicOf(ofHex(bad))).toThrow(
        /^host key: expected the 32 bytes of an Ed25519 public key, found \d+ bytes that aren't one; [^.]+\.$/,
      )
    }
    expect(() => hostKeys(new Uint8Array(31))).toThrow(/^host seed: expected 32 random bytes, found 31 bytes; [^.]+\.$/)
  })

  it('keeps its keys when the seed that was handed in is overwritten', () => {
    const seed = seedOf('host')
    const keys = hostKeys(seed)
    seed.fill(0)
    expect(keys).toEqual(host)
  })
})

describe('a device', () => {
  it('has two keys that follow from its seed by HKDF, as Node computes it', () => {
    const secret = (info: string) => new Uint8Array(hkdfSync('sha256', seedOf('ada'), 'parley/1/device', info, 32))
    expect(ada.signSecret).toEqual(secret('sign'))
    expect(ada.boxSecret).toEqual(secret('box'))
    expect(publicByNode(ada.signSecret, 'ed25519')).toBe(hex(ada.sign))
    expect(publicByNode(ada.boxSecret, 'x25519')).toBe(hex(ada.box))
  })

  it('is named for both of its keys', () => {
    expect(ada.id).toMatch(NAME)
    expect(ada.public).toEqual({ id: ada.id, sign: base64url(ada.sign), box: base64url(ada.box) })
    expect(devicePublicOf(joined(ada.sign, ada.box))).toEqual(ada.public)
    expect(readDeviceKeys(ada.public)).toEqual({ sign: ada.sign, box: ada.box })
    expect(deviceKeys(seedOf('ada'))).toEqual(ada)
  })

  it('is nobody where a key was changed, exchanged or cut, or the name is another’s', () => {
    const keys = ada.public
    for (const bad of [
      { ...keys, id: bob.id },
      { ...keys, sign: bob.public.sign },
      { ...keys, box: bob.public.box },
      { ...keys, sign: keys.box, box: keys.sign },
      { ...keys, sign: keys.sign.slice(0, -2) },
      { ...keys, box: `${keys.box}A` },
      { ...keys, box: '' },
      { ...keys, sign: `${keys.sign.slice(0, -1)}*` },
    ])
      expect(readDeviceKeys(bad)).toBeNull()
    expect(() => deviceKeys(new Uint8Array(33))).toThrow(Problem)
  })
})

it('names the first 16 bytes of a hash in base 32', () => {
  const digits = 'abcdefghijklmnopqrstuvwxyz234567'
  for (const text of ['', 'a', 'parley', hex(host.sign)]) {
    let number = BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 32)}`) << 2n
    let name = ''
    for (let i = 0; i < 26; i++, number >>= 5n) name = digits[Number(number & 31n)] + name
    expect(nameOf(new TextEncoder().encode(text))).toBe(name)
  }
})
