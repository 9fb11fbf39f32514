import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Aedes } from 'aedes'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWebSocketStream, WebSocketServer } from 'ws'
import { mqttTransport } from './mqtt'
import type { Link, Transport } from './transport'

/** How many subscriptions are refused from now on. */
let refusals = 0
let asked: string[] = []
let end: () => Promise<void>
let port: number
let sockets: WebSocketServer
const open: Transport[] = []

beforeEach(async () => {
  refusals = 0
  asked = []
  const aedes = new Aedes({
    authorizeSubscribe: (_client, subscription, settle) => {
      asked.push(subscription.topic)
      settle(null, refusals-- > 0 ? null : subscription)
    },
  })
  await aedes.listen()
  const server = createServer()
  sockets = new WebSocketServer({ server })
  sockets.on('connection', socket => {
    const stream = createWebSocketStream(socket)
    stream.on('error', () => {})
    aedes.handle(stream)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
  end = async () => {
    for (const socket of sockets.clients) socket.terminate()
    await new Promise<void>(done => aedes.close(done))
    await new Promise(done => server.close(done))
  }
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(one => one.close()))
  await end()
})

async function online(): Promise<Transport> {
  const one = mqttTransport({ url: `ws://127.0.0.1:${port}/mqtt`, retryMs: [10, 50] })
  open.push(one)
  await one.connect()
  return one
}

describe('a subscription that is refused', () => {
  test('is asked for again, since a cluster under load says no where it hasn’t managed in time', async () => {
    const one = await online()
    refusals = 2
    const heard: string[] = []
    await one.subscribe('x', ({ payload }) => heard.push(String.fromCharCode(...payload)))
    expect(asked).toEqual(['x', 'x', 'x'])
    await one.publish('x', Uint8Array.of(65))
    await vi.waitFor(() => expect(heard).toEqual(['A']))
  })

  test('is given up at the fourth no', async () => {
    const one = await online()
    refusals = 100
    await expect(one.subscribe('x', () => {})).rejects.toThrow(/found a refusal/)
    expect(asked).toEqual(['x', 'x', 'x', 'x'])
  })

  test('after a break is asked for until it is there, and the others aren’t asked for again', async () => {
    const one = await online()
    const heard: string[] = []
    const links: Link[] = []
    one.watch(link => links.push(link))
    await one.subscribe('x', ({ payload }) => heard.push(String.fromCharCode(...payload)))
    await one.subscribe('y', () => {})
    asked = []
    refusals = 1
    for (const socket of sockets.clients) socket.terminate()
    await vi.waitFor(() => expect(links).toEqual(['online', 'offline', 'online']))
    await vi.waitFor(() => expect(asked).toEqual(['x', 'y', 'x']))
    await vi.waitFor(async () => {
      await one.publish('x', Uint8Array.of(66))
      expect(heard).toContain('B')
    })
  })
})
