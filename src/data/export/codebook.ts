import { type ColumnName, columnOf, SESSION_TABLES, TABLES } from './columns'
import { cells, CRLF } from './csv'

/** codebook.csv: each column of each table with its meaning, type, unit and values; its own columns included, those of sessions where the export has any. */
export function codebook(hasSessions = false): string {
  const tables: Readonly<Record<string, readonly ColumnName[]>> = hasSessions ? { ...TABLES, ...SESSION_TABLES } : TABLES
  const rows = Object.entries(tables).flatMap(([file, names]) =>
    names.map(name => {
      const { meaning, type, unit, values } = columnOf(name)
      return cells([file, name, meaning, type, unit, values])
    }),
  )
  return [cells(TABLES['codebook.csv']), ...rows, ''].join(CRLF)
}
