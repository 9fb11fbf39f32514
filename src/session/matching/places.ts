import type { Luck } from '../../core/luck'
import type { PartyId } from '../plan'
import type { Places } from './input'

/** The place that each party had last, by earlier matchings in their order. */
export function lastPlaces(history: readonly (readonly Places[])[]): ReadonlyMap<PartyId, number> {
  const last = new Map<PartyId, number>()
  for (const tables of history) for (const table of tables) for (const [place, party] of table.entries()) if (party !== null) last.set(party, place)
  return last
}

/**
 * Seats the members of one table at its `people` places; places beyond the members are null. With `kept` places, a party has its former place (where two had the same, luck decides)
 * and the others get what is left by luck; without, all is luck.
 */
export function seatWithin(members: readonly PartyId[], people: number, kept: ReadonlyMap<PartyId, number> | null, luck: Luck): Places {
  const drawn = luck.shuffle(members)
  if (kept === null) return luck.shuffle([...drawn, ...Array<null>(people - drawn.length).fill(null)])
  const places = Array<PartyId | null>(people).fill(null)
  const rest: PartyId[] = []
  for (const party of drawn) {
    const place = kept.get(party)
    if (place !== undefined && place < people && places[place] === null) places[place] = party
    else rest.push(party)
  }
  for (const place of luck.shuffle(places.flatMap((party, i) => (party === null ? [i] : [])))) {
    const party = rest.shift()
    if (party === undefined) break
    places[place] = party
  }
  return places
}

/**
 * Puts parties at as many tables of `people` places as they need, uniformly; if they don't come out even, the last table has empty places (null). With `kept` places, a party has its former place
 * unless more want it than there are tables: luck decides who changes.
 */
export function seatAtRandom(parties: readonly PartyId[], people: number, kept: ReadonlyMap<PartyId, number> | null, luck: Luck): readonly Places[] {
  const drawn = luck.shuffle(parties)
  const tables = Math.ceil(drawn.length / people)
  const wanted = (place: number) => (kept === null ? 0 : drawn.filter(party => kept.get(party) === place).length)
  const empty = tables * people - drawn.length
  const byDemand = luck
    .shuffle(Array.from({ length: people }, (_, place) => ({ place, n: wanted(place) })))
    .sort((a, b) => a.n - b.n)
    .map(({ place }) => place)
  const isShort = new Set(byDemand.slice(0, empty))
  const room = (place: number) => tables - (isShort.has(place) ? 1 : 0)
  const columns = Array.from({ length: people }, (): PartyId[] => [])
  const rest: PartyId[] = []
  for (const party of drawn) {
    const place = kept?.get(party)
    const column = place === undefined ? undefined : columns[place]
    if (place !== undefined && column !== undefined && column.length < room(place)) column.push(party)
    else rest.push(party)
  }
  const free = luck.shuffle(columns.flatMap((column, place) => Array<number>(room(place) - column.length).fill(place)))
  for (const [i, place] of free.entries()) columns[place]?.push(rest[i] as PartyId)
  const shuffled = columns.map(column => luck.shuffle(column))
  return Array.from({ length: tables }, (_, t) => shuffled.map(column => column[t] ?? null))
}
