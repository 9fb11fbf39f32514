/** Lets works pass one at a time, in the order in which they came. One that fails rejects for whoever waits for it, and lets the next one pass. A work must not wait for another that is to pass. */
export class Turnstile {
  private last: Promise<unknown> = Promise.resolve()

  /** Does the work when all that came before it is done. */
  pass<V>(work: () => Promise<V>): Promise<V> {
    const mine = this.last.then(work)
    this.last = mine.catch(() => undefined)
    return mine
  }
}
