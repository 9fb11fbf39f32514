/** Time, handed in: the only way rules-side code learns of it. All values in milliseconds. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number
  /** Resolves after `ms`, or rejects with the signal's reason. */
  wait(ms: number, stop?: AbortSignal): Promise<void>
}
