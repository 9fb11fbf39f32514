import type { MqttClient } from 'mqtt'
import { Ears, LinkState } from './ears'
import { hurryWhenBack, type MqttOptions, settingsOf, withoutSecrets } from './mqtt-settings'
import { closedProblem, refusedProblem, sizeProblem, twiceProblem, unreachableProblem } from './refused'
import type { Heard, Link, Transport, Will } from './transport'

/** How often a subscription is asked for again that was refused, before whoever wants it is told. */
const REFUSALS = 3

/**
 * A transport over a broker that speaks MQTT 3.1.1 over WebSocket. Clean sessions, quality of service 1. What is to be sent waits here while the connection is broken; what was sent and not
 * confirmed is sent again by the client library, before anything newer.
 */
export function mqttTransport(options: MqttOptions): Transport {
  return new Mqtt(options)
}

/** A verb that isn't done: what to do when the connection is ready, and how to end. */
interface Verb {
  go(client: MqttClient): void
  done(): void
  fail(problem: Error): void
}

class Mqtt implements Transport {
  readonly #link = new LinkState()
  readonly #ears = new Ears()
  readonly #options: MqttOptions
  #client: MqttClient | null = null
  #isConnecting = false
  #isReady = false
  #tries = 0
  #waiting: Verb[] = []
  /** All that aren't done: those that wait, and those that the broker has yet to confirm. */
  readonly #verbs = new Set<Verb>()
  #forget = () => {}

  constructor(options: MqttOptions) {
    this.#options = options
  }

  async connect(will?: Will): Promise<void> {
    if (this.#closed()) throw closedProblem()
    if (this.#isConnecting) throw twiceProblem()
    this.#isConnecting = true
    const { address, settings } = settingsOf(this.#options, will)
    // The library's build for browsers has a default export alone.
    const { default: mqtt } = await import('mqtt')
    if (this.#closed()) throw closedProblem()
    let client: MqttClient
    try {
      client = mqtt.connect(address, { ...settings, reconnectPeriod: this.#pause() })
    } catch (error) {
      // A page over https may not open ws: at all.
      await this.close()
      throw unreachableProblem(withoutSecrets(address), error instanceof Error ? error.message : String(error))
    }
    this.#client = client
    client.on('message', (topic, payload, { retain }) => this.#ears.tell({ topic, payload: Uint8Array.from(payload), retained: retain }))
    client.on('connect', () => this.#ready(client))
    client.on('reconnect', () => {
      client.options.reconnectPeriod = this.#pause()
    })
    client.on('close', () => this.#lost())
    this.#forget = hurryWhenBack(() => this.#hurry(client))
    await this.#first(client, address)
  }

  publish(topic: string, payload: Uint8Array): Promise<void> {
    return this.#say(topic, payload, false)
  }

  retain(topic: string, payload: Uint8Array): Promise<void> {
    return this.#say(topic, payload, true)
  }

  async subscribe(filter: string, heard: (message: Heard) => void): Promise<() => void> {
    if (this.#closed()) throw closedProblem()
    const stop = this.#ears.add(filter, heard)
    try {
      await this.#verb((client, verb) => this.#ask(client, [filter], verb))
    } catch (error) {
      stop()
      throw error
    }
    return () => {
      stop()
      if (!this.#ears.filters.includes(filter) && this.#isReady) this.#client?.unsubscribe(filter, () => {})
    }
  }

  watch(changed: (link: Link) => void): () => void {
    return this.#link.watch(changed)
  }

  async close(): Promise<void> {
    if (this.#closed()) return
    this.#link.set('closed')
    this.#isReady = false
    this.#forget()
    this.#ears.clear()
    for (const { fail } of this.#waiting.splice(0)) fail(closedProblem())
    const client = this.#client
    if (client) {
      client.on('error', () => {})
      // What is under way gets a moment; a broken connection would never confirm it.
      let timer: ReturnType<typeof setTimeout> | undefined
      await Promise.race([client.endAsync(!client.connected), new Promise(done => (timer = setTimeout(done, 2000)))])
      clearTimeout(timer)
      client.stream.destroy()
    }
    for (const { fail } of [...this.#verbs]) fail(closedProblem())
  }

  /** Resolves at the first connection. Rejects, and is closed, when the patience is over or the broker says no. */
  #first(client: MqttClient, address: string): Promise<void> {
    const shown = withoutSecrets(address)
    return new Promise((done, fail) => {
      let why = 'no answer'
      const give = (problem: Error) => {
        finish()
        fail(problem)
        this.close().catch(() => {})
      }
      const timer = setTimeout(() => give(unreachableProblem(shown, why)), this.#options.patienceMs ?? 12_000)
      const failed = (error: Error & { code?: number | string }) => {
        why = error.message === '' ? 'a refused connection' : error.message
        if (typeof error.code === 'number' && error.code > 0 && error.code <= 5) give(refusedProblem(shown, error.code))
      }
      const watched = this.#link.watch(link => {
        if (link === 'closed') give(closedProblem())
        if (link !== 'online') return
        finish()
        done()
      })
      const finish = () => {
        clearTimeout(timer)
        queueMicrotask(() => watched())
        client.off('error', failed)
        // Later errors are breaks, which `close` tells of.
        client.on('error', () => {})
      }
      client.on('error', failed)
    })
  }

  /** The connection is there (again), and what was not confirmed has been sent again. What waits goes first: who watches may say more at once. */
  #ready(client: MqttClient): void {
    if (this.#closed()) return
    this.#tries = 0
    client.options.reconnectPeriod = this.#pause()
    this.#isReady = true
    const { filters } = this.#ears
    if (filters.length > 0) this.#ask(client, filters, null)
    for (const verb of this.#waiting.splice(0)) verb.go(client)
    this.#link.set('online')
  }

  #lost(): void {
    this.#isReady = false
    if (this.#link.is === 'online') this.#link.set('offline')
  }

  /** Subscribes. `verb`: who waits for it; null: it is a matter of course after a break. */
  #ask(client: MqttClient, filters: readonly string[], verb: Verb | null, refusals = 0): void {
    client.subscribe([...filters], { qos: 1 }, (error, _subscriptions, packet) => {
      if (!error) return verb?.done()
      // Broken before the answer: everything is subscribed again with the next connection.
      if (!this.#isReady) return verb ? this.#whenReady(verb) : undefined
      if (verb && refusals >= REFUSALS) return verb.fail(refusedProblem(filters.join(', '), 5))
      const refused = filters.filter((_, i) => ((packet?.granted[i] as number | undefined) ?? 128) > 2)
      setTimeout(() => this.#askAgain(refused, verb, refusals + 1), this.#pauseOf(refusals))
    })
  }

  /** A no may be passing: a cluster under load says it where it hasn't managed in time. */
  #askAgain(filters: readonly string[], verb: Verb | null, refusals: number): void {
    if (verb) return this.#whenReady({ ...verb, go: client => this.#ask(client, filters, verb, refusals) })
    const wanted = filters.filter(filter => this.#ears.filters.includes(filter))
    if (this.#isReady && this.#client && wanted.length > 0) this.#ask(this.#client, wanted, null, refusals)
  }

  async #say(topic: string, payload: Uint8Array, retain: boolean): Promise<void> {
    if (this.#closed()) throw closedProblem()
    const refused = sizeProblem(topic, payload)
    if (refused) throw refused
    const bytes = payload.slice()
    await this.#verb((client, verb) =>
      client.publish(topic, bytes as Buffer, { qos: 1, retain }, error => {
        if (error) this.#whenReady(verb)
        else verb.done()
      }),
    )
  }

  #verb(go: (client: MqttClient, verb: Verb) => void): Promise<void> {
    return new Promise((done, fail) => {
      const verb: Verb = {
        go: client => go(client, verb),
        done: () => {
          this.#verbs.delete(verb)
          done()
        },
        fail: problem => {
          this.#verbs.delete(verb)
          fail(problem)
        },
      }
      this.#verbs.add(verb)
      this.#whenReady(verb)
    })
  }

  #whenReady(verb: Verb): void {
    if (this.#closed()) verb.fail(closedProblem())
    else if (this.#client && this.#isReady) verb.go(this.#client)
    else this.#waiting.push(verb)
  }

  #closed(): boolean {
    return this.#link.is === 'closed'
  }

  /** Milliseconds until the next attempt to connect. */
  #pause(): number {
    return this.#pauseOf(this.#tries++)
  }

  #pauseOf(tries: number): number {
    const [first, longest] = this.#options.retryMs ?? [500, 8000]
    return Math.ceil(Math.min(longest, first * 2 ** tries) * (0.5 + Math.random() / 2))
  }

  /** The network or the screen is back: no need to wait for the next attempt. */
  #hurry(client: MqttClient): void {
    if (this.#link.is !== 'offline' || !client.reconnecting || !client.stream.destroyed) return
    this.#tries = 0
    client.reconnect({ incomingStore: client.incomingStore, outgoingStore: client.outgoingStore })
  }
}
