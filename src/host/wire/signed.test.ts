import { createPublicKey, verify } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act, claim, flipped, hex, people, seedOf } from '../test/wire'
import { base64url, fromBase64url, joined, utf8 } from './bytes'
import { devicePublicOf, hostKeys, hostPublicOf } from './keys'
import type { Act, Beat, Claim, HostNotice } from './messages'
import { actBytes, claimBytes, readNotice, signAct, signClaim, signNotice, verifyAct, verifyClaim } from './signed'

const { host, ada, bob } = people
const { session } = host
const other = hostKeys(seedOf('other'))

function isValidByNode(signature: Uint8Array, said: Uint8Array, key: Uint8Array): boolean {
  const spki = Buffer.from(`302a300506032b6570032100${hex(key)}`, 'hex')
  return verify(null, said, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}

const bytesOf = (sig: string) => fromBase64url(sig) ?? new Uint8Array()

describe('an act', () => {
  const signed = signAct(ada, session, act)

  it('is signed over purpose, session, seat, turn, nonce and action in canonical JSON, as Node verifies', () => {
    const said = `{"act":{"action":{"do":"offer","with":{"note":"a – b","price":12.5}},"ask":"m1:3:0","match":"m1","nonce":"n-2","t":"act"},"device":"${ada.id}","for":"parley/1/act","session":"${session}"}`
    expect(actBytes(session, ada.id, act)).toEqual(utf8(said))
    expect(actBytes(session, ada.id, signed)).toEqual(utf8(said))
    expect(isValidByNode(bytesOf(signed.sig), utf8(said), ada.sign)).toBe(true)
    expect(verifyAct(ada.public, session, signed)).toBe(true)
    expect(signed).toEqual({ ...act, sig: signed.sig })
  })

  it('is valid in no other order of members’ values, but in any order of members', () => {
    const { action, ...rest } = signed
    const turned = { action: { with: { note: 'a – b', price: 12.5 }, do: 'offer' }, ...rest }
    expect(action).not.toBe(turned.action)
    expect(verifyAct(ada.public, session, turned)).toBe(true)
    expect(verifyAct(ada.public, session, { ...signed, action: [1, 2] })).toBe(false)
  })

  it('counts for no other session, seat, match, question, nonce or action', () => {
    const changes: readonly Partial<Act>[] = [
      { match: 'm2' },
      { ask: 'm1:4:0' },
      { nonce: 'n-3' },
      { action: { do: 'offer', with: { price: 12.6, note: 'a – b' } } },
      { action: { do: 'offer', with: { price: '12.5', note: 'a – b' } } },
      { action: null },
      { match: act.ask, ask: act.match },
      { sig: signAct(bob, session, act).sig },
      { sig: signClaim(ada, session, claim).sig },
      { sig: `${signed.sig}A` },
      { sig: '' },
      { sig: '*'.repeat(86) },
    ]
    for (const change of changes) expect(verifyAct(ada.public, session, { ...signed, ...change }), JSON.stringify(change)).toBe(false)
    expect(verifyAct(ada.public, session, { ...signed, more: 1 } as Act)).toBe(false)
    expect(verifyAct(ada.public, other.session, signed)).toBe(false)
    expect(verifyAct(bob.public, session, signed)).toBe(false)
    // The same signing key with another box key is another seat.
    expect(verifyAct(devicePublicOf(joined(ada.sign, bob.box)), session, signed)).toBe(false)
    expect(verifyAct({ ...ada.public, id: bob.id }, session, signed)).toBe(false)
  })

  it('is valid with no bit of its signature turned, and has no second signature', () => {
    const signature = bytesOf(signed.sig)
    for (let bit = 0; bit < 512; bit += 5)
      expect(verifyAct(ada.public, session, { ...signed, sig: base64url(flipped(signature, bit)) }), `${bit}`).toBe(false)
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    let s = BigInt(`0x${hex(signature.slice(32).reverse())}`) + order
    const second = signature.slice()
    for (let at = 32; at < 64; at++, s >>= 8n) second[at] = Number(s & 255n)
    expect(verifyAct(ada.public, session, { ...signed, sig: base64url(second) })).toBe(false)
  })

  it('is valid for nobody whose key is of low order, under which a signature of zeros would pass', () => {
    const identity = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0))
    const keys = devicePublicOf(joined(identity, bob.box))
    const forged = { ...act, sig: base64url(joined(identity, new Uint8Array(32))) }
    expect(ed25519.verify(bytesOf(forged.sig), actBytes(session, keys.id, act), identity)).toBe(true)
    expect(verifyAct(keys, session, forged)).toBe(false)
  })

  it('is refused without a throw where it holds what JSON can’t', () => {
    for (const action of [Infinity, NaN, () => 1, 1n, { deep: [undefined] }])
      expect(verifyAct(ada.public, session, { ...signed, action })).toBe(false)
    let deep: unknown = 0
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(verifyAct(ada.public, session, { ...signed, action: deep })).toBe(false)
  })

  it('with any action comes through JSON with its signature valid', () => {
    fc.assert(
      fc.property(fc.jsonValue(), action => {
        const sent = signAct(ada, session, { ...act, action })
        expect(verifyAct(ada.public, session, JSON.parse(JSON.stringify(sent)) as Act)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a claim', () => {
  const signed = signClaim(ada, session, claim)

  it('is signed over purpose, session, device and all it says', () => {
    expect(isValidByNode(bytesOf(signed.sig), claimBytes(session, ada.id, claim), ada.sign)).toBe(true)
    expect(verifyClaim(ada.public, session, signed)).toBe(true)
    const { label: _, recruitment: __, ...bare } = claim
    expect(verifyClaim(ada.public, session, signClaim(ada, session, bare))).toBe(true)
  })

  it('counts for no other session, device or content', () => {
    const changes: readonly Partial<Claim>[] = [
      { app: '0.3.1' },
      { language: 'en' },
      { label: 'seat 8' },
      { recruitment: { PROLIFIC_PID: '5f1b', STUDY_ID: 's' } },
      { recruitment: {} },
      { agreed: '' },
      { nonce: 'n-9' },
      { sig: signAct(ada, session, act).sig },
    ]
    for (const change of changes) expect(verifyClaim(ada.public, session, { ...signed, ...change }), JSON.stringify(change)).toBe(false)
    const { label: _, ...unlabelled } = signed
    expect(verifyClaim(ada.public, session, unlabelled)).toBe(false)
    expect(verifyClaim(ada.public, other.session, signed)).toBe(false)
    expect(verifyClaim(bob.public, session, signed)).toBe(false)
    expect(verifyClaim(devicePublicOf(joined(ada.sign, bob.box)), session, signed)).toBe(false)
  })
})

describe('a notice', () => {
  const notice: HostNotice = {
    t: 'host',
    wire: 1,
    app: '0.3.0',
    session,
    epoch: 4,
    stage: 'open',
    title: 'Beauty – Übung',
    language: 'de',
    consent: { version: '2', text: 'Ich stimme zu.' },
    labels: false,
    gone: false,
  }
  const beat: Beat = { t: 'beat', epoch: 4, n: 17, now: 1_750_000_000_000 }
  const known = hostPublicOf(host.sign)

  it('is read as it was published, with the key of the link alone', () => {
    for (const said of [notice, beat, { ...notice, consent: null, stage: 'over', gone: true, language: 'en' } as const]) {
      const bytes = signNotice(host, said)
      expect(readNotice(known, session, bytes)).toEqual(said)
      expect(JSON.parse(Buffer.from(bytes.subarray(64)).toString())).toEqual(said)
      const domain = utf8(`parley/1/${session}/${said.t}\n`)
      expect(isValidByNode(bytes.slice(0, 64), joined(domain, bytes.subarray(64)), host.sign)).toBe(true)
    }
  })

  it('is read from no other host, in no other session, and not where one says another’s name', () => {
    expect(readNotice(known, session, signNotice(other, notice))).toBeNull()
    expect(readNotice(hostPublicOf(other.sign), other.session, signNotice(host, notice))).toBeNull()
    expect(readNotice(hostPublicOf(other.sign), session, signNotice(other, notice))).toBeNull()
    expect(readNotice(hostPublicOf(other.sign), other.session, signNotice(other, notice))).toBeNull()
    expect(readNotice(known, other.session, signNotice(host, beat))).toBeNull()
  })

  it('can’t be signed as one kind and read as the other', () => {
    const said = utf8(JSON.stringify(beat))
    const asHost = ed25519.sign(joined(utf8(`parley/1/${session}/host\n`), said), host.seed)
    expect(readNotice(known, session, joined(asHost, said))).toBeNull()
  })

  it('is read with no bit turned, not cut and not lengthened', () => {
    const bytes = signNotice(host, beat)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      if (bit < 512 && bit % 7 > 0) continue
      expect(readNotice(known, session, flipped(bytes, bit)), `${bit}`).toBeNull()
    }
    for (let length = 0; length < bytes.length; length++) expect(readNotice(known, session, bytes.subarray(0, length))).toBeNull()
    expect(readNotice(known, session, joined(bytes, utf8(' ')))).toBeNull()
    expect(readNotice(known, session, joined(bytes, new Uint8Array(300_000)))).toBeNull()
  })

  it('is nothing where the host signed what isn’t one, and loses members that nobody knows', () => {
    const signed = (said: unknown) => signNotice(host, said as HostNotice)
    for (const [name, value] of Object.entries({ ...notice, consent: 0 })) {
      for (const bad of [undefined, {}, -1, 'x', [], Number.isInteger(value) ? 1.5 : 7])
        if (name !== 't' && !(typeof value === 'string' && bad === 'x' && !['stage', 'language', 'session'].includes(name)))
          expect(readNotice(known, session, signed({ ...notice, [name]: bad })), `${name} ${JSON.stringify(bad)}`).toBeNull()
    }
    for (const bad of [{ ...beat, n: null }, { ...beat, now: '1' }, { ...beat, epoch: -1 }, { ...beat, t: 'bye' }, null, [], 'beat', 3])
      expect(readNotice(known, session, bad === null ? joined(new Uint8Array(64), utf8('null')) : signed(bad))).toBeNull()
    expect(readNotice(known, session, signed({ ...beat, more: 1 }))).toEqual(beat)
    for (const stage of ['toString', '__proto__']) expect(readNotice(known, session, signed({ ...notice, stage }))).toBeNull()
  })

  it('may be any bytes at all without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.jsonValue(), (bytes, value) => {
        expect(readNotice(known, session, bytes)).toBeNull()
        expect(readNotice(known, session, joined(new Uint8Array(64), utf8(JSON.stringify(value))))).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })
})
