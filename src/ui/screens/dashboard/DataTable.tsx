import { type ColumnDef, createSortedRowModel, rowSortingFeature, type SortingState, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import './data-table.css'

/** A column: its heading, what it sorts by (undefined sorts last either way), and what stands in a cell. `width` in px; the first column takes the room that is left. */
export interface DataColumn<Row> {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly width: number
  readonly isNumber?: boolean
  sortBy?(row: Row): number | string | undefined
  cell(row: Row): ReactNode
}

/** A table that stays quick with ten thousand rows: only those in sight are drawn. The first column stays put where the others scroll sideways. */
export interface DataTableProps<Row> {
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowHeight: number
  /** What a screen reader hears on a heading's button: "Sort by matches". */
  sortLabel(column: string): string
  /** Said above the table where it is wider than its room. */
  readonly scrolls: string
  keyOf(row: Row): string
  /** What a press on a row does; its keyboard way is a link or button in the first cell. */
  onRow?(row: Row): void
  readonly isStale?: boolean
  /** Most rows in sight. */
  readonly most?: number
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const OVERSCAN = 8

/** See DataTableProps. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowHeight, keyOf, most = 10 } = props
  const [sorting, setSorting] = useState<SortingState>([])
  const defs = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row> => ({
          id: column.id,
          header: column.title,
          accessorFn: row => column.sortBy?.(row),
          enableSorting: column.sortBy !== undefined,
          sortUndefined: 'last',
          sortDescFirst: column.isNumber === true,
          sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
        }),
      ),
    [columns],
  )
  const data = rows as Row[]
  const table = useTable({ features, columns: defs, data, getRowId: keyOf, state: { sorting }, onSortingChange: setSorting, enableMultiSort: false })
  const shown = table.getRowModel().rows
  const frame = useRef<HTMLDivElement>(null)
  // Nothing that this hook returns is handed to memoised parts.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan: OVERSCAN })
  useEffect(() => {
    frame.current?.scrollTo({ top: 0 })
  }, [rows, sorting])
  const isWide = useOverflow(frame)
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div className="data-table">
      {isWide && <p className="data-hint">{props.scrolls}</p>}
      {/* It scrolls, so a keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section
        ref={frame}
        className="data-frame"
        aria-label={props.label}
        tabIndex={0}
        data-stale={props.isStale || undefined}
        style={{ maxHeight: `calc(${most * rowHeight}px + 3.5rem)` }}
      >
        <table aria-rowcount={rows.length + 1} style={{ minWidth: width }}>
          <colgroup>
            {columns.map((column, i) => (
              <col key={column.id} style={i === 0 ? undefined : { width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(column => {
                const sorted = sorting.find(one => one.id === column.id)
                const order = sorted === undefined ? undefined : sorted.desc ? 'descending' : 'ascending'
                return (
                  <th key={column.id} scope="col" data-number={column.isNumber || undefined} aria-sort={order}>
                    {column.sortBy === undefined ? (
                      <span>{column.title}</span>
                    ) : (
                      <button
                        type="button"
                        title={column.hint}
                        aria-label={props.sortLabel(column.title)}
                        onClick={() => table.getColumn(column.id)?.toggleSorting()}
                      >
                        {column.title}
                        <Arrow order={order} />
                      </button>
                    )}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <Gap height={before} columns={columns.length} />}
            {items.map(item => {
              const row = shown[item.index]
              return (
                row !== undefined && (
                  <DataRow key={row.id} row={row.original} columns={columns} index={item.index} height={rowHeight} onRow={props.onRow} />
                )
              )
            })}
            {after > 0 && <Gap height={after} columns={columns.length} />}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function DataRow<Row>(props: {
  readonly row: Row
  readonly columns: readonly DataColumn<Row>[]
  readonly index: number
  readonly height: number
  readonly onRow: ((row: Row) => void) | undefined
}) {
  const { row, onRow } = props
  const press = (target: EventTarget) => {
    // A link or button in the row does its own thing; text that is being marked isn't a press.
    if ((target as Element).closest('a, button, input, label') === null && getSelection()?.isCollapsed !== false) onRow?.(row)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr
      aria-rowindex={props.index + 2}
      style={{ height: props.height }}
      data-press={onRow !== undefined || undefined}
      onClick={event => press(event.target)}
    >
      {props.columns.map((column, i) =>
        i === 0 ? (
          <th key={column.id} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} data-number={column.isNumber || undefined}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

/** The room of rows that are out of sight. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) => (
  <tr aria-hidden="true" className="data-gap">
    <td colSpan={columns} style={{ height }} />
  </tr>
)

const Arrow = ({ order }: { readonly order: 'ascending' | 'descending' | undefined }) => (
  <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true" className="data-arrow" data-order={order}>
    <path
      d={order === 'ascending' ? 'M5 2v9M1.5 5.5 5 2l3.5 3.5' : 'M5 1v9M1.5 6.5 5 10l3.5-3.5'}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  </svg>
)

const compare = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), undefined, { numeric: true })

/** Whether an element's content is wider than the element. */
function useOverflow(ref: { readonly current: HTMLElement | null }): boolean {
  const [isWide, setWide] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return undefined
    const look = () => setWide(element.scrollWidth > element.clientWidth + 1)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return isWide
}
