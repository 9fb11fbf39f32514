import type { PartyId } from '../plan'
import type { MatchingInput, MatchingResult, Places } from './input'
import { lastPlaces, seatWithin } from './places'

/**
 * Whoever is free first: `parties` in the order in which they became free. Tables are formed when they are full, never filled; the rest wait. Called again whenever somebody is free.
 * Seats at the table are luck of their own, so that coming first gives no role.
 */
export function arrival({ parties, matching, history, roles, luck }: MatchingInput, people: number): MatchingResult {
  const kept = roles === 'kept' ? lastPlaces(history) : null
  const stream = luck.fork('arrival').fork(matching)
  const tables: Places[] = []
  const full = parties.length - (parties.length % people)
  for (let i = 0; i < full; i += people) {
    const members: readonly PartyId[] = parties.slice(i, i + people)
    tables.push(seatWithin(members, people, kept, stream.fork(members.join(' '))))
  }
  return { tables, watching: parties.slice(full) }
}
