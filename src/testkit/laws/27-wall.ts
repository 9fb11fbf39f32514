import { canonical } from '../../core/canonical'
import type { WallChart, WallPoint } from '../../core/wall'
import type { Law } from '../law'
import type { Finding } from '../subject'
import { some, type Trial, type TrialFrame } from '../trial'

/** Most states of a trial at which the wall is looked at, besides its end: fewer at large tables, where each has thousands of points. */
const looksFor = (seats: number): number => Math.max(3, Math.min(24, Math.floor(120 / seats)))

/** Whether what was heard of a step reaches every seat. */
const tellsAll = ({ events }: TrialFrame, seats: number): boolean => {
  const told = new Set<number>()
  for (const { to } of events) {
    if (to === undefined) return true
    for (const seat of to) told.add(seat)
  }
  return told.size === seats
}

/**
 * Law 27: the wall shows only what is over. No point stands there before the first step; points come only with a step that tells every seat something, or with the end; what is shown stays as it is.
 * Numbers are finite, charts and picks are known, and so are the charts of marks. A game without a wall keeps it.
 */
export const wallLaw: Law = {
  number: 27,
  title: 'the wall shows only what is over',
  ofTrial({ game }, trial) {
    const { wall } = game
    const { machine, setting, frames } = trial
    if (wall === undefined || machine === null || frames.length === 0) return []
    const charts = wall.charts(setting.config, setting.seats)
    const findings: Finding[] = []
    let before: ReadonlySet<string> | null = null
    let points: readonly WallPoint[] = []
    for (const { state, at, tells } of looksAt(trial)) {
      points = wall.points(state, setting.config)
      const now = new Set(points.map(keyOf))
      if (before === null && points[0] !== undefined) findings.push({ expected: 'no point before the first step', found: canonical(points[0]), at })
      if (before !== null && !tells && now.size > before.size)
        findings.push({ expected: 'no new point where not every seat has heard something', found: canonical(points.at(-1)), at })
      const gone = [...(before ?? [])].find(one => !now.has(one))
      if (gone !== undefined) findings.push({ expected: 'what is shown to stay', found: `${gone} gone`, at })
      before = now
      findings.push(...marksOf(wall.marks(state, setting.config, setting.seats), charts, at))
      if (findings.length > 0) return findings
    }
    return [
      ...marksOf(wall.marks(null, setting.config, setting.seats), charts, 'before the match'),
      ...points.flatMap(point => wrongIn(point, charts, setting.seats)),
    ]
  },
}

const keyOf = ({ chart, round, seat, x, y, pick, with: others }: WallPoint): string => [chart, round, seat, x, y, pick, others].join('|')

interface Look {
  readonly state: unknown
  readonly at: string
  /** Whether everything since the look before told every seat something, or the match is over. */
  readonly tells: boolean
}

/** The states of a trial, or of its first steps and its end where there are many. */
function looksAt({ frames, machine, setting }: Trial): readonly Look[] {
  const near = frames.slice(0, looksFor(setting.seats))
  const looks = near.map((frame, i): Look => {
    const last = near[i - 1]
    return { state: frame.state, at: `before step ${frame.k + 1}`, tells: last !== undefined && tellsAll(last, setting.seats) }
  })
  return machine === null ? looks : [...looks, { state: machine.state, at: 'the end', tells: true }]
}

type Marked = {
  readonly chart: string
  readonly at: number
  readonly round?: number
  readonly pick?: string
  readonly line?: readonly (readonly [number, number])[]
}

function marksOf(marks: readonly Marked[], charts: readonly WallChart[], at: string): readonly Finding[] {
  return some(marks, 200).flatMap((mark): Finding[] => {
    const chart = charts.find(({ id }) => id === mark.chart)
    if (chart === undefined) return [{ expected: 'marks of charts that there are', found: mark.chart, at }]
    const numbers = [mark.at, mark.round ?? 1, ...(mark.line ?? []).flat()]
    if (!numbers.every(Number.isFinite))
      return [{ expected: 'finite marks', found: canonical(mark.line === undefined ? String(mark.at) : 'a curve'), at }]
    const known = mark.pick === undefined || (chart.picks ?? []).some(({ id }) => id === mark.pick)
    return known ? [] : [{ expected: `picks of ${chart.id}`, found: mark.pick ?? '', at }]
  })
}

/** What a point lacks for its chart. */
function wrongIn(point: WallPoint, charts: readonly WallChart[], seats: number): readonly Finding[] {
  const chart = charts.find(({ id }) => id === point.chart)
  if (chart === undefined) return [{ expected: 'points of charts that there are', found: point.chart }]
  const isSeat = (seat: number) => Number.isInteger(seat) && seat >= 0 && seat < seats
  if (![point.seat, ...(point.with ?? [])].every(isSeat)) return [{ expected: 'seats of this table', found: canonical(point) }]
  if (!Number.isInteger(point.round) || point.round < 1) return [{ expected: 'rounds that count from 1', found: String(point.round) }]
  const needs = { distribution: ['x'], course: ['x'], shares: ['pick'], scatter: ['x', 'y'] }[chart.kind]
  const numbers = [point.x, point.y].filter(value => value !== undefined)
  if (!numbers.every(Number.isFinite)) return [{ expected: 'finite numbers', found: `x ${point.x}, y ${point.y}` }]
  const lacks = needs.find(name => point[name as 'x' | 'y' | 'pick'] === undefined)
  if (lacks !== undefined) return [{ expected: `a ${lacks} in a point of ${chart.id}`, found: canonical(point) }]
  const known = point.pick === undefined || (chart.picks ?? []).some(({ id }) => id === point.pick)
  return known ? [] : [{ expected: `picks of ${chart.id}`, found: point.pick ?? '' }]
}
