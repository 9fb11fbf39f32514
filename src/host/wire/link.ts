import { Problem, shown } from '../../core/problem'
import { RECRUITMENT, type Recruitment } from '../../session/log'
import { base64url, fromBase64url } from './bytes'
import { hostPublicOf } from './keys'

/** What a join link says. `key`: the host's Ed25519 key. `broker`: null for the page's own server, `tabs` for tabs of one browser, else a ws or wss URL. `probe`: it is for a preflight. */
export interface JoinLink {
  readonly key: Uint8Array
  readonly broker: string | null
  readonly label: string | null
  readonly probe: boolean
  readonly recruitment: Recruitment
}

/** What a join link is made of. `page`: the address of join.html; its query stays. */
export interface JoinLinkParts {
  readonly page: string
  readonly key: Uint8Array
  readonly broker: string | null
  readonly label?: string
  readonly probe?: boolean
}

/**
 * The link that leads into a session: key, broker, label and the mark of a preflight stand in the fragment, which browsers send to nobody. Throws a Problem where `readLink` would find one.
 */
export function joinLink({ page, key, broker, label, probe }: JoinLinkParts): string {
  const fragment = new URLSearchParams({ k: base64url(key) })
  if (broker !== null) fragment.set('b', broker)
  if (label !== undefined) fragment.set('l', label)
  if (probe) fragment.set('p', '1')
  const url = urlOf(page)
  if (!url) throw problem('a web address', shown(page), 'address of the page', 'give the address of join.html')
  url.hash = fragment.toString()
  const read = readLink(url.href)
  if (read instanceof Problem) throw read
  return url.href
}

/** What a join link says, or the one sentence that tells what is wrong with it. Never throws. Ids of recruitment come from the query, and from the end of the fragment, where some services put them. */
export function readLink(href: string): JoinLink | Problem {
  const url = urlOf(href)
  if (!url) return problem('a web address', shown(href), 'link', 'open the whole link')
  const fragment = new URLSearchParams(url.hash.slice(1).replaceAll('?', '&'))
  const key = keyOf(fragment.get('k'))
  if (key instanceof Problem) return key
  const broker = fragment.get('b')
  if (broker !== null && !isBroker(broker))
    return problem('tabs or an address that begins with ws:// or wss://', shown(broker), 'broker in the link', ASK)
  const label = fragment.get('l') || null
  if (label !== null && label.length > 100) return problem('at most 100 characters', `${label.length}`, 'label in the link', ASK)
  const recruitment = recruitmentOf(url.searchParams, fragment)
  if (recruitment instanceof Problem) return recruitment
  return { key, broker, label, probe: fragment.get('p') === '1', recruitment }
}

const ASK = 'ask for the link again'

function keyOf(text: string | null): Uint8Array | Problem {
  if (!text) return problem('the session’s key after #', 'none', 'link', 'open the whole link or scan the code again')
  const key = fromBase64url(text)
  if (!key) return problem('a key of 43 letters and digits', shown(text), 'key in the link', 'open the whole link or scan the code again')
  try {
    return hostPublicOf(key).sign
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

function recruitmentOf(...places: readonly URLSearchParams[]): Recruitment | Problem {
  const ids: { -readonly [name in keyof Recruitment]: Recruitment[name] } = {}
  for (const name of RECRUITMENT) {
    const id = places.map(place => place.get(name)).find(Boolean)
    if (!id) continue
    if (id.length > 128)
      return problem('at most 128 characters', `${id.length}`, `${name} in the link`, 'open the link as the recruitment service gave it')
    ids[name] = id
  }
  return ids
}

const isBroker = (broker: string) => broker === 'tabs' || ['ws:', 'wss:'].includes(urlOf(broker)?.protocol ?? '')

function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

const problem = (expected: string, found: string, where: string, todo: string) => new Problem({ expected, found, where, todo })
