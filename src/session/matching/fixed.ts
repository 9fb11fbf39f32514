import type { PartyId } from '../plan'
import type { MatchingInput, MatchingResult, Places } from './input'
import { lastPlaces, seatAtRandom, seatWithin } from './places'
import { drawOut, timesOut } from './sitting-out'

/**
 * The same tables in every matching. Who was put together stays together: where somebody is gone, the place is to be filled, or the others watch until they are back. Those that have had no table yet
 * (late, or left over before) make new ones; whoever is over watches, or has places to fill.
 */
export function fixed(input: MatchingInput, people: number): MatchingResult {
  const { parties, history, satOut, roles, fill, matching } = input
  const luck = input.luck.fork('fixed').fork(matching)
  const kept = roles === 'kept' ? lastPlaces(history) : null
  const present = new Set(parties)
  const groups = groupsOf(history)
  const grouped = new Set(groups.flat())
  const tables: Places[] = []
  const watching: PartyId[] = []
  for (const [i, group] of groups.entries()) {
    const here = group.filter(party => present.has(party))
    if (here.length === 0) continue
    if (here.length === people || fill) tables.push(seatWithin(here, people, kept, luck.fork(i)))
    else watching.push(...here)
  }
  const fresh = parties.filter(party => !grouped.has(party))
  const out = fill ? [] : drawOut(fresh, fresh.length % people, timesOut(satOut), luck.fork('out'))
  const rest = fresh.filter(party => !out.includes(party))
  return { tables: [...tables, ...seatAtRandom(rest, people, kept, luck.fork('fresh'))], watching: [...watching, ...out] }
}

/** Who belongs together: the people of each table, with everybody who has sat there. */
function groupsOf(history: readonly (readonly Places[])[]): readonly (readonly PartyId[])[] {
  const groups: PartyId[][] = []
  const groupOf = new Map<PartyId, PartyId[]>()
  for (const tables of history) {
    for (const table of tables) {
      const members = table.flatMap(party => (party === null ? [] : [party]))
      const known = members.map(party => groupOf.get(party)).find(group => group !== undefined)
      const group = known ?? []
      if (known === undefined) groups.push(group)
      for (const party of members) {
        if (groupOf.has(party)) continue
        group.push(party)
        groupOf.set(party, group)
      }
    }
  }
  return groups
}
