import { randomBytes } from 'node:crypto'
import { loadGame, resolveGame } from '../../catalogue'
import { sample } from '../../core/action-space'
import { luckOf } from '../../core/luck'
import { VERSION } from '../../core/version'
import type { HostStore } from '../../data/host-store'
import { MemoryStore } from '../../data/memory'
import { JoinClient } from '../../join/client/client'
import { browserKeep, type Keep } from '../../join/client/keep'
import { readPlace } from '../../join/client/place'
import { scriptedPlayer } from '../../players/scripted/player'
import { findStrategy } from '../../run/spec'
import { parsePlan } from '../../session/plan-schema'
import type { SessionEvent } from '../../session/log'
import type { SessionPlan } from '../../session/plan'
import { anyAction, type Answering, automate } from '../../testkit/robot'
import type { Player } from '../../players/player'
import type { Transport } from '../../transport/transport'
import type { Credentials } from '../wire/credentials'
import { MemoryHub } from '../../transport/memory'
import type { HostDeps } from '../live/deps'
import { openSession, resumeSession } from '../live/open-session'
import type { SessionHost } from '../live/session-host'
import { type DeviceSecret, deviceKeys, hostKeys } from '../wire/keys'
import { type Life, mortalStore } from './mortal-store'
import { Presses } from './presses'
import { ShiftClock } from './shift-clock'

const random = (n: number): Uint8Array => Uint8Array.from(randomBytes(n))

/** Plays anything legal, after a moment, like a model. */
const stub: Player = { id: 'stub', sit: ({ luck }) => ({ act: async ask => ({ action: sample(ask.space, luck) }) }) }

/** Devices’ own clocks run so much faster, so that nobody waits long for what is sent again. */
const HASTE = 4

const living = (died: () => void, writesLeft = Infinity): Life => ({
  isOver: false,
  writesLeft,
  keepsLast: true,
  delayMs: 0,
  isFatal: () => false,
  died,
})

/** A host and its participants on a broker in memory. */
export class Hosted {
  readonly hub: MemoryHub
  readonly presses = new Presses()
  readonly clock = new ShiftClock()
  readonly seed = random(32)
  readonly keys = hostKeys(this.seed)
  readonly clients: JoinClient[] = []
  private readonly keeps = new Set<Keep>()
  readonly stops: (() => void)[] = []
  /** Another way for everybody's messages than the hub; without credentials the host's. */
  transport: ((device?: Credentials) => Transport) | null = null
  host!: SessionHost
  private lives = 0
  /** How every host’s process is from the next one on. */
  readonly ofLives: Partial<Pick<Life, 'keepsLast' | 'delayMs'>> = {}
  private life: Life = living(() => undefined)

  constructor(
    readonly plan: SessionPlan,
    readonly store: HostStore = new MemoryStore(),
    luck?: () => number,
  ) {
    this.hub = new MemoryHub(luck)
  }

  /** What the next host is made with. `writes`: after so many it dies by itself. */
  deps(store: HostStore = this.store, writes = Infinity): HostDeps {
    const name = `host${this.lives++}`
    const life = Object.assign(
      living(() => this.gone(name), writes),
      this.ofLives,
    )
    this.life = life
    return {
      clock: this.clock,
      random,
      transport: this.transport?.() ?? this.hub.peer(name),
      store: mortalStore(store, life),
      app: VERSION,
      load: loadGame,
      resolve: resolveGame,
      async player(who, { spec }) {
        if (who.kind === 'llm' && who.provider === 'broken') throw new RangeError('test: this model is broken')
        if (who.kind === 'llm') return stub
        if (who.kind !== 'scripted') throw new RangeError(`test: expected a strategy, found ${who.kind}`)
        return scriptedPlayer(findStrategy((await loadGame(spec.game.id)).strategies, who.strategy), who.params)
      },
    }
  }

  async open(writes?: number): Promise<SessionHost> {
    this.host = await openSession(this.deps(this.store, writes), this.plan, this.seed)
    return this.host
  }

  /** The host's process dies without a goodbye: nothing more leaves it, and nothing more is kept. */
  die(): void {
    this.life.isOver = true
    this.gone(`host${this.lives - 1}`)
  }

  /** It dies right after it has kept an event of its session of which this is so. */
  dieOf(isFatal: (event: SessionEvent) => boolean): void {
    this.life.isFatal = args =>
      Array.isArray(args[2]) && typeof args[1] === 'number' && args[0] === this.keys.session && (args[2] as SessionEvent[]).some(isFatal)
  }

  /** It dies by itself after so many more writes. */
  dieAfter(writes: number, how: Partial<Pick<Life, 'keepsLast' | 'delayMs'>> = {}): void {
    Object.assign(this.life, { writesLeft: writes, ...how })
  }

  /** Whether the host has died, by `die` or of a write. */
  get isDead(): boolean {
    return this.life.isOver
  }

  /** A dead host's timers end too; nothing that it does then reaches anybody. */
  private gone(name: string): void {
    this.hub.cut(name)
    this.host?.close().catch(() => undefined)
  }

  async resume(writes?: number): Promise<SessionHost> {
    this.host = await resumeSession(this.deps(this.store, writes), this.keys.session)
    return this.host
  }

  /** Time passes for the host and all devices, in steps after each of which everybody has had a moment of their own. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 10_000) {
      this.clock.skip(Math.min(left, 10_000))
      await new Promise(resolve => setTimeout(resolve, 1_150))
    }
  }

  /** A device opens the link; it doesn't press start. The same keep is the same browser. */
  device(name: string, keep: Keep = memoryKeep(), link: { label?: string; recruitment?: Readonly<Record<string, string>> } = {}): JoinClient {
    const client = new JoinClient({
      link: { key: this.keys.sign, broker: null, label: link.label ?? null, probe: false, recruitment: link.recruitment ?? {} },
      app: VERSION,
      keep,
      language: 'en',
      open: credentials => this.transport?.(credentials) ?? this.hub.peer(name),
      random,
      at: () => performance.now() * HASTE + this.clock.shift,
    })
    this.clients.push(client)
    this.keeps.add(keep)
    return client
  }

  /** The secret keys of all devices that have pressed start. */
  secrets(): readonly DeviceSecret[] {
    return [...this.keeps].flatMap(keep => {
      const place = readPlace(keep, this.keys.session)
      return place === null ? [] : [deviceKeys(place.seed)]
    })
  }

  /** A person who joins, and answers by itself. */
  robot(name: string, answering: Answering = anyAction(luckOf(name)), keep?: Keep): JoinClient {
    const client = this.device(name, keep)
    client.start({ agreed: true })
    this.automate(client, answering)
    return client
  }

  /** A person at this device answers by itself from now on. */
  automate(client: JoinClient, answering: Answering): void {
    this.stops.push(
      automate(client, answering, (table, action) => {
        if (!client.state().sending) this.presses.note(table, action)
      }),
    )
  }

  /** The person at this device presses. */
  press(client: JoinClient, action: unknown): void {
    const { view, sending } = client.state()
    if (view?.screen.page === 'match' && !sending) this.presses.note(view.screen.table, action)
    client.act(action)
  }

  async close(): Promise<void> {
    for (const stop of this.stops) stop()
    await Promise.all(this.clients.map(client => client.close()))
    await this.host.close()
  }
}

/** A browser's storage of its own. */
export function memoryKeep(): Keep {
  const all = new Map<string, string>()
  return browserKeep(
    () =>
      ({ getItem: key => all.get(key) ?? null, setItem: (key, text) => void all.set(key, text), removeItem: key => void all.delete(key) }) as Storage,
  )
}

/** Waits until something is so; fails after `ms`, which is a bound for what hangs. */
export async function until(isSo: () => boolean, what: string, ms = 25_000): Promise<void> {
  const end = performance.now() + ms
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

/** A plan from its few words. */
export const planOf = (words: unknown): SessionPlan => parsePlan(words)
