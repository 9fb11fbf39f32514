import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type ReactNode, useCallback, useEffect, useRef } from 'react'
import './live-list.css'

/**
 * A table that changes while somebody works in it: only rows in sight are drawn, rows keep their height and order, and the row that holds the focus stays drawn, so that
 * an update never takes the focus away. `columns`: headings, the last may be '' with a name for screen readers in `lastLabel`. `cells`: what stands in a row, in the order of the headings.
 */
export function LiveList<Row>(props: {
  readonly label: string
  readonly kind: string
  readonly columns: readonly string[]
  readonly lastLabel: string
  readonly rows: readonly Row[]
  readonly rowHeight: number
  readonly held: string | null
  keyOf(row: Row): string
  cells(row: Row): readonly ReactNode[]
  onHold(key: string | null): void
}) {
  const { rows, keyOf, held, onHold, rowHeight } = props
  const frame = useRef<HTMLDivElement>(null)
  const heldAt = held === null ? -1 : rows.findIndex(row => keyOf(row) === held)
  // Nothing that this hook returns is handed to memoised parts.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    getItemKey: index => {
      const row = rows[index]
      return row === undefined ? index : keyOf(row)
    },
    overscan: 6,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range)
        return heldAt < 0 || shown.includes(heldAt) ? shown : [...shown, heldAt].sort((a, b) => a - b)
      },
      [heldAt],
    ),
  })
  useEffect(() => virtual.measure(), [virtual, rowHeight])
  const onFocus = (event: FocusEvent) => {
    const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset['key']
    if (key !== undefined && key !== held) onHold(key)
  }
  const onBlur = () => {
    // Menus and dialogs of a row stand elsewhere in the page; the row is held while one is open.
    setTimeout(() => {
      const now = document.activeElement
      if (now === null || now === document.body || frame.current?.contains(now) || now.closest('[role="menu"], [role="dialog"]') !== null) return
      onHold(null)
    })
  }
  const row = 'live-row'
  return (
    // It hears where the focus is; it isn't pressed.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={frame}
      className="live-list"
      data-kind={props.kind}
      tabIndex={0}
      role="region"
      aria-label={props.label}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <div role="table" aria-label={props.label} aria-rowcount={rows.length + 1}>
        <div role="rowgroup" className="live-head">
          <div role="row" className={row} aria-rowindex={1}>
            {props.columns.map((title, i) => (
              <span key={i} role="columnheader">
                {title === '' ? <span className="unseen">{props.lastLabel}</span> : title}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="live-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(item => {
            const one = rows[item.index]
            if (one === undefined) return null
            const key = keyOf(one)
            return (
              <div
                key={key}
                role="row"
                className={row}
                data-key={key}
                aria-rowindex={item.index + 2}
                style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
              >
                {props.cells(one).map((cell, i) => (
                  <div key={i} role={i === 0 ? 'rowheader' : 'cell'} className="live-cell">
                    {cell}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
