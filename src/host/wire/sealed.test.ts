import { createCipheriv, createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../core/problem'
import { LARGEST } from '../../transport/topics'
import { flipped, hex, knownBytes, ofHex, people, seedOf } from '../test/wire'
import { joined, utf8 } from './bytes'
import { deviceKeys, devicePublicOf, hostKeys } from './keys'
import { bucket, padded, unpadded } from './padding'
import { type Channel, deviceChannel, hostChannel, LARGEST_UP, openDown, openUp, readUp, sealDown, sealUp } from './sealed'

const { host, ada, bob } = people
const channel = deviceChannel(host, ada)
const random = knownBytes('nonces')
const at = { epoch: 3, seq: 2 ** 40 + 5 }
const said = utf8('{"t":"here","conn":"c","is":"visible"}')

/** One envelope of each kind, with what opens it. */
const kinds = {
  down: { envelope: sealDown(channel, at, said, random), open: openDown },
  plain: { envelope: sealUp(channel, at, said, random), open: openUp },
  claim: { envelope: sealUp(channel, at, said, random, ada.public), open: openUp },
}
const each = Object.entries(kinds)

/** As the host does: find the channel by what the envelope says, then open. */
function received(envelope: Uint8Array, known: Channel) {
  const up = readUp(envelope)
  const from = up?.kind === 'claim' && up.keys.id !== known.device ? hostChannel(host, up.keys) : known
  return up && from && openUp(from, envelope)
}

describe('a channel', () => {
  it('has the same two keys at both ends, as Node derives them by X25519 and HKDF', () => {
    const priv = createPrivateKey({ key: Buffer.from(`302e020100300506032b656e04220420${hex(ada.boxSecret)}`, 'hex'), format: 'der', type: 'pkcs8' })
    const pub = createPublicKey({ key: Buffer.from(`302a300506032b656e032100${hex(host.box)}`, 'hex'), format: 'der', type: 'spki' })
    const shared = diffieHellman({ privateKey: priv, publicKey: pub })
    const key = (direction: string) => hex(new Uint8Array(hkdfSync('sha256', shared, host.session, `parley/1/${direction}/${ada.id}`, 32)))
    expect(hex(channel.down)).toBe(key('down'))
    expect(hex(channel.up)).toBe(key('up'))
    expect(hostChannel(host, ada.public)).toEqual(channel)
  })

  it('isn’t made with keys of low order or under another’s name', () => {
    for (const box of [new Uint8Array(32), Uint8Array.from({ length: 32 }, (_, i) => (i ? 0 : 1))])
      expect(hostChannel(host, devicePublicOf(joined(ada.sign, box)))).toBeNull()
    expect(hostChannel(host, { ...ada.public, id: bob.id })).toBeNull()
    expect(() => deviceChannel({ ...host, box: new Uint8Array(32) }, ada)).toThrow(Problem)
  })
})

describe('an envelope', () => {
  it('carries bytes, epoch and sequence of every size to the other end', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 0, max: 2 ** 48 - 1 }),
        fc.constantFrom('down', 'plain', 'claim'),
        (bytes, epoch, seq, kind) => {
          const envelope =
            kind === 'down'
              ? sealDown(channel, { epoch, seq }, bytes, random)
              : sealUp(channel, { epoch, seq }, bytes, random, kind === 'claim' ? ada.public : undefined)
          expect((kind === 'down' ? openDown : openUp)(channel, envelope)).toEqual({ epoch, seq, bytes })
          if (kind !== 'down') expect(readUp(envelope)).toEqual(kind === 'claim' ? { kind, keys: ada.public } : { kind })
          const inside = joined(Uint8Array.of(9, 9, 9), envelope, Uint8Array.of(9)).subarray(3, 3 + envelope.length)
          expect((kind === 'down' ? openDown : openUp)(channel, inside)?.bytes).toEqual(bytes)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('opens with no bit of it turned, whatever part the bit is in', () => {
    for (const [kind, { envelope, open }] of each)
      for (let bit = 0; bit < envelope.length * 8; bit++) {
        expect(open(channel, flipped(envelope, bit)), `${kind} ${bit}`).toBeNull()
      }
  })

  it('opens with no bit of its keys turned, if the host then tries the keys that stand there', () => {
    const { envelope } = kinds.claim
    for (let bit = 0; bit < (12 + 64) * 8; bit += 3) expect(received(flipped(envelope, bit), channel), `${bit}`).toBeNull()
    expect(received(envelope, channel)?.bytes).toEqual(said)
  })

  it('opens neither cut anywhere nor lengthened', () => {
    for (const [kind, { envelope, open }] of each) {
      for (let length = 0; length < envelope.length; length++) expect(open(channel, envelope.subarray(0, length)), `${kind} ${length}`).toBeNull()
      for (const more of [1, 16, 256, LARGEST]) expect(open(channel, joined(envelope, new Uint8Array(more))), `${kind} +${more}`).toBeNull()
      expect(open(channel, envelope.subarray(1))).toBeNull()
    }
  })

  it('is bound to session, device, direction, epoch, sequence, kind and version, though the key be right', () => {
    const { down, plain, claim } = kinds
    const other = { session: hostKeys(seedOf('other')).session, device: bob.id }
    for (const [, { envelope, open }] of each) {
      expect(open({ ...channel, session: other.session }, envelope)).toBeNull()
      expect(open({ ...channel, device: other.device }, envelope)).toBeNull()
    }
    const oneKey = { ...channel, down: channel.up }
    const reflected = sealUp(oneKey, at, said, random).slice()
    reflected[1] = 0
    expect(openDown(oneKey, reflected)).toBeNull()
    const asUp = down.envelope.slice()
    asUp[1] = 1
    expect(openUp({ ...channel, up: channel.down }, asUp)).toBeNull()
    const patched = (envelope: Uint8Array, change: (view: DataView) => void) => {
      const copy = envelope.slice()
      change(new DataView(copy.buffer))
      return copy
    }
    for (const [, { envelope, open }] of each)
      for (const change of [
        (view: DataView) => view.setUint8(0, 2),
        (view: DataView) => view.setUint32(2, at.epoch + 1),
        (view: DataView) => view.setUint16(6, 0),
        (view: DataView) => view.setUint32(8, 6),
      ])
        expect(open(channel, patched(envelope, change))).toBeNull()
    expect(
      openUp(
        channel,
        patched(plain.envelope, view => view.setUint8(1, 2)),
      ),
    ).toBeNull()
    expect(
      openUp(channel, joined(claim.envelope.subarray(0, 1), Uint8Array.of(1), claim.envelope.subarray(2, 12), claim.envelope.subarray(76))),
    ).toBeNull()
  })

  it('opens with nobody else’s keys: another device’s, another host’s, the other direction’s', () => {
    const strangers = [
      deviceChannel(host, bob),
      deviceChannel(hostKeys(seedOf('other')), ada),
      deviceChannel(hostKeys(seedOf('other')), bob),
      deviceChannel(host, deviceKeys(seedOf('eve'))),
      { ...channel, down: channel.up, up: channel.down },
      { ...deviceChannel(host, bob), session: channel.session, device: channel.device },
    ]
    for (const [kind, { envelope, open }] of each) for (const stranger of strangers) expect(open(stranger, envelope), kind).toBeNull()
    expect(openUp(channel, kinds.down.envelope)).toBeNull()
    expect(openDown(channel, kinds.plain.envelope)).toBeNull()
    expect(readUp(kinds.down.envelope)).toBeNull()
  })

  it('tells little by its size, and nothing of what it says', () => {
    const sizes = (lengths: readonly number[]) => new Set(lengths.map(n => sealDown(channel, at, new Uint8Array(n), random).length))
    expect(sizes([0, 1, 100, 252])).toEqual(new Set([12 + 24 + 256 + 16]))
    expect(sizes([4093, 4500, 5116])).toEqual(new Set([12 + 24 + 5120 + 16]))
    for (const { envelope } of Object.values(kinds)) expect(hex(envelope)).not.toContain(hex(utf8('visible')))
    const [one, two] = [sealDown(channel, at, said, random), sealDown(channel, at, said, random)]
    expect(hex(one.subarray(36))).not.toBe(hex(two.subarray(36)))
  })

  it('isn’t made where it couldn’t be read: too large, out of range, a bad nonce, another’s introduction', () => {
    expect(() => sealUp(channel, at, new Uint8Array(LARGEST_UP), random)).toThrow(
      /^message up: expected at most 65536 bytes, found \d+; say less at once\.$/,
    )
    expect(() => sealDown(channel, at, new Uint8Array(LARGEST), random)).toThrow(Problem)
    expect(openDown(channel, sealDown(channel, at, new Uint8Array(LARGEST - 1080), random))?.bytes.length).toBe(LARGEST - 1080)
    for (const bad of [
      { epoch: -1, seq: 0 },
      { epoch: 2 ** 32, seq: 0 },
      { epoch: 0, seq: 2 ** 48 },
      { epoch: 0.5, seq: 0 },
      { epoch: 0, seq: NaN },
    ])
      expect(() => sealDown(channel, bad, said, random)).toThrow(RangeError)
    expect(() => sealDown(channel, at, said, () => new Uint8Array(12))).toThrow(/nonce/)
    expect(() => sealUp(channel, at, said, random, bob.public)).toThrow(Problem)
  })

  it('may be any bytes at all without harm', () => {
    const start = fc.tuple(fc.constantFrom(0, 1, 2, 255), fc.constantFrom(0, 1, 2, 3)).map(pair => Uint8Array.from(pair))
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 400 }), (head, tail) => {
        for (const bytes of [tail, joined(head, tail)]) {
          expect(openDown(channel, bytes)).toBeNull()
          expect(openUp(channel, bytes)).toBeNull()
          const up = readUp(bytes)
          if (up?.kind === 'claim') expect(up.keys.id).not.toBe(ada.id)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the format', () => {
  const nonce = ofHex('000102030405060708090a0b0c0d0e0f1011121314151617')
  const made = {
    down: sealDown(channel, { epoch: 1, seq: 2 }, utf8('down'), () => nonce),
    up: sealUp(channel, { epoch: 1, seq: 2 }, utf8('up'), () => nonce),
    claim: sealUp(channel, { epoch: 1, seq: 2 }, utf8('claim'), () => nonce, ada.public),
  }

  it('is byte for byte what this version has always written', () => {
    const print = (envelope: Uint8Array) => `${hex(envelope.subarray(0, 12))} ${createHash('sha256').update(envelope).digest('hex')}`
    // A change here is a new version of the wire.
    expect(print(made.down)).toBe('010000000001000000000002 9529fc4128d9ea9a88a78d975c24f4fff0b73a43d44850f4073a4491a6b785ed')
    expect(print(made.up)).toBe('010100000001000000000002 014779fe34594e650cd1189e926e6cf52237035bdff9b7bb6a64cece042dc8bf')
    expect(print(made.claim)).toBe('010200000001000000000002 d74e4b6d890f0b8101024cd9a64d1d7f4d7ec80a86a34e6f950e4a140c51e7a5')
    expect(hex(made.claim.subarray(12, 76))).toBe(hex(joined(ada.sign, ada.box)))
  })

  it('is XChaCha20-Poly1305 as Node’s own ciphers compute it', () => {
    for (const [name, envelope] of Object.entries(made)) {
      const direction = name === 'down' ? 'down' : 'up'
      const start = name === 'claim' ? 76 : 12
      const [clear, sealed] = [envelope.subarray(0, start), envelope.subarray(start + 24)]
      expect(hex(envelope.subarray(start, start + 24))).toBe(hex(nonce))
      const opener = createDecipheriv('chacha20-poly1305', subkey(channel[direction], nonce), joined(new Uint8Array(4), nonce.subarray(16)), {
        authTagLength: 16,
      })
      opener.setAAD(joined(utf8(`parley/1/${direction}/${host.session}/${ada.id}/`), clear), { plaintextLength: sealed.length - 16 })
      opener.setAuthTag(sealed.subarray(-16))
      const plain = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()])
      expect(plain.toString('hex')).toBe(hex(padded(utf8(name))))
    }
  })
})

/** HChaCha20 (draft-irtf-cfrg-xchacha, 2.2) from Node's ChaCha20: a block of key stream is the permuted state plus the state it began with, so the latter is taken off again. */
function subkey(key: Uint8Array, nonce: Uint8Array): Uint8Array {
  const block = createCipheriv('chacha20', key, nonce.subarray(0, 16)).update(new Uint8Array(64))
  const first = Buffer.concat([Buffer.from('expand 32-byte k'), key, nonce.subarray(0, 16)])
  const word = (at: number) => (block.readUInt32LE(at) - first.readUInt32LE(at)) >>> 0
  const out = Buffer.alloc(32)
  for (let i = 0; i < 4; i++) {
    out.writeUInt32LE(word(4 * i), 4 * i)
    out.writeUInt32LE(word(48 + 4 * i), 16 + 4 * i)
  }
  return new Uint8Array(out)
}

describe('padding', () => {
  it('is undone exactly, and nothing else is taken for it', () => {
    for (let length = 0; length < 9000; length += 37) {
      const bytes = new Uint8Array(length).fill(255)
      const all = padded(bytes)
      expect(all.length).toBe(bucket(length))
      expect(all.length - length).toBeLessThanOrEqual(length + 4 <= 4096 ? 259 : 1027)
      expect(hex(unpadded(all) ?? all)).toBe(hex(bytes))
      expect(unpadded(all.subarray(0, -1))).toBeNull()
      expect(unpadded(joined(all, new Uint8Array(256)))).toBeNull()
    }
    expect(unpadded(padded(Uint8Array.of(1)).fill(1, 100, 101))).toBeNull()
    expect(unpadded(new Uint8Array(3))).toBeNull()
    expect(unpadded(new Uint8Array(256).fill(255, 0, 4))).toBeNull()
  })
})
