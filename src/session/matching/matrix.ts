import { Problem, shown } from '../../core/problem'
import type { PartyId } from '../plan'
import { refused } from '../problem'
import type { MatchingInput, MatchingResult, Places } from './input'

/** Matchings, each a list of tables, each a list of party numbers in seat order. */
export type Matrix = readonly (readonly (readonly number[])[])[]

/**
 * The matching that the matrix holds. Where somebody is missing, the place is to be filled, or the others at that table watch; so does everybody whom the matrix doesn't seat. Refuses where it holds no such matching.
 */
export function fromMatrix({ parties, matching, matrix, roster, numbered, fill }: MatchingInput): MatchingResult {
  const rows = matrix?.[matching]
  if (rows === undefined) return { reason: refused('matrix-short', 'matrix', { matches: matching + 1, found: matrix?.length ?? 0 }) }
  const order = numbered ?? roster
  const present = new Set(parties)
  const tables: Places[] = []
  const seated = new Set<PartyId>()
  for (const row of rows) {
    const places = row.map(n => {
      const party = order[n - 1]
      return party !== undefined && present.has(party) && !seated.has(party) ? party : null
    })
    const members = places.filter(party => party !== null)
    if (members.length === 0 || (members.length < places.length && !fill)) continue
    for (const party of members) seated.add(party)
    tables.push(places)
  }
  return { tables, watching: parties.filter(party => !seated.has(party)) }
}

const HEAD = ['matching', 'table', 'seat', 'party']

/**
 * Reads a matrix that somebody uploads, in either form: CSV with the columns matching, table, seat, party (in any order, numbers from 1), or one table a line, its party numbers in seat order
 * between blanks, commas or semicolons, with an empty line between matchings. Throws a Problem that names the line.
 */
export function parseMatrix(text: string): Matrix {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ n: i + 1, cells: cellsOf(line) }))
  const first = lines.find(({ cells }) => cells.length > 0)
  if (first === undefined) throw at(1, 'a line for each table', 'an empty text', 'write the numbers of those who sit together')
  const names = first.cells.map(cell => cell.toLowerCase())
  const matrix = names.some(name => /[a-z]/.test(name)) ? fromColumns(names, first.n, lines) : fromLines(lines)
  for (const [i, tables] of matrix.entries()) {
    const seen = new Set<number>()
    for (const party of tables.flat()) {
      if (seen.has(party)) throw problem(`matrix, matching ${i + 1}`, 'every party at one table', `party ${party} twice`, 'seat it once')
      seen.add(party)
    }
  }
  return matrix
}

interface Line {
  readonly n: number
  readonly cells: readonly string[]
}

/** A line between commas, semicolons, tabs or blanks, quotes taken off. */
const cellsOf = (line: string): readonly string[] =>
  line.trim() === ''
    ? []
    : line
        .trim()
        .split(/\s*[,;\t]\s*|\s+/)
        .map(cell => cell.replace(/^"(.*)"$/, '$1').trim())

function fromLines(lines: readonly Line[]): Matrix {
  const matchings: number[][][] = []
  let isOpen = false
  for (const { n, cells } of lines) {
    if (cells.length === 0) {
      isOpen = false
      continue
    }
    if (!isOpen) matchings.push([])
    isOpen = true
    matchings.at(-1)?.push(cells.map(cell => whole(cell, n, 'the number of a party')))
  }
  return matchings
}

function fromColumns(names: readonly string[], head: number, lines: readonly Line[]): Matrix {
  const columns = HEAD.map(name => names.indexOf(name))
  const missing = HEAD.filter((_, i) => columns[i] === -1)
  if (missing.length > 0) throw at(head, `the columns ${HEAD.join(', ')}`, `no ${missing.join(', ')}`, 'add them or leave the heading out')
  const seats = new Map<number, Map<number, Map<number, number>>>()
  for (const { n, cells } of lines) {
    if (n <= head || cells.length === 0) continue
    const [matching, table, seat, party] = columns.map((column, i) => whole(cells[column], n, `the number of a ${HEAD[i]}`)) as [
      number,
      number,
      number,
      number,
    ]
    const tables = seats.get(matching) ?? new Map<number, Map<number, number>>()
    const places = tables.get(table) ?? new Map<number, number>()
    if (places.has(seat))
      throw at(n, 'every seat once', `seat ${seat} of table ${table} of matching ${matching} twice`, 'give each party a seat of its own')
    seats.set(matching, tables.set(table, places.set(seat, party)))
  }
  const ascending = <V>(map: ReadonlyMap<number, V>, what: string): readonly V[] =>
    Array.from({ length: map.size }, (_, i) => {
      const value = map.get(i + 1)
      if (value === undefined)
        throw problem('matrix', `${what} numbered from 1 without a gap`, `no ${i + 1} among ${[...map.keys()].join(', ')}`, 'add it')
      return value
    })
  if (seats.size === 0) throw at(head + 1, 'a line for each seat', 'nothing', 'write one below the heading')
  return ascending(seats, 'matchings').map((tables, m) =>
    ascending(tables, `tables of matching ${m + 1}`).map((places, t) => ascending(places, `seats of table ${t + 1} of matching ${m + 1}`)),
  )
}

function whole(cell: string | undefined, line: number, expected: string): number {
  const n = Number(cell)
  if (cell === undefined || cell === '' || !Number.isInteger(n) || n < 1)
    throw at(line, expected, shown(cell === '' ? undefined : cell), 'write a whole number from 1')
  return n
}

const at = (line: number, expected: string, found: string, todo: string): Problem => problem(`matrix, line ${line}`, expected, found, todo)
const problem = (where: string, expected: string, found: string, todo: string): Problem => new Problem({ expected, found, where, todo })
