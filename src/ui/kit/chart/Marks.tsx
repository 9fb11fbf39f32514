import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { Glyph } from './Glyph'
import { cut, widthOf } from './scale'
import type { Look, Mark } from './types'

const line = 16
const dashed = { stroke: 'var(--ink)', strokeWidth: 1.25, strokeDasharray: '5 4' }

/** In which row above the plot each vertical mark's label stands, so that labels don't overlap. Estimated before anything is drawn, to reserve the room. */
export function rowsOf(marks: readonly Mark[], domain: readonly [number, number], width: number): readonly number[] {
  const ends: number[] = []
  const order = marks.map((mark, i) => ({ mark, i })).sort((a, b) => a.mark.value - b.mark.value)
  const rows = Array<number>(marks.length).fill(0)
  for (const { mark, i } of order) {
    const at = ((mark.value - domain[0]) / (domain[1] - domain[0])) * width
    const from = startOf(at, widthOf(mark.label), width)
    let row = ends.findIndex(end => end + 10 <= from)
    if (row < 0) row = ends.length
    ends[row] = from + widthOf(mark.label)
    rows[i] = row
  }
  return rows
}

/** Where a label of width `w` begins that wants to be centred at `at` between 0 and `width`. */
const startOf = (at: number, w: number, width: number): number => Math.max(0, Math.min(width - w, at - w / 2))

/** Room above a plot for the labels of vertical marks. */
export const rowsHeight = (rows: readonly number[]): number => (rows.length === 0 ? 0 : (Math.max(...rows) + 1) * line)

/** Vertical dashed lines with labels above the plot. Use inside a recharts chart whose top margin holds `rowsHeight`. */
export function VerticalMarks({ marks, rows }: { readonly marks: readonly Mark[]; readonly rows: readonly number[] }) {
  const area = usePlotArea()
  const scale = useXAxisScale()
  if (area === undefined || scale === undefined) return null
  const places = marks.flatMap((mark, i) => {
    const x = scale(mark.value)
    if (x === undefined || x < area.x - 1 || x > area.x + area.width + 1) return []
    return [{ label: mark.label, x, top: area.y - (rows[i]! + 1) * line + 12, start: area.x + startOf(x - area.x, widthOf(mark.label), area.width) }]
  })
  return (
    <g>
      {places.map(({ label, x, top }) => (
        <line key={label} x1={x} x2={x} y1={top + 3} y2={area.y + area.height} {...dashed} />
      ))}
      {places.map(({ label, start, top }) => (
        <text key={label} className="chart-halo" x={start} y={top} fill="var(--ink)">
          {label}
        </text>
      ))}
    </g>
  )
}

/** A label at the right of the plot: of a line's end, or of a horizontal mark. */
export interface EndLabel {
  readonly text: string
  readonly value: number
  readonly look?: Look | undefined
  readonly index?: number
  readonly isMark?: boolean
  readonly isPlain?: boolean
}

const most = 0.34

/** Room at the right for labels: as wide as they need, at most a third of the chart. */
export const endsWidth = (labels: readonly EndLabel[], width: number): number =>
  labels.length === 0 ? 12 : Math.min(width * most, Math.max(...labels.map(label => widthOf(label.text))) + 24)

/** Pushes positions apart to at least `gap`, keeping their order, within top and bottom as far as they fit. */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i)
  let last = -Infinity
  for (const each of order) last = each.y = Math.max(each.y, last + gap, top)
  let next = bottom + gap
  for (const each of order.toReversed()) next = each.y = Math.min(each.y, next - gap)
  const out = Array<number>(wanted.length).fill(0)
  for (const { y, i } of order) out[i] = y
  return out
}

/** Horizontal dashed marks, and all labels at the right of the plot, pushed apart where they would overlap. Use inside a recharts chart whose right margin holds `endsWidth`. */
export function EndLabels({ labels, room }: { readonly labels: readonly EndLabel[]; readonly room: number }) {
  const area = usePlotArea()
  const scale = useYAxisScale()
  if (area === undefined || scale === undefined) return null
  const at = labels.map(label => Math.min(area.y + area.height, Math.max(area.y, scale(label.value) ?? area.y)))
  const placed = spread(at, line, area.y + 4, area.y + area.height)
  const right = area.x + area.width
  return (
    <g>
      {labels.map((label, i) => (
        <g key={`${label.index ?? 'mark'} ${label.text}`}>
          {label.isMark && <line x1={area.x} x2={right} y1={at[i]!} y2={at[i]!} {...dashed} />}
          {Math.abs(placed[i]! - at[i]!) > 6 && <line x1={right} x2={right + 6} y1={at[i]!} y2={placed[i]!} stroke="var(--edge)" />}
          {!label.isMark && !label.isPlain && <Glyph x={right + 11} y={placed[i]!} r={4.5} look={label.look} index={label.index ?? 0} />}
          <text className="chart-halo" x={right + (label.isMark || label.isPlain ? 8 : 19)} y={placed[i]! + 4.5} fill="var(--ink)">
            {cut(label.text, room - 22)}
            <title>{label.text}</title>
          </text>
        </g>
      ))}
    </g>
  )
}
