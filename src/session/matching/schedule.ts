import { luckOf } from '../../core/luck'
import { type PlanProblem, refused } from '../problem'
import { designOf, type Plan } from './designs'
import { findTables } from './golf'

/** So many parties at tables of so many places, in so many matchings. `fill`: incomplete tables are filled, else those that are left over sit out. */
export interface Size {
  readonly n: number
  readonly people: number
  readonly matchings: number
  readonly kept: boolean
  readonly fill: boolean
}

/** Single comparisons that the search for a schedule may make: a fraction of a second. */
const EFFORT = 8_000_000

/**
 * Matchings of the indices 0..n−1 in which no two meet twice (−1: a place to fill; who stands nowhere sits out), or why there are none. The same size gives the same schedule: luck enters by who gets which index.
 * First what can't be, by counting pairs; then a construction (see designs.ts); then a bounded search, which may miss one.
 */
export function scheduleOf(size: Size): Plan | PlanProblem {
  const key = JSON.stringify(size)
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make(size)
  if (memory.size >= 64) memory.clear()
  memory.set(key, made)
  return made
}

const memory = new Map<string, Plan | PlanProblem>()

/** Whether a schedule was found. */
export const isPlan = (made: Plan | PlanProblem): made is Plan => Array.isArray(made)

/**
 * Most matchings that can be, by counting: all pairs that may meet, over the pairs that each matching uses up. ⌊(n − 1)/(g − 1)⌋ where n parties come out even at tables of g; n/g where roles are kept, too.
 * Infinite where nobody meets anybody.
 */
export function boundOf({ n, people, kept, fill }: Omit<Size, 'matchings'>): number {
  const pairs = (k: number) => (k * (k - 1)) / 2
  const rows = Array.from({ length: people }, (_, r) => Math.floor(n / people) + (r < n % people ? 1 : 0))
  const all = kept ? pairs(n) - rows.reduce((sum, row) => sum + pairs(row), 0) : pairs(n)
  const used = sizesOf(n, people, fill).reduce((sum, size) => sum + pairs(size), 0)
  return used === 0 ? Number.POSITIVE_INFINITY : Math.floor(all / used)
}

/** The numbers of parties at each table: full ones, or with `fill` as even as they can be. */
export function sizesOf(n: number, people: number, fill: boolean): readonly number[] {
  if (!fill) return Array<number>(Math.floor(n / people)).fill(people)
  const tables = Math.ceil(n / people)
  return Array.from({ length: tables }, (_, t) => Math.floor(n / tables) + (t < n % tables ? 1 : 0))
}

function make(size: Size): Plan | PlanProblem {
  const { n, people, matchings } = size
  const bound = boundOf(size)
  const values = { parties: n, people, matches: matchings, bound, kept: size.kept ? 1 : 0 }
  if (matchings > bound) return refused('perfect-bound', 'matching', values)
  const exact = construct(size)
  if (bound === Number.POSITIVE_INFINITY) return Array.from({ length: matchings }, () => exact[0] ?? [])
  if (exact.length >= matchings) return exact.slice(0, matchings)
  const found = search(size)
  return found ?? refused('perfect-unfound', 'matching', { ...values, possible: exact.length })
}

/** By construction: where parties don't come out even, indices from n on are empty places; without `fill`, that works for pairs alone, since a table with an empty place isn't played. */
function construct({ n, people, kept, fill }: Size): Plan {
  const over = n % people
  if (n < people && !fill) return [[]]
  if (over !== 0 && !fill && people > 2) return search({ n, people, kept, fill, matchings: 1 }) ?? []
  const whole = over === 0 ? n : n + people - over
  const isEmpty = emptyOf(whole, people, whole - n)
  const index = Array.from({ length: whole }, (_, i) => i).filter(i => !isEmpty.has(i))
  const of = new Map(index.map((i, at) => [i, at]))
  return designOf(whole, people, kept).map(tables =>
    tables.map(table => table.map(i => of.get(i) ?? -1)).filter(table => fill || !table.includes(-1)),
  )
}

/** The last index of each of the last rows: empty places that come together in one table at least once. */
function emptyOf(whole: number, people: number, empty: number): ReadonlySet<number> {
  const row = whole / people
  return new Set(Array.from({ length: empty }, (_, i) => (people - i) * row - 1))
}

/**
 * By search. Those that sit out go round, so that nobody sits out twice before all have once. With kept roles a table takes no two of a row (see `rowOf`), and those of the longer rows go round alone,
 * since the others are always needed.
 */
function search({ n, people, matchings, kept, fill }: Size): Plan | null {
  const sizes = sizesOf(n, people, fill)
  const row = rowOf(n, people)
  const over = fill ? 0 : n % people
  const long = Math.ceil(n / people)
  const playing = Array.from({ length: matchings }, (_, t) => {
    const out = new Set(Array.from({ length: over }, (__, i) => (kept ? i * long + (t % long) : (t * over + i) % n)))
    return Array.from({ length: n }, (__, i) => i).filter(i => !out.has(i))
  })
  const clash = kept ? (a: number, b: number) => row(a) === row(b) : () => false
  const found = findTables({ n, playing, sizes, clash, effort: EFFORT }, luckOf(JSON.stringify(['schedule', n, people, matchings, kept, fill])))
  if (found === null) return null
  return found.map(tables => tables.map(table => (kept ? inRows(table, people, row) : [...table, ...Array<number>(people - table.length).fill(-1)])))
}

/** The row that an index stands in where roles are kept: rows of n/people, the first ones longer by one. */
export const rowOf = (n: number, people: number) => {
  const short = Math.floor(n / people)
  const long = n % people
  return (i: number): number => (i < long * (short + 1) ? Math.floor(i / (short + 1)) : long + Math.floor((i - long * (short + 1)) / short))
}

const inRows = (table: readonly number[], people: number, row: (i: number) => number): readonly number[] =>
  Array.from({ length: people }, (_, r) => table.find(i => row(i) === r) ?? -1)
