import { Problem, shown } from '../../../core/problem'

/** Labels from a list, one a line, or from a table's first column; blanks and repetitions go, a heading `label` too. */
export function labelsIn(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map(line => first(line).trim())
  const named = lines.filter(line => line !== '')
  return [...new Set(/^label$/i.test(named[0] ?? '') ? named.slice(1) : named)]
}

/** The first cell of a line of CSV. A plain label has no comma, semicolon or tab. */
function first(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line)
  return quoted === null ? (line.split(/[,;\t]/)[0] ?? '') : (quoted[1] ?? '').replaceAll('""', '"')
}

/** Matchings → tables → party numbers, from 1 in the order of joining. */
export type Matrix = readonly (readonly (readonly number[])[])[]

const COLUMNS = ['matching', 'table', 'party'] as const

/**
 * A table of matchings from CSV with the columns matching, table and party (in any order, others are left out), one line for each party at a table; matchings and tables are numbered from 1.
 * Throws a Problem that names the line.
 */
export function matrixIn(text: string): Matrix {
  const lines = text.split(/\r\n|\r|\n/).filter(line => line.trim() !== '')
  const cells = lines.map(line => line.split(/[,;\t]/).map(cell => cell.trim().replace(/^"(.*)"$/, '$1')))
  const head = (cells[0] ?? []).map(cell => cell.toLowerCase().replace(/^\uFEFF/, ''))
  const at = COLUMNS.map(column => head.indexOf(column))
  const missing = COLUMNS.find((_, i) => (at[i] ?? -1) < 0)
  if (missing !== undefined)
    throw new Problem({
      expected: `a column ${missing}`,
      found: shown(lines[0]),
      where: 'line 1',
      todo: 'name the columns matching, table and party',
    })
  const matrix: number[][][] = []
  for (const [i, row] of cells.slice(1).entries()) {
    const [matching, table, party] = at.map(column => Number(row[column]))
    const wrong = [matching, table, party].findIndex(n => n === undefined || !Number.isInteger(n) || n < 1 || n > 10_000)
    if (wrong >= 0)
      throw new Problem({
        expected: `a whole number from 1 as ${COLUMNS[wrong]}`,
        found: shown(row[at[wrong] ?? 0]),
        where: `line ${i + 2}`,
        todo: 'correct the number',
      })
    const tables = (matrix[(matching as number) - 1] ??= [])
    ;(tables[(table as number) - 1] ??= []).push(party as number)
  }
  // Array.from fills gaps, which map would skip.
  return Array.from(matrix as (number[][] | undefined)[], (tables, m) => {
    const whole: readonly (number[] | undefined)[] = Array.from(tables ?? [])
    if (whole.length === 0)
      throw new Problem({ expected: `tables of matching ${m + 1}`, found: 'none', where: 'matching', todo: 'number the matchings without gaps' })
    return whole.filter(parties => parties !== undefined)
  })
}

/** A table of matchings as CSV, as `matrixIn` reads it. */
export const matrixText = (matrix: Matrix): string =>
  [COLUMNS.join(','), ...matrix.flatMap((tables, m) => tables.flatMap((parties, t) => parties.map(party => `${m + 1},${t + 1},${party}`)))].join(
    '\r\n',
  ) + '\r\n'

/** A small example: four parties in pairs, three matchings in which everybody meets everybody. */
export const SAMPLE: Matrix = [
  [
    [1, 2],
    [3, 4],
  ],
  [
    [1, 3],
    [2, 4],
  ],
  [
    [1, 4],
    [2, 3],
  ],
]
