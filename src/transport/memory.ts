import { Ears, LinkState } from './ears'
import { closedProblem, sizeProblem, twiceProblem, unreachableProblem } from './refused'
import { type Heard, type Link, matches, type Transport, type Will } from './transport'

/** What goes wrong on the way, as chances from 0 to 1. `reorder`: the next message to arrive is any one of those under way, but never before an older one of the same peer and topic. */
export interface Faults {
  duplicate: number
  reorder: number
}

interface Parcel {
  readonly to: MemoryPeer
  readonly from: string
  readonly heard: Heard
}

interface Kept {
  readonly from: string
  readonly payload: Uint8Array
}

/**
 * A broker in memory, for tests: it keeps the six laws and breaks what it is told to break. It uses no timers: messages arrive in microtasks, in the order in which they were sent,
 * unless `faults`, `hold` or `interfere` say otherwise. `luck` draws numbers from 0 up to 1.
 */
export class MemoryHub {
  readonly faults: Faults = { duplicate: 0, reorder: 0 }
  /** Stands in the way of every message to a peer (by its name): what it answers arrives instead. A hostile broker. */
  interfere: ((message: Heard, to: string) => readonly Heard[]) | null = null
  readonly #luck: () => number
  readonly #peers = new Set<MemoryPeer>()
  readonly #kept = new Map<string, Kept>()
  readonly #cut = new Set<string>()
  readonly #held = new Set<string>()
  #parcels: Parcel[] = []
  #isRunning = false
  #isDown = false

  constructor(luck: () => number = Math.random) {
    this.#luck = luck
  }

  /** A new peer. Names are for the controls below; several connections of one name are broken and restored together. */
  peer(name: string): Transport {
    return new MemoryPeer(name, this)
  }

  /** What is retained now, by topic. */
  get retained(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#kept].map(([topic, { payload }]) => [topic, payload]))
  }

  /** Breaks a peer's connection without a goodbye, until `restore`: its will is published, and what was on its way to it is lost. */
  cut(name: string): void {
    this.#cut.add(name)
    for (const peer of [...this.#peers]) if (peer.name === name) this.drop(peer, true)
  }

  restore(name: string): void {
    this.#cut.delete(name)
    this.#revive()
  }

  /** Stops the broker: everybody is offline, retained messages, wills and all that was under way are lost. */
  stop(): void {
    this.#isDown = true
    this.#kept.clear()
    for (const peer of [...this.#peers]) this.drop(peer, false)
  }

  start(): void {
    this.#isDown = false
    this.#revive()
  }

  restart(): void {
    this.stop()
    this.start()
  }

  /** Delays all messages whose topic matches the filter, until `release`. */
  hold(filter: string): void {
    this.#held.add(filter)
  }

  /** Lets what was held go on, in its order. */
  release(): void {
    this.#held.clear()
    this.#run()
  }

  /** Resolves when nothing is under way any more, except what is held, and no listener has answered at once. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 50; quiet++) {
      await Promise.resolve()
      if (this.#parcels.some(parcel => this.#isFree(parcel))) quiet = 0
    }
  }

  /** For peers: whether a peer of this name can be online. */
  reaches(name: string): boolean {
    return !this.#isDown && !this.#cut.has(name)
  }

  /** For peers. */
  enter(peer: MemoryPeer): void {
    this.#peers.add(peer)
  }

  /** For peers: takes one away, with or without its will. */
  drop(peer: MemoryPeer, speaksWill: boolean): void {
    this.#parcels = this.#parcels.filter(({ to }) => to !== peer)
    const will = peer.isOnline ? peer.will : undefined
    peer.lose()
    if (will && speaksWill) this.post(peer.name, will.topic, will.payload, false)
  }

  /** For peers: a goodbye. */
  leave(peer: MemoryPeer): void {
    this.#peers.delete(peer)
    this.#parcels = this.#parcels.filter(({ to }) => to !== peer)
  }

  /** For peers: what somebody publishes. */
  post(from: string, topic: string, payload: Uint8Array, retain: boolean): void {
    const bytes = payload.slice()
    if (retain && bytes.length === 0) this.#kept.delete(topic)
    else if (retain) this.#kept.set(topic, { from, payload: bytes })
    for (const peer of this.#peers)
      if (peer.isOnline && peer.filters.some(filter => matches(filter, topic)))
        this.#send({ to: peer, from, heard: { topic, payload: bytes, retained: false } })
  }

  /** For peers: what is retained below a filter. */
  recall(peer: MemoryPeer, filter: string): void {
    for (const [topic, { from, payload }] of this.#kept)
      if (matches(filter, topic)) this.#send({ to: peer, from, heard: { topic, payload, retained: true } })
  }

  #revive(): void {
    for (const peer of [...this.#peers]) if (this.reaches(peer.name)) peer.gain()
  }

  #send(parcel: Parcel): void {
    this.#parcels.push(parcel)
    if (this.faults.duplicate > 0 && this.#luck() < this.faults.duplicate) this.#parcels.push(parcel)
    this.#run()
  }

  #run(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    queueMicrotask(() => this.#deliver())
  }

  #isFree({ heard }: Parcel): boolean {
    return ![...this.#held].some(filter => matches(filter, heard.topic))
  }

  /** Where the next parcel stands that may arrive, or null. */
  #next(): number | null {
    const first = this.#parcels.findIndex(parcel => this.#isFree(parcel))
    if (first < 0) return null
    if (this.faults.reorder === 0 || this.#luck() >= this.faults.reorder) return first
    const any = this.#parcels[Math.floor(this.#luck() * this.#parcels.length)]
    if (!any || !this.#isFree(any)) return first
    return this.#parcels.findIndex(one => one.to === any.to && one.from === any.from && one.heard.topic === any.heard.topic)
  }

  #deliver(): void {
    const at = this.#next()
    const [parcel] = at === null ? [] : this.#parcels.splice(at, 1)
    if (!parcel) {
      this.#isRunning = false
      return
    }
    const { to, heard } = parcel
    for (const one of this.interfere?.(heard, to.name) ?? [heard]) to.hear(one)
    queueMicrotask(() => this.#deliver())
  }
}

class MemoryPeer implements Transport {
  will: Will | undefined
  isOnline = false
  readonly #link = new LinkState()
  readonly #ears = new Ears()
  readonly #waiting: { go(): void; fail(problem: Error): void }[] = []
  #isConnected = false

  constructor(
    readonly name: string,
    private readonly hub: MemoryHub,
  ) {}

  get filters(): readonly string[] {
    return this.#ears.filters
  }

  async connect(will?: Will): Promise<void> {
    if (this.#link.is === 'closed') throw closedProblem()
    if (this.#isConnected) throw twiceProblem()
    if (!this.hub.reaches(this.name)) {
      await this.close()
      throw unreachableProblem('the hub in memory', 'a broken connection')
    }
    this.#isConnected = true
    this.will = will
    this.hub.enter(this)
    this.gain()
  }

  publish(topic: string, payload: Uint8Array): Promise<void> {
    return this.#say(topic, payload, false)
  }

  retain(topic: string, payload: Uint8Array): Promise<void> {
    return this.#say(topic, payload, true)
  }

  async subscribe(filter: string, heard: (message: Heard) => void): Promise<() => void> {
    if (this.#link.is === 'closed') throw closedProblem()
    const stop = this.#ears.add(filter, heard)
    if (this.isOnline) this.hub.recall(this, filter)
    else await this.#untilOnline()
    return stop
  }

  watch(changed: (link: Link) => void): () => void {
    return this.#link.watch(changed)
  }

  async close(): Promise<void> {
    this.isOnline = false
    this.#link.set('closed')
    this.#ears.clear()
    this.hub.leave(this)
    for (const { fail } of this.#waiting.splice(0)) fail(closedProblem())
  }

  /** For the hub: the connection is there (again). What waits goes first: who watches may say more at once. */
  gain(): void {
    if (this.isOnline || this.#link.is === 'closed') return
    this.isOnline = true
    for (const filter of this.#ears.filters) this.hub.recall(this, filter)
    for (const { go } of this.#waiting.splice(0)) go()
    this.#link.set('online')
  }

  /** For the hub: the connection broke. */
  lose(): void {
    this.isOnline = false
    this.#link.set('offline')
  }

  /** For the hub. */
  hear(message: Heard): void {
    if (this.isOnline) this.#ears.tell({ ...message, payload: message.payload.slice() })
  }

  async #say(topic: string, payload: Uint8Array, retain: boolean): Promise<void> {
    if (this.#link.is === 'closed') throw closedProblem()
    const refused = sizeProblem(topic, payload)
    if (refused) throw refused
    const bytes = payload.slice()
    if (!this.isOnline) await this.#untilOnline(() => this.hub.post(this.name, topic, bytes, retain))
    else this.hub.post(this.name, topic, bytes, retain)
  }

  /** Waits in line for the connection. `then` is done in the same turn, so that messages keep their order. */
  #untilOnline(then?: () => void): Promise<void> {
    return new Promise((done, fail) => {
      const go = () => {
        then?.()
        done()
      }
      this.#waiting.push({ go, fail })
    })
  }
}
