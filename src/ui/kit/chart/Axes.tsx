import { CartesianGrid, Label, XAxis, YAxis, usePlotArea } from 'recharts'
import { cut, show, type Ticks, titleOf, widthOf } from './scale'
import type { Axis, Language } from './types'

const ink = { fill: 'var(--soft)', fontSize: 13 }
/** Height of the x axis with its ticks and title. */
export const axisHeight = 44

/** Width of a y axis with these ticks. */
const axisWidth = (ticks: Ticks, language: Language): number =>
  Math.max(32, ...ticks.ticks.map(tick => widthOf(show(tick, language, ticks.digits)) + 14))

/** Both axes with horizontal grid lines; the y title stands level above its axis, where it can be read. Use inside a recharts chart. */
export function Axes(props: {
  readonly x: Axis
  readonly y: Axis
  readonly xTicks: Ticks
  readonly yTicks: Ticks
  readonly language: Language
  readonly bare?: boolean
}) {
  const { x, y, xTicks, yTicks, language, bare = false } = props
  return (
    <>
      <CartesianGrid vertical={bare} horizontal={!bare} stroke="var(--line)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={xTicks.domain}
        ticks={xTicks.ticks}
        allowDataOverflow
        height={axisHeight}
        stroke="var(--edge)"
        tick={ink}
        tickFormatter={tick => show(tick as number, language, xTicks.digits)}
      >
        <Label value={titleOf(x)} position="insideBottom" offset={0} style={{ ...ink, textAnchor: 'middle' }} />
      </XAxis>
      <YAxis
        type="number"
        domain={yTicks.domain}
        ticks={yTicks.ticks}
        allowDataOverflow
        hide={bare}
        width={bare ? 0 : axisWidth(yTicks, language)}
        stroke="var(--edge)"
        tick={ink}
        tickFormatter={tick => show(tick as number, language, yTicks.digits)}
      />
      {!bare && <YTitle text={titleOf(y)} />}
    </>
  )
}

function YTitle({ text }: { readonly text: string }) {
  const area = usePlotArea()
  if (area === undefined) return null
  return (
    <text x={4} y={12} style={ink}>
      {cut(text, area.x + area.width - 4)}
    </text>
  )
}
