import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Axes, axisHeight } from './Axes'
import { ChartFrame } from './ChartFrame'
import { Glyph } from './Glyph'
import { rowsHeight, rowsOf, VerticalMarks } from './Marks'
import { fillOf, isDashed } from './paint'
import { cutMiddle, show, ticksOf, titleOf, widthOf } from './scale'
import { chartTexts } from './texts'
import type { Axis, Framed, Look, Mark } from './types'

/** One bar: a player, pairing or treatment. `value` null is undefined (shown as a dash). `lo` and `hi` are the whisker; `values` the raw points, drawn where they are under 30. `short` is drawn in place of a long name; the name stands on hover and in the data. */
export interface BarRow {
  readonly id: string
  readonly name: string
  readonly short?: string
  readonly look?: Look
  readonly value: number | null
  readonly lo?: number
  readonly hi?: number
  readonly n: number
  readonly values?: readonly number[]
}

/** Lying bars, one row each, so that names of 40 characters fit; interval as a whisker, never a bare mean where one is given; upright dashed marks. The height follows the rows. */
export interface BarChartProps extends Omit<Framed, 'height'> {
  readonly x: Axis
  readonly rows: readonly BarRow[]
  readonly marks?: readonly Mark[]
}

const rowHeight = 40
const few = 30

/** See BarChartProps. */
export function BarChart(props: BarChartProps) {
  const { x, rows, marks = [], language } = props
  const t = chartTexts(language)
  const isEmpty = !rows.some(row => row.value !== null)
  const room = (lines: number) => 8 + lines + rows.length * rowHeight + axisHeight + 4

  const draw = (width: number) => {
    const values = rows.flatMap(row => [row.value, row.lo, row.hi, ...(row.values ?? [])].filter(v => v !== null && v !== undefined))
    const xTicks = ticksOf([...values, ...marks.map(mark => mark.value)], x, Math.max(2, Math.floor(width / 110)), true)
    const names = Math.min(width * 0.36, Math.max(...rows.map(row => widthOf(row.short ?? row.name))) + 28)
    const lines = rowsOf(marks, xTicks.domain, width - names - 48)
    const top = 8 + rowsHeight(lines)
    return (
      <ComposedChart
        width={width}
        height={room(rowsHeight(lines))}
        data={[]}
        margin={{ top, right: 48, bottom: 4, left: names }}
        accessibilityLayer={false}
      >
        <Axes bare x={x} y={{ title: '' }} xTicks={xTicks} yTicks={{ domain: [0, rows.length], ticks: [], digits: 0 }} language={language} />
        <Rows rows={rows} room={names} format={value => show(value, language)} />
        <VerticalMarks marks={marks} rows={lines} />
      </ComposedChart>
    )
  }

  return (
    <ChartFrame
      {...props}
      table={{
        columns: [t.name, titleOf(x), t.low, t.high, 'n'],
        rows: rows.map(row => [row.name, row.value, row.lo ?? null, row.hi ?? null, row.n]),
      }}
      isEmpty={isEmpty}
      reserved={isEmpty ? 160 : room(marks.length > 0 ? 16 : 0)}
    >
      {draw}
    </ChartFrame>
  )
}

function Rows({ rows, room, format }: { readonly rows: readonly BarRow[]; readonly room: number; readonly format: (value: number) => string }) {
  const [xScale, yScale, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (xScale === undefined || yScale === undefined || area === undefined) return null
  const zero = Math.min(area.x + area.width, Math.max(area.x, xScale(0) ?? area.x))
  return (
    <g>
      <line x1={zero} x2={zero} y1={area.y} y2={area.y + area.height} stroke="var(--edge)" />
      {rows.map((row, i) => {
        const y = yScale(rows.length - i - 0.5) ?? 0
        const end = row.value === null ? zero : (xScale(row.value) ?? zero)
        const [lo, hi] = [row.lo === undefined ? undefined : xScale(row.lo), row.hi === undefined ? undefined : xScale(row.hi)]
        const raw = row.values !== undefined && row.values.length < few ? row.values : []
        const rightmost = Math.max(end, hi ?? end, zero, ...raw.map(value => xScale(value) ?? 0))
        return (
          <g key={row.id}>
            <Glyph x={10} y={y} r={6} look={row.look} index={i} />
            <text x={24} y={y + 4.5} fill="var(--ink)">
              {cutMiddle(row.short ?? row.name, room - 28)}
              <title>{row.name}</title>
            </text>
            {row.value !== null && (
              <rect
                x={Math.min(zero, end)}
                width={Math.abs(end - zero)}
                y={y - 9}
                height={18}
                fill={fillOf(row.look, i)}
                stroke="var(--outline)"
                strokeWidth={1.25}
                {...(isDashed(row.look) ? { strokeDasharray: '4 3' } : {})}
              />
            )}
            {raw.map((value, j) => (
              <circle
                key={j}
                cx={xScale(value) ?? 0}
                cy={y + (((j * 7) % 5) - 2) * 3}
                r={3}
                fill="var(--paper)"
                stroke="var(--outline)"
                strokeWidth={1}
              >
                <title>{`${row.name}: ${format(value)}`}</title>
              </circle>
            ))}
            {lo !== undefined && hi !== undefined && (
              <path d={`M${lo} ${y - 6}V${y + 6}M${lo} ${y}H${hi}M${hi} ${y - 6}V${y + 6}`} stroke="var(--ink)" strokeWidth={1.75} fill="none" />
            )}
            <text className="chart-halo" x={rightmost + 8} y={y + 4.5} fill="var(--ink)">
              {row.value === null ? '–' : format(row.value)}
            </text>
          </g>
        )
      })}
    </g>
  )
}
