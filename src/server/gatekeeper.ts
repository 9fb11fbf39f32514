import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The header in which a page that is not on this machine shows the host token. */
const TOKEN = 'x-parley-host'

const loopbackAddress = /^(127\.|::1$|::ffff:127\.)/
const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

/**
 * Why a request may not use the proxy, in one sentence, or null where it may. The same server faces the class, so:
 * the request comes from this machine under a name of this machine (a foreign name is how a rebound address looks, a forwarding header how another server's
 * visitors look), or it shows the host token that was printed at the start; and it comes from a page of this very site.
 */
export function refusal(request: IncomingMessage, token: string): string | null {
  if (!isFromHere(request) && !equal(request.headers[TOKEN], token))
    return 'The proxy serves this machine, or who shows the host token that the server printed. Set the token on the models page.'
  if (!fromOwnPage(request)) return 'The proxy serves pages of this site only.'
  return null
}

/** Whether a request comes from this machine under a name of this machine, and through no other server. */
export function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers['x-real-ip'] !== undefined
  return !isForwarded && loopbackAddress.test(socket.remoteAddress ?? '') && loopbackHost.test(headers.host ?? '')
}

/** Whether a request comes from a page of another site. Programs that are no browser say nothing of pages, and are no page. */
export function isFromForeignPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (headers.origin !== undefined) return !isOwnOrigin(headers.origin, headers.host)
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

/** A page's request carries its origin, or says (GET) that it is of the same one. */
function fromOwnPage({ headers, method }: IncomingMessage): boolean {
  if (headers.origin !== undefined) return isOwnOrigin(headers.origin, headers.host)
  return method === 'GET' && headers['sec-fetch-site'] === 'same-origin'
}

function isOwnOrigin(origin: string, host = ''): boolean {
  try {
    const url = new URL(origin)
    return /^https?:$/.test(url.protocol) && url.host === new URL(`${url.protocol}//${host}`).host
  } catch {
    return false
  }
}

function equal(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
