import type { At } from './sealed'

/** What one epoch has shown: its highest number, and in the place of each number (modulo the size) the last one that fell there. */
interface Seen {
  readonly epoch: number
  readonly last: Float64Array
  top: number
}

/**
 * Says of each message of one sender whether it is new, whatever order the messages come in. Remembers the two highest epochs and in each the `size` highest numbers (64 to 256);
 * what lies further back counts as known, because it can't be told apart. Ask only about messages that have been authenticated: a forged number would push the true ones out.
 */
export class Window {
  private seen: readonly Seen[] = []

  constructor(private readonly size: number = 128) {}

  /** True the first time a number of an epoch comes, and remembers it; false for a repetition and for what is too old to know. */
  take({ epoch, seq }: At): boolean {
    const seen = this.seenIn(epoch)
    if (!seen || seq <= seen.top - this.size || seen.last[seq % this.size] === seq) return false
    seen.last[seq % this.size] = seq
    seen.top = Math.max(seen.top, seq)
    return true
  }

  private seenIn(epoch: number): Seen | null {
    const known = this.seen.find(seen => seen.epoch === epoch)
    if (known) return known
    if (this.seen.length === 2 && this.seen.every(seen => seen.epoch > epoch)) return null
    const fresh: Seen = { epoch, last: new Float64Array(this.size).fill(-1), top: -1 }
    this.seen = [fresh, ...this.seen].sort((a, b) => b.epoch - a.epoch).slice(0, 2)
    return fresh
  }
}
