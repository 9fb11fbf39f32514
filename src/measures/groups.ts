import { type Answered, failureShare, fallbackShare, together } from './failures'
import { pairingOf } from './rows'
import { FEW_UNITS, summarise, sumUnits, type Summary, type Term } from './stats/summary'

/** A finished match as the dashboard counts it. `players` and `selfGain` are by seat; `failures` are failed attempts of all seats, null where they weren't counted. `play` is equal for identical deterministic matches, else null. */
export interface Scored {
  readonly id: string
  readonly unit: string
  readonly players: readonly string[]
  readonly selfGain: readonly (number | null)[]
  readonly welfare: { readonly reached: number; readonly none: number; readonly best: number }
  readonly efficiency: number | null
  readonly fairness: number | null
  readonly belowBaseline: number
  readonly decisions: number
  readonly fallbacks: number
  readonly failures: number | null
  /** The same counts by seat; null where the match is older than them. */
  readonly hands: readonly (Answered | null)[]
  readonly play: string | null
}

/** The three generic measures, in the order of the screens. */
export const MEASURES = ['selfGain', 'efficiency', 'fairness'] as const
export type MeasureId = (typeof MEASURES)[number]

/** One aggregate with its raw points: the value of each unit, where units are few. */
export interface Aggregate extends Summary {
  readonly points: readonly number[]
}

/**
 * How far some matches can be trusted: the share of decisions that were fallbacks and of attempts that failed, 0..1: of a player's own seats in a player's row, else over all
 * seats of these matches. Null where undefined, or where any match is older than the count.
 */
export interface Trust {
  readonly fallbackShare: number | null
  readonly failureShare: number | null
}

/** A row of the dashboard: a player or a pairing, with every measure, and how much of its matches were fallbacks and failures. */
export interface GroupRow extends Trust {
  readonly key: string
  readonly measures: Readonly<Record<MeasureId, Aggregate>>
  readonly matches: number
  readonly units: number
  /** W* − W summed over the matches, in points. */
  readonly welfareLost: number
  /** Share of seats below their baseline, 0..1. */
  readonly belowBaseline: number
}

/** Identical deterministic matches count once: the first of each stays. */
export function distinct(matches: readonly Scored[]): readonly Scored[] {
  const seen = new Set<string>()
  return matches.filter(({ play }) => {
    if (play === null) return true
    if (seen.has(play)) return false
    seen.add(play)
    return true
  })
}

/** The shares of fallbacks and failures in some matches together, of the seats of `player` alone where one is named. */
export function trustOf(matches: readonly Scored[], player?: string): Trust {
  if (player === undefined) return sharesOf(together(matches))
  const own: Answered[] = []
  for (const { players, hands, fallbacks } of matches) {
    for (const [seat, name] of players.entries()) {
      if (name !== player) continue
      const counts = hands[seat] ?? null
      // An older match without any fallback had none at this seat either; how many decisions it made there is not known.
      if (counts === null && fallbacks > 0) return { fallbackShare: null, failureShare: null }
      own.push(counts ?? { decisions: 0, fallbacks: 0, failures: null })
    }
  }
  return sharesOf(together(own))
}

const sharesOf = (counts: Answered): Trust => ({ fallbackShare: fallbackShare(counts), failureShare: failureShare(counts) })

/** Matches without a single fallback decision. */
export const untainted = (matches: readonly Scored[]): readonly Scored[] => matches.filter(match => match.fallbacks === 0)

/** The terms of one measure over matches. Self-gain counts the seats of `player` alone where one is named, else every seat. Undefined values are left out. */
export function termsOf(matches: readonly Scored[], measure: MeasureId, player?: string): readonly Term[] {
  return matches.flatMap(match => {
    const term = termOf(match, measure, player)
    return term === null ? [] : [{ unit: match.unit, ...term }]
  })
}

function termOf(match: Scored, measure: MeasureId, player: string | undefined): { num: number; den: number } | null {
  if (measure === 'fairness') return match.fairness === null ? null : { num: match.fairness, den: 1 }
  if (measure === 'efficiency') {
    const { reached, none, best } = match.welfare
    return match.efficiency === null ? null : { num: reached - none, den: best - none }
  }
  let num = 0
  let den = 0
  for (const [seat, gain] of match.selfGain.entries()) {
    if (gain === null || (player !== undefined && match.players[seat] !== player)) continue
    num += gain
    den++
  }
  return den === 0 ? null : { num, den }
}

/** One row per player, most matches first; a match counts for each player at its table. */
export function byPlayer(matches: readonly Scored[]): readonly GroupRow[] {
  return rows(matches, match => new Set(match.players), true)
}

/** One row per pairing (who met whom, whatever the seats), most matches first. */
export function byPairing(matches: readonly Scored[]): readonly GroupRow[] {
  return rows(matches, match => [pairingOf(match.players)], false)
}

/** One row over all matches. */
export const overall = (matches: readonly Scored[], key: string): GroupRow => rowOf(key, matches, undefined)

function rows(matches: readonly Scored[], keysOf: (match: Scored) => Iterable<string>, isPlayer: boolean): readonly GroupRow[] {
  const groups = new Map<string, Scored[]>()
  for (const match of matches) {
    for (const key of keysOf(match)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [match])
      else group.push(match)
    }
  }
  return [...groups]
    .map(([key, group]) => rowOf(key, group, isPlayer ? key : undefined))
    .sort((a, b) => b.matches - a.matches || (a.key < b.key ? -1 : 1))
}

function rowOf(key: string, matches: readonly Scored[], player: string | undefined): GroupRow {
  return {
    key,
    ...trustOf(matches, player),
    measures: {
      selfGain: aggregate(termsOf(matches, 'selfGain', player)),
      efficiency: aggregate(termsOf(matches, 'efficiency')),
      fairness: aggregate(termsOf(matches, 'fairness')),
    },
    matches: matches.length,
    units: new Set(matches.map(match => match.unit)).size,
    welfareLost: matches.reduce((sum, { welfare }) => sum + welfare.best - welfare.reached, 0),
    belowBaseline: matches.length === 0 ? 0 : matches.reduce((sum, match) => sum + match.belowBaseline, 0) / matches.length,
  }
}

/** A summary with its raw points where there are few units. */
export function aggregate(terms: readonly Term[]): Aggregate {
  const units = sumUnits(terms)
  const points = units.length < FEW_UNITS ? units.filter(unit => unit.den !== 0).map(unit => unit.num / unit.den) : []
  return { ...summarise(terms), points }
}
