/** What a cell may hold; null, undefined and '' are missing and come out empty. */
export type Cell = string | number | boolean | null | undefined

/** Spreadsheets run a cell that begins so as a formula (OWASP, "CSV injection"); papaparse's own test misses texts of several lines. */
const FORMULA = /^[=+\-@\t\r\n]/
const QUOTED = /[",\r\n]|^\s|\s$/

/**
 * One value as a cell of RFC 4180: quoted where it must be, quotes doubled, line breaks inside a text kept.
 * A text that a spreadsheet would run gets an apostrophe in front; numbers are never touched. Booleans are 1 and 0; what is not finite is missing.
 */
function cell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (FORMULA.test(value)) return quoted(`'${value}`)
  return QUOTED.test(value) ? quoted(value) : value
}

/** Cells joined to the text of a row, without its line end. */
export const cells = (values: readonly Cell[]): string => values.map(cell).join(',')

/** The line end of RFC 4180. */
export const CRLF = '\r\n'

/** A JSON value as one cell: texts, numbers and booleans as they are, the rest as JSON, which a spreadsheet never takes for a formula. */
export function jsonCell(value: unknown): string {
  if (typeof value !== 'object' || value === null) return cell(plain(value))
  const text = JSON.stringify(value)
  return text.includes('"') || text.includes(',') ? quoted(text) : text
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** A JSON value as a cell's value: texts, numbers and booleans as they are, the rest as JSON. */
export function plain(value: unknown): Cell {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}
