import type { ConfigFieldProps } from './ConfigField'
import { Notes } from './ConfigField'
import './config.css'
import type { FieldShape } from './schema'

type Cell = unknown
type Grid = readonly (readonly Cell[])[]

const WORDS = {
  en: { row: 'Row', column: 'Column', addRow: 'Add a row', addColumn: 'Add a column', drop: 'Remove', name: 'name', of: 'payoff of seat' },
  de: {
    row: 'Zeile',
    column: 'Spalte',
    addRow: 'Zeile hinzufügen',
    addColumn: 'Spalte hinzufügen',
    drop: 'Entfernen',
    name: 'Name',
    of: 'Auszahlung von Platz',
  },
}

/** An id for one more row or column: the first capital letter that isn't taken. */
const freshName = (taken: readonly string[]): string =>
  Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i)).find(c => !taken.includes(c)) ?? `A${taken.length}`

/**
 * Payoffs as a grid. Where the schema's meta says so, rows and columns carry the action names of the sibling `actions`, edited in place;
 * adding or removing a row adds or removes the action too. A cell of two numbers holds the row player's first, each under its seat's colour.
 */
export function GridField(
  props: ConfigFieldProps & {
    readonly shape: Extract<FieldShape, { kind: 'grid' }>
    readonly description: string | undefined
    readonly error: string | undefined
  },
) {
  const { shape, language, field } = props
  const w = WORDS[language]
  const grid: Grid = Array.isArray(props.value) ? (props.value as Grid) : [[]]
  const actions = shape.names === null ? null : ((props.siblings['actions'] ?? []) as readonly (readonly string[])[])
  const rowNames = actions?.[0] ?? grid.map((_, i) => `${i + 1}`)
  const own = shape.names === 'payoffs' && actions !== null && actions.length === 2
  const columnNames = shape.names === 'payoffs' ? (own ? (actions?.[1] ?? []) : rowNames) : (grid[0] ?? []).map((_, i) => `${i}`)
  const tied = shape.names === 'payoffs' && !own
  const zero: Cell = shape.tuple === 0 ? 0 : Array.from({ length: shape.tuple }, () => 0)

  const put = (next: Grid, names?: readonly (readonly string[])[]) =>
    names && props.onSiblings ? props.onSiblings({ [field.key]: next, actions: names }) : props.onChange(next)
  const rename = (list: number, at: number, name: string) => {
    if (actions === null) return
    put(
      grid,
      actions.map((names, i) => (i === list ? names.map((n, j) => (j === at ? name : n)) : names)),
    )
  }
  const without = <V,>(list: readonly V[], at: number): V[] => list.filter((_, i) => i !== at)
  const addRow = () => {
    const rows = [...grid, columnNames.map(() => zero)]
    const names = actions?.map((list, i) => (i === 0 ? [...list, freshName(list)] : list))
    put(tied ? rows.map(row => [...row, zero]) : rows, names)
  }
  const addColumn = () =>
    put(
      grid.map(row => [...row, zero]),
      shape.names === 'payoffs' ? actions?.map((list, i) => (i === 1 ? [...list, freshName(list)] : list)) : undefined,
    )
  const dropRow = (at: number) => {
    const rows = without(grid, at)
    put(
      tied ? rows.map(row => without(row, at)) : rows,
      actions?.map((list, i) => (i === 0 ? without(list, at) : list)),
    )
  }
  const dropColumn = (at: number) =>
    put(
      grid.map(row => without(row, at)),
      shape.names === 'payoffs' ? actions?.map((list, i) => (i === 1 ? without(list, at) : list)) : undefined,
    )
  const setCell = (r: number, c: number, part: number | null, typed: string) => {
    const n = typed.trim() === '' || Number.isNaN(Number(typed.replace(',', '.'))) ? typed : Number(typed.replace(',', '.'))
    const cell = (old: Cell): Cell => (part === null ? n : (old as unknown[]).map((x, i) => (i === part ? n : x)))
    put(grid.map((row, i) => (i === r ? row.map((old, j) => (j === c ? cell(old) : old)) : row)))
  }
  const faulty = (r: number, c: number, part: number) =>
    props.issues.some(i => i.path[0] === field.key && i.path[1] === r && i.path[2] === c && (i.path[3] === undefined || i.path[3] === part))

  return (
    <fieldset className="config-group">
      <legend className="config-label">{field.title}</legend>
      <div className="grid-scroll" tabIndex={-1}>
        <table className="grid-table">
          <thead>
            <tr>
              <td />
              {columnNames.map((name, c) => (
                <th key={c} scope="col">
                  {own ? (
                    <input
                      className="grid-name"
                      value={name}
                      aria-label={`${w.column} ${c + 1}, ${w.name}`}
                      onChange={e => rename(1, c, e.target.value)}
                    />
                  ) : (
                    <span className="grid-fixed">{name}</span>
                  )}
                  {!tied && columnNames.length > 1 && (
                    <button type="button" className="grid-drop" aria-label={`${w.drop}: ${w.column} ${name}`} onClick={() => dropColumn(c)}>
                      ×
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.map((row, r) => (
              <tr key={r}>
                <th scope="row">
                  {actions === null ? (
                    rowNames[r]
                  ) : (
                    <input
                      className="grid-name"
                      value={rowNames[r] ?? ''}
                      aria-label={`${w.row} ${r + 1}, ${w.name}`}
                      onChange={e => rename(0, r, e.target.value)}
                    />
                  )}
                  {grid.length > 1 && (
                    <button type="button" className="grid-drop" aria-label={`${w.drop}: ${w.row} ${rowNames[r] ?? r + 1}`} onClick={() => dropRow(r)}>
                      ×
                    </button>
                  )}
                </th>
                {row.map((cell, c) => (
                  <td key={c}>
                    {(Array.isArray(cell) ? cell : [cell]).map((n, part) => (
                      <input
                        key={part}
                        className="grid-number"
                        inputMode="decimal"
                        aria-invalid={faulty(r, c, part) || undefined}
                        value={String(n)}
                        style={shape.tuple > 1 ? { borderBottomColor: `var(--seat-${part})` } : undefined}
                        data-pair={shape.tuple > 1 || undefined}
                        aria-label={`${rowNames[r] ?? r + 1}, ${columnNames[c] ?? c + 1}${shape.tuple > 1 ? `, ${w.of} ${part + 1}` : ''}`}
                        onChange={e => setCell(r, c, shape.tuple === 0 ? null : part, e.target.value)}
                      />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="grid-adds">
        <button type="button" className="grid-add" onClick={addRow}>
          {w.addRow}
        </button>
        {!tied && (
          <button type="button" className="grid-add" onClick={addColumn}>
            {w.addColumn}
          </button>
        )}
      </div>
      <Notes description={props.description} error={props.error} />
    </fieldset>
  )
}
