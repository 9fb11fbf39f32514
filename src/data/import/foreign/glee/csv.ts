import Papa from 'papaparse'
import { shown } from '../../../../core/problem'
import { BadData, type Place } from '../../../problem'

/** One row of a game's table. `line` is where it begins, from 1. `cell` gives a cell's text, null where it is empty or the column isn't there. */
export interface Row {
  readonly line: number
  cell(column: string): string | null
}

/** A game's table: its columns, its rows, and whether the last row is closed by a line end, as the program writes it. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly closed: boolean
}

/** What the files of games with people write in empty cells. */
const NONE = 'None'

/** Rows that are read of a table at most: three for each of the most rounds that a match can have, and as many again that come after its end. Bounds the memory. */
const MOST_ROWS = 6000

/**
 * Reads a `game.csv`: RFC 4180, with either line end and line breaks inside quotes. Cells are empty, or hold the word `None` in files that write it into columns other
 * than `message`. Throws `BadData` for a cut row, an open quote, a column that isn't there, or more rows than a match can have.
 */
export function tableOf(text: string, needed: readonly string[], where: Place): Table {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', preview: MOST_ROWS + 2 })
  const broken = errors.find(error => error.type === 'Quotes')
  if (broken !== undefined) throw badCell('game.csv', 'a table whose quotes are closed', 'an open or stray quote', where)
  const [columns = [], ...body] = data
  if (body.length > MOST_ROWS) throw badCell('game.csv', `a table of at most ${MOST_ROWS} rows`, 'more', where)
  const lacking = needed.find(column => !columns.includes(column))
  if (lacking !== undefined) throw badCell(lacking, `a column "${lacking}"`, shown(columns.join(',')), where)
  const message = columns.indexOf('message')
  const says = body.some(cells => cells.some((cell, i) => cell === NONE && i !== message))
  const rows: Row[] = []
  let line = 1 + heightOf(columns)
  for (const cells of body) {
    const begins = line
    line += heightOf(cells)
    if (cells.length === 1 && cells[0] === '') continue
    if (cells.length !== columns.length) throw badCell('game.csv', `a row of ${columns.length} cells`, `${cells.length}`, { ...where, line: begins })
    rows.push({
      line: begins,
      cell(column) {
        const found = cells[columns.indexOf(column)]
        return found === undefined || found === '' || (says && found === NONE) ? null : found
      },
    })
  }
  return { columns, rows, closed: /[\r\n]\s*$/.test(text) }
}

/** How many lines a row takes. */
const heightOf = (cells: readonly string[]): number => cells.reduce((n, cell) => n + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 1)

/** The error of a cell, a row or a column of `game.csv`. */
export function badCell(field: string, expected: string, found: string, where: Place): BadData {
  return new BadData({ code: 'record-field', where: { ...where, entry: 'game.csv' }, values: { field, expected, found } })
}

/** A number as the program takes it: digits, also after `$` and with thousands separators. Throws `BadData` for anything else. */
export function numberIn(row: Row, column: string, where: Place): number {
  const text = row.cell(column)
  const bare = (text ?? '').trim().replace(/^(-?)\s*\$\s*/, '$1')
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) || !Number.isFinite(Number(plain)))
    throw badCell(column, 'a number', text === null ? 'nothing' : shown(text), { ...where, line: row.line })
  return Number(plain) + 0
}
