import type { PartyId } from '../plan'
import type { MatchingInput, MatchingResult } from './input'
import { lastPlaces, seatAtRandom } from './places'
import { drawOut, timesOut } from './sitting-out'

/** Random strangers: every division of the parties into tables is equally likely, whatever was before. Who is left over sits out in turn, or has a table with places to fill. */
export function strangers({ parties, matching, history, satOut, roles, fill, luck }: MatchingInput, people: number): MatchingResult {
  const stream = luck.fork('strangers').fork(matching)
  const kept = roles === 'kept' ? lastPlaces(history) : null
  const over = parties.length % people
  const out = fill || over === 0 ? [] : drawOut(parties, over, timesOut(satOut), stream.fork('out'), crowded(parties, kept, people))
  const playing = parties.filter(party => !out.includes(party))
  return { tables: seatAtRandom(playing, people, kept, stream.fork('seats')), watching: out }
}

/** Parties at a place that more have had than there are tables: if they sit out, nobody must change places for them. */
function crowded(parties: readonly PartyId[], kept: ReadonlyMap<PartyId, number> | null, people: number): (party: PartyId) => boolean {
  if (kept === null) return () => false
  const tables = Math.floor(parties.length / people)
  const at = Array.from({ length: people }, (_, place) => parties.filter(party => kept.get(party) === place).length)
  return party => {
    const place = kept.get(party)
    return place !== undefined && (at[place] ?? 0) > tables
  }
}
