import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSiteServer } from './http'
import { listen } from './listen'

const page = `<!doctype html><title>Parley</title>${'<p>words</p>'.repeat(100)}`
let outside: string
let server: Server

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'parley-server-'))
  const root = join(outside, 'site')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(outside, 'secret.txt'), 'secret')
  await writeFile(join(root, 'index.html'), page)
  await writeFile(join(root, '.hidden'), 'secret')
  await writeFile(join(root, 'assets/main-Ab3_-xYz.js'), `console.log(${'1 + '.repeat(500)}1)`)
  await writeFile(join(root, 'icon.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]))
  await symlink(join(outside, 'secret.txt'), join(root, 'link.txt'))
  server = createSiteServer(root)
  await listen(server, 0, '127.0.0.1')
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await rm(outside, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A request whose path is sent as it stands: `fetch` would tidy it first. */
const ask = (path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> =>
  new Promise((settle, fail) => {
    const { port } = server.address() as AddressInfo
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => settle({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }))
    })
      .on('error', fail)
      .end()
  })

describe('the server', () => {
  test('sends the page of a folder with its policy, to be asked for anew each time', async () => {
    const { status, headers, body } = await ask('/')
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: page })
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'wasm-unsafe-eval';.*frame-ancestors 'none'/)
    expect(headers['content-security-policy']).not.toContain("'unsafe-eval'")
  })

  test('lets files that are named by their content be kept for ever', async () => {
    const { headers } = await ask('/assets/main-Ab3_-xYz.js?query')
    expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' })
  })

  test('packs text as the visitor can unpack it, and leaves images as they are', async () => {
    const brotli = await ask('/', { headers: { 'accept-encoding': 'gzip, br' } })
    expect([brotli.headers['content-encoding'], brotliDecompressSync(brotli.body).toString()]).toEqual(['br', page])
    const zipped = await ask('/', { headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect([zipped.headers['content-encoding'], gunzipSync(zipped.body).toString(), zipped.headers.vary]).toEqual(['gzip', page, 'accept-encoding'])
    const image = await ask('/icon.png', { headers: { 'accept-encoding': 'gzip, br' } })
    expect([image.headers['content-encoding'], image.headers['content-type'], image.body.length]).toEqual([undefined, 'image/png', 4])
  })

  test('says when nothing has changed', async () => {
    const { etag = '' } = (await ask('/')).headers
    const again = await ask('/', { headers: { 'if-none-match': etag } })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test('answers HEAD like GET without the body', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' })
    expect([status, headers['content-length'], body.length]).toEqual([200, String(page.length), 0])
  })

  test.each([
    ['/../secret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/assets/../../secret.txt', 404],
    ['/..%5csecret.txt', 400],
    ['/%00', 400],
    ['/%', 400],
    ['/%c0%ae%c0%ae/secret.txt', 400],
    ['/.hidden', 404],
    ['/link.txt', 404],
    ['/assets/', 404],
    ['/index.html/', 404],
    ['//secret.txt', 404],
  ])('gives nothing away at %s', async (path, status) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.body.toString()).not.toContain('secret')
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  })

  test('a vanished chunk is missing, not a page', async () => {
    expect((await ask('/assets/late-00000000.js')).status).toBe(404)
  })

  test('sends a folder without its slash to the folder, on this host', async () => {
    expect((await ask('/assets?x=1')).headers.location).toBe('./assets/?x=1')
    expect((await ask('//assets')).headers.location).toBe('./assets/')
  })

  test('takes no other method', async () => {
    const { status, headers } = await ask('/', { method: 'POST' })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  test('takes the next free port where one is taken', async () => {
    const { port } = server.address() as AddressInfo
    const second = createSiteServer(outside)
    const taken = await listen(second, port, '127.0.0.1')
    expect(taken).toBeGreaterThan(port)
    await new Promise(done => second.close(done))
  })
})
