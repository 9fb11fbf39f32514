import type { EventEmitter } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { Aedes, type AuthenticateError, type Client } from 'aedes'
import { createWebSocketStream, WebSocketServer } from 'ws'
import { LARGEST, readTopic } from '../transport/topics'
import { KeptBudget } from './kept-budget'
import { PacketMeter } from './packet-meter'
import { mayPublish, maySubscribe, type Peer, peerOf } from './peer-rights'

/** Where the broker stands on the site's port. */
const BROKER_PATH = '/mqtt'

/** Room for the topic and the header around the largest payload, and for the credentials of CONNECT beside the largest will. */
const LONGEST = LARGEST + 4096

/** Where refused messages go: nobody may listen there. */
const NOWHERE = 'refused'

/** `drainMs`: how long one who doesn't read may hold up others before it is thrown out. `ownsUpgrades`: nobody else answers upgrades on this server, so others are refused. */
export interface BrokerOptions {
  readonly drainMs?: number
  readonly ownsUpgrades?: boolean
  readonly keptBytes?: number
}

/** A broker that runs. `refused`: how many messages and subscriptions were refused since the start. */
export interface Broker {
  readonly connections: number
  readonly refused: number
  close(): Promise<void>
}

/** The part of the broker's store that is used here; its types leave it out. */
interface Store {
  storeRetained(packet: { readonly topic: string; readonly payload: Buffer }): Promise<void>
}

/**
 * Attaches an MQTT 3.1.1 broker to the upgrades of a web server, at /mqtt. Everybody must prove who they are (see peer-rights.ts); what somebody may not publish is confirmed and dropped, as
 * other brokers do it, because breaking the connection would make an honest client try for ever; what somebody may not subscribe is refused. Sessions are clean, and only hosts retain.
 * There is no limit for an address: a class sits behind one.
 */
export async function attachBroker(server: Server, { drainMs = 10_000, ownsUpgrades = false, keptBytes }: BrokerOptions = {}): Promise<Broker> {
  const peers = new WeakMap<Client, Peer>()
  const budget = new KeptBudget(keptBytes)
  let refused = 0
  const aedes = new Aedes({
    drainTimeout: drainMs,
    connectTimeout: 10_000,
    keepaliveLimit: 60,
    maxTopicLevels: 6,
    maxInflightInbound: 100,
    preConnect(_client, packet, settle) {
      const isWelcome = packet.clean === true && (packet.clientId?.length ?? 0) <= 64
      settle(isWelcome ? null : new Error('Only clean sessions and client ids of at most 64 letters are taken.'), isWelcome)
    },
    authenticate(client, username, password, settle) {
      const peer = peerOf(username, password, client.id)
      if (!peer) return settle(Object.assign(new Error('These credentials don’t hold.'), { returnCode: 4 }) as AuthenticateError, null)
      peers.set(client, peer)
      settle(null, true)
    },
    authorizePublish(client, packet, settle) {
      const peer = client && peers.get(client)
      if (!peer || packet.payload.length > LARGEST || !mayPublish(peer, packet.topic)) {
        refused++
        Object.assign(packet, { topic: NOWHERE, payload: Buffer.alloc(0), retain: false })
        return settle(null)
      }
      const to = readTopic(packet.topic)
      if (packet.retain && (peer.kind !== 'host' || !to)) packet.retain = false
      if (packet.retain && to) {
        const { isKept, cleared } = budget.admit(to.session, packet.topic, packet.payload.length)
        for (const topic of cleared) forget(topic)
        if (!isKept) packet.retain = false
      }
      settle(null)
    },
    authorizeSubscribe(client, subscription, settle) {
      const peer = peers.get(client)
      if (peer && maySubscribe(peer, subscription.topic)) return settle(null, subscription)
      refused++
      settle(null, null)
    },
  })
  // Straight into the store: to those who listen, nothing happens.
  const forget = (topic: string) => void store().storeRetained({ topic, payload: Buffer.alloc(0) })
  const store = () => (aedes as unknown as { readonly persistence: Store }).persistence
  ;(aedes as EventEmitter).on('error', (error: unknown) => console.error(`The broker: ${String(error)}`))
  await aedes.listen()

  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST, perMessageDeflate: false })
  sockets.on('connection', (socket, request: IncomingMessage) => {
    const meter = new PacketMeter(LONGEST)
    socket.on('message', data => {
      if (!meter.takes(data as Buffer)) socket.terminate()
    })
    const stream = createWebSocketStream(socket)
    stream.on('error', () => {})
    aedes.handle(stream, request)
  })
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if ((request.url ?? '').split('?', 1)[0] === BROKER_PATH)
      sockets.handleUpgrade(request, socket, head, one => sockets.emit('connection', one, request))
    else if (ownsUpgrades) socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  }
  server.on('upgrade', upgrade)
  return {
    get connections() {
      return aedes.connectedClients
    },
    get refused() {
      return refused
    },
    async close() {
      server.off('upgrade', upgrade)
      for (const socket of sockets.clients) socket.terminate()
      await new Promise<void>(done => aedes.close(done))
    },
  }
}
