/** For how long a beat says something about the clock, in milliseconds. */
const MEMORY = 60_000

/**
 * The host's clock as a device can know it. A beat that said `now` and arrived at `at` (this device's own monotone milliseconds) was under way for some time, so the host's clock is ahead of
 * this one by at least `now − at`: the largest of the last minute is nearest to the truth. What the device itself takes for the time of day plays no part.
 */
export class HostClock {
  private heard: { readonly at: number; readonly ahead: number }[] = []

  /** A beat arrived. */
  hear(now: number, at: number): void {
    const ahead = now - at
    // An older beat that says less than a newer one will never count again.
    this.heard = this.heard.filter(one => at - one.at <= MEMORY && one.ahead > ahead)
    this.heard.push({ at, ahead })
  }

  /** UTC ms on the host's clock at this device's moment `at`; null before the first beat. The last beat counts however old it is. */
  now(at: number): number | null {
    const fresh = this.heard.find(one => at - one.at <= MEMORY) ?? this.heard.at(-1)
    return fresh === undefined ? null : at + fresh.ahead
  }
}
