import type { WallChart, WallMark } from '../core/wall'
import { summarise } from './stats/summary'
import { binsOf, byPick } from './wall/bins'
import { choiceOf } from './wall/choices'
import { dotsOf } from './wall/dots'
import { groupOf, isFew, type Placed } from './wall/few'
import { WALL_GROUPS, type WallAggregate, type WallBlock, type WallGroup, type WallMatch, type WallMean } from './wall/shown'

/** Below so many tables a mean has no interval: a t-interval over two or three says nothing. */
const FEWEST_TABLES = 5

/** What is remembered between looks at the same part: which matches a round was first shown with, and what was shown. Make a new one for each part. */
export interface WallMemory {
  readonly shown: Map<string, WallBlock>
}

/** An empty memory. */
export const wallMemory = (): WallMemory => ({ shown: new Map() })

/**
 * What may be shown of one chart. The rules, which make a wall safe to look at more than once:
 *
 * 1. The unit is a round of a matching. It is shown when every table of the matching has finished it, all at once, and never changes again: a table that comes later isn't added. So the difference between two looks is a
 *    whole round. Nothing is ever pooled over rounds.
 * 2. A number rests on nobody or on at least five people, counted by who decided and by whose decision can be read off it. Groups of one to four people are withheld altogether.
 * 3. In a distribution small neighbours are put together; of picks, a small one is put together with others; dots are means of five. What is put together is told as a sum, so that a total gives nothing away.
 * 4. Marks made from the decisions of a table (a target) are means over the tables, shown where no group is withheld. Other marks are shown where every match has them: what rests on something untold comes when all are over.
 *
 * Means have n and a 95 % interval over tables, none below five tables. Models and strategies have no such protection, but where people's decisions can be read off theirs.
 */
export function aggregateWall(chart: WallChart, matches: readonly WallMatch[], memory: WallMemory = wallMemory()): WallAggregate {
  const blocks: WallBlock[] = []
  for (const { matching, tables, rounds } of matchingsOf(matches)) {
    for (let round = 1; ; round++) {
      const key = `${chart.id}/${matching}/${round}`
      const known = memory.shown.get(key)
      if (round > rounds && known === undefined) break
      const period = blocks.length + 1
      const block = known?.period === period ? known : { ...(known ?? blockOf(chart, matching, round, tables)), period }
      memory.shown.set(key, block)
      blocks.push(block)
    }
  }
  return { chart, blocks, marks: sharedMarks(chart, matches) }
}

/** The matchings in order, with how many rounds every table of each has finished. A table that is over has finished all; a round that no table reached is none. */
function matchingsOf(
  matches: readonly WallMatch[],
): readonly { readonly matching: number; readonly tables: readonly WallMatch[]; readonly rounds: number }[] {
  const byMatching = new Map<number, WallMatch[]>()
  for (const match of matches) {
    const list = byMatching.get(match.matching)
    if (list === undefined) byMatching.set(match.matching, [match])
    else list.push(match)
  }
  return [...byMatching]
    .sort(([a], [b]) => a - b)
    .map(([matching, tables]) => {
      const reached = tables.map(({ points }) => points.reduce((most, { round }) => Math.max(most, round), 0))
      const last = Math.max(0, ...reached)
      return { matching, tables, rounds: tables.reduce((least, { over }, i) => (over ? least : Math.min(least, reached[i] as number)), last) }
    })
}

function blockOf(chart: WallChart, matching: number, round: number, tables: readonly WallMatch[]): Omit<WallBlock, 'period'> {
  const points = tables.flatMap(match =>
    match.points
      .filter(point => point.chart === chart.id && point.round === round)
      .map((point): Placed => ({ ...point, match, group: groupOf(match.kinds[point.seat]) })),
  )
  const of = (group: WallGroup) => points.filter(point => point.group === group)
  const present = WALL_GROUPS.filter(group => of(group).length > 0)
  const withheld = present.filter(group => isFew(of(group)))
  const shown = present.filter(group => !withheld.includes(group))
  // All groups or none: the answers of the one that isn't split could be had from another chart's total.
  const isSplit = chart.kind === 'distribution' && chart.picks !== undefined && present.every(group => byPick(of(group)).every(some => !isFew(some)))
  const open = points.filter(point => shown.includes(point.group))
  const picks = chart.picks?.map(({ id }) => id) ?? []
  return {
    matching,
    round,
    withheld,
    means: chart.kind === 'distribution' || chart.kind === 'course' ? shown.flatMap(group => meanOf(group, of(group))) : [],
    bins: chart.kind === 'distribution' && open.length > 0 ? binsOf(open, chart, isSplit ? shown : []) : [],
    choices: chart.kind === 'shares' ? shown.map(group => choiceOf(group, of(group), picks)) : [],
    dots: chart.kind === 'scatter' ? shown.flatMap(group => dotsOf(group, of(group))) : [],
    marks: withheld.length > 0 ? [] : roundMarks(chart, round, tables),
  }
}

function meanOf(group: WallGroup, points: readonly Placed[]): readonly WallMean[] {
  const terms = points.flatMap(({ x, match }) => (x === undefined ? [] : [{ unit: match.match, num: x, den: 1 }]))
  const { value, lo, hi, units } = summarise(terms)
  const hasInterval = units >= FEWEST_TABLES
  return value === null ? [] : [{ group, n: terms.length, tables: units, value, lo: hasInterval ? lo : null, hi: hasInterval ? hi : null }]
}

const nameOf = ({ kind, label, pick }: WallMark): string => `${kind}/${pick ?? ''}/${kind === 'target' ? label.en : ''}`

/** Marks of one round: targets as means over the tables that have them; others where all tables agree. */
function roundMarks(chart: WallChart, round: number, tables: readonly WallMatch[]): readonly WallMark[] {
  const own = tables.map(({ marks }) => marks.filter(mark => mark.chart === chart.id && mark.round === round))
  const targets = new Map<string, WallMark[]>()
  for (const mark of own.flat()) if (mark.kind === 'target') targets.set(nameOf(mark), [...(targets.get(nameOf(mark)) ?? []), mark])
  const means = [...targets.values()].map(marks => ({ ...(marks[0] as WallMark), at: marks.reduce((sum, { at }) => sum + at, 0) / marks.length }))
  return [...means, ...common(own.filter(marks => marks.length > 0)).filter(({ kind }) => kind !== 'target')]
}

const sharedMarks = (chart: WallChart, matches: readonly WallMatch[]): readonly WallMark[] =>
  common(matches.map(({ marks }) => marks.filter(mark => mark.chart === chart.id && mark.round === undefined)))

/** Marks that every list has: the same place under the same name. */
function common(lists: readonly (readonly WallMark[])[]): readonly WallMark[] {
  const [first = [], ...rest] = lists
  const sets = rest.map(marks => new Set(marks.map(placeOf)))
  return first.filter(mark => sets.every(set => set.has(placeOf(mark))))
}

const placeOf = ({ kind, at, label, pick, line }: WallMark): string => JSON.stringify([kind, at, label.en, pick, line])
