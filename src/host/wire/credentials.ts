import { ed25519 } from '@noble/curves/ed25519.js'
import { ROOT } from '../../transport/topics'
import { base64url, joined, utf8 } from './bytes'
import { deviceKeys, hostKeys } from './keys'

/** How a peer shows a broker with rights who it is. A broker without rights ignores it. */
export interface Credentials {
  /** `host:<session>` or `device:<device>`. */
  readonly username: string
  /** The public bytes behind the name, a dot, and the signature over the client id (UTF-8 of `parley/1/connect/<client id>`), each base64url. */
  password(clientId: string): string
}

/** The credentials of a host or device, from its seed. The password proves the key for one client id and gives away no secret. Throws a Problem unless the seed has 32 bytes. */
export function credentialsOf(who: { readonly kind: 'host' | 'device'; readonly seed: Uint8Array }): Credentials {
  const { name, known, secret } = who.kind === 'host' ? ofHost(who.seed) : ofDevice(who.seed)
  return {
    username: `${who.kind}:${name}`,
    password: clientId => `${base64url(known)}.${base64url(ed25519.sign(utf8(`${ROOT}/connect/${clientId}`), secret))}`,
  }
}

function ofHost(seed: Uint8Array) {
  const keys = hostKeys(seed)
  return { name: keys.session, known: keys.sign, secret: keys.seed }
}

function ofDevice(seed: Uint8Array) {
  const keys = deviceKeys(seed)
  return { name: keys.id, known: joined(keys.sign, keys.box), secret: keys.signSecret }
}
