import { distinct, type Scored } from '../../measures/groups'
import { unitsOf } from '../../measures/units'
import type { Entry } from './entry'
import type { Filters } from './search'

/** A match that counts, with its unit. */
export type Counted = Entry & Scored

/** The matches that pass the filters. `found`: all of them, in the order of an export; `counted`: those that statistics read, identical ones once; `left`: how many were left out for a fallback decision. */
export interface Selection {
  readonly found: readonly Counted[]
  readonly counted: readonly Counted[]
  readonly folded: number
  readonly left: number
  readonly units: number
}

/** Start and end of a local day in UTC ms. */
const dayStart = (day: string): number => new Date(`${day}T00:00:00`).getTime()
const dayEnd = (day: string): number => new Date(`${day}T23:59:59.999`).getTime()

/** Whether an entry passes the filters that look at one match alone. */
function passer(filters: Filters): (entry: Entry) => boolean {
  const { game, setup, player, pairing, session, treatment } = filters
  const from = filters.from === undefined ? -Infinity : dayStart(filters.from)
  const to = filters.to === undefined ? Infinity : dayEnd(filters.to)
  const dated = filters.from !== undefined || filters.to !== undefined
  return entry =>
    (game === undefined || entry.game === game) &&
    (setup === undefined || entry.setup === setup) &&
    (player === undefined || entry.players.includes(player)) &&
    (pairing === undefined || entry.pairing === pairing) &&
    (session === undefined || entry.session === session) &&
    (treatment === undefined || entry.treatment === treatment) &&
    (!dated || (entry.started !== null && entry.started >= from && entry.started <= to))
}

/**
 * Applies the filters. Units are those of the matches that are found, as they are in an export of them, so that its scripts give the same
 * figures; identical deterministic matches are folded after that.
 */
export function select(entries: readonly Entry[], filters: Filters): Selection {
  const passing = entries.filter(passer(filters))
  const kept = filters.clean === true ? passing.filter(entry => entry.fallbacks === 0) : passing
  const units = unitsOf(kept)
  const found = kept.map((entry): Counted => ({ ...entry, unit: units.get(entry.id) as string }))
  const counted = filters.every === true ? found : (distinct(found) as readonly Counted[])
  return {
    found,
    counted,
    folded: found.length - counted.length,
    left: passing.length - found.length,
    units: new Set(counted.map(match => match.unit)).size,
  }
}
