import type { Lease } from '../run/handle'

/** The part of `navigator.locks` that a lease needs. */
export interface Locks {
  request(name: string, options: { ifAvailable?: boolean; steal?: boolean }, held: (lock: unknown) => Promise<void>): Promise<unknown>
}

/** A lease by Web Locks: the browser itself gives the lock up when the page goes away. Resolves to null where another page holds it. */
export function lockLease(name: string, locks: Locks, steal: boolean): Promise<Lease | null> {
  return new Promise((resolve, reject) => {
    let held = true
    let told = false
    let free = () => undefined as void
    const listeners: (() => void)[] = []
    const lose = () => {
      if (!held) return
      held = false
      told = true
      for (const listener of listeners) listener()
    }
    const lease: Lease = {
      held: () => held,
      onLost(f) {
        if (told) f()
        else listeners.push(f)
      },
      release() {
        held = false
        free()
      },
    }
    locks
      .request(name, steal ? { steal: true } : { ifAvailable: true }, lock => {
        if (lock === null) {
          resolve(null)
          return Promise.resolve()
        }
        resolve(lease)
        return new Promise<void>(done => (free = done))
      })
      .catch((error: unknown) => {
        if ((error as { name?: string }).name === 'AbortError') lose()
        else reject(error as Error)
      })
  })
}
