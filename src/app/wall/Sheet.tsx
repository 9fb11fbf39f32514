import type { WallMark } from '../../core/wall'
import type { WallBin, WallBlock, WallGroup } from '../../measures/wall/shown'
import { BarChart } from '../../ui/kit/chart/BarChart'
import { BinChart, type BinGroup, type CountedBin } from '../../ui/kit/chart/BinChart'
import { LineChart, type LinePoint, type LineSeries } from '../../ui/kit/chart/LineChart'
import { ScatterChart } from '../../ui/kit/chart/ScatterChart'
import type { Span } from '../../ui/kit/chart/Spans'
import type { Axis, Look, Mark } from '../../ui/kit/chart/types'
import { meanIn, shareOf, told } from './figures'
import type { WallSheet } from './protocol'
import { groupsIn } from './reading'
import { isByPeriod } from './sheet'
import { wallTexts } from './texts'

/** A sheet as a drawing. `scale`: how much larger than on a page; `height`: of the drawing before that, in px. */
interface SheetProps {
  readonly sheet: WallSheet
  readonly language: 'en' | 'de'
  readonly scale: number
  readonly height: number
}

/** People circle, models square, strategies triangle, in their kinds' colours: seats mean nothing on a wall. */
const lookOf = (group: WallGroup): Look => ({ kind: group })

const last: Look = { kind: 'recorded' }

/** The chart of a wall's sheet, with its sentence above and n below. */
export function Sheet(props: SheetProps) {
  const { chart, periods } = props.sheet
  if (chart.kind === 'distribution') return <Spread {...props} />
  if (chart.kind === 'scatter') return <Dots {...props} />
  if (chart.kind === 'shares' && isByPeriod(chart, periods)) return <Bars {...props} />
  return <Course {...props} />
}

const framed = ({ sheet, language, scale, height }: SheetProps) => ({
  says: sheet.says,
  n: sheet.n,
  ...(sheet.caption === '' ? {} : { caption: sheet.caption }),
  language,
  scale,
  height,
  file: `wall-${sheet.chart.id}`,
})

const axisOf = ({ chart }: WallSheet, language: 'en' | 'de'): Axis => ({
  title: chart.x[language],
  ...(chart.unit === undefined ? {} : { unit: chart.unit }),
})

const plain = (marks: readonly WallMark[], language: 'en' | 'de'): readonly Mark[] =>
  marks.filter(mark => mark.line === undefined).map(mark => ({ value: mark.at, label: mark.label[language] }))

const publishedMarks = ({ published }: WallSheet, factor = 1): readonly Mark[] => published.map(({ who, at }) => ({ value: at * factor, label: who }))

/** Marks at the same place are one, under both names. */
function merged(marks: readonly Mark[]): readonly Mark[] {
  const found: Mark[] = []
  for (const mark of marks) {
    const i = found.findIndex(other => Math.abs(other.value - mark.value) < 1e-9)
    const same = found[i]
    if (same === undefined) found.push(mark)
    else if (same.label !== mark.label) found[i] = { value: same.value, label: `${same.label} · ${mark.label}` }
  }
  return found
}

/** Groups of the bars: by pick where the bins are split and one kind stands there, else by kind. */
function barsOf(
  { chart, blocks }: WallSheet,
  language: 'en' | 'de',
): { readonly groups: readonly BinGroup[]; readonly of: (bin: WallBin) => readonly number[] } {
  const t = wallTexts(language)
  const kinds = groupsIn(blocks).filter(group => blocks.some(block => block.bins.some(bin => (bin.counts[group] ?? 0) > 0)))
  const [only] = kinds
  const isSplit = only !== undefined && kinds.length === 1 && blocks.some(block => block.bins.some(bin => bin.picks[only] !== undefined))
  if (isSplit && chart.picks !== undefined) {
    const { picks } = chart
    return {
      groups: picks.map(({ id, label }, i) => ({ id, name: label[language], look: i === 2 ? last : lookOf(only), hatched: i > 0 })),
      of: bin => picks.map(({ id }) => bin.picks[only]?.[id] ?? 0),
    }
  }
  return {
    groups: kinds.map(group => ({ id: group, name: t.groups[group], look: lookOf(group) })),
    of: bin => kinds.map(group => bin.counts[group] ?? 0),
  }
}

const counted = (block: WallBlock | null | undefined, of: (bin: WallBin) => readonly number[]): readonly CountedBin[] =>
  (block?.bins ?? []).map(bin => ({ from: bin.from, to: bin.to, cells: bin.cells, counts: of(bin) }))

function Spread(props: SheetProps) {
  const { sheet, language } = props
  const t = wallTexts(language)
  const [block] = sheet.blocks
  const { groups, of } = barsOf(sheet, language)
  const lead = groupsIn(sheet.blocks)[0] ?? 'human'
  const mean = sheet.hasMeans && block !== undefined ? meanIn(block, lead) : null
  const past = meanIn(sheet.last[0], 'human')
  const marks = merged([
    ...(mean === null ? [] : [{ value: mean, label: t.mean(told(mean, language)) }]),
    ...plain(block?.marks ?? [], language).map((mark, i) => ({ ...mark, label: labelled(block?.marks[i], mark.label, language) })),
    ...plain(sheet.marks, language),
    ...(past === null ? [] : [{ value: past, label: t.lastMean(told(past, language)) }]),
    ...publishedMarks(sheet),
  ])
  return (
    <BinChart
      {...framed(props)}
      x={{ ...axisOf(sheet, language), ...(sheet.chart.whole === true ? { whole: true } : {}) }}
      count={countTitle(block, language)}
      bins={counted(block, of)}
      groups={groups}
      marks={marks}
      {...(sheet.first === null
        ? {}
        : { outline: { name: `${sheet.axis.split(',')[0] ?? ''} ${sheet.first.period}`, bins: counted(sheet.first, of) } })}
    />
  )
}

/** What the height counts: decisions, or decisions per width of a cell where some bins are wider. */
function countTitle(block: WallBlock | undefined, language: 'en' | 'de'): string {
  const t = wallTexts(language)
  const [first] = block?.bins ?? []
  const isEven = first === undefined || (block?.bins ?? []).every(bin => bin.cells === 1)
  return isEven ? t.count : t.countPer(told((first.to - first.from) / first.cells, language))
}

/** A target says its number too. */
const labelled = (mark: WallMark | undefined, label: string, language: 'en' | 'de'): string =>
  mark?.kind === 'target' ? `${label} ${told(mark.at, language)}` : label

function Dots(props: SheetProps) {
  const { sheet, language } = props
  const t = wallTexts(language)
  const { chart, blocks, marks } = sheet
  const curve = marks.find(mark => mark.kind === 'equilibrium' && mark.line !== undefined)
  const diagonal = marks.find(mark => mark.kind === 'benchmark' && mark.line !== undefined)
  return (
    <ScatterChart
      {...framed(props)}
      x={{ ...axisOf(sheet, language), ...(chart.range === undefined ? {} : { domain: chart.range }) }}
      y={{ title: (chart.y ?? chart.x)[language] }}
      groups={groupsIn(blocks).map(group => ({
        id: group,
        name: t.groups[group],
        look: lookOf(group),
        points: blocks.flatMap(block =>
          block.dots
            .filter(dot => dot.group === group)
            .map(({ x, y, n }) => ({ x, y, title: `${t.groups[group]}, n = ${n}: ${told(x, language)}, ${told(y, language)}` })),
        ),
      }))}
      {...(diagonal === undefined ? {} : { diagonal: diagonal.label[language] })}
      {...(curve?.line === undefined ? {} : { curve: { label: curve.label[language], points: curve.line.map(([x, y]) => ({ x, y })) } })}
    />
  )
}

/** Shares of more than two picks, or of one round: bars of one round. */
function Bars(props: SheetProps) {
  const { sheet, language } = props
  const t = wallTexts(language)
  const block = sheet.blocks.at(-1)
  const groups = groupsIn(sheet.blocks)
  const picks = sheet.chart.picks ?? []
  const rows = picks.flatMap(pick =>
    groups.flatMap(group => {
      const choice = block?.choices.find(one => one.group === group)
      if (block === undefined || choice === undefined) return []
      const share = shareOf(block, group, pick.id)
      const name = groups.length > 1 ? `${pick.label[language]}: ${t.groups[group]}` : pick.label[language]
      const isFew = share?.is === 'few'
      return [
        {
          id: `${pick.id} ${group}`,
          name: isFew ? `${name} (${t.says.few(String(share.n))})` : share === null ? `${name} (${t.says.unknown})` : name,
          look: lookOf(group),
          value: share?.is === 'share' ? Math.round(100 * share.share) : null,
          n: choice.n,
          ...(isFew ? { lo: 100 / share.n, hi: 100 * share.most } : {}),
        },
      ]
    }),
  )
  const marks = sheet.marks.map(mark => ({ value: 100 * mark.at, label: mark.label[language] }))
  return (
    <BarChart
      {...framed(props)}
      x={{ title: sheet.chart.x[language], unit: '%', domain: [0, 100] }}
      rows={rows}
      marks={merged([...marks, ...publishedMarks(sheet, 100)])}
    />
  )
}

/** Means by round, or shares of the first pick in percent. */
function Course(props: SheetProps) {
  const { sheet, language } = props
  const t = wallTexts(language)
  const { chart, blocks } = sheet
  const isShare = chart.kind === 'shares'
  const pick = chart.picks?.[0]
  const pointIn = (block: WallBlock, group: WallGroup): LinePoint => (isShare ? sharePoint(block, group, pick?.id ?? '') : meanPoint(block, group))
  const series: LineSeries[] = groupsIn(blocks).map(group => ({
    id: group,
    name: t.groups[group],
    look: lookOf(group),
    points: blocks.map(block => pointIn(block, group)),
  }))
  const targets = blocks.flatMap(block =>
    block.marks.filter(mark => mark.kind === 'target').map(mark => ({ x: block.period, y: mark.at, label: mark.label[language] })),
  )
  if (targets[0] !== undefined) series.push({ id: 'target', name: targets[0].label, plain: true, points: targets })
  if (sheet.last.length > 0)
    series.push({
      id: 'last',
      name: t.lastClass,
      look: last,
      points: sheet.last.map(block => ({ ...pointIn(block, 'human'), x: block.period })).map(({ x, y }) => ({ x, y })),
    })
  // A share of the second pick stands at one minus it on the first one's axis.
  const marks = sheet.marks.map(mark => ({
    value: !isShare ? mark.at : 100 * (mark.pick === undefined || mark.pick === pick?.id ? mark.at : 1 - mark.at),
    label: mark.label[language],
  }))
  return (
    <LineChart
      {...framed(props)}
      x={{ title: sheet.axis, whole: true, domain: [(blocks[0]?.period ?? 1) - 0.25, (blocks.at(-1)?.period ?? 1) + 0.25] }}
      y={
        isShare
          ? { title: `${chart.x[language]}: ${pick?.label[language] ?? ''}`, unit: '%', domain: padded([0, 100]) }
          : { ...axisOf(sheet, language), ...(chart.range === undefined ? {} : { domain: padded(chart.range) }) }
      }
      series={series}
      marks={[...marks, ...publishedMarks(sheet, isShare ? 100 : 1)]}
      dots
      spans={isShare ? spansOf(sheet) : []}
    />
  )
}

/** A little room beyond the ends, or marks at them would be cut in half. */
const padded = ([min, max]: readonly [number, number]): readonly [number, number] => [min - (max - min) * 0.03, max + (max - min) * 0.03]

function meanPoint(block: WallBlock, group: WallGroup): LinePoint {
  const mean = block.means.find(one => one.group === group)
  if (mean === undefined) return { x: block.period, y: null }
  return mean.lo === null || mean.hi === null ? { x: block.period, y: mean.value } : { x: block.period, y: mean.value, lo: mean.lo, hi: mean.hi }
}

function sharePoint(block: WallBlock, group: WallGroup, pick: string): LinePoint {
  const share = shareOf(block, group, pick)
  return { x: block.period, y: share?.is === 'share' ? 100 * share.share : null }
}

/** "Fewer than five" as a bar from one to four. */
const spansOf = ({ chart, blocks }: WallSheet): readonly Span[] =>
  blocks.flatMap(block =>
    groupsIn(blocks).flatMap((group): Span[] => {
      const share = shareOf(block, group, chart.picks?.[0]?.id ?? '')
      return share?.is === 'few' ? [{ x: block.period, lo: 100 / share.n, hi: 100 * share.most, look: lookOf(group) }] : []
    }),
  )
