import { arrival } from './arrival'
import { fixed } from './fixed'
import type { MatchingInput, MatchingResult } from './input'
import { fromMatrix } from './matrix'
import { perfectStrangers } from './perfect'
import { lastPlaces, seatWithin } from './places'
import { strangers } from './strangers'

/**
 * Who sits with whom next. Pure: the same input gives the same matching. Every party that is there sits at one table or watches; a table has an empty place only where `fill` says that somebody takes it.
 * What is drawn and with which chances, the doc comment of each kind says.
 */
export function nextMatching(input: MatchingInput): MatchingResult {
  const { kind, parties, people, luck, matching, roles, history } = input
  if (parties.length === 0) return { tables: [], watching: [] }
  if (kind === 'matrix') return fromMatrix(input)
  if (people === 'all') {
    const kept = roles === 'kept' ? lastPlaces(history) : null
    return { tables: [seatWithin(parties, parties.length, kept, luck.fork('all').fork(matching))], watching: [] }
  }
  switch (kind) {
    case 'fixed':
      return fixed(input, people)
    case 'strangers':
      return strangers(input, people)
    case 'perfect-strangers':
      return perfectStrangers(input, people)
    case 'arrival':
      return arrival(input, people)
  }
}
