import { rounded } from '../../src/core/figures'
import type { ResultProps } from '../../src/ui/contract'
import { BarChart } from '../../src/ui/kit/chart/BarChart'
import { Histogram } from '../../src/ui/kit/chart/Histogram'
import { LineChart, type LineSeries } from '../../src/ui/kit/chart/LineChart'
import { effects } from './dishes'
import type { Game, Outcome, Round } from './game'
import { screenTexts } from './wording/screen'

/** Up to this many seats each has a line and a bar of its own; more are drawn as kinds. */
const named = 8

type Props = ResultProps<Game>

/** A finished match: how costly orders spread and what that cost the table, orders over the rounds and payoffs, both against theory. */
export default function Result(props: Props) {
  const { rounds } = props.outcome as Outcome
  if (rounds.length === 0) return null
  return (
    <div className="dn-result">
      <p className="dn-lead">{lead(props, rounds)}</p>
      <Orders {...props} />
      <Payoffs {...props} />
    </div>
  )
}

/** The one seat that has most, or null where several do. */
function leader(payoffs: readonly number[]): number | null {
  const top = Math.max(...payoffs)
  const first = payoffs.flatMap((own, seat) => (top - own <= 1e-9 * Math.max(1, Math.abs(top)) ? [seat] : []))
  return first.length === 1 ? (first[0] as number) : null
}

function trend({ seats, language }: Props, rounds: readonly Round[]): string {
  const t = screenTexts(language)
  const percent = (round: Round | undefined) => rounded((100 * (round?.costly ?? 0)) / seats.length, language, 0)
  return rounds.length === 1
    ? t.once(String(rounds[0]?.costly ?? 0), String(seats.length))
    : t.trend(percent(rounds[0]), percent(rounds.at(-1)), String(rounds.length))
}

const mostText = ({ payoffs, seats, language }: Props, rounds: readonly Round[], seat: number): string =>
  screenTexts(language).most(
    seats[seat]?.name ?? '',
    rounded(payoffs[seat] ?? 0, language, 1),
    String(rounds.filter(round => round.dishes[seat] === 'costly').length),
    String(rounds.length),
  )

function lead(props: Props, rounds: readonly Round[]): string {
  const { config, payoffs, benchmarks, language } = props
  const t = screenTexts(language)
  const { all } = effects(config, payoffs.length)
  const say = (x: number) => rounded(x, language, 1)
  const first = leader(payoffs)
  return [
    trend(props, rounds),
    ...(all === 0 ? [] : [t.total(say(payoffs.reduce((a, b) => a + b, 0)), say(benchmarks.welfare.best), all < 0 ? t.cheap : t.costly)]),
    ...(first === null ? [] : [mostText(props, rounds, first)]),
  ].join(' ')
}

/** The kinds at the table, in a fixed order, with who belongs to them. */
function kindsOf(seats: Props['seats']) {
  return (['human', 'llm', 'scripted', 'recorded', 'imported'] as const).flatMap(kind => {
    const members = seats.filter(seat => seat.kind === kind).map(seat => seat.seat)
    return members.length === 0 ? [] : [{ kind, members }]
  })
}

/** The share of costly dishes that some seats have ordered up to and in each round, in per cent. */
function running(rounds: readonly Round[], members: readonly number[]) {
  let costly = 0
  return rounds.map((round, i) => {
    costly += members.filter(seat => round.dishes[seat] === 'costly').length
    return { x: i + 1, y: (100 * costly) / (members.length * (i + 1)) }
  })
}

function Orders(props: Props) {
  const { config, seats, outcome, language } = props
  const t = screenTexts(language)
  const { rounds } = outcome as Outcome
  const n = seats.length
  const lines: readonly LineSeries[] =
    n <= named
      ? seats.map(({ seat, name, kind }) => ({ id: `${seat}`, name, look: { seat, seats: n, kind }, points: running(rounds, [seat]) }))
      : kindsOf(seats).map(({ kind, members }) => ({ id: kind, name: t.kinds[kind], look: { kind }, points: running(rounds, members) }))
  const table: LineSeries = { id: 'table', name: t.table, plain: true, points: rounds.map((round, i) => ({ x: i + 1, y: (100 * round.costly) / n })) }
  const { own, all } = effects(config, n)
  const [nash, best] = [own > 0 ? 100 : 0, all > 0 ? 100 : 0]
  const marks = [
    ...(own === 0 ? [] : [{ value: nash, label: all !== 0 && nash === best ? `${t.nash}, ${t.optimum}` : t.nash }]),
    ...(all === 0 || (own !== 0 && nash === best) ? [] : [{ value: best, label: t.optimum }]),
  ]
  return (
    <LineChart
      says={trend(props, rounds)}
      n={t.n(String(rounds.length * n), String(rounds.length), String(n))}
      caption={`${t.running}. ${t.theory}`}
      language={language}
      file="diner-orders"
      x={{ title: t.roundAxis, whole: true }}
      y={{ title: t.costlyShare, unit: '%', domain: [0, 100] }}
      series={[...lines, table]}
      marks={marks}
    />
  )
}

function Payoffs(props: Props) {
  const { payoffs, benchmarks, outcome, seats, language } = props
  const t = screenTexts(language)
  const { rounds } = outcome as Outcome
  const n = seats.length
  const say = (x: number) => rounded(x, language, 1)
  const [lo, hi] = benchmarks.equilibria[0]?.payoffs[0] ?? [0, 0]
  const best = benchmarks.welfare.best / n
  const single = lo === hi
  const marks = [
    ...(single ? [{ value: lo, label: `${t.nash} ${say(lo)}` }] : []),
    ...(!single || Math.abs(best - lo) > 1e-9 ? [{ value: best, label: `${t.optimum} ${say(best)}` }] : []),
  ]
  const first = leader(payoffs)
  const says = first !== null && n <= named ? mostText(props, rounds, first) : t.paid(say(Math.min(...payoffs)), say(Math.max(...payoffs)))
  const common = { says, n: t.nPlayers(String(n)), caption: t.theory, language, file: 'diner-payoffs', x: { title: t.points }, marks }
  return n > named ? (
    <Histogram
      {...common}
      groups={kindsOf(seats).map(({ kind, members }) => ({
        id: kind,
        name: t.kinds[kind],
        look: { kind },
        values: members.map(seat => payoffs[seat] ?? 0),
      }))}
    />
  ) : (
    <BarChart
      {...common}
      rows={seats.map(({ seat, name, kind }) => ({ id: `${seat}`, name, look: { seat, seats: n, kind }, value: payoffs[seat] ?? null, n: 1 }))}
    />
  )
}
