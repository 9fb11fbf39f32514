import type { ResultProps } from '../../src/ui/contract'
import { LineChart, type LineSeries } from '../../src/ui/kit/chart/LineChart'
import { marketOf } from './benchmarks'
import type { Negotiation, Outcome } from './game'
import { gainOf, proposerOf } from './prices'
import { lastWordPrice, midpoint } from './solve'
import { amount, signed } from './wording/format'
import { type ResultTexts, screen } from './wording/screen'

type Props = ResultProps<Negotiation>
interface Parts extends Props {
  readonly t: ResultTexts
  readonly match: Outcome
  readonly names: readonly [seller: string, buyer: string]
}

/** A finished match: how it ended in a few sentences, and the prices round by round against both values and the theory. From nobody's eyes: it tells both values. */
export default function Result(props: Props) {
  const t = screen(props.language).result
  const match = props.outcome as Outcome
  const names = [props.seats[0]?.name ?? '1', props.seats[1]?.name ?? '2'] as const
  const parts: Parts = { ...props, t, match, names }
  return (
    <div className="nego-result">
      <p>{ending(parts)}</p>
      {match.prices.length > 0 && <Prices {...parts} />}
    </div>
  )
}

function ending({ t, match, names, config, language }: Parts): string {
  const n = (x: number) => amount(x, language)
  const { values } = marketOf(config)
  if (match.end === 'open') return t.stopped(n(match.round))
  if (match.price !== null) {
    const { price } = match
    const gains = ([0, 1] as const).map(seat => `${names[seat]} ${signed(gainOf(price, values[seat], seat), language)}`)
    return t.deal(n(match.round), n(price), gains.join(', '))
  }
  const gain = gainOf(values[1], values[0], 0)
  const missed = gain > 0 ? t.lost(n(gain)) : gain < 0 ? t.spared : t.zero
  const end =
    match.left === null ? t.noTrade(...names, match.prices.length, n(match.prices.length)) : t.left(names[match.left === 0 ? 0 : 1], n(match.round))
  return `${end} ${missed}`
}

/** The dashed lines of the chart; lines at one price share a label. */
function marksOf({ t, config, language }: Parts, theory: number | null): readonly { readonly value: number; readonly label: string }[] {
  const market = marketOf(config)
  const middle = config.completeInformation && config.horizon !== 'capped' ? null : midpoint(market)
  const all = [
    { value: market.values[0], label: t.values[0] },
    { value: market.values[1], label: t.values[1] },
    ...(theory === null ? [] : [{ value: theory, label: t.theory }]),
    ...(middle === null ? [] : [{ value: middle, label: t.middle }]),
  ]
  return [...new Set(all.map(mark => mark.value))].map(value => ({
    value,
    label: `${all.flatMap(mark => (mark.value === value ? [mark.label] : [])).join(', ')} ${amount(value, language)}`,
  }))
}

/** Every price that was named, by who named it; both values, and the subgame-perfect price where there is one. */
function Prices(parts: Parts) {
  const { t, match, names, config, seats, benchmarks, language } = parts
  const n = (x: number) => amount(x, language)
  const points = match.prices.map((price, i) => ({ x: i + 1, y: price }))
  const open = config.horizon === 'capped'
  const theory = open ? null : lastWordPrice(marketOf(config), config.rounds)
  const isReference = benchmarks.equilibria[0]?.concept.startsWith('reference line') ?? true
  const named: readonly LineSeries[] = ([0, 1] as const)
    .map(seat => ({
      id: `seat${seat}`,
      name: names[seat],
      look: { seat, ...(seats[seat] === undefined ? {} : { kind: seats[seat].kind }) },
      points: points.filter(({ x }) => proposerOf(x) === seat),
    }))
    .filter(line => line.points.length > 0)
  const marks = marksOf(parts, theory)
  const remark = midpoint(marketOf(config)) === null ? t.idle : open ? t.range : isReference ? t.reference : null
  const dashed = t.dashed(marks.map(mark => mark.label).join('; '))
  return (
    <section>
      <h3>{t.prices}</h3>
      <LineChart
        says={t.says(
          n(points[0]?.y ?? 0),
          points.length > 1 ? n(points.at(-1)?.y ?? 0) : null,
          theory === null || midpoint(marketOf(config)) === null ? null : n(theory),
        )}
        n={t.count(points.length, n(points.length))}
        caption={remark === null ? dashed : `${dashed} ${remark}`}
        language={language}
        file="prices"
        x={{ title: t.axisRound, whole: true, domain: [0.5, points.length + 0.5] }}
        y={{ title: t.axisPrice, unit: t.points }}
        series={[{ id: 'table', name: '', points, quiet: true }, ...named]}
        marks={marks}
        {...(match.end === 'deal' ? { xMarks: [{ value: match.round, label: t.accepted }] } : {})}
        dots
      />
    </section>
  )
}
