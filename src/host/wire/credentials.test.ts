import { createHash, createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../core/problem'
import { hex, people, seedOf } from '../test/wire'
import { joined } from './bytes'
import { credentialsOf } from './credentials'

const { host, ada } = people

/** What a broker does: the name must be the hash of the bytes, and the signature must be over this very client id. */
function isAdmitted(username: string, password: string, clientId: string): boolean {
  const [known, signature] = password.split('.').map(part => Buffer.from(part, 'base64url'))
  if (!known || !signature) return false
  let number = BigInt(`0x${createHash('sha256').update(known).digest('hex').slice(0, 32)}`) << 2n
  let name = ''
  for (let i = 0; i < 26; i++, number >>= 5n) name = 'abcdefghijklmnopqrstuvwxyz234567'[Number(number & 31n)] + name
  if (username.split(':')[1] !== name) return false
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), known.subarray(0, 32)])
  return verify(null, Buffer.from(`parley/1/connect/${clientId}`), createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}

describe('credentials', () => {
  const all = { host: credentialsOf({ kind: 'host', seed: seedOf('host') }), device: credentialsOf({ kind: 'device', seed: seedOf('ada') }) }

  it('name the session of a host and the device of a participant', () => {
    expect(all.host.username).toBe(`host:${host.session}`)
    expect(all.device.username).toBe(`device:${ada.id}`)
    expect(Buffer.from(all.host.password('c').split('.')[0] ?? '', 'base64url')).toEqual(Buffer.from(host.sign))
    expect(Buffer.from(all.device.password('c').split('.')[0] ?? '', 'base64url')).toEqual(Buffer.from(joined(ada.sign, ada.box)))
  })

  it('prove the key for one client id alone', () => {
    for (const { username, password } of Object.values(all)) {
      expect(isAdmitted(username, password('client-1'), 'client-1')).toBe(true)
      expect(isAdmitted(username, password('client-1'), 'client-2')).toBe(false)
    }
    expect(isAdmitted(all.device.username, all.host.password('c'), 'c')).toBe(false)
  })

  it('give away no secret', () => {
    for (const secret of [host.seed, host.boxSecret]) expect(Buffer.from(all.host.password('c')).toString('hex')).not.toContain(hex(secret))
    expect(JSON.stringify(all)).not.toContain(hex(seedOf('ada')))
    expect(() => credentialsOf({ kind: 'device', seed: new Uint8Array(16) })).toThrow(Problem)
  })
})
