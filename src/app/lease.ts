import { takeLease as take } from '../data/lease'
import type { Locks } from '../data/lease-locks'
import type { Records } from '../data/lease-record'
import { systemClock } from '../run/clock'
import type { Lease } from '../run/handle'
import { randomName } from './random'

/** This page, among all that share its storage. */
const owner = randomName(20)

/**
 * The right to run a match, over all tabs of this browser. Null where another tab holds it and `steal` is false;
 * with `steal` the other tab's match stops and is told why.
 */
export function takeLease(match: string, steal: boolean): Promise<Lease | null> {
  // Web Locks exist only in secure contexts: a page over plain http on a local network shares a record instead.
  const locks = (navigator as { locks?: LockManager }).locks as Locks | undefined
  return take(match, { owner, clock: systemClock, locks, records: sharedRecords() }, steal)
}

/** localStorage, where this browser allows it. */
function sharedRecords(): Records | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}

/** Milliseconds that a tab needs to notice that a lease was taken from it, and to finish what it was writing. */
export const LETTING_GO = 200

/** The right to two things at once: it is lost with either. Releasing it gives back the first alone. */
export function bothLeases(own: Lease, other: Lease): Lease {
  return {
    held: () => own.held() && other.held(),
    onLost(f) {
      let told = false
      const once = () => {
        if (!told) f()
        told = true
      }
      own.onLost(once)
      other.onLost(once)
    },
    release: () => own.release(),
  }
}
