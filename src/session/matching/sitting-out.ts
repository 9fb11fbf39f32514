import type { Luck } from '../../core/luck'
import type { PartyId } from '../plan'

/** How often each party has sat out. */
export function timesOut(satOut: readonly (readonly PartyId[])[]): ReadonlyMap<PartyId, number> {
  const times = new Map<PartyId, number>()
  for (const watching of satOut) for (const party of watching) times.set(party, (times.get(party) ?? 0) + 1)
  return times
}

/**
 * Who sits out where `n` must: those that have sat out least often, luck among equals, so that nobody sits out twice before all others have once. `first`: among equals, those rather than others.
 */
export function drawOut(
  parties: readonly PartyId[],
  n: number,
  times: ReadonlyMap<PartyId, number>,
  luck: Luck,
  first: (party: PartyId) => boolean = () => false,
): readonly PartyId[] {
  const rank = (party: PartyId) => (times.get(party) ?? 0) * 2 + (first(party) ? 0 : 1)
  return luck
    .shuffle(parties)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, n)
}
