/** Bytes of retained messages that a broker keeps. A class of 300 with views of 20 kB needs 6 MB. */
const MOST = 256 * 1024 * 1024

/** What a topic costs besides its payload. */
const EACH = 512

interface Topic {
  readonly session: string
  readonly cost: number
}

/**
 * Keeps the account of retained messages by session: anybody can make a host's key, and nobody may fill the server's memory. Where one more message doesn't fit, the sessions that were quiet
 * for longest are given up, but not the one that writes; where that isn't enough, the message isn't kept.
 */
export class KeptBudget {
  readonly #topics = new Map<string, Topic>()
  /** Topics of each session, the quietest first. */
  readonly #sessions = new Map<string, Set<string>>()
  #total = 0

  constructor(private readonly most: number = MOST) {}

  /** Counts a message of so many bytes (0: the topic is cleared). Answers whether it may be kept, and which topics must be cleared for it. */
  admit(session: string, topic: string, bytes: number): { readonly isKept: boolean; readonly cleared: readonly string[] } {
    this.#clear(topic)
    if (bytes === 0) return { isKept: true, cleared: [] }
    const cost = bytes + EACH
    const cleared: string[] = []
    for (const [quiet, topics] of this.#sessions) {
      if (this.#total + cost <= this.most) break
      if (quiet === session) continue
      for (const one of [...topics]) {
        cleared.push(one)
        this.#clear(one)
      }
    }
    if (this.#total + cost > this.most) return { isKept: false, cleared: [...cleared, topic] }
    const mine = this.#sessions.get(session) ?? new Set()
    this.#sessions.delete(session)
    this.#sessions.set(session, mine.add(topic))
    this.#topics.set(topic, { session, cost })
    this.#total += cost
    return { isKept: true, cleared }
  }

  #clear(topic: string): void {
    const had = this.#topics.get(topic)
    if (!had) return
    this.#topics.delete(topic)
    this.#total -= had.cost
    const topics = this.#sessions.get(had.session)
    topics?.delete(topic)
    if (topics?.size === 0) this.#sessions.delete(had.session)
  }
}
