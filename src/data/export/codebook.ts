import { columnOf, TABLES } from './columns'
import { cells, CRLF } from './csv'

/** codebook.csv: each column of each table with its meaning, type, unit and values; its own columns included. */
export function codebook(): string {
  const rows = Object.entries(TABLES).flatMap(([file, names]) =>
    names.map(name => {
      const { meaning, type, unit, values } = columnOf(name)
      return cells([file, name, meaning, type, unit, values])
    }),
  )
  return [cells(TABLES['codebook.csv']), ...rows, ''].join(CRLF)
}
