import type { WallChart, WallMark } from '../../core/wall'
import type { WallBlock, WallGroup } from '../../measures/wall/shown'
import { type PublishedAt, WALL_LAYERS, type WallLayer, type WallSheet } from './protocol'
import { countingOf, groupsIn, type SheetInput } from './reading'
import { sayFor } from './say'
import { wallTexts } from './texts'

/** The groups that stand in a chart before models and people are set side by side: the class itself, and where no people play, whoever does. */
const plainGroups = (groups: readonly WallGroup[]): readonly WallGroup[] => (groups.includes('human') ? ['human'] : groups)

const isTheory = ({ kind }: WallMark): boolean => kind !== 'target'

/** Where bars or a histogram show one round at a time. */
export const isByPeriod = (chart: WallChart, periods: number): boolean =>
  chart.kind === 'distribution' || (chart.kind === 'shares' && ((chart.picks?.length ?? 0) !== 2 || periods === 1))

/** The layers that have something to show, in the order of a debrief. */
export function layersOf({ now, last, published, choice }: SheetInput): readonly WallLayer[] {
  const { chart, blocks, marks } = now
  const block = blockAt(blocks, choice.period)
  const groups = groupsIn(blocks)
  const own: Readonly<Record<WallLayer, boolean>> = {
    mean:
      (chart.kind === 'distribution' && (block?.means.length ?? 0) > 0) ||
      (chart.kind === 'course' && blocks.some(one => one.marks.some(mark => mark.kind === 'target'))),
    theory: marks.some(isTheory) || (chart.kind === 'distribution' && (block?.marks.some(isTheory) ?? false)),
    kinds: groups.length > plainGroups(groups).length,
    first: chart.kind === 'distribution' && blocks.length > 1 && block !== blocks[0],
    last: chart.kind !== 'scatter' && last !== null && last.blocks.length > 0,
    published: published.length > 0 && chart.kind !== 'scatter',
  }
  return WALL_LAYERS.filter(layer => own[layer])
}

/** The chosen round; where none is chosen, the last of which something may be shown. */
function blockAt(blocks: readonly WallBlock[], period: number | null): WallBlock | undefined {
  const chosen = blocks.find(block => block.period === period)
  return chosen ?? blocks.findLast(({ means, choices, dots }) => means.length + choices.length + dots.length > 0) ?? blocks.at(-1)
}

/** The next layer to switch on, or null where all that there are stand there. */
export const nextLayer = (input: SheetInput): WallLayer | null => layersOf(input).find(layer => !input.choice.layers.includes(layer)) ?? null

/** A round with some groups and marks only. */
const only = (block: WallBlock, groups: readonly WallGroup[], marks: (mark: WallMark) => boolean): WallBlock => ({
  ...block,
  withheld: block.withheld.filter(group => groups.includes(group)),
  means: block.means.filter(one => groups.includes(one.group)),
  choices: block.choices.filter(one => groups.includes(one.group)),
  dots: block.dots.filter(one => groups.includes(one.group)),
  bins: block.bins.map(bin => ({ ...bin, counts: pickGroups(bin.counts, groups), picks: pickGroups(bin.picks, groups) })),
  marks: block.marks.filter(marks),
})

const pickGroups = <V>(by: Readonly<Partial<Record<WallGroup, V>>>, groups: readonly WallGroup[]): Partial<Record<WallGroup, V>> =>
  Object.fromEntries(Object.entries(by).filter(([group]) => groups.includes(group as WallGroup))) as Partial<Record<WallGroup, V>>

/** The sheet of a chart with the layers that are on, and its sentence. What is off isn't in it. */
export function sheetOf(input: SheetInput): WallSheet {
  const { now, last, published, choice, language } = input
  const { chart, blocks } = now
  const t = wallTexts(language)
  const on = layersOf(input).filter(layer => choice.layers.includes(layer))
  const has = (layer: WallLayer) => on.includes(layer)
  const all = groupsIn(blocks)
  const groups = has('kinds') ? all : plainGroups(all)
  const marks = (mark: WallMark) => (isTheory(mark) ? has('theory') : has('mean'))
  const isOne = isByPeriod(chart, blocks.length)
  const at = blockAt(blocks, choice.period)
  const shown = (isOne ? (at === undefined ? [] : [at]) : blocks).map(block => only(block, groups, marks))
  const past = has('last') ? (last?.blocks ?? []).map(block => only(block, ['human'], () => false)) : []
  const period = at?.period ?? 0
  return {
    chart,
    says: sayFor({ input, on, blocks: blocks.map(block => only(block, groups, () => true)), period }),
    caption: captionOf(chart, shown, has('published'), t),
    n: countOf(shown, groups, language),
    period,
    periods: blocks.length,
    axis: t.axis[countingOf(blocks)],
    blocks: shown,
    hasMeans: has('mean'),
    marks: has('theory') ? now.marks.filter(isTheory) : [],
    first: has('first') && blocks[0] !== undefined ? only(blocks[0], groups, () => false) : null,
    last: isOne ? past.filter(block => block.period === Math.min(period, past.length)) : past,
    published: has('published') ? threeOf(published) : [],
  }
}

/** The lowest, the middle and the highest: more lines can't be told apart on a wall. */
function threeOf(published: readonly PublishedAt[]): readonly PublishedAt[] {
  const middle = published[(published.length - 1) >> 1]
  const three = [published[0], middle, published.at(-1)].filter(one => one !== undefined)
  return three.filter((one, i) => three.indexOf(one) === i)
}

function captionOf(chart: WallChart, blocks: readonly WallBlock[], hasPublished: boolean, { caption }: ReturnType<typeof wallTexts>): string {
  const parts = [
    blocks.some(({ bins }) => bins.some(bin => bin.cells > 1)) ? caption.merged : '',
    blocks.some(({ choices }) => choices.some(({ few }) => few.length > 0)) && chart.kind === 'shares' && blocks.length > 1
      ? caption.span
      : hasHidden(blocks)
        ? caption.few
        : '',
    chart.kind === 'course' && blocks.some(({ means }) => means.some(mean => mean.lo !== null)) ? caption.interval : '',
    chart.kind === 'scatter' ? caption.dots : '',
    hasPublished ? caption.gama : '',
  ]
  return parts.filter(part => part !== '').join('. ')
}

/** Whether something stays in the dark because too few people stand behind it. */
const hasHidden = (blocks: readonly WallBlock[]): boolean =>
  blocks.some(({ withheld, choices }) => withheld.length > 0 || choices.some(({ cells }) => cells.some(cell => cell.picks.length > 1)))

/** How many decisions of each group stand behind the chart: of the last round drawn. */
function countOf(blocks: readonly WallBlock[], groups: readonly WallGroup[], language: 'en' | 'de'): string {
  const t = wallTexts(language)
  const ofGroup = (block: WallBlock, group: WallGroup): number =>
    block.means.find(one => one.group === group)?.n ??
    block.choices.find(one => one.group === group)?.n ??
    block.dots.filter(one => one.group === group).reduce((sum, dot) => sum + dot.n, 0)
  const drawn = blocks.some(block => block.dots.length > 0) ? blocks : blocks.slice(-1)
  const parts = groups.flatMap(group => {
    const n = drawn.reduce((sum, block) => sum + ofGroup(block, group), 0)
    return n === 0 ? [] : [t.n(String(n), t.groups[group])]
  })
  return parts.length === 0 ? '0' : parts.join(', ')
}
