import { vi } from 'vitest'
import { JoinClient } from '../client/client'
import { browserKeep, type Keep } from '../client/keep'
import { MemoryHub } from '../../transport/memory'
import type { Transport } from '../../transport/transport'
import { ScriptedHost, waitPage } from './scripted-host'

/** A browser: its storage, and all that its pages sent. */
class Browser {
  readonly stored = new Map<string, string>()
  readonly sent: string[] = []
  readonly wills: string[] = []
  refuses = false
  readonly clients: JoinClient[] = []
  private tabs = 0

  constructor(
    readonly hub: MemoryHub,
    readonly host: ScriptedHost,
    readonly name = 'phone',
  ) {}

  keep(): Keep {
    return browserKeep(
      () =>
        ({
          getItem: (key: string) => this.stored.get(key) ?? null,
          setItem: (key: string, text: string) => {
            if (this.refuses) throw new DOMException('full', 'QuotaExceededError')
            this.stored.set(key, text)
          },
          removeItem: (key: string) => this.stored.delete(key),
        }) as unknown as Storage,
    )
  }

  tab(recruitment: Readonly<Record<string, string>> = {}): JoinClient {
    const peer = `${this.name}-${this.tabs++}`
    const client = new JoinClient({
      link: { key: this.host.keys.sign, broker: null, label: null, probe: false, recruitment },
      app: 'test',
      keep: this.keep(),
      language: 'en',
      random: n => crypto.getRandomValues(new Uint8Array(n)),
      at: () => performance.now(),
      open: () => this.spied(this.hub.peer(peer)),
    })
    this.clients.push(client)
    return client
  }

  private spied(peer: Transport): Transport {
    return {
      connect: will => {
        if (will) this.wills.push(will.topic)
        return peer.connect(will)
      },
      publish: (topic, payload) => {
        this.sent.push(topic)
        return peer.publish(topic, payload)
      },
      retain: (topic, payload) => {
        this.sent.push(topic)
        return peer.retain(topic, payload)
      },
      subscribe: (filter, heard) => peer.subscribe(filter, heard),
      watch: changed => peer.watch(changed),
      close: () => peer.close(),
    }
  }
}

/** A hub, a host and a browser in fake time. */
export class Scene {
  readonly hub = new MemoryHub()
  readonly host = new ScriptedHost(this.hub.peer('host'))
  readonly browser = new Browser(this.hub, this.host)

  async open(): Promise<this> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
    await this.host.open()
    return this
  }

  /** Lets time pass, and all that is under way arrive. */
  async settle(ms = 0): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms)
    await this.hub.settled()
  }

  /** Presses Start and gets a place. Resolves to the device's name. */
  async seat(client: JoinClient): Promise<string> {
    await this.settle()
    client.start({ agreed: false })
    await this.settle()
    const device = this.host.said.at(-1)?.device ?? ''
    await this.host.show(device, waitPage)
    await this.settle()
    return device
  }

  async close(): Promise<void> {
    await Promise.all(this.browser.clients.map(client => client.close()))
    vi.useRealTimers()
  }
}
