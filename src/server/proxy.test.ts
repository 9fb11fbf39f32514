import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSiteServer } from './http'
import { listen } from './listen'
import { upstreamsOf } from './upstreams'

const KEY = 'sk-planted-in-the-environment'
const TOKEN = 'printed-token'
interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let provider: Server
let site: Server
let seen: Seen[] = []
/** What the provider answers next. */
let next: (response: import('node:http').ServerResponse) => void

const portOf = (server: Server) => (server.address() as AddressInfo).port

beforeAll(async () => {
  provider = createServer((request, response) => {
    let body = ''
    request.on('data', part => (body += String(part)))
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
      next(response)
    })
  })
  await listen(provider, 0, '127.0.0.1')
  const upstreams = upstreamsOf(`openai=http://127.0.0.1:${portOf(provider)}/v1, google=http://127.0.0.1:${portOf(provider)}/v1beta`, {
    OPENAI_API_KEY: KEY,
    GEMINI_API_KEY: KEY,
  })
  site = createSiteServer(tmpdir(), { upstreams, token: TOKEN })
  await listen(site, 0, '127.0.0.1')
})

beforeEach(() => {
  seen = []
  next = response => response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=b' }).end('{"ok":true}')
})

afterAll(() => {
  for (const server of [provider, site]) {
    server.close()
    server.closeAllConnections()
  }
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const ask = (path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> =>
  new Promise((settle, fail) => {
    const port = portOf(site)
    const own = { host: `localhost:${port}`, origin: `http://localhost:${port}` }
    const { method = 'POST', headers = own, body } = options
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false, setHost: false }, response => {
      let text = ''
      response.on('data', part => (text += String(part)))
      response.on('end', () => settle({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      response.on('error', fail)
    })
    request.on('error', fail)
    request.end(body)
  })

const call = '/proxy/openai/chat/completions'
const from = (headers: Record<string, string>) => ask(call, { headers, body: '{}' })
const localhost = () => `localhost:${portOf(site)}`

describe('the proxy to providers', () => {
  test('sends a model call with the key of this process and nothing of the page but the call', async () => {
    const headers = {
      host: localhost(),
      origin: `http://${localhost()}`,
      'content-type': 'application/json',
      cookie: 'secret=1',
      authorization: 'Bearer of-the-page',
    }
    const answer = await ask(call, { headers, body: '{"model":"m"}' })
    expect(answer).toMatchObject({ status: 200, body: '{"ok":true}' })
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/v1/chat/completions', body: '{"model":"m"}' })
    expect(seen[0]?.headers).toMatchObject({ authorization: `Bearer ${KEY}`, 'content-type': 'application/json' })
    expect(seen[0]?.headers['cookie']).toBeUndefined()
  })

  test('knows each provider’s way of showing a key, and streams', async () => {
    next = response => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n')
      setTimeout(() => response.end('data: 2\n\n'), 20)
    }
    const answer = await ask('/proxy/google/models/some-model:streamGenerateContent?alt=sse', { body: '{}' })
    expect(answer.body).toBe('data: 1\n\ndata: 2\n\n')
    expect(seen[0]).toMatchObject({ url: '/v1beta/models/some-model:streamGenerateContent?alt=sse' })
    expect(seen[0]?.headers).toMatchObject({ 'x-goog-api-key': KEY })
  })

  test('lets nothing but model calls of listed providers through', async () => {
    for (const path of [
      '/proxy/openai/files',
      '/proxy/openai/../v2/x',
      '/proxy/openai/chat/completions/../../files',
      '/proxy/anthropic/messages',
      '/proxy/',
    ])
      expect((await ask(path, { body: '{}' })).status, path).toBe(404)
    expect((await ask('/proxy/openai/chat/completions', { method: 'DELETE' })).status).toBe(404)
    expect(seen).toEqual([])
  })

  test('refuses foreign pages, rebound names, forwarded visitors and pages that don’t say where they are from', async () => {
    const own = localhost()
    const refused = [
      { host: own, origin: 'https://evil.example' },
      { host: own, origin: 'null' },
      { host: own },
      { host: 'evil.example', origin: 'http://evil.example' },
      { host: own, origin: `http://${own}`, 'x-forwarded-for': '10.0.0.7' },
      { host: `192.168.1.5:${portOf(site)}`, origin: `http://192.168.1.5:${portOf(site)}` },
      { host: `192.168.1.5:${portOf(site)}`, origin: `http://192.168.1.5:${portOf(site)}`, 'x-parley-host': 'guessed' },
    ]
    for (const headers of refused) expect((await from(headers as Record<string, string>)).status, JSON.stringify(headers)).toBe(403)
    expect(seen).toEqual([])
  })

  test('serves another machine that shows the printed token, which goes no further', async () => {
    const host = `192.168.1.5:${portOf(site)}`
    expect((await from({ host, origin: `http://${host}`, 'x-parley-host': TOKEN })).status).toBe(200)
    expect(seen[0]?.headers['x-parley-host']).toBeUndefined()
  })

  test('tells a page of its own which providers there are', async () => {
    const answer = await ask('/proxy/', { method: 'GET', headers: { host: localhost(), 'sec-fetch-site': 'same-origin' } })
    expect(JSON.parse(answer.body)).toEqual({ providers: ['openai', 'google'] })
    expect((await ask('/proxy/', { method: 'GET', headers: { host: localhost(), 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  })

  test('passes an error on without the key, with what a caller needs to wait', async () => {
    next = response =>
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7' }).end(`{"error":"key ${KEY} is over its limit"}`)
    const answer = await ask(call, { body: '{}' })
    expect(answer).toMatchObject({ status: 429, body: '{"error":"key [key] is over its limit"}' })
    expect(answer.headers['retry-after']).toBe('7')
  })

  test('follows no redirect and says when nobody answers', async () => {
    next = response => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    expect((await ask(call, { body: '{}' })).status).toBe(502)
    next = response => response.destroy()
    expect((await ask(call, { body: '{}' })).status).toBe(502)
  })

  test('hangs up on the provider when the page does', async () => {
    let closed = () => undefined as void
    const gone = new Promise<void>(resolve => (closed = resolve))
    next = response => {
      response.on('close', closed)
      response.writeHead(200).write('…')
    }
    const port = portOf(site)
    const headers = { host: localhost(), origin: `http://${localhost()}` }
    const request = httpRequest({ host: '127.0.0.1', port, path: call, method: 'POST', headers, agent: false, setHost: false }, response => {
      response.once('data', () => request.destroy())
      response.on('error', () => undefined)
    })
    request.on('error', () => undefined)
    request.end('{}')
    await gone
  })

  test('is off unless asked for', async () => {
    const plain = createSiteServer(tmpdir())
    await listen(plain, 0, '127.0.0.1')
    const answer = await fetch(`http://127.0.0.1:${portOf(plain)}/proxy/openai/chat/completions`, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(405)
    const list = await fetch(`http://127.0.0.1:${portOf(plain)}/proxy/`)
    expect([list.status, await list.json()]).toEqual([200, { providers: [] }])
    plain.close()
    plain.closeAllConnections()
  })
})

describe('--proxy', () => {
  test('says what is wrong with a name, an address or a missing key', () => {
    expect(() => upstreamsOf('nobody', {})).toThrow('“nobody” came')
    expect(() => upstreamsOf('openai', {})).toThrow('OPENAI_API_KEY')
    expect(() => upstreamsOf('openai-compatible', { PARLEY_API_KEY: 'x' })).toThrow('needs an http or https address')
    expect(() => upstreamsOf('openai=http://user:pw@host/v1', { OPENAI_API_KEY: 'x' })).toThrow('needs an http or https address')
  })
})
