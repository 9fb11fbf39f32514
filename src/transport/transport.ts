/** A message as it arrives. `retained`: it was kept by the broker from before the subscription, so it may be old. */
export interface Heard {
  readonly topic: string
  readonly payload: Uint8Array
  readonly retained: boolean
}

/** How the connection stands. `offline` is passing: the transport tries again by itself. `closed` is for good. */
export type Link = 'connecting' | 'online' | 'offline' | 'closed'

/** What the broker publishes in this peer's name when the connection breaks without a goodbye. Never retained. */
export interface Will {
  readonly topic: string
  readonly payload: Uint8Array
}

/**
 * How a session's messages travel: six verbs over topics, the portable subset of MQTT 3.1.1. Topics are levels joined by `/`; a filter may end in `#` (all below)
 * and hold `+` (one level).
 *
 * Laws, which one contract test proves of every implementation:
 * 1. A message reaches every online subscriber of a matching filter at least once, never the wrong one, with its bytes unchanged. Duplicates happen.
 * 2. Messages of one peer on one topic arrive in order.
 * 3. `retain` keeps the last message of a topic for later subscribers, who get it marked `retained`; an empty payload clears it.
 * 4. A broken connection publishes the will; `close` doesn't.
 * 5. After a break, the transport connects and subscribes again by itself; what was published in between is sent then. What a broker kept may be lost by its restart.
 * 6. After `close`, nothing is heard any more, and every verb rejects or does nothing.
 */
export interface Transport {
  /** Connects; resolves when online, rejects with a Problem, and is closed, where it can't be reached at all. Called once. */
  connect(will?: Will): Promise<void>
  /** Resolves when the broker has it. */
  publish(topic: string, payload: Uint8Array): Promise<void>
  /** As `publish`, and the broker keeps it for those who subscribe later. */
  retain(topic: string, payload: Uint8Array): Promise<void>
  /** Resolves to how to stop when the broker has taken the subscription. That is no permission: a broker with rights may stay silent. */
  subscribe(filter: string, heard: (message: Heard) => void): Promise<() => void>
  /** Calls back at every change of the connection, and once at the beginning. Returns how to stop. */
  watch(changed: (link: Link) => void): () => void
  /** Says goodbye: no will. */
  close(): Promise<void>
}

/** Whether a topic matches a filter with `+` and `#` (MQTT 3.1.1, section 4.7). */
export function matches(filter: string, topic: string): boolean {
  if (!filter.includes('+') && !filter.includes('#')) return filter === topic
  const [wanted, levels] = [filter.split('/'), topic.split('/')]
  for (const [i, level] of wanted.entries()) {
    if (level === '#') return true
    if (i >= levels.length || (level !== '+' && level !== levels[i])) return false
  }
  return wanted.length === levels.length
}
