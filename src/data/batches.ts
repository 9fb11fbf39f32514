interface Waiting<T> {
  readonly item: T
  done(): void
  failed(error: unknown): void
}

/**
 * Group commit: what is put while a write is under way goes into the next write together, so that hundreds of concurrent writers pay for a few disk flushes.
 * A promise resolves when its item is written. Where a write of several fails, each is tried alone, so that nobody fails for another's sake.
 */
export class Batches<T> {
  private waiting: Waiting<T>[] = []
  private busy = false
  constructor(private readonly write: (items: readonly T[]) => Promise<void>) {}

  put(item: T): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, done, failed })
      if (!this.busy) void this.run()
    })
  }

  private async run(): Promise<void> {
    this.busy = true
    // Whoever puts in this same moment goes along.
    await Promise.resolve()
    while (this.waiting.length > 0) await this.commit(this.waiting.splice(0))
    this.busy = false
  }

  private async commit(batch: readonly Waiting<T>[]): Promise<void> {
    try {
      await this.write(batch.map(one => one.item))
      for (const one of batch) one.done()
    } catch (error) {
      const [only] = batch
      if (batch.length === 1) only?.failed(error)
      else for (const one of batch) await this.commit([one])
    }
  }
}
