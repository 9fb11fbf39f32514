import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSiteServer } from './http'
import { lanAddresses, listen } from './listen'
import { Services } from './services'

const LINK = `/join.html#k=${'A'.repeat(43)}`
let folder: string
let server: Server
let plain: Server

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-services-'))
  await writeFile(join(folder, 'index.html'), 'page')
  server = createSiteServer(folder, undefined, new Services(true))
  plain = createSiteServer(folder)
  await listen(server, 0, '127.0.0.1')
  await listen(plain, 0, '127.0.0.1')
})
afterAll(async () => {
  for (const one of [server, plain]) {
    one.close()
    one.closeAllConnections()
  }
  await rm(folder, { recursive: true })
})

const portOf = (one: Server) => (one.address() as AddressInfo).port

async function ask(path: string, { method = 'GET', body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {}) {
  const response = await fetch(`http://127.0.0.1:${portOf(server)}${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, location: response.headers.get('location'), value: text === '' ? null : (JSON.parse(text) as any) }
}

describe('codes', () => {
  test('a page can ask whether there are codes; a server without them says no', async () => {
    expect((await ask('/codes/')).value).toEqual({ codes: true, broker: true })
    expect((await fetch(`http://127.0.0.1:${portOf(plain)}/codes/`)).status).toBe(404)
  })

  test('a server without a broker still has codes, and says which it lacks', async () => {
    const brokerless = createSiteServer(folder, undefined, new Services(false))
    const port = await listen(brokerless, 0, '127.0.0.1')
    expect(await (await fetch(`http://127.0.0.1:${port}/codes/`)).json()).toEqual({ codes: true, broker: false })
    brokerless.closeAllConnections()
    await new Promise(done => brokerless.close(done))
  })

  test('a code leads to its link, by itself and as a short address', async () => {
    const { status, value } = await ask('/codes', { method: 'POST', body: { link: `http://192.168.1.5:4600${LINK}` } })
    expect([status, value.code]).toEqual([200, expect.stringMatching(/^[A-Z]{6}$/)])
    expect((await ask(`/codes/${value.code.toLowerCase()}`)).value).toEqual({ link: LINK })
    expect(await ask(`/j/${value.code.toLowerCase()}`)).toMatchObject({ status: 302, location: LINK })
    expect((await ask(`/codes/${value.code}`, { method: 'PUT', body: { link: LINK } })).value).toEqual({ code: value.code })
    expect(await ask(`/codes/${value.code}`, { method: 'PUT', body: { link: `/x${LINK}` } })).toMatchObject({ status: 409 })
  })

  test('an unknown code is said to be unknown, and its short address leads to where codes are typed', async () => {
    const { status, value } = await ask('/codes/BBBBBB')
    expect([status, value.error.message]).toEqual([404, expect.stringMatching(/No session has this code/)])
    expect(await ask('/j')).toMatchObject({ status: 302, location: '/join.html' })
    expect(await ask('/j/')).toMatchObject({ status: 302, location: '/join.html' })
    expect(await ask('/j/what%0d%0a')).toMatchObject({ status: 302, location: '/join.html?code=what%250d%250a' })
  })

  test.each([
    ['a page of another site', 403, { headers: { origin: 'https://evil.example' }, body: { link: LINK } }],
    ['a page that a browser calls foreign', 403, { headers: { 'sec-fetch-site': 'cross-site' }, body: { link: LINK } }],
    ['a link to elsewhere', 400, { body: { link: 'https://evil.example/' } }],
    ['no JSON', 400, { body: 'link' }],
    ['null', 400, { body: 'null' }],
    ['too much', 413, { body: { link: 'x'.repeat(5000) } }],
  ])('%s gets no code', async (_who, status, request) => {
    const answer = await ask('/codes', { method: 'POST', ...request })
    expect([answer.status, typeof answer.value.error.message]).toEqual([status, 'string'])
  })

  test('a page of this site gets one', async () => {
    const origin = `http://127.0.0.1:${portOf(server)}`
    const headers = { origin, 'sec-fetch-site': 'same-origin' }
    expect((await ask('/codes', { method: 'POST', headers, body: { link: LINK } })).status).toBe(200)
  })

  test('no other method does anything', async () => {
    for (const [path, method] of [
      ['/codes', 'DELETE'],
      ['/codes/BBBBBB', 'POST'],
      ['/codes', 'PUT'],
      ['/lan', 'POST'],
      ['/j/', 'POST'],
      ['/preflight/abcdefgh', 'PUT'],
    ] as const)
      expect((await ask(path, { method, body: '{}' })).status).toBe(405)
  })
})

describe('a phone’s report', () => {
  test('reaches the host that waits for it', async () => {
    expect((await ask('/preflight/abcdefgh')).value).toEqual({ report: null })
    const report = [{ what: 'websocket', ok: false, detail: 'blocked' }]
    expect((await ask('/preflight/abcdefgh', { method: 'POST', body: report })).status).toBe(200)
    expect((await ask('/preflight/abcdefgh')).value).toEqual({ report })
    expect((await ask('/preflight/hgfedcba')).value).toEqual({ report: null })
  })

  test('is refused where its name is none, it is too long, or another site sends it', async () => {
    expect((await ask('/preflight/x', { method: 'POST', body: [] })).status).toBe(404)
    expect((await ask('/preflight/abcdefgh', { method: 'POST', body: 'x'.repeat(5000) })).status).toBe(413)
    expect((await ask('/preflight/abcdefgh', { method: 'POST', body: [], headers: { origin: 'http://evil.example' } })).status).toBe(403)
  })
})

describe('the network’s addresses', () => {
  test('are told to pages of this machine', async () => {
    expect((await ask('/lan')).value).toEqual({ addresses: lanAddresses().map(address => `http://${address}:${portOf(server)}/`) })
  })

  test('and to nobody who comes through another server', async () => {
    expect((await ask('/lan', { headers: { 'x-forwarded-for': '203.0.113.7' } })).value).toEqual({ addresses: [] })
  })
})

test('everything else is the site’s', async () => {
  const response = await fetch(`http://127.0.0.1:${portOf(server)}/`)
  expect([response.status, await response.text()]).toEqual([200, 'page'])
  expect((await fetch(`http://127.0.0.1:${portOf(server)}/codes/BBBBBB/x`)).status).toBe(404)
})
