import {
  type Aggregate,
  aggregate,
  byPairing,
  byPlayer,
  type GroupRow,
  type MeasureId,
  MEASURES,
  overall,
  termsOf,
  type Trust,
  trustOf,
} from '../../measures/groups'
import { type Contrast, contrast } from '../../measures/stats/contrast'
import type { Entry } from './entry'
import { type Extra, extrasOf } from './extras'
import type { Facet } from './holdings'
import { DIMENSIONS, type Dimension } from './search'
import type { Counted, Selection } from './select'

/** A row with its game: measures of different games are never pooled, as in an export's scripts. `kinds`: what kinds of players stand behind the key. */
export interface Row extends GroupRow {
  readonly game: string
  readonly kinds: readonly string[]
}

/** Who against whom in one game. `cells[r][c]`: the measure of player r at tables where c sits too; null where they never met or it is undefined. */
export interface Grid extends Trust {
  readonly game: string
  readonly players: readonly string[]
  readonly cells: readonly (readonly GridCell[])[]
  /** How many players the game has in all; the grid shows those with the most matches. */
  readonly all: number
}

export interface GridCell {
  readonly value: number | null
  readonly matches: number
}

/** Two groups and their difference, for each measure. */
export interface Comparison {
  readonly a: Side
  readonly b: Side
  readonly contrasts: Readonly<Record<MeasureId, Contrast>>
}

export interface Side extends Trust {
  readonly measures: Readonly<Record<MeasureId, Aggregate>>
  readonly matches: number
  readonly units: number
}

/** A selection in numbers. `games`: matches and units of each, most matches first; `kinds`: the kind of each player. */
export interface Summary extends Trust {
  readonly counted: number
  readonly units: number
  readonly folded: number
  readonly left: number
  readonly games: readonly { readonly game: string; readonly matches: number; readonly units: number }[]
  readonly kinds: readonly (readonly [player: string, kind: string])[]
}

/** A row of the list of matches. */
export type Listed = Pick<
  Entry,
  | 'id'
  | 'game'
  | 'setup'
  | 'players'
  | 'kinds'
  | 'pairing'
  | 'started'
  | 'selfGain'
  | 'efficiency'
  | 'fairness'
  | 'fallbacks'
  | 'failures'
  | 'decisions'
>

/** What can be asked about a selection of matches. */
export interface Wishes {
  readonly summary: { readonly kind: 'summary' }
  readonly matches: { readonly kind: 'matches' }
  readonly values: { readonly kind: 'values' }
  readonly overall: { readonly kind: 'overall' }
  readonly players: { readonly kind: 'players' }
  readonly pairings: { readonly kind: 'pairings' }
  readonly grid: { readonly kind: 'grid'; readonly measure: MeasureId }
  readonly compare: { readonly kind: 'compare'; readonly by: Dimension; readonly a: string; readonly b: string }
  /** `tags`: those of the card of the selection's only game; `hasRoles`: its seats have names. */
  readonly extras: { readonly kind: 'extras'; readonly tags: readonly string[]; readonly hasRoles: boolean }
}
export type { Extra }
export type Wish = Wishes[keyof Wishes]

export interface Answers {
  readonly summary: Summary
  /** Newest first. */
  readonly matches: readonly Listed[]
  /** The values that groups can take in each dimension, with how many matches have them, most first. */
  readonly values: Readonly<Record<Dimension, readonly Facet[]>>
  readonly overall: readonly Row[]
  readonly players: readonly Row[]
  readonly pairings: readonly Row[]
  readonly grid: Grid | null
  readonly compare: Comparison
  readonly extras: readonly Extra[]
}

/** Answers one wish. Pure, and the only thing that takes time: a worker runs it. */
export function answer(selection: Selection, wish: Wish): Answers[keyof Answers] {
  const matches = selection.counted
  switch (wish.kind) {
    case 'summary':
      return summaryOf(selection)
    case 'matches':
      return listedOf(selection.found)
    case 'values':
      return Object.fromEntries(DIMENSIONS.map(by => [by, valuesOf(matches, by)])) as Answers['values']
    case 'overall':
      return overallRows(matches)
    case 'players':
      return playerRows(matches)
    case 'pairings':
      return pairingRows(matches)
    case 'grid':
      return gridOf(matches, wish.measure)
    case 'compare':
      return compare(matches, wish.by, wish.a, wish.b)
    case 'extras':
      return extrasOf(matches, wish.tags, wish.hasRoles)
  }
}

/** Most players a grid shows: what fits on a screen and can be read. */
const GRID = 24

function summaryOf({ counted, units, folded, left }: Selection): Summary {
  return {
    counted: counted.length,
    units,
    folded,
    left,
    ...trustOf(counted),
    games: byGame(counted).map(([game, group]) => ({ game, matches: group.length, units: new Set(group.map(match => match.unit)).size })),
    kinds: [...kindsOf(counted)],
  }
}

function listedOf(found: readonly Counted[]): readonly Listed[] {
  return found
    .map(({ id, game, setup, players, kinds, pairing, started, selfGain, efficiency, fairness, fallbacks, failures, decisions }) => {
      return { id, game, setup, players, kinds, pairing, started, selfGain, efficiency, fairness, fallbacks, failures, decisions }
    })
    .sort((a, b) => (b.started ?? -Infinity) - (a.started ?? -Infinity) || (a.id < b.id ? -1 : 1))
}

/** Matches by game, most matches first. */
function byGame(matches: readonly Counted[]): readonly (readonly [string, readonly Counted[]])[] {
  const games = new Map<string, Counted[]>()
  for (const match of matches) {
    const group = games.get(match.game)
    if (group === undefined) games.set(match.game, [match])
    else group.push(match)
  }
  return [...games].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
}

/** One row per game over all its matches. */
const overallRows = (matches: readonly Counted[]): readonly Row[] =>
  byGame(matches).map(([game, group]) => ({ ...overall(group, game), game, kinds: [] }))

/** One row per game and player. */
function playerRows(matches: readonly Counted[]): readonly Row[] {
  return byGame(matches).flatMap(([game, group]) => {
    const kinds = kindsOf(group)
    return byPlayer(group).map(row => ({ ...row, game, kinds: [kinds.get(row.key) ?? 'imported'] }))
  })
}

/** One row per game and pairing. */
function pairingRows(matches: readonly Counted[]): readonly Row[] {
  return byGame(matches).flatMap(([game, group]) => {
    const first = new Map<string, Counted>()
    for (const match of group) if (!first.has(match.pairing)) first.set(match.pairing, match)
    return byPairing(group).map(row => ({ ...row, game, kinds: [...new Set(first.get(row.key)?.kinds)] }))
  })
}

function kindsOf(matches: readonly Pick<Counted, 'players' | 'kinds'>[]): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>()
  for (const match of matches)
    for (const [seat, player] of match.players.entries()) if (!kinds.has(player)) kinds.set(player, match.kinds[seat] ?? 'imported')
  return kinds
}

/**
 * Who against whom in the game with the most matches; null with fewer than three players. The value of a cell is Σ num / Σ den over the matches, as for rows.
 * Self-gain is the row player's; efficiency and fairness are the table's, so that those grids are symmetric.
 */
function gridOf(matches: readonly Counted[], measure: MeasureId): Grid | null {
  const [top] = byGame(matches)
  if (top === undefined) return null
  const [game, group] = top
  const counts = new Map<string, number>()
  for (const match of group) for (const player of new Set(match.players)) counts.set(player, (counts.get(player) ?? 0) + 1)
  if (counts.size < 3) return null
  const players = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, GRID)
    .map(([player]) => player)
    .sort()
  const index = new Map(players.map((player, i) => [player, i]))
  const sums = players.map(() => players.map(() => ({ num: 0, den: 0, matches: 0 })))
  for (const match of group) {
    const seats = new Map<string, number>()
    for (const player of match.players) seats.set(player, (seats.get(player) ?? 0) + 1)
    for (const [player, own] of seats) {
      const [term] = termsOf([match], measure, player)
      for (const other of seats.keys()) {
        if (other === player && own < 2) continue
        const cell = sums[index.get(player) ?? -1]?.[index.get(other) ?? -1]
        if (cell === undefined) continue
        cell.matches++
        cell.num += term?.num ?? 0
        cell.den += term?.den ?? 0
      }
    }
  }
  const cells = sums.map(row => row.map(({ num, den, matches: n }) => ({ value: den === 0 ? null : num / den, matches: n })))
  return { game, players, cells, all: counts.size, ...trustOf(group) }
}

function valuesOf(matches: readonly Counted[], by: Dimension): readonly Facet[] {
  const counts = new Map<string, number>()
  for (const match of matches) for (const value of valuesIn(match, by)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

function valuesIn(match: Counted, by: Dimension): Iterable<string> {
  if (by === 'player') return new Set(match.players)
  if (by === 'kind') return new Set(match.kinds)
  const value = match[by]
  return value === undefined ? [] : [value]
}

/** Two groups side by side. In the dimensions `player` and `kind` self-gain, fallbacks and failures are those of their own seats, else of every seat. */
function compare(matches: readonly Counted[], by: Dimension, a: string, b: string): Comparison {
  const groupOf = (value: string): Grouped => {
    const group = matches.filter(match => new Set(valuesIn(match, by)).has(value))
    // By kind, seats are named by their kind, so that the same count holds.
    const named = by === 'kind' ? group.map(match => ({ ...match, players: match.kinds })) : group
    const seats = by === 'kind' || by === 'player' ? value : undefined
    return { named, seats, terms: record(measure => termsOf(named, measure, seats)) }
  }
  const [first, second] = [groupOf(a), groupOf(b)]
  const side = ({ named, seats, terms }: Grouped): Side => ({
    ...trustOf(named, seats),
    measures: record(measure => aggregate(terms[measure])),
    matches: named.length,
    units: new Set(named.map(match => match.unit)).size,
  })
  return { a: side(first), b: side(second), contrasts: record(measure => contrast(first.terms[measure], second.terms[measure])) }
}

interface Grouped {
  readonly seats: string | undefined
  readonly named: readonly Counted[]
  readonly terms: Readonly<Record<MeasureId, ReturnType<typeof termsOf>>>
}

const record = <V>(make: (measure: MeasureId) => V): Readonly<Record<MeasureId, V>> =>
  Object.fromEntries(MEASURES.map(measure => [measure, make(measure)])) as Record<MeasureId, V>
