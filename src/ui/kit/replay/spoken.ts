import { createContext, useContext } from 'react'
import type { CallRecord } from '../../../core/call'
import type { Seat } from '../../../core/game'
import type { FailureKind } from '../../../core/log'
import type { BeliefRow } from '../../../measures/beliefs'

/** A decision whose calls somebody asked to see; a new object each time somebody asks. */
export interface Opened {
  readonly k: number
  readonly seat: Seat
}

/** What models said in a match, for whoever looks at a decision: their calls by step and seat, the texts of these on demand, and beliefs with their scores. */
export interface Spoken {
  /** Whether any call was made in this match. */
  readonly any: boolean
  readonly opened: Opened | null
  callsAt(k: number, seat: Seat): readonly CallRecord[]
  /** Why an answered call's answer was not accepted; null where it was, or where nobody judged it. */
  refused(call: string): FailureKind | null
  beliefsAt(k: number, seat: Seat): readonly BeliefRow[]
  /** Texts by hash; those that are not stored are missing. */
  texts(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>
}

const nothing: Spoken = { any: false, opened: null, callsAt: () => [], refused: () => null, beliefsAt: () => [], texts: async () => new Map() }

/** Provided by the page that knows the store; nothing where nobody does. */
export const SpokenContext = createContext<Spoken>(nothing)

export const useSpoken = (): Spoken => useContext(SpokenContext)
