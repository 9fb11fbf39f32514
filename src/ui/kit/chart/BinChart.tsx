import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Axes, axisHeight } from './Axes'
import { ChartFrame } from './ChartFrame'
import { Legend } from './Legend'
import { rowsHeight, rowsOf, VerticalMarks } from './Marks'
import { fillOf, isDashed } from './paint'
import { show, ticksOf, titleOf, widthOf } from './scale'
import { chartTexts } from './texts'
import type { Axis, Framed, Look, Mark } from './types'

/** A stretch of the axis. `cells`: how many equal cells it covers; `counts`: how many of each group, in the groups' order. */
export interface CountedBin {
  readonly from: number
  readonly to: number
  readonly cells: number
  readonly counts: readonly number[]
}

/** One group of the bars; `hatched` draws it in stripes, where two groups have the same look. */
export interface BinGroup {
  readonly id: string
  readonly name: string
  readonly look?: Look
  readonly hatched?: boolean
}

/**
 * Bars of counts that were put into bins before, some of them wider because small neighbours were put together. Heights are counts per cell, so that areas tell the truth; a wide bar carries its count. Groups are stacked
 * in their order. `outline`: another distribution over the same axis as a dashed contour (an earlier round or class), scaled to the same number. Upright marks as in Histogram.
 */
export interface BinChartProps extends Framed {
  readonly x: Axis
  readonly count: string
  readonly bins: readonly CountedBin[]
  readonly groups: readonly BinGroup[]
  readonly marks?: readonly Mark[]
  readonly outline?: { readonly name: string; readonly bins: readonly CountedBin[] }
}

/** Room above the tallest bar for its count, in px. */
const label = 22

const sumOf = (bin: CountedBin): number => bin.counts.reduce((a, b) => a + b, 0)

/** See BinChartProps. */
export function BinChart(props: BinChartProps) {
  const { x, bins, groups, marks = [], outline, language, height = 280 } = props
  const t = chartTexts(language)
  const all = bins.reduce((sum, bin) => sum + sumOf(bin), 0)
  const isEmpty = all === 0
  const ghost = contourOf(outline?.bins ?? [], all)
  const low = bins[0]?.from ?? 0
  const high = bins.at(-1)?.to ?? 1

  const draw = (px: number) => {
    const tallest = Math.max(1, ...bins.map(bin => sumOf(bin) / bin.cells), ...ghost.map(({ y }) => y))
    const [from, to] = [Math.min(low, ...marks.map(mark => mark.value)), Math.max(high, ...marks.map(mark => mark.value))]
    const xTicks = { ...ticksOf([from, to], { ...x, domain: [from, to] }, Math.max(2, Math.floor(px / 80))), domain: [from, to] as [number, number] }
    const yTicks = ticksOf([0, tallest], { title: props.count, whole: bins.every(bin => bin.cells === 1), domain: [0, tallest] }, 4)
    const last = xTicks.ticks.at(-1)
    const right = Math.max(12, last === undefined ? 0 : widthOf(show(last, language, xTicks.digits)) / 2 + 4)
    const rows = rowsOf(marks, xTicks.domain, px - right - 48)
    const plot = Math.max(60, height - 28 - axisHeight - rowsHeight(rows))
    return (
      <ComposedChart
        width={px}
        height={height}
        data={[]}
        margin={{ top: 24 + rowsHeight(rows), right, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <Axes
          x={x}
          y={{ title: props.count, whole: true }}
          xTicks={xTicks}
          yTicks={{ ...yTicks, domain: [0, tallest * (1 + label / plot)] }}
          language={language}
        />
        <Bars bins={bins} groups={groups} language={language} />
        {outline !== undefined && <Contour name={outline.name} points={ghost} />}
        <VerticalMarks marks={marks} rows={rows} />
      </ComposedChart>
    )
  }

  return (
    <ChartFrame
      {...props}
      table={{
        columns: [`${titleOf(x)}: ${t.from}`, `${titleOf(x)}: ${t.to}`, ...groups.map(group => group.name)],
        rows: bins.map(bin => [bin.from, bin.to, ...bin.counts]),
      }}
      isEmpty={isEmpty}
      reserved={height}
      legend={
        groups.length > 1 ? (
          <Legend entries={groups.map((group, index) => ({ name: group.name, look: group.look, index, hatched: group.hatched === true }))} />
        ) : undefined
      }
    >
      {draw}
    </ChartFrame>
  )
}

/** Heights of another distribution, as if it held as many as this one. */
function contourOf(bins: readonly CountedBin[], all: number): readonly { readonly from: number; readonly to: number; readonly y: number }[] {
  const own = bins.reduce((sum, bin) => sum + sumOf(bin), 0)
  return own === 0 ? [] : bins.map(bin => ({ from: bin.from, to: bin.to, y: (sumOf(bin) / bin.cells) * (all / own) }))
}

function Bars({ bins, groups, language }: Pick<BinChartProps, 'bins' | 'groups' | 'language'>) {
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()]
  if (xScale === undefined || yScale === undefined) return null
  return (
    <g>
      <defs>
        {groups.map((group, g) => (
          <pattern key={group.id} id={`hatch-${g}`} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={7} height={7} fill="var(--paper)" />
            <rect width={3.5} height={7} fill={fillOf(group.look, g)} />
          </pattern>
        ))}
      </defs>
      {bins.map(bin => {
        let below = 0
        const [left, right] = [xScale(bin.from) ?? 0, xScale(bin.to) ?? 0]
        const gap = Math.min(2, (right - left) * 0.1)
        const total = sumOf(bin)
        return (
          <g key={bin.from}>
            {bin.counts.map((count, g) => {
              if (count === 0) return null
              const [bottom, top] = [yScale(below / bin.cells) ?? 0, yScale((below + count) / bin.cells) ?? 0]
              below += count
              const group = groups[g]
              return (
                <rect
                  key={group?.id ?? g}
                  x={left + gap / 2}
                  width={Math.max(1, right - left - gap)}
                  y={top}
                  height={Math.max(0.5, bottom - top)}
                  fill={group?.hatched === true ? `url(#hatch-${g})` : fillOf(group?.look, g)}
                  stroke="var(--outline)"
                  strokeWidth={1}
                  {...(isDashed(group?.look) ? { strokeDasharray: '4 3' } : {})}
                >
                  <title>{`${show(bin.from, language)}–${show(bin.to, language)}: ${count} (${group?.name ?? ''})`}</title>
                </rect>
              )
            })}
            {bin.cells > 1 && total > 0 && (
              <text className="chart-halo" x={(left + right) / 2} y={(yScale(total / bin.cells) ?? 0) - 4} textAnchor="middle" fill="var(--ink)">
                {show(total, language)}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

function Contour({
  name,
  points,
}: {
  readonly name: string
  readonly points: readonly { readonly from: number; readonly to: number; readonly y: number }[]
}) {
  const [xScale, yScale, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (xScale === undefined || yScale === undefined || area === undefined || points.length === 0) return null
  const path = points.map(({ from, to, y }, i) => `${i === 0 ? 'M' : 'L'}${xScale(from) ?? 0} ${yScale(y) ?? 0}H${xScale(to) ?? 0}`).join('')
  const top = points.reduce((a, b) => (b.y > a.y ? b : a))
  const x = Math.min(area.x + area.width - widthOf(name), Math.max(area.x, xScale((top.from + top.to) / 2) ?? 0))
  return (
    <g>
      <path d={path} fill="none" stroke="var(--ink)" strokeWidth={2} strokeDasharray="2 3" />
      <text className="chart-halo" x={x + 4} y={Math.max(area.y + 10, (yScale(top.y) ?? 0) - 6)} fill="var(--ink)">
        {name}
      </text>
    </g>
  )
}
