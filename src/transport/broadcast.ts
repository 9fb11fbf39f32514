import { clientIdOf } from './client-id'
import { Ears, LinkState } from './ears'
import { closedProblem, sizeProblem, twiceProblem } from './refused'
import { holdLock, TabLife } from './tab-life'
import { channelName, type KeptWord, type TabChannel, type TabWord } from './tab-words'
import { type Heard, type Link, matches, type Transport, type Will } from './transport'

/** `beatMs`: how often tabs show that they live. `channel`, `locks`: stand-ins for those of the browser, for tests. */
export interface TabsOptions {
  readonly session: string
  readonly beatMs?: number
  readonly channel?: (name: string) => TabChannel
  readonly locks?: LockManager | null
}

/**
 * A transport between tabs of one browser, without any server: a BroadcastChannel per session. Every tab keeps what was retained; whoever retained a topic hands it to newcomers, and
 * where that tab is gone, the one whose id comes first. A tab's will is known to all from the beginning, so that each speaks it to itself when the tab dies.
 * A tab that was taken for dead (frozen for long) learns it, is offline, and comes back by itself.
 */
export function tabsTransport(options: TabsOptions): Transport {
  return new Tabs(options)
}

class Tabs implements Transport {
  readonly #link = new LinkState()
  readonly #ears = new Ears()
  readonly #kept = new Map<string, KeptWord>()
  readonly #life: TabLife
  readonly #session: string
  readonly #beatMs: number
  readonly #locks: LockManager | null
  readonly #open: (name: string) => TabChannel
  #will: Will | null = null
  #id = ''
  #channel: TabChannel | null = null
  #isLocked = false
  #release: (() => void) | null = null
  #timer: ReturnType<typeof setInterval> | undefined
  #stamp = 0
  #waiting: { go(): void; fail(problem: Error): void }[] = []

  constructor({ session, beatMs = 2000, channel, locks }: TabsOptions) {
    this.#session = session
    this.#beatMs = beatMs
    this.#open = channel ?? (name => new BroadcastChannel(name))
    this.#locks = locks === undefined ? locksHere() : locks
    this.#life = new TabLife({
      beatMs,
      session,
      locks: this.#locks,
      ping: to => this.#post({ t: 'ping', to }),
      died: (id, will) => this.#died(id, will),
    })
  }

  async connect(will?: Will): Promise<void> {
    if (this.#link.is === 'closed') throw closedProblem()
    if (this.#channel) throw twiceProblem()
    this.#will = will ? { topic: will.topic, payload: will.payload.slice() } : null
    this.#channel = this.#open(channelName(this.#session))
    this.#channel.onmessage = event => this.#hear(event.data as TabWord)
    await this.#enter()
    if (this.#closed()) throw closedProblem()
    this.#timer = setInterval(() => {
      this.#post({ t: 'here', ...this.#self() })
      this.#life.check()
    }, this.#beatMs)
  }

  publish(topic: string, payload: Uint8Array): Promise<void> {
    return this.#say(topic, payload, false)
  }

  retain(topic: string, payload: Uint8Array): Promise<void> {
    return this.#say(topic, payload, true)
  }

  async subscribe(filter: string, heard: (message: Heard) => void): Promise<() => void> {
    if (this.#closed()) throw closedProblem()
    const mine = new Ears()
    mine.add(filter, heard)
    const stop = this.#ears.add(filter, heard)
    const kept = [...this.#kept.values()].filter(({ topic }) => matches(filter, topic))
    queueMicrotask(() => {
      for (const { topic, payload } of kept) mine.tell({ topic, payload: payload.slice(), retained: true })
    })
    if (this.#link.is !== 'online') await this.#untilOnline()
    return () => {
      mine.clear()
      stop()
    }
  }

  watch(changed: (link: Link) => void): () => void {
    return this.#link.watch(changed)
  }

  async close(): Promise<void> {
    if (this.#closed()) return
    this.#link.set('closed')
    clearInterval(this.#timer)
    if (this.#id !== '') this.#post({ t: 'bye', id: this.#id })
    this.#release?.()
    this.#life.clear()
    this.#ears.clear()
    this.#kept.clear()
    if (this.#channel) {
      this.#channel.onmessage = null
      this.#channel.close()
    }
    for (const { fail } of this.#waiting.splice(0)) fail(closedProblem())
  }

  /** Takes a new id and introduces itself. An id is never used again: what is said of a dead one can't hit the living. */
  async #enter(): Promise<void> {
    const id = clientIdOf()
    const release = await holdLock(this.#locks, this.#session, id)
    if (this.#closed()) return release?.()
    this.#release?.()
    this.#release = release
    this.#isLocked = release !== null
    this.#id = id
    this.#post({ t: 'hello', ...this.#self() })
    for (const { go } of this.#waiting.splice(0)) go()
    this.#link.set('online')
  }

  async #say(topic: string, payload: Uint8Array, retain: boolean): Promise<void> {
    if (this.#closed()) throw closedProblem()
    const refused = sizeProblem(topic, payload)
    if (refused) throw refused
    const bytes = payload.slice()
    if (this.#link.is !== 'online') await this.#untilOnline(() => this.#spread(topic, bytes, retain))
    else this.#spread(topic, bytes, retain)
  }

  #spread(topic: string, payload: Uint8Array, retain: boolean): void {
    this.#stamp = Math.max(Date.now(), this.#stamp + 1)
    if (retain) this.#keep({ topic, payload, stamp: this.#stamp, writer: this.#id })
    this.#post({ t: 'say', id: this.#id, topic, payload, retain: retain ? this.#stamp : null })
    queueMicrotask(() => this.#tell({ topic, payload, retained: false }))
  }

  #hear(word: TabWord): void {
    if (this.#closed()) return
    switch (word.t) {
      case 'hello':
        this.#life.meet(word.id, word.will, word.locks)
        this.#post({ t: 'here', ...this.#self() })
        this.#handOver([...this.#kept.values()], word.id)
        return
      case 'here':
        return this.#life.meet(word.id, word.will, word.locks)
      case 'bye':
        return this.#life.forget(word.id)
      case 'dead':
        if (word.id === this.#id) this.#rise()
        else this.#life.bury(word.id)
        return
      case 'ping':
        if (word.to === this.#id) this.#post({ t: 'here', ...this.#self() })
        return
      case 'say':
        this.#life.hear(word.id)
        if (word.retain !== null) this.#keep({ topic: word.topic, payload: word.payload, stamp: word.retain, writer: word.id })
        return this.#tell({ topic: word.topic, payload: word.payload, retained: false })
      case 'kept':
        if (word.to !== null && word.to !== this.#id) return
        for (const one of word.words)
          if (one.stamp > (this.#kept.get(one.topic)?.stamp ?? 0)) {
            this.#keep(one)
            this.#tell({ topic: one.topic, payload: one.payload, retained: true })
          }
    }
  }

  #keep(word: KeptWord): void {
    if (word.stamp < (this.#kept.get(word.topic)?.stamp ?? 0)) return
    if (word.payload.length === 0) this.#kept.delete(word.topic)
    else this.#kept.set(word.topic, word)
  }

  /** Gives away what of `words` is this tab's to give: what it said itself, and what the dead said, if its id comes first among the living. */
  #handOver(words: readonly KeptWord[], to: string | null): void {
    const isFirst = this.#life.ids.every(id => id === to || id > this.#id)
    const mine = words.filter(({ writer }) => (this.#life.has(writer) && writer !== to ? false : writer === this.#id || isFirst))
    if (mine.length > 0) this.#post({ t: 'kept', to, words: mine })
  }

  #died(id: string, will: Will | null): void {
    this.#post({ t: 'dead', id })
    if (will) this.#tell({ topic: will.topic, payload: will.payload, retained: false })
    // Somebody may have come when nobody knew that it was dead, and nobody answered for it.
    this.#handOver(
      [...this.#kept.values()].filter(({ writer }) => writer === id),
      null,
    )
  }

  /** The others take this tab for dead. */
  #rise(): void {
    this.#id = ''
    this.#link.set('offline')
    this.#enter().catch(() => {})
  }

  #tell({ topic, payload, retained }: Heard): void {
    if (!this.#closed()) this.#ears.tell({ topic, payload: payload.slice(), retained })
  }

  #self(): { readonly id: string; readonly will: Will | null; readonly locks: boolean } {
    return { id: this.#id, will: this.#will, locks: this.#isLocked }
  }

  #post(word: TabWord): void {
    this.#channel?.postMessage(word)
  }

  #closed(): boolean {
    return this.#link.is === 'closed'
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

/** The browser's locks, or null where there are none (plain http, Node). */
const locksHere = (): LockManager | null => (globalThis.navigator as Navigator | undefined)?.locks ?? null
