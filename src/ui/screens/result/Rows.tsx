import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useRef } from 'react'
import type { Language } from '../../../wording/objection'
import { resultTexts } from '../../../wording/result'
import { points } from './numbers'
import './rows.css'

/** A column: its head, whether it holds numbers, and how a sort by it stands (`onSort` undefined: it can't be sorted). */
export interface Column {
  readonly id: string
  readonly head: string
  readonly unit?: string
  readonly hint?: string
  readonly isNumber?: boolean
  readonly sorted?: 'ascending' | 'descending' | 'none'
  onSort?(): void
}

/** Rows that are drawn at once; longer tables scroll in a window of their own and draw what is in sight. */
const PLAIN = 12
/** So few rows need no head of their own on narrow screens. */
const FEW = 4
/** Rows above and below the window that are drawn too. */
const OVERSCAN = 8

interface Props {
  readonly label: string
  readonly name: string
  readonly columns: readonly Column[]
  readonly count: number
  readonly rowHeight: number
  readonly language: Language
  /** The cells of a row, one per column. */
  readonly cells: (row: number) => readonly ReactNode[]
}

/** A table of any length: all rows while they are few, else a scrolling window over them. On narrow screens each row becomes a block whose numbers carry their column's head (result.css). `name` styles it. */
export function Rows(props: Props) {
  const isLong = props.count > PLAIN
  return (
    <div
      className="rows"
      data-name={props.name}
      data-columns={props.columns.length}
      style={{ '--columns': props.columns.length } as CSSProperties}
      data-few={props.count <= FEW || undefined}
      role="table"
      aria-label={props.label}
      aria-rowcount={props.count + 1}
    >
      <div className="rows-head" role="rowgroup">
        <div className="rows-row" role="row" aria-rowindex={1}>
          {props.columns.map(column => (
            <div key={column.id} role="columnheader" data-number={column.isNumber || undefined} aria-sort={column.sorted}>
              <Head column={column} language={props.language} />
            </div>
          ))}
        </div>
      </div>
      {isLong ? (
        <Window {...props} />
      ) : (
        <div role="rowgroup">
          {Array.from({ length: props.count }, (_, i) => (
            <Row key={i} {...props} row={i} />
          ))}
        </div>
      )}
    </div>
  )
}

function Head({ column, language }: { readonly column: Column; readonly language: Language }) {
  const t = resultTexts(language)
  const words = (
    <>
      {column.head}
      {column.unit !== undefined && <span className="rows-unit"> ({column.unit})</span>}
    </>
  )
  if (column.onSort === undefined) return <span title={column.hint}>{words}</span>
  return (
    <button type="button" className="rows-sort" title={column.hint ?? t.sortBy(column.head)} onClick={column.onSort}>
      {words}
      <span aria-hidden="true">{column.sorted === 'ascending' ? ' ↑' : column.sorted === 'descending' ? ' ↓' : ''}</span>
    </button>
  )
}

function Row({ row, columns, cells }: Props & { readonly row: number }) {
  const content = cells(row)
  return (
    <div className="rows-row" role="row" aria-rowindex={row + 2}>
      {columns.map((column, i) => (
        <div key={column.id} role="cell" data-head={column.head} data-number={column.isNumber || undefined}>
          {content[i]}
        </div>
      ))}
    </div>
  )
}

function Window(props: Props) {
  const { count, rowHeight, language } = props
  const scroller = useRef<HTMLDivElement>(null)
  // This component is drawn anew whenever the virtualizer says so; nothing it returns is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialRect: { width: 800, height: 480 },
  })
  return (
    <>
      <div ref={scroller} className="rows-window" role="rowgroup" tabIndex={0}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="presentation">
          {rows.getVirtualItems().map(item => (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              role="presentation"
              style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${item.start}px)` }}
            >
              <Row {...props} row={item.index} />
            </div>
          ))}
        </div>
      </div>
      <p className="rows-note" role="presentation">
        {resultTexts(language).scrollHint(points(count, language))}
      </p>
    </>
  )
}
