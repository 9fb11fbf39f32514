import { createPublicKey, verify } from 'node:crypto'
import { nameOf } from '../transport/names'
import { NAME, ROOT, readTopic } from '../transport/topics'

/** Who a connection has proved to be: the host of one session, or a device. */
export interface Peer {
  readonly kind: 'host' | 'device'
  readonly name: string
}

/** How an Ed25519 key of 32 bytes is wrapped (RFC 8410, section 4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Length of the public bytes: a host's Ed25519 key; a device's Ed25519 key and then its X25519 key. */
const LENGTHS = { host: 32, device: 64 } as const

/**
 * Who shows these credentials, or null where they don't hold. The user name is `host:<session>` or `device:<device>`; the password is the public bytes behind that name, a dot, and an Ed25519
 * signature over `parley/1/connect/<client id>`, both base64url. Whoever holds the secret key is that peer: there is no list of accounts.
 */
export function peerOf(username: string | undefined, password: Buffer | undefined, clientId: string): Peer | null {
  const [kind = '', name = '', more] = (username ?? '').split(':')
  if ((kind !== 'host' && kind !== 'device') || !NAME.test(name) || more !== undefined) return null
  const [keys = '', signature = '', rest] = (password?.toString('latin1') ?? '').split('.')
  if (rest !== undefined || !/^[\w-]+$/.test(keys + signature)) return null
  const [known, signed] = [Buffer.from(keys, 'base64url'), Buffer.from(signature, 'base64url')]
  if (known.length !== LENGTHS[kind] || signed.length !== 64 || nameOf(known) !== name) return null
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI, known.subarray(0, 32)]), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(`${ROOT}/connect/${clientId}`), key, signed) ? { kind, name } : null
  } catch {
    return null
  }
}

/** Whether a peer may write a topic: a host all of its session but `up`, a device its own `up` in any session. */
export function mayPublish({ kind, name }: Peer, topic: string): boolean {
  const to = readTopic(topic)
  if (!to) return false
  return kind === 'host' ? to.session === name && to.kind !== 'up' : to.kind === 'up' && to.device === name
}

const NOTICES = /^parley\/\+\/([^/]+)\/host$/

/**
 * Whether a peer may read what a filter matches: a host all that devices say in its session; a device its own `down` in any session; both a session's notices (of any version) and beats.
 * No other wildcard is allowed: nobody can listen to what isn't theirs.
 */
export function maySubscribe({ kind, name }: Peer, filter: string): boolean {
  if (NAME.test(NOTICES.exec(filter)?.[1] ?? '')) return true
  if (kind === 'host' && filter === `${ROOT}/${name}/up/+`) return true
  const from = readTopic(filter)
  if (!from) return false
  if (from.kind === 'host' || from.kind === 'beat') return true
  return kind === 'device' && from.kind === 'down' && from.device === name
}
