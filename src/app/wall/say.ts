import type { WallMark } from '../../core/wall'
import { show } from '../../ui/kit/chart/scale'
import type { WallBlock, WallGroup } from '../../measures/wall/shown'
import { endsOf, meanIn, percent, shareOf, told } from './figures'
import type { WallLayer } from './protocol'
import { countingOf, groupsIn, pairOf, type SheetInput } from './reading'
import { wallTexts } from './texts'

/** What a sentence is about: the layers that are on, the rounds with the groups that are shown, and the round that stands there. */
interface About {
  readonly input: SheetInput
  readonly on: readonly WallLayer[]
  readonly blocks: readonly WallBlock[]
  readonly period: number
}

/** The sentence above a chart: what the layer that was switched on last (in the order of a debrief) shows in this data; without one, what the class did. */
export function sayFor(about: About): string {
  const t = wallTexts(about.input.language)
  if (about.blocks.length === 0) return t.says.nothing
  for (const layer of about.on.toReversed()) {
    const said = sentences[layer](about)
    if (said !== null) return said
  }
  return sayPlain(about) ?? (about.blocks.some(({ withheld }) => withheld.length > 0) ? t.says.withheld : t.says.nothing)
}

const at = ({ blocks, period }: About): WallBlock | undefined => blocks.find(block => block.period === period) ?? blocks.at(-1)

const whenOf = ({ input, blocks }: About, block: WallBlock): string => {
  const t = wallTexts(input.language)
  return t.when[countingOf(blocks)](String(block.period))
}

/** The group a sentence about one group is about: people where they are shown. */
function leadOf(blocks: readonly WallBlock[]): WallGroup {
  const groups = groupsIn(blocks)
  return (
    groups.find(group => blocks.some(block => meanIn(block, group) !== null || block.choices.some(one => one.group === group))) ??
    groups[0] ??
    'human'
  )
}

function sayPlain(about: About): string | null {
  const { chart } = about.input.now
  if (chart.kind === 'distribution') return saySpread(about)
  if (chart.kind === 'course') return sayCourse(about)
  return chart.kind === 'shares' ? sayShares(about) : sayDots(about)
}

function saySpread(about: About): string | null {
  const { input, blocks } = about
  const { language, now } = input
  const t = wallTexts(language)
  const block = at(about)
  const group = leadOf(blocks)
  const n = block?.means.find(mean => mean.group === group)?.n ?? 0
  if (block === undefined || n === 0) return null
  const picks = now.chart.picks ?? []
  const by = block.bins.map(bin => bin.picks[group])
  const [first] = picks
  if (first !== undefined && by.some(one => one !== undefined)) {
    const k = by.reduce((sum, one) => sum + (one?.[first.id] ?? 0), 0)
    return t.says.split(whenOf(about, block), first.label[language], String(k), String(n))
  }
  const tallest = block.bins.reduce((a, b) => ((b.counts[group] ?? 0) / b.cells > (a.counts[group] ?? 0) / a.cells ? b : a))
  const [from, to] = endsOf(tallest, now.chart.whole === true)
  return t.says.fullest(whenOf(about, block), show(from, language), show(to, language), String(tallest.counts[group] ?? 0), String(n))
}

/** First and last round that have a value. */
function ends<V>(blocks: readonly WallBlock[], of: (block: WallBlock) => V | null): readonly [WallBlock, V, WallBlock, V] | null {
  const some = blocks.flatMap(block => {
    const value = of(block)
    return value === null ? [] : [[block, value] as const]
  })
  const [first, last] = [some[0], some.at(-1)]
  return first === undefined || last === undefined ? null : [first[0], first[1], last[0], last[1]]
}

function sayCourse(about: About): string | null {
  const { language } = about.input
  const t = wallTexts(language)
  const group = leadOf(about.blocks)
  const found = ends(about.blocks, block => meanIn(block, group))
  if (found === null) return null
  const [one, from, other, to] = found
  return one === other
    ? t.says.once(told(from, language), whenOf(about, one))
    : t.says.course(told(from, language), whenOf(about, one), told(to, language), whenOf(about, other))
}

function sayShares(about: About): string | null {
  const { now, language } = about.input
  const t = wallTexts(language)
  const group = leadOf(about.blocks)
  const pick = now.chart.picks?.[0]
  if (pick === undefined) return null
  const said = (block: WallBlock): string | null => {
    const share = shareOf(block, group, pick.id)
    if (share === null) return null
    return share.is === 'share' ? percent(share.share, language) : t.says.few(String(share.n))
  }
  const shown = at(about)
  const isOne = (now.chart.picks?.length ?? 0) !== 2
  const found = isOne && shown !== undefined ? ends([shown], said) : ends(about.blocks, said)
  if (found === null) return isOne && shown !== undefined ? t.says.shareOnce(pick.label[language], t.says.unknown, whenOf(about, shown)) : null
  const [one, from, other, to] = found
  return one === other
    ? t.says.shareOnce(pick.label[language], from, whenOf(about, one))
    : t.says.share(pick.label[language], from, whenOf(about, one), to, whenOf(about, other))
}

function sayDots(about: About): string | null {
  const { now, language } = about.input
  const group = groupsIn(about.blocks)[0]
  const dots = about.blocks.flatMap(block => block.dots.filter(dot => dot.group === group))
  const n = dots.reduce((sum, dot) => sum + dot.n, 0)
  if (n === 0) return null
  const mean = (axis: 'x' | 'y') => told(dots.reduce((sum, dot) => sum + dot.n * dot[axis], 0) / n, language)
  const { x, y } = now.chart
  return wallTexts(language).says.dots(`${(y ?? x)[language]} ${mean('y')}`, `${x[language]} ${mean('x')}`)
}

const theoryOf = (about: About): readonly WallMark[] => [
  ...about.input.now.marks.filter(mark => mark.kind !== 'target'),
  ...(about.input.now.chart.kind === 'distribution' ? (at(about)?.marks.filter(mark => mark.kind !== 'target') ?? []) : []),
]

/** One sentence for each layer; null where it has nothing to say in this data. */
const sentences: Readonly<Record<WallLayer, (about: About) => string | null>> = {
  mean(about) {
    const { language } = about.input
    const t = wallTexts(language)
    const block = at(about)
    if (about.input.now.chart.kind === 'course') {
      const target = (one: WallBlock) => one.marks.find(mark => mark.kind === 'target') ?? null
      const found = ends(about.blocks, target)
      if (found === null) return null
      return t.says.targets(
        found[1].label[language],
        told(found[1].at, language),
        whenOf(about, found[0]),
        told(found[3].at, language),
        whenOf(about, found[2]),
      )
    }
    const mean = block === undefined ? null : meanIn(block, leadOf(about.blocks))
    if (block === undefined || mean === null) return null
    const target = block.marks.find(mark => mark.kind === 'target')
    return target === undefined
      ? t.says.mean(told(mean, language), whenOf(about, block))
      : t.says.target(told(mean, language), target.label[language], told(target.at, language))
  },
  theory(about) {
    const { now, language } = about.input
    const t = wallTexts(language)
    const marks = theoryOf(about)
    const block = at(about)
    const group = leadOf(about.blocks)
    const first = marks.find(mark => mark.kind === 'equilibrium') ?? marks[0]
    if (first === undefined) return null
    const { kind, picks } = now.chart
    const mean = meanIn(block, group)
    if ((kind === 'distribution' || kind === 'course') && mean !== null)
      return t.says.away(first.label[language], told(Math.abs(mean - first.at), language))
    if (kind === 'shares' && block !== undefined) {
      const pick = picks?.find(({ id }) => id === (first.pick ?? picks[0]?.id))
      const share = pick === undefined ? null : shareOf(block, group, pick.id)
      if (pick !== undefined && share !== null)
        return t.says.theoryShare(
          first.label[language],
          pick.label[language],
          share.is === 'share' ? percent(share.share, language) : t.says.few(String(share.n)),
        )
    }
    return t.says.theory(marks.map(mark => mark.label[language]).join('; '))
  },
  kinds(about) {
    const { now, language } = about.input
    const t = wallTexts(language)
    if (now.chart.kind === 'scatter') return t.says.kindsDots
    const block = at(about)
    if (now.chart.kind === 'shares') {
      const pick = now.chart.picks?.[0]
      if (pick === undefined || block === undefined) return null
      const list = groupsIn([block]).map(group => {
        const share = shareOf(block, group, pick.id)
        const value = share === null ? t.says.unknown : share.is === 'share' ? percent(share.share, language) : t.says.few(String(share.n))
        return `${t.groups[group]} ${value}`
      })
      return t.says.kindsShare(pick.label[language], list.join(', '))
    }
    const pair = pairOf(block)
    if (pair === null || block === undefined) return null
    const [a, b] = pair
    const [va, vb] = [meanIn(block, a) ?? 0, meanIn(block, b) ?? 0]
    const gap = told(Math.abs(va - vb), language)
    return gap === '0'
      ? t.says.kindsSame(t.groups[a], t.groups[b], told(va, language))
      : t.says.kinds(t.groups[a], told(va, language), t.groups[b], told(vb, language), gap, va < vb)
  },
  first(about) {
    const { language } = about.input
    const t = wallTexts(language)
    const group = leadOf(about.blocks)
    const [from, to] = [meanIn(about.blocks[0], group), meanIn(at(about), group)]
    return from === null || to === null ? t.says.firstNone : t.says.first(told(from, language), told(to, language))
  },
  last(about) {
    const { last, now, language } = about.input
    const t = wallTexts(language)
    const block = at(about)
    const theirs = last?.blocks.find(one => one.period === block?.period) ?? last?.blocks.at(-1)
    if (block === undefined || theirs === undefined) return t.says.lastNone
    const pick = now.chart.picks?.[0]
    if (now.chart.kind === 'shares' && pick !== undefined) {
      const [a, b] = [shareOf(theirs, 'human', pick.id), shareOf(block, 'human', pick.id)]
      return a?.is === 'share' && b?.is === 'share' ? t.says.last(percent(a.share, language), percent(b.share, language)) : t.says.lastNone
    }
    const [a, b] = [meanIn(theirs, 'human'), meanIn(block, 'human')]
    return a === null || b === null ? t.says.lastNone : t.says.last(told(a, language), told(b, language))
  },
  published({ input }) {
    const { published, now, language } = input
    const [lo, hi] = [published[0], published.at(-1)]
    if (lo === undefined || hi === undefined) return null
    const value = (x: number) => (now.chart.kind === 'shares' ? percent(x, language) : told(x, language))
    return wallTexts(language).says.published(String(published.length), value(lo.at), lo.who, value(hi.at), hi.who)
  },
}
