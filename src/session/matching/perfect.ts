import type { Luck } from '../../core/luck'
import type { PartyId } from '../plan'
import { refused } from '../problem'
import { findTables } from './golf'
import type { MatchingInput, MatchingResult, Places } from './input'
import { largestPairing } from './pairs'
import { lastPlaces, seatWithin } from './places'
import { isPlan, rowOf, scheduleOf, sizesOf } from './schedule'
import { drawOut, timesOut } from './sitting-out'

/** Single comparisons that mending one matching may take. */
const EFFORT = 1_000_000
/** Draws of who sits out that are tried, where those that are over can't be put together otherwise. */
const TRIES = 3

/**
 * Perfect strangers: nobody meets anybody twice in the part. The roster is dealt by luck onto a schedule that holds this for all matchings, which are played in a drawn order; refuses where there is none.
 * Who comes late, or whose table isn't whole, is put together with others that haven't met (for pairs as many as there can be, else as many as a bounded search finds); the rest watch, or have places to fill.
 * With kept roles a party's place is its row of the schedule.
 */
export function perfectStrangers(input: MatchingInput, people: number): MatchingResult {
  const { parties, roster, matching, matchings, history, roles, fill, luck } = input
  const kept = roles === 'kept'
  const schedule = scheduleOf({ n: roster.length, people, matchings, kept, fill })
  if (!isPlan(schedule)) return { reason: schedule }
  const dealt = luck.fork('perfect').shuffle([...roster].sort())
  const days = luck.fork('days').shuffle(schedule)
  const stream = luck.fork('matching').fork(matching)
  const isKnown = acquaintance(history)
  const present = new Set(parties)
  const row = rowOf(roster.length, people)
  const placeOf = new Map<PartyId, number>([...lastPlaces(history), ...dealt.map((party, i) => [party, row(i)] as const)])
  const seat = (members: readonly PartyId[]): Places => seatWithin(members, people, kept ? placeOf : null, stream.fork(members.join(' ')))

  const whole = (days[matching % days.length] ?? [])
    .map(table => table.map(i => (i === -1 ? null : (dealt[i] ?? null))))
    .map(places => places.filter(party => party !== null))
    .filter(members => members.every(party => present.has(party)) && (members.length === people || (fill && members.length > 0)))
    .filter(members => !members.some((a, i) => members.slice(i + 1).some(b => isKnown(a, b))))
  const seated = new Set(whole.flat())
  const over = parties.filter(party => !seated.has(party))
  const rowAt = (party: PartyId) => (kept ? (placeOf.get(party) ?? null) : null)
  const clash = (a: PartyId, b: PartyId) => isKnown(a, b) || (rowAt(a) !== null && rowAt(a) === rowAt(b))
  const rules: Rules = { people, fill, clash, rowAt, times: timesOut(input.satOut) }
  const isFull = (members: readonly PartyId[]) => members.length === people
  const mended = together(over, rules, stream.fork('over'))
  const dealtOut: Mended = { tables: [...whole, ...mended.tables], out: mended.out }
  // Where the schedule is too broken to be mended, all are put together afresh.
  const most = Math.floor(parties.length / people)
  const afresh = dealtOut.tables.filter(isFull).length < most ? together(parties, rules, stream.fork('afresh')) : dealtOut
  const best = afresh.tables.filter(isFull).length > dealtOut.tables.filter(isFull).length ? afresh : dealtOut
  const tables = best.tables.map(seat)
  if (tables.length === 0 && parties.length >= people)
    return { reason: refused('perfect-over', 'matching', { matching: matching + 1, parties: parties.length }) }
  return { tables, watching: best.out }
}

/** Who has been at a table with whom. */
function acquaintance(history: readonly (readonly Places[])[]): (a: PartyId, b: PartyId) => boolean {
  const met = new Map<PartyId, Set<PartyId>>()
  for (const tables of history) {
    for (const table of tables) {
      const members = table.filter(party => party !== null)
      for (const a of members) {
        const known = met.get(a) ?? new Set()
        for (const b of members) known.add(b)
        met.set(a, known)
      }
    }
  }
  return (a, b) => met.get(a)?.has(b) ?? false
}

type Clash = (a: PartyId, b: PartyId) => boolean

/** What holds for those that are put together. `rowAt`: the place that a party keeps, null where it may have any; `times`: how often each has sat out. */
interface Rules {
  readonly people: number
  readonly fill: boolean
  readonly clash: Clash
  rowAt(party: PartyId): number | null
  readonly times: ReadonlyMap<PartyId, number>
}

interface Mended {
  readonly tables: readonly (readonly PartyId[])[]
  readonly out: readonly PartyId[]
}

/** Puts parties together that don't clash, at as many tables as can be; the rest are out, or alone with places to fill. */
function together(parties: readonly PartyId[], rules: Rules, luck: Luck): Mended {
  const { people, fill, clash } = rules
  for (let tables = sizesOf(parties.length, people, fill).length; tables > 0; tables--) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const stream = luck.fork(`${tables} ${attempt}`)
      const out = outOf(parties, tables, rules, stream)
      const rest = parties.filter(party => !out.includes(party))
      if (rest.length < tables * people && !fill) break
      const found = people === 2 ? pairs(rest, fill, clash, stream) : groups(rest, sizesOf(rest.length, people, fill), clash, stream)
      if (found !== null) return fill ? { tables: [...found, ...out.map(party => [party])], out: [] } : { tables: found, out }
    }
  }
  return fill ? { tables: parties.map(party => [party]), out: [] } : { tables: [], out: parties }
}

/** Who sits out at so many tables: of each row those that are more than the tables, then whoever is still over. */
function outOf(parties: readonly PartyId[], tables: number, { people, rowAt, times }: Rules, luck: Luck): readonly PartyId[] {
  const crowded = Array.from({ length: people }, (_, place) => parties.filter(party => rowAt(party) === place)).flatMap(row =>
    drawOut(row, Math.max(0, row.length - tables), times, luck),
  )
  const rest = parties.filter(party => !crowded.includes(party))
  return [...crowded, ...drawOut(rest, Math.max(0, rest.length - tables * people), times, luck)]
}

/** All in pairs; with places to fill one may be alone. Null where they can't. */
function pairs(parties: readonly PartyId[], fill: boolean, clash: Clash, luck: Luck): readonly (readonly PartyId[])[] | null {
  const order = luck.shuffle(parties.map((_, i) => i))
  const mate = largestPairing(parties.length, order, (i, j) => !clash(parties[i] as PartyId, parties[j] as PartyId))
  const single = mate.flatMap((other, i) => (other === -1 ? [[parties[i] as PartyId]] : []))
  if (single.length > (fill ? parties.length % 2 : 0)) return null
  return [...mate.flatMap((other, i) => (other > i ? [[parties[i] as PartyId, parties[other] as PartyId]] : [])), ...single]
}

function groups(parties: readonly PartyId[], sizes: readonly number[], clash: Clash, luck: Luck): readonly (readonly PartyId[])[] | null {
  const found = findTables(
    {
      n: parties.length,
      playing: [parties.map((_, i) => i)],
      sizes,
      clash: (a, b) => clash(parties[a] as PartyId, parties[b] as PartyId),
      effort: EFFORT,
    },
    luck,
  )
  return found?.[0]?.map(table => table.map(i => parties[i] as PartyId)) ?? null
}
