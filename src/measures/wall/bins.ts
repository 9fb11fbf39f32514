import type { WallChart } from '../../core/wall'
import { isFew, type Placed } from './few'
import { WALL_GROUPS, type WallBin, type WallGroup } from './shown'

/** Most equal cells of an axis: columns that can be told apart from the last row of a hall. */
const MOST_CELLS = 25

/** The equal cells of an axis: `count` of `width` from `from` on. Whole numbers stand in the middle of theirs. */
interface Cells {
  readonly from: number
  readonly width: number
  readonly count: number
}

/** The narrowest cells of 1, 2, 5 × 10^i that cover the chart's range (or, where it has none, all values, outward to round numbers), at most 25 of them. */
function cellsOf(chart: WallChart, values: readonly number[]): Cells {
  const isWhole = chart.whole === true
  let [min, max] = chart.range ?? [Infinity, -Infinity]
  if (chart.range === undefined) for (const value of values) [min, max] = [Math.min(min, value), Math.max(max, value)]
  if (min > max) [min, max] = [0, 1]
  const span = Math.max(max - min, 1e-9) + (isWhole ? 1 : 0)
  const width = niceWidth(span / MOST_CELLS, isWhole)
  const start = chart.range === undefined ? Math.floor(min / width + 1e-9) * width : min
  const from = isWhole ? start - 0.5 : start
  const end = isWhole ? max + 0.5 : max
  return { from: Number(from.toPrecision(12)), width, count: Math.max(1, Math.ceil((end - from) / width - 1e-9)) }
}

function niceWidth(least: number, isWhole: boolean): number {
  for (let power = 10 ** Math.floor(Math.log10(least)); ; power *= 10)
    for (const lead of [1, 2, 5]) {
      const width = lead * power
      if (width >= least * (1 - 1e-9) && (!isWhole || Number.isInteger(width))) return Number(width.toPrecision(12))
    }
}

/** A value's cell; values outside the range count in the cell at that end. */
const cellAt = (x: number, { from, width, count }: Cells): number => Math.min(count - 1, Math.max(0, Math.floor((x - from) / width + 1e-9)))

/**
 * Counts of one round by cells, with neighbours put together until every count of a group (and, for groups in `split`, of a pick) in a bin is of nobody or of at least five people. Nothing is hidden, so that the total gives nothing
 * away; empty cells between bins stay empty. `points` may hold only groups that are not few altogether, and `split` only groups of which no pick is few altogether: then merging always ends.
 */
export function binsOf(points: readonly Placed[], chart: WallChart, split: readonly WallGroup[]): readonly WallBin[] {
  const valued = points.filter(point => point.x !== undefined)
  const cells = cellsOf(
    chart,
    valued.map(point => point.x as number),
  )
  const inCell = Array.from({ length: cells.count }, (): Placed[] => [])
  for (const point of valued) inCell[cellAt(point.x as number, cells)]?.push(point)
  return merged(inCell, split).map(({ from, to }) => {
    const here = inCell.slice(from, to).flat()
    return {
      from: edge(cells, from),
      to: edge(cells, to),
      cells: to - from,
      counts: countsOf(here),
      picks: Object.fromEntries(split.map(group => [group, picksOf(here.filter(point => point.group === group))])),
    }
  })
}

const edge = ({ from, width }: Cells, i: number): number => Number((from + i * width).toPrecision(12))

interface Run {
  readonly from: number
  readonly to: number
}

/** Runs of cells from left to right: each closes as soon as it may be shown; what is left at the end joins the runs before it. */
function merged(inCell: readonly (readonly Placed[])[], split: readonly WallGroup[]): readonly Run[] {
  const runs: Run[] = []
  const isShown = ({ from, to }: Run) => isOpen(inCell.slice(from, to).flat(), split)
  let from: number | null = null
  for (let i = 0; i < inCell.length; i++) {
    if (from === null && inCell[i]?.length === 0) {
      runs.push({ from: i, to: i + 1 })
      continue
    }
    from ??= i
    const run = { from, to: i + 1 }
    if (!isShown(run)) continue
    runs.push(run)
    from = null
  }
  if (from === null) return runs
  let last = { from, to: inCell.length }
  while (!isShown(last)) {
    const before = runs.pop()
    if (before === undefined) break
    last = { from: before.from, to: last.to }
  }
  return [...runs, ...trimmed(last, inCell)]
}

/** A run without the empty cells at its right end, which stand for themselves. */
function trimmed({ from, to }: Run, inCell: readonly (readonly Placed[])[]): readonly Run[] {
  let end = to
  while (end - 1 > from && inCell[end - 1]?.length === 0) end--
  return [{ from, to: end }, ...Array.from({ length: to - end }, (_, i) => ({ from: end + i, to: end + i + 1 }))]
}

/** Whether all these counts may be shown. */
function isOpen(points: readonly Placed[], split: readonly WallGroup[]): boolean {
  return WALL_GROUPS.every(group => {
    const own = points.filter(point => point.group === group)
    if (isFew(own)) return false
    return !split.includes(group) || byPick(own).every(some => !isFew(some))
  })
}

/** Points put together by pick. */
export function byPick(points: readonly Placed[]): readonly (readonly Placed[])[] {
  const found = new Map<string, Placed[]>()
  for (const point of points) {
    const pick = point.pick ?? ''
    const list = found.get(pick)
    if (list === undefined) found.set(pick, [point])
    else list.push(point)
  }
  return [...found.values()]
}

function countsOf(points: readonly Placed[]): WallBin['counts'] {
  const counts: Partial<Record<WallGroup, number>> = {}
  for (const { group } of points) counts[group] = (counts[group] ?? 0) + 1
  return counts
}

function picksOf(points: readonly Placed[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { pick } of points) if (pick !== undefined) counts[pick] = (counts[pick] ?? 0) + 1
  return counts
}
