import { expect, it } from 'vitest'
import { wire } from '../test/wire'
import { browserFetch } from './browser-fetch'

const through = async (init: RequestInit, how?: Parameters<typeof browserFetch>[1]) => {
  const { gone, fetch } = wire(() => new Response())
  await browserFetch(fetch, how)('https://host.test/', init)
  return gone[0]
}

it.each([
  { 'User-Agent': 'ai/7', 'Content-Type': 'application/json' },
  [
    ['user-agent', 'x'],
    ['content-type', 'application/json'],
  ],
  new Headers({ 'USER-AGENT': 'x', 'content-type': 'application/json' }),
] as HeadersInit[])('takes user-agent out of headers in any form, and nothing else', async headers => {
  const gone = await through({ method: 'POST', headers, body: '{"a":1}' })
  expect([...(gone?.headers ?? [])]).toEqual([['content-type', 'application/json']])
  expect(gone).toMatchObject({ method: 'POST', body: { a: 1 } })
})

it('takes out and adds what it is told to', async () => {
  const gone = await through({ headers: { authorization: 'Bearer k', 'x-other': '1' } }, { drop: ['authorization'], add: { 'x-host': 't' } })
  expect([...(gone?.headers ?? [])]).toEqual([
    ['x-host', 't'],
    ['x-other', '1'],
  ])
})

it('keeps the headers of a Request, and hands the signal on', async () => {
  let seen: RequestInit | undefined
  const base: typeof fetch = (_, init) => {
    seen = init
    return Promise.resolve(new Response())
  }
  const stop = new AbortController()
  await browserFetch(base)(new Request('https://host.test/', { headers: { 'x-a': '1', 'user-agent': 'x' } }), { signal: stop.signal })
  expect([...new Headers(seen?.headers)]).toEqual([['x-a', '1']])
  expect(seen?.signal).toBe(stop.signal)
})
