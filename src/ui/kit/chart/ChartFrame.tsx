import { type ReactNode, useState } from 'react'
import './chart.css'
import { csvOf, save, svgOf, svgOfTable } from './save'
import { show } from './scale'
import { chartTexts } from './texts'
import type { Framed, Language, Look, Table } from './types'
import { useWidth } from './use-width'

/** Rows of the table alternative that are shown; the CSV has all. */
const mostRows = 200

interface FrameProps extends Framed {
  readonly table: Table
  readonly isEmpty: boolean
  readonly reserved: number
  /** Colour key, where the marks are not labelled directly. */
  readonly legend?: ReactNode
  /** How many of how many points are drawn, where some were left out. */
  readonly thinned?: readonly [shown: number, all: number]
  /** The drawing is itself a table (a heat map), which a screen reader reads as such. */
  readonly isTable?: boolean
  /** Draws at a width in px. */
  readonly children: (width: number) => ReactNode
}

/**
 * What surrounds every chart: the sentence, the room (reserved, so that nothing jumps), the caption with n, and the data as a table and as files.
 * The drawing is one image to a screen reader, named by the sentence; its numbers are in the table.
 */
export function ChartFrame(props: FrameProps) {
  const { says, n, caption, language, table, isEmpty, reserved, legend, thinned, file = 'chart', scale = 1 } = props
  const t = chartTexts(language)
  const { ref, width } = useWidth()
  const saveSvg = () => {
    const [drawing, cells] = [ref.current?.querySelector('svg'), ref.current?.querySelector('table')]
    const svg = cells ? svgOfTable(cells, says) : drawing ? svgOf(drawing, says) : null
    if (svg !== null) save(`${file}.svg`, 'image/svg+xml', svg)
  }
  return (
    <figure className="chart">
      <p className="chart-says">{says}</p>
      {legend}
      <div ref={ref} className="chart-room" style={{ minHeight: reserved * scale }}>
        {isEmpty ? (
          <p className="chart-empty">{t.empty}</p>
        ) : (
          width !== null &&
          (props.isTable === true ? (
            props.children(width)
          ) : (
            // An svg with several children is no img element, and its parts say nothing without it.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            <div
              role="img"
              aria-label={says}
              style={scale === 1 ? undefined : { width: width / scale, transform: `scale(${scale})`, transformOrigin: '0 0' }}
            >
              {props.children(Math.round(width / scale))}
            </div>
          ))
        )}
      </div>
      <figcaption>
        <p className="chart-caption">
          {[`n = ${n}`, caption, thinned && t.thinned(...thinned)]
            .filter(part => part !== undefined)
            .map(part => (part.endsWith('.') ? part : `${part}.`))
            .join(' ')}
        </p>
        {!isEmpty && (
          <Data
            table={table}
            language={language}
            says={says}
            saveSvg={saveSvg}
            saveCsv={() => save(`${file}.csv`, 'text/csv;charset=utf-8', csvOf(table))}
          />
        )}
      </figcaption>
    </figure>
  )
}

function Data(props: { readonly table: Table; readonly language: Language; readonly says: string; saveSvg(): void; saveCsv(): void }) {
  const { table, language } = props
  const t = chartTexts(language)
  const [open, setOpen] = useState(false)
  return (
    <details className="chart-data" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t.data}</summary>
      {open && (
        <>
          <div className="chart-save">
            <button type="button" onClick={props.saveSvg}>
              {t.saveSvg}
            </button>
            <button type="button" onClick={props.saveCsv}>
              {t.saveCsv}
            </button>
          </div>
          <DataTable table={table} language={language} says={props.says} />
          {table.rows.length > mostRows && <p className="chart-caption">{t.more(table.rows.length - mostRows)}</p>}
        </>
      )}
    </details>
  )
}

function DataTable({ table, language, says }: { readonly table: Table; readonly language: Language; readonly says: string }) {
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="chart-table" aria-label={says} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, mostRows).map((row, i) => (
            <tr key={i}>
              {row.map((value, j) => (
                <td key={table.columns[j] ?? j} data-number={typeof value === 'number' || undefined}>
                  {value === null ? '–' : typeof value === 'number' ? show(value, language, 4) : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** One entry of a colour key. `hatched`: drawn in stripes. */
export interface LegendEntry {
  readonly name: string
  readonly look: Look | undefined
  readonly index: number
  readonly hatched?: boolean
}
