import { connect as tcp } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { LARGEST, topics } from '../transport/topics'
import { attachBroker } from './broker'
import { ANNA, BEN, bytes, credentials, HOST, heardBy, room, STRANGER } from './test/peers'

const { url, port, broker, joined, raw } = room({ drainMs: 1000 })

describe('what is too much', () => {
  test('a payload above the largest ends the connection, or is dropped', async () => {
    const anna = await joined(ANNA)
    const heard = await heardBy(anna, topics.down(HOST.name, ANNA.name))
    const host = await raw(HOST)
    const gone = new Promise(done => host.once('close', () => done(null)))
    host.publish(topics.down(HOST.name, ANNA.name), Buffer.alloc(LARGEST + 1), { qos: 0 })
    host.publish(topics.down(HOST.name, ANNA.name), 'next', { qos: 0 })
    await vi.waitFor(() => expect(heard).toEqual([`${topics.down(HOST.name, ANNA.name)} next`]))
    host.publish(topics.down(HOST.name, ANNA.name), Buffer.alloc(2 * LARGEST), { qos: 0 })
    await gone
    expect(heard).toHaveLength(1)
  })

  test('a packet that says it is huge ends the connection at its first bytes, in however small pieces it comes', async () => {
    const socket = new WebSocket(url(), 'mqtt')
    await new Promise(done => socket.once('open', done))
    const gone = new Promise(done => socket.once('close', done))
    for (const byte of [0x30, 0xff, 0xff, 0xff, 0x7f]) socket.send(Buffer.from([byte]))
    await gone
  })
})

describe('what is kept', () => {
  const { joined } = room({ keptBytes: 3000 })

  test('sessions that are quiet make room for those that speak', async () => {
    const [quiet, busy] = [await joined(STRANGER), await joined(HOST)]
    await quiet.retain(topics.host(STRANGER.name), new Uint8Array(1000))
    await busy.retain(topics.host(HOST.name), bytes('notice'))
    await busy.retain(topics.down(HOST.name, ANNA.name), new Uint8Array(1500).fill(65))
    const anna = await joined(ANNA)
    const [lost, kept] = [await heardBy(anna, topics.host(STRANGER.name)), await heardBy(anna, topics.host(HOST.name))]
    await vi.waitFor(() => expect(kept).toHaveLength(1))
    expect(lost).toEqual([])
  })
})

describe('many, and slow ones', () => {
  test('300 connections stand idle, and each still hears', async () => {
    const host = await joined(HOST)
    const everyone = []
    for (let i = 0; i < 300; i += 30)
      everyone.push(...(await Promise.all(Array.from({ length: 30 }, (_, k) => joined(credentials('device', 10 + ((i + k) % 200)))))))
    expect(broker().connections).toBe(301)
    let heard = 0
    await Promise.all(everyone.map(one => one.subscribe(topics.beat(HOST.name), () => heard++)))
    await host.publish(topics.beat(HOST.name), bytes('beat'))
    await vi.waitFor(() => expect(heard).toBe(300), 20_000)
  })

  test('one who doesn’t read holds nobody up for longer than the drain timeout, and is thrown out', async () => {
    const [host, anna] = [await joined(HOST), await joined(ANNA)]
    let arrived = 0
    await anna.subscribe(topics.beat(HOST.name), () => arrived++)
    // A bare connection that subscribes, and never reads again.
    const socket = new WebSocket(url(), 'mqtt', { perMessageDeflate: false })
    await new Promise(done => socket.once('open', done))
    const gone = new Promise(done => socket.once('close', done))
    const text = (value: string) => [value.length >> 8, value.length & 255, ...Buffer.from(value)]
    const packet = (type: number, ...body: number[]) => Buffer.from([type, (body.length & 127) | 128, body.length >> 7, ...body])
    socket.send(packet(0x10, ...text('MQTT'), 4, 0xc2, 0, 60, ...text('slow'), ...text(BEN.username), ...text(BEN.password('slow'))))
    await new Promise(done => socket.once('message', done))
    socket.send(packet(0x82, 0, 1, ...text(topics.beat(HOST.name)), 1))
    await new Promise(done => socket.once('message', done))
    socket.pause()
    const many = 120
    const large = new Uint8Array(200_000)
    await Promise.all(Array.from({ length: many }, () => host.publish(topics.beat(HOST.name), large)))
    await vi.waitFor(() => expect(arrived).toBeGreaterThanOrEqual(many), 30_000)
    await vi.waitFor(() => expect(broker().connections).toBe(2), 30_000)
    socket.resume()
    await gone
  }, 90_000)
})

describe('the server beside it', () => {
  const status = (path: string) =>
    new Promise<string>(done => {
      const socket = tcp(port(), '127.0.0.1', () =>
        socket.write(
          `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
        ),
      )
      socket.once('data', data => {
        done(String(data).split('\r\n', 1)[0] ?? '')
        socket.destroy()
      })
    })

  test('answers upgrades at /mqtt alone', async () => {
    expect([await status('/mqtt?x'), await status('/other')]).toEqual(['HTTP/1.1 101 Switching Protocols', 'HTTP/1.1 404 Not Found'])
  })

  test('leaves other upgrades to who else listens, where it isn’t alone', async () => {
    const { createServer } = await import('node:http')
    const server = createServer()
    const attached = await attachBroker(server)
    let others = 0
    server.on('upgrade', (request, socket) => {
      if (request.url === '/mqtt') return
      others++
      socket.end('HTTP/1.1 418 x\r\n\r\n')
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const socket = new WebSocket(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hot`)
    await new Promise(done => socket.once('error', done))
    expect(others).toBe(1)
    await attached.close()
    await new Promise(done => server.close(done))
  })
})
