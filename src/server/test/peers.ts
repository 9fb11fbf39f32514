import { ed25519 } from '@noble/curves/ed25519.js'
import mqtt, { type MqttClient } from 'mqtt'
import { afterEach, beforeEach } from 'vitest'
import { mqttTransport } from '../../transport/mqtt'
import { nameOf } from '../../transport/names'
import { embedded } from '../../transport/test/embedded'
import { ROOT } from '../../transport/topics'
import type { Transport } from '../../transport/transport'
import type { BrokerOptions } from '../broker'

/** The UTF-8 bytes of a text. */
export const bytes = (text: string) => new TextEncoder().encode(text)
/** Bytes as credentials write them. */
export const base64url = (some: Uint8Array) => Buffer.from(some).toString('base64url')

/** A peer's credentials, made as the protocol says, without the client's own code. */
export function credentials(kind: 'host' | 'device', seed: number) {
  const secret = new Uint8Array(32).fill(seed)
  const sign = ed25519.getPublicKey(secret)
  const known = kind === 'host' ? sign : new Uint8Array([...sign, ...new Uint8Array(32).fill(seed + 1)])
  const name = nameOf(known)
  const password = (clientId: string) => `${base64url(known)}.${base64url(ed25519.sign(bytes(`${ROOT}/connect/${clientId}`), secret))}`
  return { name, known, username: `${kind}:${name}`, password }
}

/** Who takes part: the host of a session, the host of another, and two devices. */
export const [HOST, STRANGER, ANNA, BEN] = [
  credentials('host', 1),
  credentials('host', 2),
  credentials('device', 3),
  credentials('device', 4),
] as const

type Who = ReturnType<typeof credentials>

/** A broker of our own for each test, and peers that are closed after it. */
export function room(options: BrokerOptions) {
  let broker: Awaited<ReturnType<typeof embedded>>
  let open: Transport[]
  beforeEach(async () => {
    broker = await embedded(options)
    open = []
  })
  afterEach(async () => {
    await Promise.all(open.map(transport => transport.close()))
    await broker.kill()
  })
  const url = () => `ws://127.0.0.1:${broker.port}/mqtt`
  return {
    url,
    port: () => broker.port,
    broker: () => broker.broker(),
    /** A peer that was let in. */
    async joined(who: Who, will?: { topic: string; payload: Uint8Array }): Promise<Transport> {
      const transport = mqttTransport({ url: url(), ...who, retryMs: [20, 100] })
      open.push(transport)
      await transport.connect(will)
      return transport
    },
    /** A peer that was let in, without the care that our own client takes. */
    async raw(who: Who, will?: { topic: string; payload: Buffer }): Promise<MqttClient> {
      const clientId = `raw-${who.name.slice(0, 8)}-${Math.random()}`
      const settings = { clientId, username: who.username, password: who.password(clientId), reconnectPeriod: 0 }
      const client = mqtt.connect(url(), { ...settings, ...(will && { will: { ...will, qos: 1 as const, retain: false } }) })
      client.on('error', () => {})
      await new Promise(done => client.once('connect', done))
      return client
    },
  }
}

/** What a peer hears from now on: topic, a space, text. */
export async function heardBy(transport: Transport, filter: string): Promise<string[]> {
  const heard: string[] = []
  await transport.subscribe(filter, ({ topic, payload }) => heard.push(`${topic} ${new TextDecoder().decode(payload)}`))
  return heard
}
