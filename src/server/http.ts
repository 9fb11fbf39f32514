import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { headerPolicy } from './csp'
import { mimeOf } from './mime'
import { encodingFor, Packer } from './packed'
import { answerProxied, isProxied, type ProxyOptions } from './proxy'
import type { Services } from './services'
import { find } from './site'

/** Sent with every answer. */
const always = {
  'content-security-policy': headerPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * The http server of a built site, not yet listening. It reads files below `root` and nothing else, answers GET and HEAD only,
 * unless a proxy to providers is asked for, which then answers below /proxy/ under rules of its own, or services for live sessions (see services.ts);
 * and leaves upgrades (WebSocket) unanswered for whoever attaches to the returned server.
 */
export const createSiteServer = (root: string, proxy?: ProxyOptions, services?: Services): Server => {
  const packer = new Packer()
  return createServer((request, response) => {
    if (services?.answers(request, response)) return
    const work =
      proxy !== undefined && isProxied(request.url ?? '') ? answerProxied(proxy, request, response) : answer(root, packer, request, response)
    work.catch(() => {
      if (response.headersSent) response.destroy()
      else plain(response, 500, 'The server could not read this file.')
    })
  })
}

const answer = async (root: string, packer: Packer, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    return plain(response, 405, 'This server only answers GET and HEAD.')
  }
  const [path = '/', query] = (request.url ?? '/').split('?', 2)
  if (path === '/proxy/') {
    // A page that asks whether it can reach models through this server gets a plain no; an error would stand in its console.
    response.writeHead(200, { ...always, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end('{"providers":[]}\n')
    return
  }
  const found = await find(root, path)
  if ('status' in found)
    return plain(response, found.status, found.status === 400 ? 'The address is malformed.' : 'There is nothing at this address.')
  if ('slash' in found) {
    // Relative to the folder's own name: an absolute path that begins with two slashes would lead to another host.
    response.setHeader('location', `./${path.slice(path.lastIndexOf('/') + 1)}/${query === undefined ? '' : `?${query}`}`)
    return plain(response, 308, 'The address of a folder ends with a slash.')
  }
  const { type, packed } = mimeOf(found.extension)
  const encoding = packed ? encodingFor(request.headers['accept-encoding']) : 'identity'
  const { body, etag } = await packer.get(found.file, encoding)
  const headers: Record<string, string> = {
    ...always,
    'content-type': type,
    'cache-control': found.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    ...(packed && { vary: 'accept-encoding' }),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  }
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    response.writeHead(304, headers).end()
    return
  }
  headers['content-length'] = String(body.length)
  response.writeHead(200, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

const plain = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { ...always, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}
