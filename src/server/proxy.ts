import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refusal } from './gatekeeper'
import { bodyOf, failed, json } from './json'
import { isModelCall, type Upstream } from './upstreams'

/** Providers that are let through, and the token that pages on other machines show. */
export interface ProxyOptions {
  readonly upstreams: ReadonlyMap<string, Upstream>
  readonly token: string
}

const PREFIX = '/proxy/'
/** Longest body of a request, in bytes: far above any prompt. */
const MOST = 8_000_000
/** Longest error text of an upstream that is passed on, in characters. */
const MOST_ERROR = 20_000
/** What of a request goes on, beside the key; everything else (cookies, addresses, the token) stays here. */
const SENT = ['content-type', 'accept', 'anthropic-version', 'anthropic-beta']
/** What of an answer comes back. */
const BACK = ['content-type', 'retry-after', 'retry-after-ms', 'request-id', 'x-request-id']

/** True for a path that belongs to the proxy. */
export const isProxied = (path: string): boolean => path.startsWith(PREFIX)

/**
 * Answers one request below /proxy/: `GET /proxy/` lists the providers, `/proxy/<id>/…` is sent to that provider with its key from this process.
 * Nothing but model calls gets through; redirects are not followed; an error text of the provider comes back without the key.
 */
export async function answerProxied(options: ProxyOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reason = refusal(request, options.token)
  if (reason !== null) return failed(response, 403, reason)
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  if (path === PREFIX && request.method === 'GET') return json(response, 200, { providers: [...options.upstreams.keys()] })
  const [id = '', ...rest] = path.slice(PREFIX.length).split('/')
  const upstream = options.upstreams.get(id)
  const way = `/${rest.join('/')}`
  if (upstream === undefined || !isModelCall(request.method ?? '', way)) return failed(response, 404, 'The proxy knows no such provider or call.')
  const body = request.method === 'POST' ? await bodyOf(request, MOST) : undefined
  if (body === null) return failed(response, 413, `The proxy takes requests of at most ${MOST} bytes.`)
  const stop = new AbortController()
  response.once('close', () => stop.abort())
  const headers = Object.fromEntries(SENT.flatMap(name => (typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [])))
  let answer: Response
  try {
    answer = await fetch(`${upstream.base}${way}${query === 'alt=sse' ? '?alt=sse' : ''}`, {
      method: request.method ?? 'GET',
      headers: { ...headers, ...upstream.auth(upstream.key) },
      redirect: 'manual',
      signal: stop.signal,
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    })
  } catch {
    if (!stop.signal.aborted) failed(response, 502, `The proxy could not reach ${id}.`)
    return
  }
  if (answer.status >= 300 && answer.status < 400) return failed(response, 502, `${id} answered with a redirect, which the proxy doesn't follow.`)
  await passOn(answer, upstream.key, response)
}

async function passOn(answer: Response, key: string, response: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(BACK.flatMap(name => (answer.headers.has(name) ? [[name, answer.headers.get(name) as string]] : [])))
  const safe = { ...headers, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  if (!answer.ok) {
    const text = (await answer.text().catch(() => '')).slice(0, MOST_ERROR).replaceAll(key, '[key]')
    response.writeHead(answer.status, safe).end(text)
    return
  }
  response.writeHead(answer.status, safe)
  if (answer.body === null) response.end()
  // A line that breaks here breaks there too: the page sees a cut stream, which is the truth.
  else await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response).catch(() => response.destroy())
}
