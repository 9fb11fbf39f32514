import type { ResultProps } from '../../src/ui/contract'
import { LineChart } from '../../src/ui/kit/chart/LineChart'
import { referencePath } from './benchmarks'
import type { Bargaining, Deal } from './game'
import { proposerOf, type Shares } from './offers'
import { exact, type Language, percent, worth } from './wording/format'
import { type ResultTexts, screen } from './wording/screen'
import { Pie } from './view/pie'

type Props = ResultProps<Bargaining>
interface Outcome {
  readonly agreed: boolean
  readonly round: number
  readonly shares: Deal['shares'] | null
  readonly offers: readonly Shares[]
}
interface Parts extends Props {
  readonly t: ResultTexts
  readonly match: Outcome
  readonly names: readonly [string, string]
}

/** Most pies that are drawn: the first ones and the last. */
const MOST_PIES = 12

/** A finished match: how it ended in one sentence, the offers against the subgame-perfect line, and the pie as it shrank. From nobody's eyes: it tells both discounts. */
export default function Result(props: Props) {
  const t = screen(props.language).result
  const match = props.outcome as Outcome
  const names = [props.seats[0]?.name ?? '1', props.seats[1]?.name ?? '2'] as const
  const parts: Parts = { ...props, t, match, names }
  return (
    <div className="bargain-result">
      <p>{ending(parts)}</p>
      {match.offers.length > 0 && <Offers {...parts} />}
      {match.offers.length > 0 && <Pies {...parts} />}
    </div>
  )
}

function ending({ t, match, names, config, payoffs, events, language }: Parts): string {
  const n = (x: number) => exact(x, language)
  const ended = events.some(({ is }) => is.kind === 'decision' && is.over)
  if (match.shares === null) return ended ? t.noDeal(...names, match.offers.length, n(match.offers.length)) : t.stopped(n(match.round))
  const deal = t.deal(...names, n(match.round), n(match.shares[0]), n(match.shares[1]))
  const [a = 0, b = 0] = payoffs
  const lost = config.money - a - b
  if (match.round === 1 || lost <= 1e-9 * config.money) return `${deal} ${t.full}`
  const points = (x: number) => worth(x, config.step, language)
  return `${deal} ${t.worths(...names, points(a), points(b), percent(lost / config.money, language, 1))}`
}

/** What each offer gave player 1, round by round; the line between them is quiet, the marks are the proposers'. */
function Offers({ t, match, names, config, seats, benchmarks, language }: Parts) {
  const n = (x: number) => exact(x, language)
  const points = match.offers.map((shares, i) => ({ x: i + 1, y: shares[0] }))
  const path = referencePath(config, points.length)
  const isReference = benchmarks.equilibria[0]?.concept.startsWith('reference line') ?? true
  const outside = points.some(({ y }) => y < 0 || y > config.money)
  const made = ([0, 1] as const)
    .map(seat => ({
      id: `seat${seat}`,
      name: t.madeBy(names[seat]),
      look: { seat, ...(seats[seat] === undefined ? {} : { kind: seats[seat].kind }) },
      points: points.filter(({ x }) => proposerOf(x) === seat),
    }))
    .filter(line => line.points.length > 0)
  const line =
    path === null ? [] : [{ id: 'reference', name: t.line, look: { kind: 'recorded' as const }, points: path.map((y, i) => ({ x: i + 1, y })) }]
  const first = points[0]?.y ?? 0
  const last = points.length > 1 ? (points.at(-1)?.y ?? 0) : null
  return (
    <section>
      <h3>{t.offers}</h3>
      <LineChart
        says={t.offersSay(names[0], n(first), last === null ? null : n(last), path?.[0] === undefined ? null : worth(path[0], config.step, language))}
        n={t.count(points.length, n(points.length))}
        {...(path === null ? { caption: t.none } : isReference ? { caption: t.reference } : {})}
        language={language}
        file="offers"
        x={{ title: t.axisRound, whole: true, domain: [0.5, points.length + 0.5] }}
        y={{ title: t.axisShare(names[0]), unit: t.points, ...(outside ? {} : { domain: [0, config.money] as const }) }}
        series={[{ id: 'table', name: '', points, quiet: true }, ...line, ...made]}
        {...(match.agreed ? { xMarks: [{ value: match.round, label: t.accepted }] } : {})}
        dots
      />
    </section>
  )
}

/** Each offer as what it was worth to the two in its round. */
function Pies({ t, match, names, config, language }: Parts) {
  const points = (x: number) => worth(x, config.step, language)
  const all = match.offers.map((shares, i) => ({
    round: i + 1,
    shares: [shares[0] * config.discount1 ** i, shares[1] * config.discount2 ** i] as const,
  }))
  const some = all.length <= MOST_PIES ? all : [...all.slice(0, MOST_PIES - 1), ...all.slice(-1)]
  return (
    <section>
      <h3>{t.pies}</h3>
      <p>{t.piesSay}</p>
      <ol className="bargain-pies">
        {some.map(({ round, shares }) => (
          <li key={round}>
            <Pie
              now={(Math.abs(shares[0]) + Math.abs(shares[1])) / config.money}
              next={null}
              shares={shares}
              label={pieLabel(t, round, names, [points(shares[0]), points(shares[1])], language)}
              caption
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

const pieLabel = (t: ResultTexts, round: number, names: readonly [string, string], worths: readonly [string, string], language: Language) =>
  t.pieOf(exact(round, language), names[0], names[1], worths[0], worths[1])
