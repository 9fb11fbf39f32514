import { Area, ComposedChart, Line, Tooltip } from 'recharts'
import { Axes } from './Axes'
import { ChartFrame } from './ChartFrame'
import { Glyph } from './Glyph'
import { Legend } from './Legend'
import { type EndLabel, EndLabels, endsWidth, rowsHeight, rowsOf, VerticalMarks } from './Marks'
import { fillOf, isDashed } from './paint'
import { show, ticksOf, titleOf } from './scale'
import { type Span, Spans } from './Spans'
import { chartTexts } from './texts'
import { mostPoints, thin } from './thin'
import { Tip } from './Tip'
import type { Axis, Framed, Language, Look, Mark, Table } from './types'

/** One point of a line; y null is a gap. `lo` and `hi` draw a band (an interval) around it. */
export interface LinePoint {
  readonly x: number
  readonly y: number | null
  readonly lo?: number
  readonly hi?: number
}

/** One line. `quiet` draws it thin and unnamed, as background (single matches behind their mean); `plain` in ink without a glyph, for what is no player (a target, a mean). */
export interface LineSeries {
  readonly id: string
  readonly name: string
  readonly look?: Look
  readonly points: readonly LinePoint[]
  readonly quiet?: boolean
  readonly plain?: boolean
}

/**
 * Lines over rounds or any number. Up to four are labelled at their end, more by a key above; benchmark lines (`marks` level, `xMarks` upright) are dashed and labelled; intervals are bands.
 * `step`: values hold until the next point. `dots`: a glyph at every point; by default where the longest line has under 30. Above 2,000 points it draws a thinned selection and says so.
 */
export interface LineChartProps extends Framed {
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly LineSeries[]
  readonly marks?: readonly Mark[]
  readonly xMarks?: readonly Mark[]
  readonly step?: boolean
  readonly dots?: boolean
  /** Values of which only the bounds are told. */
  readonly spans?: readonly Span[]
}

type Row = Record<string, number | [number, number] | null> & { x: number }

/** One row per x, with the value of line i under `s<i>` and its band under `b<i>`. */
function rowsBy(series: readonly LineSeries[]): Row[] {
  const rows = new Map<number, Row>()
  series.forEach((line, i) => {
    for (const { x, y, lo, hi } of line.points) {
      let row = rows.get(x)
      if (row === undefined) rows.set(x, (row = { x }))
      row[`s${i}`] = y
      if (lo !== undefined && hi !== undefined) row[`b${i}`] = [lo, hi]
    }
  })
  return [...rows.values()].sort((a, b) => a.x - b.x)
}

function tableOf({ x, y, series, language }: LineChartProps): Table {
  const t = chartTexts(language)
  const banded = series.some(line => line.points.some(point => point.lo !== undefined))
  const named = series.map(line => line.name)
  const columns = [
    titleOf(x),
    ...named.flatMap(name => (banded ? [`${name}: ${titleOf(y)}`, `${name}: ${t.low}`, `${name}: ${t.high}`] : [`${name}: ${titleOf(y)}`])),
  ]
  const rows = rowsBy(series).map(row => [
    row.x,
    ...series.flatMap((_, i) => {
      const band = row[`b${i}`] as [number, number] | undefined
      const value = (row[`s${i}`] as number | null | undefined) ?? null
      return banded ? [value, band?.[0] ?? null, band?.[1] ?? null] : [value]
    }),
  ])
  return { columns, rows }
}

/** See LineChartProps. */
export function LineChart(props: LineChartProps) {
  const { x, y, series, marks = [], xMarks = [], language, height = 320, step = false } = props
  const all = rowsBy(series)
  const isEmpty = !series.some(line => line.points.some(point => point.y !== null))
  const rows = thin(
    all,
    row => series.map((_, i) => row[`s${i}`] as number | null | undefined),
    Math.max(50, Math.floor(mostPoints / Math.max(1, Math.min(8, series.length)))),
  )
  const loud = series.filter(line => line.quiet !== true)
  const players = loud.filter(line => line.plain !== true)
  const direct = players.length <= 4
  const longest = Math.max(0, ...series.map(line => line.points.length))
  const dots = props.dots ?? longest < 30
  const index = new Map(series.map((line, i) => [line.id, i]))

  const draw = (width: number) => {
    const values = series.flatMap(line => line.points.flatMap(({ y, lo, hi }) => [y, lo, hi].filter(v => v !== null && v !== undefined)))
    const yTicks = ticksOf([...values, ...marks.map(mark => mark.value)], y, 5)
    const xTicks = ticksOf(all.map(row => row.x).concat(xMarks.map(mark => mark.value)), x, Math.max(2, Math.floor(width / 80)))
    const ends: readonly EndLabel[] = [
      ...(direct ? loud : loud.filter(line => line.plain === true)).flatMap(line => endOf(line, index.get(line.id) ?? 0)),
      ...marks.map(mark => ({ text: mark.label, value: mark.value, isMark: true })),
    ]
    const room = endsWidth(ends, width)
    const upright = rowsOf(xMarks, xTicks.domain, width - room - 48)
    const curve = step ? 'stepAfter' : 'linear'
    return (
      <ComposedChart
        width={width}
        height={height}
        data={rows as Row[]}
        margin={{ top: 24 + rowsHeight(upright), right: room, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <Axes x={x} y={y} xTicks={xTicks} yTicks={yTicks} language={language} />
        {series.map((line, i) =>
          line.points.some(point => point.lo !== undefined) ? (
            <Area
              key={`band ${line.id}`}
              dataKey={`b${i}`}
              type={curve}
              fill={fillOf(line.look, i)}
              fillOpacity={0.28}
              stroke="none"
              isAnimationActive={false}
              connectNulls
              activeDot={false}
              tooltipType="none"
            />
          ) : null,
        )}
        {series.map((line, i) =>
          line.quiet === true ? (
            <Line
              key={line.id}
              dataKey={`s${i}`}
              type={curve}
              stroke="var(--edge)"
              strokeOpacity={0.6}
              strokeWidth={1}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              connectNulls
              tooltipType="none"
            />
          ) : (
            <Line
              key={`${line.id} ink`}
              dataKey={`s${i}`}
              type={curve}
              stroke="var(--outline)"
              activeDot={false}
              isAnimationActive={false}
              {...(line.plain === true
                ? { name: line.name, strokeWidth: 1.75, dot: dots ? plainDot : false }
                : { strokeWidth: 4, dot: false, tooltipType: 'none' as const, ...dashOf(line) })}
            />
          ),
        )}
        {series.map((line, i) =>
          line.quiet === true || line.plain === true ? null : (
            <Line
              key={line.id}
              name={line.name}
              dataKey={`s${i}`}
              type={curve}
              stroke={fillOf(line.look, i)}
              strokeWidth={2.25}
              isAnimationActive={false}
              dot={dots ? dotOf(line, i) : false}
              activeDot={false}
              {...dashOf(line)}
            />
          ),
        )}
        {props.spans !== undefined && <Spans spans={props.spans} />}
        <EndLabels labels={ends} room={room} />
        <VerticalMarks marks={xMarks} rows={upright} />
        <Tooltip isAnimationActive={false} cursor={{ stroke: 'var(--edge)' }} content={<PointTip title={x.title} language={language} />} />
      </ComposedChart>
    )
  }

  return (
    <ChartFrame
      {...props}
      table={tableOf(props)}
      isEmpty={isEmpty}
      reserved={height}
      legend={direct ? undefined : <Legend entries={players.map(line => ({ name: line.name, look: line.look, index: index.get(line.id) ?? 0 }))} />}
      {...(rows.length < all.length ? { thinned: [rows.length, all.length] as const } : {})}
    >
      {draw}
    </ChartFrame>
  )
}

/** Handed its state by recharts, which clones it. */
function PointTip(props: {
  readonly title: string
  readonly language: Language
  readonly active?: boolean
  readonly label?: unknown
  readonly payload?: readonly { readonly name?: unknown; readonly value?: unknown; readonly type?: string }[]
}) {
  const rows = (props.payload ?? []).flatMap(({ name, value, type }) =>
    typeof value === 'number' && type !== 'none' ? [{ name: String(name), value: show(value, props.language) }] : [],
  )
  return (
    <Tip isActive={props.active} title={`${props.title} ${typeof props.label === 'number' ? show(props.label, props.language) : ''}`} rows={rows} />
  )
}

const plainDot = { r: 2.5, fill: 'var(--outline)', stroke: 'none' }

const dashOf = (line: LineSeries) => (isDashed(line.look) ? { strokeDasharray: '6 4' } : {})

const dotOf = (line: LineSeries, i: number) => (at: { cx?: number; cy?: number; index?: number; value?: unknown }) =>
  at.cx === undefined || at.cy === undefined || at.value === null || at.value === undefined ? (
    <g key={`${i} ${at.index}`} />
  ) : (
    <Glyph key={`${i} ${at.index}`} x={at.cx} y={at.cy} r={4} look={line.look} index={i} />
  )

function endOf(line: LineSeries, index: number): readonly EndLabel[] {
  const last = line.points.findLast(point => point.y !== null)
  return last === undefined || last.y === null ? [] : [{ text: line.name, value: last.y, look: line.look, index, isPlain: line.plain === true }]
}
