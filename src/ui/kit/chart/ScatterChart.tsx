import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Axes } from './Axes'
import { ChartFrame } from './ChartFrame'
import { Glyph } from './Glyph'
import { Legend } from './Legend'
import { type EndLabel, EndLabels, endsWidth, rowsHeight, rowsOf, VerticalMarks } from './Marks'
import { show, ticksOf, titleOf, widthOf } from './scale'
import { chartTexts } from './texts'
import { mostPoints, thin } from './thin'
import type { Axis, Framed, Look, Mark } from './types'

/** A point; `title` shows on hover and stands in the table. */
export interface ScatterPoint {
  readonly x: number
  readonly y: number
  readonly title?: string
}

/** Points of one player, kind or treatment. */
export interface ScatterGroup {
  readonly id: string
  readonly name: string
  readonly look?: Look
  readonly points: readonly ScatterPoint[]
}

/** Points in the plane, one group per player or kind, named in a key above. `diagonal` labels the line y = x, `curve` draws a benchmark that depends on x (ascending), dashed and labelled. Above 2,000 points it draws a thinned selection and says so. */
export interface ScatterChartProps extends Framed {
  readonly x: Axis
  readonly y: Axis
  readonly groups: readonly ScatterGroup[]
  readonly marks?: readonly Mark[]
  readonly xMarks?: readonly Mark[]
  readonly diagonal?: string
  readonly curve?: { readonly label: string; readonly points: readonly { readonly x: number; readonly y: number }[] }
}

/** See ScatterChartProps. */
export function ScatterChart(props: ScatterChartProps) {
  const { x, y, groups, marks = [], xMarks = [], language, height = 360 } = props
  const t = chartTexts(language)
  const all = groups.flatMap((group, index) => group.points.map(point => ({ ...point, group, index }))).sort((a, b) => a.x - b.x)
  const points = thin(all, point => [point.y], mostPoints)

  const draw = (width: number) => {
    const levels = [...all, ...(props.curve?.points ?? [])].map(point => point.y)
    const yTicks = ticksOf(levels.concat(marks.map(mark => mark.value)), y, 5)
    const xTicks = ticksOf(all.map(point => point.x).concat(xMarks.map(mark => mark.value)), x, Math.max(2, Math.floor(width / 80)))
    const ends: readonly EndLabel[] = marks.map(mark => ({ text: mark.label, value: mark.value, isMark: true }))
    const room = endsWidth(ends, width)
    const upright = rowsOf(xMarks, xTicks.domain, width - room - 48)
    return (
      <ComposedChart
        width={width}
        height={height}
        data={[]}
        margin={{ top: 24 + rowsHeight(upright), right: room, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <Axes x={x} y={y} xTicks={xTicks} yTicks={yTicks} language={language} />
        {props.diagonal !== undefined && (
          <Diagonal label={props.diagonal} from={Math.max(xTicks.domain[0], yTicks.domain[0])} to={Math.min(xTicks.domain[1], yTicks.domain[1])} />
        )}
        {props.curve !== undefined && <Curve {...props.curve} />}
        <EndLabels labels={ends} room={room} />
        <VerticalMarks marks={xMarks} rows={upright} />
        <Points points={points} titleOf={point => point.title ?? `${point.group.name}: ${show(point.x, language)}, ${show(point.y, language)}`} />
      </ComposedChart>
    )
  }

  return (
    <ChartFrame
      {...props}
      table={{
        columns: [t.group, t.name, titleOf(x), titleOf(y)],
        rows: all.map(point => [point.group.name, point.title ?? null, point.x, point.y]),
      }}
      isEmpty={all.length === 0}
      reserved={height}
      legend={groups.length > 1 ? <Legend entries={groups.map((group, index) => ({ name: group.name, look: group.look, index }))} /> : undefined}
      {...(points.length < all.length ? { thinned: [points.length, all.length] as const } : {})}
    >
      {draw}
    </ChartFrame>
  )
}

interface Placed extends ScatterPoint {
  readonly group: ScatterGroup
  readonly index: number
}

function Points({ points, titleOf }: { readonly points: readonly Placed[]; readonly titleOf: (point: Placed) => string }) {
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()]
  if (xScale === undefined || yScale === undefined) return null
  const r = points.length < 30 ? 6 : points.length < 300 ? 4.5 : 3
  return (
    <g opacity={points.length < 300 ? 1 : 0.75}>
      {points.map((point, i) => {
        const [px, py] = [xScale(point.x), yScale(point.y)]
        return px === undefined || py === undefined ? null : (
          <Glyph key={i} x={px} y={py} r={r} look={point.group.look} index={point.index} title={titleOf(point)} />
        )
      })}
    </g>
  )
}

function Diagonal({ label, from, to }: { readonly label: string; readonly from: number; readonly to: number }) {
  const [xScale, yScale, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (xScale === undefined || yScale === undefined || area === undefined || from >= to) return null
  const [x1, y1, x2, y2] = [xScale(from) ?? 0, yScale(from) ?? 0, xScale(to) ?? 0, yScale(to) ?? 0]
  return (
    <g>
      <line x1={x1} y1={y1} x2={x2} y2={y2} stroke="var(--ink)" strokeWidth={1.25} strokeDasharray="5 4" />
      <text className="chart-halo" x={x2 - 8} y={y2 + 4} textAnchor="end" fill="var(--ink)">
        {label}
      </text>
    </g>
  )
}

function Curve({ label, points }: NonNullable<ScatterChartProps['curve']>) {
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()]
  if (xScale === undefined || yScale === undefined || points.length < 2) return null
  const places = points.map(({ x, y }) => [xScale(x) ?? 0, yScale(y) ?? 0] as const)
  const [x] = places.at(-1) as (typeof places)[number]
  // Under the stretch of the curve that the label spans, whichever way it slopes.
  const low = Math.max(...places.filter(([left], i) => left >= x - widthOf(label) - 12 || i === places.length - 1).map(place => place[1]))
  return (
    <g>
      <path d={`M${places.map(place => place.join(' ')).join('L')}`} fill="none" stroke="var(--ink)" strokeWidth={1.75} strokeDasharray="2 4" />
      <text className="chart-halo" x={x - 4} y={low + 20} textAnchor="end" fill="var(--ink)">
        {label}
      </text>
    </g>
  )
}
