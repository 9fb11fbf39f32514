import type { Up } from '../../host/wire/messages'

/**
 * What the host is to be told of the page: which one it is, and that a question stands on it. Each is said once to every host that one speaks to, the newest only, as soon as it can be said.
 */
export class Wishes {
  private readonly newest = new Map<Up['t'], { readonly up: Up; isSaid: boolean }>()

  /** `say` is false where nothing could be sent. */
  constructor(private readonly say: (up: Up) => Promise<boolean>) {}

  /** Wants this said. What was wanted already isn't wanted again. */
  want(up: Up): void {
    const before = this.newest.get(up.t)
    if (before === undefined || JSON.stringify(before.up) !== JSON.stringify(up)) this.newest.set(up.t, { up, isSaid: false })
  }

  /** There is a new host, which has heard nothing of it. */
  forget(): void {
    for (const wish of this.newest.values()) wish.isSaid = false
  }

  /** Says what wasn't said yet. */
  async flush(): Promise<void> {
    for (const wish of this.newest.values()) {
      if (wish.isSaid) continue
      wish.isSaid = true
      if (!(await this.say(wish.up))) wish.isSaid = false
    }
  }
}
