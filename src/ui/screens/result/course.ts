import type { SeatFace } from '../../contract'
import type { LinePoint, LineSeries } from '../../kit/chart/LineChart'
import type { PayoffsAt, Playback } from '../../kit/replay/playback'
import { middle } from './sentences'

/** Seats that get a line each; of larger tables highest, median and lowest are drawn, and the people's own. */
const LINES = 8

/** Names of the lines of a large table. */
export interface SpreadNames {
  readonly most: string
  readonly median: string
  readonly least: string
}

/** One line per seat of a table of values by seat; for large tables its spread. A missing value is a gap. */
export function linesOf(
  rows: readonly { readonly x: number; readonly values: readonly (number | null)[] }[],
  faces: readonly SeatFace[],
  names: SpreadNames,
): readonly LineSeries[] {
  const seatLine = (face: SeatFace): LineSeries => ({
    id: `seat${face.seat}`,
    name: face.name,
    look: { seat: face.seat, seats: faces.length, kind: face.kind },
    points: rows.flatMap(({ x, values }): LinePoint[] => (values[face.seat] === undefined ? [] : [{ x, y: values[face.seat] as number | null }])),
  })
  if (faces.length <= LINES) return faces.map(seatLine).filter(line => line.points.some(point => point.y !== null))
  const known = rows.flatMap(({ x, values }) => {
    const order = values.filter(value => value !== null).sort((a, b) => a - b)
    return order.length === 0 ? [] : [{ x, order }]
  })
  const spread = (id: keyof SpreadNames, pick: (order: readonly number[]) => number): LineSeries => ({
    id,
    name: names[id],
    look: { seat: { most: 4, median: 2, least: 7 }[id] },
    points: known.map(({ x, order }) => ({ x, y: pick(order) })),
  })
  const people = faces.filter(face => face.kind === 'human').slice(0, 1)
  return [
    ...people.map(seatLine),
    spread('most', order => order.at(-1) as number),
    spread('median', middle),
    spread('least', order => order[0] as number),
  ]
}

/** Running payoffs as rows of a chart. */
export const payoffRows = (course: readonly PayoffsAt[]) => course.map(({ k, payoffs }) => ({ x: k, values: payoffs }))

/** How often each seat chose each action, most frequent action first; null where actions aren't all choices, or of too many kinds to draw. */
export function choicesOf(
  { steps, spec }: Pick<Playback, 'steps' | 'spec'>,
  mostKinds = 12,
): { readonly actions: readonly string[]; readonly counts: readonly (readonly number[])[]; readonly total: number } | null {
  const counts = new Map<string, number[]>()
  let total = 0
  for (const { moves } of steps) {
    for (const { action, seat } of moves) {
      if (typeof action !== 'string') return null
      let row = counts.get(action)
      if (row === undefined) counts.set(action, (row = Array<number>(spec.seats.length).fill(0)))
      row[seat] = (row[seat] as number) + 1
      total++
      if (counts.size > mostKinds) return null
    }
  }
  const order = [...counts].map(([action, row]) => ({ action, row, sum: row.reduce((a, b) => a + b, 0) })).sort((a, b) => b.sum - a.sum)
  return total === 0 ? null : { actions: order.map(one => one.action), counts: order.map(one => one.row), total }
}

/** Numbers chosen at each step by seat, null where a seat chose none; null where no action is a number. */
export function numbersOf({
  steps,
  spec,
}: Pick<Playback, 'steps' | 'spec'>): readonly { readonly x: number; readonly values: readonly (number | null)[] }[] | null {
  let found = false
  const rows = steps.map(({ k, moves }) => {
    const values = Array<number | null>(spec.seats.length).fill(null)
    for (const { seat, action } of moves) {
      if (typeof action !== 'number') continue
      values[seat] = action
      found = true
    }
    return { x: k, values }
  })
  return found ? rows : null
}
