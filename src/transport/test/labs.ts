import { credentialsOf } from '../../host/wire/credentials'
import { tabsTransport } from '../broadcast'
import { MemoryHub } from '../memory'
import { mqttTransport } from '../mqtt'
import { NAME } from '../topics'
import type { TabChannel } from '../tab-words'
import { channelName } from '../tab-words'
import type { BrokerLab, Lab, LabPeer } from './contract'
import { Valve } from './valve'

const seed = (n: number) => Uint8Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte, i) => (i === 0 ? n : byte))

/** Who takes part in a laboratory: a host and up to nine devices, with fresh keys. Names follow from them. */
function cast() {
  const host = credentialsOf({ kind: 'host', seed: seed(0) })
  const devices = Array.from({ length: 10 }, (_, n) => credentialsOf({ kind: 'device', seed: seed(n) }))
  const nameOfUser = ({ username }: { readonly username: string }): string => {
    const name = username.slice(username.indexOf(':') + 1)
    if (!NAME.test(name)) throw new Error(`No name: ${name}`)
    return name
  }
  const device = (n: number) => {
    const one = devices[n]
    if (!one) throw new Error('There are ten devices.')
    return one
  }
  return { host, device, session: nameOfUser(host), nameOfUser }
}

/** A laboratory in memory. */
export async function memoryLab(): Promise<BrokerLab> {
  const { session, device, nameOfUser } = cast()
  const hub = new MemoryHub()
  let made = 0
  const peer = (name: string): LabPeer => {
    const own = `${name} ${made++}`
    return { name, transport: hub.peer(own), cut: async () => hub.cut(own), restore: async () => hub.restore(own) }
  }
  return {
    session,
    host: () => peer(session),
    device: n => peer(nameOfUser(device(n))),
    lost: () => {
      hub.cut('lost')
      return hub.peer('lost')
    },
    restart: async () => {
      hub.stop()
      await new Promise(done => setTimeout(done, 10))
      hub.start()
    },
    close: async () => {},
  }
}

/** A tab's channel that can freeze: what goes in and out waits until it thaws, as for a page that the browser has stopped. */
class FreezableChannel implements TabChannel {
  onmessage: ((event: MessageEvent) => unknown) | null = null
  readonly #real: BroadcastChannel
  #waiting: (() => void)[] | null = null

  constructor(name: string) {
    this.#real = new BroadcastChannel(name)
    this.#real.onmessage = event => this.#pass(() => this.onmessage?.(event))
  }

  postMessage(word: unknown): void {
    this.#pass(() => this.#real.postMessage(word))
  }

  close(): void {
    this.#real.close()
  }

  freeze(): void {
    this.#waiting = []
  }

  thaw(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const go of waiting) go()
  }

  #pass(go: () => void): void {
    if (this.#waiting) this.#waiting.push(go)
    else go()
  }
}

/** Tabs of one browser, over Node's BroadcastChannel. A tab that is cut is frozen. */
export async function tabsLab(): Promise<Lab> {
  const { session, device, nameOfUser } = cast()
  const peer = (name: string): LabPeer => {
    let channel: FreezableChannel | undefined
    const transport = tabsTransport({ session, beatMs: 40, locks: null, channel: () => (channel = new FreezableChannel(channelName(session))) })
    return { name, transport, cut: async () => channel?.freeze(), restore: async () => channel?.thaw() }
  }
  return { session, host: () => peer(session), device: n => peer(nameOfUser(device(n))), close: async () => {} }
}

/** A broker that a laboratory runs. `kill` ends it as a crash does; `start` brings it up again on the same port. */
export interface RunningBroker {
  readonly port: number
  kill(): Promise<void>
  start(): Promise<void>
}

/** A laboratory around a broker of MQTT over WebSocket at /mqtt, which `end` ends. Each peer has a network of its own. */
export async function mqttLab(broker: RunningBroker, end: () => Promise<void>): Promise<BrokerLab> {
  const { session, host, device, nameOfUser } = cast()
  const spare = await Promise.all(Array.from({ length: 6 }, () => Valve.before(broker.port)))
  const all = [...spare]
  const peer = (credentials: ReturnType<typeof credentialsOf>): LabPeer => {
    const valve = spare.pop()
    if (!valve) throw new Error('A laboratory has six peers.')
    const url = `ws://127.0.0.1:${valve.port}/mqtt`
    const { username } = credentials
    const transport = mqttTransport({ url, username, password: id => credentials.password(id), retryMs: [20, 200] })
    return { name: nameOfUser(credentials), transport, cut: async () => valve.cut(), restore: async () => valve.restore() }
  }
  return {
    session,
    host: () => peer(host),
    device: n => peer(device(n)),
    lost: () => mqttTransport({ url: 'ws://127.0.0.1:9/mqtt', retryMs: [20, 50], patienceMs: 300 }),
    restart: async () => {
      await broker.kill()
      await new Promise(done => setTimeout(done, 100))
      await broker.start()
    },
    close: async () => {
      await Promise.all(all.map(valve => valve.close()))
      await end()
    },
  }
}
