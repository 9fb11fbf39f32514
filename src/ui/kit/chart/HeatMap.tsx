import { ChartFrame } from './ChartFrame'
import { show, widthOf } from './scale'
import type { Framed } from './types'

/** One cell: the row's value against the column. Null is no data (hatched). */
export interface HeatCell {
  readonly value: number | null
  /** What stands in the cell, where the number alone is not it. */
  readonly text?: string
  /** What the pointer and a screen reader learn beside the number: "12 matches / 3 units". */
  readonly title?: string
}

/**
 * Who against whom, as a table whose cells are shaded by value (no recharts: thousands of cells stay fast). `cells[r][c]`. `rowTitle` and `columnTitle` name the sides.
 * `domain` fixes the ends of the shading, else the lowest and highest value. The shade is one hue, pale to full, and every cell carries its number.
 */
export interface HeatMapProps extends Omit<Framed, 'height'> {
  readonly rowTitle: string
  readonly columnTitle: string
  readonly valueTitle: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** What a long name is written as; the name itself stands on hover and in the data. */
  short?(name: string): string
  readonly cells: readonly (readonly HeatCell[])[]
  readonly domain?: readonly [number, number]
  readonly digits?: number
}

/** See HeatMapProps. */
export function HeatMap(props: HeatMapProps) {
  const { rows, columns, cells, language, digits = 2, rowTitle, columnTitle, valueTitle, short = name => name } = props
  const values = cells.flatMap(row => row.flatMap(cell => (cell.value === null ? [] : [cell.value])))
  const [lo, hi] = props.domain ?? values.reduce<[number, number]>(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity])
  const share = (value: number) => (hi > lo ? Math.min(1, Math.max(0, (value - lo) / (hi - lo))) : 0.5)
  const tilted = columns.some(name => widthOf(name) > 72)
  const table = {
    columns: [rowTitle, columnTitle, valueTitle],
    rows: cells.flatMap((row, r) => row.map((cell, c) => [rows[r] ?? '', columns[c] ?? '', cell.value])),
  }

  const draw = () => (
    <>
      <p className="chart-ramp" aria-hidden="true">
        {show(lo, language, digits)}
        <i style={{ background: `linear-gradient(to right, ${shade(0)}, ${shade(1)})` }} />
        {show(hi, language, digits)} {valueTitle}
      </p>
      {/* It scrolls sideways where it is wide, so a keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="chart-heat" aria-label={props.says} tabIndex={0} data-tilt={tilted || undefined}>
        <table>
          <caption>
            {rowTitle} ↓ / {columnTitle} →
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{rowTitle}</span>
              </th>
              {columns.map((name, c) => (
                <th key={`${c} ${name}`} scope="col" title={name}>
                  <span>{short(name)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((row, r) => (
              <tr key={`${r} ${rows[r]}`}>
                <th scope="row" title={rows[r]}>
                  {short(rows[r] ?? '')}
                </th>
                {row.map((cell, c) => (
                  <td
                    key={c}
                    title={cell.title}
                    data-missing={cell.value === null || undefined}
                    style={cell.value === null ? undefined : { background: shade(share(cell.value)) }}
                  >
                    {cell.value === null ? '–' : (cell.text ?? show(cell.value, language, digits))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )

  return (
    <ChartFrame {...props} table={table} isEmpty={values.length === 0} reserved={values.length === 0 ? 160 : 64 + rows.length * 38} isTable>
      {draw}
    </ChartFrame>
  )
}

/** One hue from 4 to 50 % of the accent over paper: ink stays readable on all of it, in light and dark. */
const shade = (share: number): string => `color-mix(in srgb, var(--accent) ${Math.round(4 + share * 46)}%, var(--paper))`
