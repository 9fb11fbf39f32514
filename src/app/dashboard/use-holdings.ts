import { liveReading, type Reading } from '../library/live'
import { readHoldings } from './desk'
import type { Holdings } from './holdings'

/** The library as the dashboard sees it; `holdings` null until it is read. */
interface Held extends Reading {
  readonly holdings: Holdings | null
}

const held = liveReading<Held>({ holdings: null, store: null, warning: null, fault: null }, async ({ store, warning }) => {
  const holdings = await readHoldings(store, warning === null)
  return holdings === null ? null : { holdings, warning: warning ?? holdings.warning }
})

/** What the library holds, kept true while the dashboard is open. */
export const useHoldings = held.use
