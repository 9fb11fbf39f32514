import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Axes } from './Axes'
import { type Bin, binsOf, binWidth } from './bins'
import { ChartFrame } from './ChartFrame'
import { Glyph } from './Glyph'
import { Legend } from './Legend'
import { rowsHeight, rowsOf, VerticalMarks } from './Marks'
import { fillOf } from './paint'
import { show, ticksOf, titleOf, widthOf } from './scale'
import { chartTexts } from './texts'
import type { Axis, Framed, Look, Mark } from './types'

/** The values of one kind, player or treatment. */
export interface HistogramGroup {
  readonly id: string
  readonly name: string
  readonly look?: Look
  readonly values: readonly number[]
}

/**
 * How often each value occurs: bars stacked by group, with upright marks (mean, target, equilibrium). Fewer than 30 values are drawn one by one, as glyphs stacked on their bin.
 * `x.domain` fixes the range (values outside are left out), `x.whole` puts whole numbers in the middle of their bin, `mostBins` (default 40) limits the bins.
 */
export interface HistogramProps extends Framed {
  readonly x: Axis
  readonly groups: readonly HistogramGroup[]
  readonly marks?: readonly Mark[]
  readonly mostBins?: number
}

/** From how many values on bars are drawn instead of the values themselves. */
const few = 30

/** See HistogramProps. */
export function Histogram(props: HistogramProps) {
  const { x, groups, marks = [], language, height = 280, mostBins = 40 } = props
  const t = chartTexts(language)
  const whole = x.whole === true
  const values = groups.flatMap(group => group.values)
  const ends = values.length === 0 ? [0, 1] : values.reduce(([lo, hi], v) => [Math.min(lo!, v), Math.max(hi!, v)], [Infinity, -Infinity])
  const [min, max] = x.domain ?? [ends[0]!, ends[1] === ends[0] ? ends[0]! + 1 : ends[1]!]
  const width = binWidth(min, max, mostBins, whole)
  const bins = binsOf(
    groups.map(group => group.values),
    min,
    max,
    width,
    whole,
  )
  const named = bins.map(bin => nameOf(bin, whole, max))
  const isFew = values.length < few

  const draw = (px: number) => {
    const from = bins[0]!.from
    const to = Math.max(
      bins.at(-1)!.to,
      ...marks.filter(mark => x.domain === undefined || (mark.value >= min && mark.value <= max)).map(mark => mark.value),
    )
    const low = Math.min(from, ...(x.domain === undefined ? marks.map(mark => mark.value) : []))
    const xTicks = { ...ticksOf([min, max], x, Math.max(2, Math.floor(px / 80))), domain: [low, to] as [number, number] }
    const tallest = Math.max(1, ...bins.map(bin => bin.counts.reduce((a, b) => a + b, 0)))
    const yTicks = ticksOf([0, isFew ? Math.max(4, tallest) : tallest], { title: t.count, whole: true }, 4)
    const last = xTicks.ticks.at(-1)
    const right = Math.max(12, last === undefined ? 0 : widthOf(show(last, language, xTicks.digits)) / 2 + 4)
    const rows = rowsOf(marks, xTicks.domain, px - right - 48)
    return (
      <ComposedChart
        width={px}
        height={height}
        data={[]}
        margin={{ top: 24 + rowsHeight(rows), right, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <Axes x={x} y={{ title: t.count, whole: true }} xTicks={xTicks} yTicks={yTicks} language={language} />
        {!isFew && <Bars bins={bins} groups={groups} names={named.map(range => `${range.map(v => show(v, language, 4)).join('–')}`)} />}
        <VerticalMarks marks={marks} rows={rows} />
        {isFew && <Dots bins={bins} groups={groups} whole={whole} />}
      </ComposedChart>
    )
  }

  return (
    <ChartFrame
      {...props}
      table={{
        columns: [`${titleOf(x)}: ${t.from}`, `${titleOf(x)}: ${t.to}`, ...groups.map(group => group.name)],
        rows: bins.map((bin, i) => [named[i]![0]!, named[i]!.at(-1)!, ...bin.counts]),
      }}
      isEmpty={values.length === 0}
      reserved={height}
      legend={groups.length > 1 ? <Legend entries={groups.map((group, index) => ({ name: group.name, look: group.look, index }))} /> : undefined}
    >
      {draw}
    </ChartFrame>
  )
}

/** The values a bin is named after: with whole numbers the first and last it can hold (one of them where they are the same). */
const nameOf = (bin: Bin, whole: boolean, max: number): readonly number[] => {
  if (!whole) return [Number(bin.from.toPrecision(10)), Number(bin.to.toPrecision(10))]
  const [from, to] = [Math.round(bin.from + 0.5), Math.min(max, Math.round(bin.to - 0.5))]
  return from === to ? [from] : [from, to]
}

function Bars({
  bins,
  groups,
  names,
}: {
  readonly bins: readonly Bin[]
  readonly groups: readonly HistogramGroup[]
  readonly names: readonly string[]
}) {
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()]
  if (xScale === undefined || yScale === undefined) return null
  return (
    <g>
      {bins.flatMap((bin, i) => {
        let below = 0
        const [left, right] = [xScale(bin.from) ?? 0, xScale(bin.to) ?? 0]
        const gap = Math.min(2, (right - left) * 0.15)
        return bin.counts.map((count, g) => {
          if (count === 0) return null
          const [bottom, top] = [yScale(below) ?? 0, yScale(below + count) ?? 0]
          below += count
          return (
            <rect
              key={`${bin.from} ${groups[g]!.id}`}
              x={left + gap / 2}
              width={Math.max(1, right - left - gap)}
              y={top}
              height={Math.max(0.5, bottom - top)}
              fill={fillOf(groups[g]!.look, g)}
              stroke="var(--outline)"
              strokeWidth={right - left < 5 ? 0.5 : 1}
            >
              <title>{`${names[i]}: ${count} (${groups[g]!.name})`}</title>
            </rect>
          )
        })
      })}
    </g>
  )
}

function Dots({ bins, groups, whole }: { readonly bins: readonly Bin[]; readonly groups: readonly HistogramGroup[]; readonly whole: boolean }) {
  const [xScale, yScale, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (xScale === undefined || yScale === undefined || area === undefined) return null
  const stacked = new Map<number, number>()
  const first = bins[0]!
  const width = first.to - first.from
  const unit = Math.abs((yScale(0) ?? 0) - (yScale(1) ?? 0))
  const r = Math.max(2.5, Math.min(6, unit / 2.2))
  const dots = groups.flatMap((group, g) => group.values.map(value => ({ value, group, g }))).sort((a, b) => a.value - b.value)
  return (
    <g>
      {dots.map(({ value, group, g }, i) => {
        const bin = Math.min(bins.length - 1, Math.floor((value - first.from) / width + 1e-9))
        if (bin < 0) return null
        const height = stacked.get(bin) ?? 0
        stacked.set(bin, height + 1)
        return (
          <Glyph
            key={i}
            x={xScale(value) ?? 0}
            y={yScale(height + 0.5) ?? 0}
            r={r}
            look={group.look}
            index={g}
            title={`${group.name}: ${whole ? value : Number(value.toFixed(4))}`}
          />
        )
      })}
    </g>
  )
}
