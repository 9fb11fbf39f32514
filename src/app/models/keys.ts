import type { ModelRef } from '../../core/spec'
import { baseOf } from '../../players/llm/providers'

/** Where a key lives: until the page closes; until the tab closes; on this device until it is forgotten. */
export const HOMES = ['memory', 'session', 'device'] as const
export type KeyHome = (typeof HOMES)[number]

/** A key that is kept: for which provider at which address, and where. Never the key itself. */
export interface KeptKey {
  readonly id: string
  readonly provider: string
  readonly base: string
  readonly home: KeyHome
}

/** A browser's store, reached anew at every use: pages may be forbidden theirs at any time. */
type Door = () => Storage

const PREFIX = 'parley.key '
/** Models that are asked through this site's server have no key here: what is kept for them is the server's host token. */
const THROUGH_HERE = 'proxy'

/** Which key a model takes: one for each provider and address, so that a link with another address never gets it. */
const idOf = (ref: ModelRef): string => (ref.proxied === true ? `${THROUGH_HERE} /` : `${ref.provider} ${baseOf(ref)}`)

/**
 * The keys of this page. Laws: a key is in exactly the one home that was chosen for it, in memory unless told otherwise; only `get` and `all` hand it out,
 * and `all` is for cutting keys out of texts. Where the browser forbids the chosen home, it stays in memory, and `set` says so.
 */
export class Keys {
  private readonly memory = new Map<string, string>()
  private readonly heard = new Set<() => void>()

  constructor(private readonly doors: Readonly<Record<Exclude<KeyHome, 'memory'>, Door>>) {}

  /** The key for a model's provider and address; for a model asked through this site's server, the host token. */
  get(ref: ModelRef): string | undefined {
    const id = idOf(ref)
    return this.memory.get(id) ?? this.read('session', id) ?? this.read('device', id) ?? undefined
  }

  homeOf(ref: ModelRef): KeyHome | null {
    const id = idOf(ref)
    if (this.memory.has(id)) return 'memory'
    return (['session', 'device'] as const).find(home => this.read(home, id) !== null) ?? null
  }

  /** Keeps a key in one home and takes it out of the others. Returns the home that it found: memory where the browser forbids the one asked for. */
  set(ref: ModelRef, key: string, home: KeyHome): KeyHome {
    const id = idOf(ref)
    this.drop(id)
    const found = home !== 'memory' && this.write(home, id, key) ? home : 'memory'
    if (found === 'memory') this.memory.set(id, key)
    this.tell()
    return found
  }

  forget(ref: ModelRef): void {
    this.forgetById(idOf(ref))
  }

  /** For keys that no model on the page uses any more. */
  forgetById(id: string): void {
    this.drop(id)
    this.tell()
  }

  /** Every key that is kept, without the keys. */
  kept(): readonly KeptKey[] {
    const found = new Map<string, KeyHome>()
    for (const home of ['device', 'session'] as const) for (const id of this.ids(home)) found.set(id, home)
    for (const id of this.memory.keys()) found.set(id, 'memory')
    return [...found].map(([id, home]) => {
      const gap = id.indexOf(' ')
      return { id, provider: id.slice(0, gap), base: id.slice(gap + 1), home }
    })
  }

  /** True where this kept key is the one that a model takes. */
  serves(kept: KeptKey, ref: ModelRef): boolean {
    return kept.id === idOf(ref)
  }

  /** All keys, to be cut out of texts before they are kept or shown. */
  all(): readonly string[] {
    return [
      ...new Set([
        ...this.memory.values(),
        ...(['session', 'device'] as const).flatMap(home => this.ids(home).flatMap(id => this.read(home, id) ?? [])),
      ]),
    ]
  }

  /** Calls `hear` after every change, also of another tab. Returns how to stop. */
  subscribe = (hear: () => void): (() => void) => {
    this.heard.add(hear)
    return () => this.heard.delete(hear)
  }

  /** Another tab changed a stored item: null where all of them went. */
  changedElsewhere(item: string | null): void {
    if (item === null || item.startsWith(PREFIX)) this.tell()
  }

  private tell(): void {
    for (const hear of this.heard) hear()
  }

  private drop(id: string): void {
    this.memory.delete(id)
    for (const home of ['session', 'device'] as const) {
      try {
        this.doors[home]().removeItem(PREFIX + id)
      } catch {
        // Forbidden: then nothing is kept there.
      }
    }
  }

  private read(home: Exclude<KeyHome, 'memory'>, id: string): string | null {
    try {
      return this.doors[home]().getItem(PREFIX + id)
    } catch {
      return null
    }
  }

  private write(home: Exclude<KeyHome, 'memory'>, id: string, key: string): boolean {
    try {
      this.doors[home]().setItem(PREFIX + id, key)
      return true
    } catch {
      return false
    }
  }

  private ids(home: Exclude<KeyHome, 'memory'>): readonly string[] {
    try {
      const store = this.doors[home]()
      const names = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '')
      return names.filter(name => name.startsWith(PREFIX)).map(name => name.slice(PREFIX.length))
    } catch {
      return []
    }
  }
}

/** The keys of this page. */
export const keys = new Keys({ session: () => sessionStorage, device: () => localStorage })
if (typeof window !== 'undefined') window.addEventListener('storage', event => keys.changedElsewhere(event.key))
