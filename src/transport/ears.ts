import { type Heard, type Link, matches } from './transport'

interface Ear {
  readonly filter: string
  readonly heard: (message: Heard) => void
}

/** Who listens to what in one peer. Laws: only ears whose filter matches hear; an ear that was taken away hears nothing more; an ear that throws disturbs nobody else. */
export class Ears {
  readonly #ears = new Set<Ear>()

  /** Adds an ear; the answer takes it away. */
  add(filter: string, heard: (message: Heard) => void): () => void {
    const ear = { filter, heard }
    this.#ears.add(ear)
    return () => this.#ears.delete(ear)
  }

  /** Every filter that somebody listens to, once. */
  get filters(): readonly string[] {
    return [...new Set([...this.#ears].map(({ filter }) => filter))]
  }

  tell(message: Heard): void {
    for (const ear of [...this.#ears]) if (this.#ears.has(ear) && matches(ear.filter, message.topic)) told(ear.heard, message)
  }

  clear(): void {
    this.#ears.clear()
  }
}

/** Calls a listener. What it throws comes out of the way, where the page or the process reports it, and not in the middle of a connection's work. */
function told<T>(listener: (value: T) => void, value: T): void {
  try {
    listener(value)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

/** How one peer's connection stands, and who watches it. `closed` is final. */
export class LinkState {
  #link: Link = 'connecting'
  readonly #watchers = new Set<(link: Link) => void>()

  get is(): Link {
    return this.#link
  }

  set(link: Link): void {
    if (this.#link === link || this.#link === 'closed') return
    this.#link = link
    for (const watcher of [...this.#watchers]) told(watcher, link)
    if (link === 'closed') this.#watchers.clear()
  }

  /** Calls back at once with how it stands, then at every change. */
  watch(changed: (link: Link) => void): () => void {
    this.#watchers.add(changed)
    told(changed, this.#link)
    return () => this.#watchers.delete(changed)
  }
}
