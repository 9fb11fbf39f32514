interface Kept<T> {
  readonly value: T
  readonly until: number
}

/** Values by key, each for so many milliseconds after it was last put, and at most so many: the one that was put longest ago makes room. */
export class Shelf<T> {
  /** In the order of putting, so the first to expire is the first. */
  readonly #kept = new Map<string, Kept<T>>()

  constructor(
    private readonly ms: number,
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  put(key: string, value: T): void {
    this.#kept.delete(key)
    this.#kept.set(key, { value, until: this.now() + this.ms })
    for (const [old, { until }] of this.#kept) {
      if (this.#kept.size <= this.most && until > this.now()) break
      this.#kept.delete(old)
    }
  }

  get(key: string): T | null {
    const kept = this.#kept.get(key)
    return kept && kept.until > this.now() ? kept.value : null
  }
}
