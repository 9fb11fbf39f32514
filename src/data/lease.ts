import type { Clock } from '../core/clock'
import type { Lease } from '../run/handle'
import { lockLease, type Locks } from './lease-locks'
import { recordLease, type Records } from './lease-record'

/** What a lease is made with. `owner` is unique to this page (a random text). `locks` are Web Locks, absent on pages served over plain http; `records` is what tabs share then. */
export interface LeaseDeps {
  readonly owner: string
  readonly clock: Clock
  readonly locks?: Locks | undefined
  readonly records?: Records | undefined
}

/**
 * Takes the lease of a match, so that no two tabs ever play it: null where another page holds it. `steal` takes it from that page, which is told.
 * A page that can share nothing (no locks, no storage or a full one) has no other tab to share the match with, and gets a lease of its own.
 */
export async function takeLease(match: string, deps: LeaseDeps, steal = false): Promise<Lease | null> {
  const name = `parley:match:${match}`
  if (deps.locks !== undefined) {
    const lease = await lockLease(name, deps.locks, steal)
    if (lease !== null) return lease
    // A lock that this page has just given back is still taken for a moment.
    await deps.clock.wait(AGAIN)
    return lockLease(name, deps.locks, steal)
  }
  if (deps.records === undefined) return alone()
  return recordLease(name, { owner: deps.owner, clock: deps.clock, records: deps.records }, steal).catch(alone)
}

/** Milliseconds after which a taken lock is asked for once more. */
const AGAIN = 100

function alone(): Lease {
  let released = false
  return { held: () => !released, onLost: () => undefined, release: () => void (released = true) }
}
