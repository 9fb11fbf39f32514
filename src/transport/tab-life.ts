import type { Will } from './transport'

interface Neighbour {
  readonly will: Will | null
  readonly locks: boolean
  readonly forget: AbortController
  heard: number
  pinged: number | null
}

/** What a tab's watch over the others needs. `ping` asks whether one lives, `died` is called once for one that doesn't. */
export interface TabLifeOptions {
  readonly beatMs: number
  readonly session: string
  readonly locks: LockManager | null
  ping(id: string): void
  died(id: string, will: Will | null): void
}

/**
 * Which other tabs live. One with a Web Lock is dead when its lock comes free: at once, and never by mistake. One without is asked when it was silent for three beats, and
 * dead when it was silent for three more: timers of hidden tabs may stand still for a minute, but a question wakes them.
 */
export class TabLife {
  readonly #neighbours = new Map<string, Neighbour>()
  /** Who is gone stays gone: a late word of theirs doesn't bring them back. */
  readonly #gone = new Set<string>()

  constructor(private readonly options: TabLifeOptions) {}

  /** Ids of those who live. */
  get ids(): readonly string[] {
    return [...this.#neighbours.keys()]
  }

  has(id: string): boolean {
    return this.#neighbours.has(id)
  }

  /** A sign of life that says who it is. */
  meet(id: string, will: Will | null, hasLock: boolean): void {
    if (this.#gone.has(id)) return
    if (this.#neighbours.has(id)) return this.hear(id)
    const { locks, beatMs } = this.options
    const forget = new AbortController()
    this.#neighbours.set(id, { will, locks: hasLock && locks !== null, forget, heard: Date.now(), pinged: null })
    if (!hasLock || locks === null) return
    locks
      // Its goodbye may come later than its lock.
      .request(lockName(this.options.session, id), { mode: 'shared', signal: forget.signal }, () => new Promise(done => setTimeout(done, beatMs / 4)))
      .then(() => this.bury(id))
      .catch(() => {})
  }

  /** Any sign of life. */
  hear(id: string): void {
    const one = this.#neighbours.get(id)
    if (one) Object.assign(one, { heard: Date.now(), pinged: null })
  }

  /** A goodbye: no will. */
  forget(id: string): void {
    this.#gone.add(id)
    this.#neighbours.get(id)?.forget.abort()
    this.#neighbours.delete(id)
  }

  /** Somebody was found dead. */
  bury(id: string): void {
    const one = this.#neighbours.get(id)
    if (!one) return
    this.forget(id)
    this.options.died(id, one.will)
  }

  /** To be called every beat. */
  check(): void {
    const now = Date.now()
    const long = 3 * this.options.beatMs
    for (const [id, one] of [...this.#neighbours]) {
      if (one.locks || now - one.heard < long) continue
      if (one.pinged === null) {
        one.pinged = now
        this.options.ping(id)
      } else if (now - one.pinged >= long) this.bury(id)
    }
  }

  clear(): void {
    for (const id of this.ids) this.forget(id)
  }
}

/** Holds a tab's own lock until it is let go, or the tab dies. Null where there are no locks: browsers give them to pages of https and localhost alone. */
export async function holdLock(locks: LockManager | null, session: string, id: string): Promise<(() => void) | null> {
  if (locks === null) return null
  return new Promise(settle => {
    locks.request(lockName(session, id), () => new Promise<void>(release => settle(release))).catch(() => settle(null))
  })
}

const lockName = (session: string, id: string): string => `parley tab ${session} ${id}`
