import type { Clock } from '../core/clock'

/** Milliseconds of play after which the driver lets the page breathe. */
const BREATH = 12

/** The tempo of a match: a wait after each step, or as fast as it goes with breaths for the page, and a pause that holds everything. */
export class Pacer {
  /** Milliseconds to wait after each step. */
  ms = 0
  private breathed: number
  private gate: { readonly open: Promise<void>; readonly go: () => void } | null = null

  constructor(private readonly clock: Clock) {
    this.breathed = clock.now()
  }

  get isPaused(): boolean {
    return this.gate !== null
  }

  /** Resolves when no pause holds. */
  get open(): Promise<void> | undefined {
    return this.gate?.open
  }

  pause(): void {
    let go = () => undefined as void
    const open = new Promise<void>(resolve => (go = resolve))
    this.gate = { open, go }
  }

  go(): void {
    this.gate?.go()
    this.gate = null
  }

  async step(stop: AbortSignal): Promise<void> {
    if (this.ms > 0) await this.clock.wait(this.ms, stop)
    else if (this.clock.now() - this.breathed > BREATH) {
      await this.clock.wait(0, stop)
      this.breathed = this.clock.now()
    }
    await this.open
  }
}
