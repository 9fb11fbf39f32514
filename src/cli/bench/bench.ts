/** One measured figure beside what the product promises. */
export interface Figure {
  readonly name: string
  readonly what: string
  readonly figure: number
  readonly unit: string
  readonly target: number
  /** True where more is better. */
  readonly atLeast: boolean
}

/** A benchmark: measures and returns its figures; throws a Problem where it can't run here. */
export type Bench = () => Promise<readonly Figure[]>

/** Work per second, the best of `runs` after one run to warm up: the machine's noise only ever slows it down. `work` returns how much it did. */
export function best(runs: number, work: () => number): number {
  work()
  let rate = 0
  for (let i = 0; i < runs; i++) {
    const started = performance.now()
    const done = work()
    rate = Math.max(rate, done / ((performance.now() - started) / 1000))
  }
  return rate
}
