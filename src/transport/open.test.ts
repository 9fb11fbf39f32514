import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { Problem } from '../core/problem'
import { mqttTransport } from './mqtt'
import { nameOf } from './names'
import { openTransport, ownBroker } from './open'
import { NAME } from './topics'

describe('a broker’s address', () => {
  test('of a page’s own server follows the page', () => {
    expect(ownBroker('http://192.168.1.5:4600/x/join.html?a#k=b')).toBe('ws://192.168.1.5:4600/mqtt')
    expect(ownBroker('https://parley.example/join.html')).toBe('wss://parley.example/mqtt')
  })

  test.each(['', 'http://a/', 'ws:', 'wss:///x', 'tab', 'mqtt://a'])('“%s” is none', address => {
    expect(() => openTransport(address, { session: 'a'.repeat(26) })).toThrow(Problem)
  })
})

/** What a client says first: user name, password and client id of its CONNECT packet. */
async function connectPacket(options: (port: number) => Parameters<typeof mqttTransport>[0]): Promise<string> {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/mqtt' })
  await new Promise(done => sockets.once('listening', done))
  const { port } = sockets.address() as AddressInfo
  const first = new Promise<Buffer>(done =>
    sockets.on('connection', socket => {
      let all = Buffer.alloc(0)
      socket.on('message', data => {
        all = Buffer.concat([all, data as Buffer])
        // A packet of less than 128 bytes has its length in its second byte.
        if (all.length > 1 && all.length >= 2 + (all[1] ?? 0)) done(all)
      })
    }),
  )
  const transport = mqttTransport({ ...options(port), patienceMs: 5000 })
  const connecting = transport.connect().catch(() => {})
  let said = ''
  for (const byte of await first) said += byte >= 32 && byte < 127 ? String.fromCharCode(byte) : ' '
  await transport.close()
  await connecting
  await new Promise<void>(done => {
    for (const socket of sockets.clients) socket.terminate()
    sockets.close(() => done())
  })
  return said
}

describe('an account', () => {
  test('of a broker’s own is shown as it is', async () => {
    const said = await connectPacket(port => ({ url: `ws://127.0.0.1:${port}/mqtt`, username: 'class', password: 'secret', clientId: 'me' }))
    expect(said).toMatch(/MQTT.*me.*class.*secret/)
  })

  test('in the address stands above the others', async () => {
    const said = await connectPacket(port => ({
      url: `ws://class:s%C3%A4cret%21@127.0.0.1:${port}/mqtt`,
      username: 'device:x',
      password: id => `signed ${id}`,
    }))
    expect(said).toMatch(/MQTT.*class.*s {2}cret!/)
    expect(said).not.toContain('signed')
  })

  test('may depend on the client id, which nobody can guess', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const said = await connectPacket(port => ({ url: `ws://127.0.0.1:${port}/mqtt`, username: 'device:x', password: id => `signed<${id}>` }))
        return /signed<([a-z2-7]{23})>/.exec(said)?.[1]
      }),
    )
    expect(ids.every(Boolean)).toBe(true)
    expect(ids[0]).not.toBe(ids[1])
  })
})

test('a name is the beginning of a hash in base 32', () => {
  // SHA-256 of nothing begins e3b0c442 98fc1c14 9afbf4c8 996fb924: in base 32 (RFC 4648) 4OYMIQUY 7QOBJGX3 6TEJS35Z EQ.
  expect(nameOf(new Uint8Array())).toBe('4oymiquy7qobjgx36tejs35zeq')
  expect(NAME.test(nameOf(Uint8Array.of(1)))).toBe(true)
})
