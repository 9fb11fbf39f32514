import { exactly, rounded } from '../../src/core/figures'
import type { ResultProps } from '../../src/ui/contract'
import { BarChart } from '../../src/ui/kit/chart/BarChart'
import { Histogram } from '../../src/ui/kit/chart/Histogram'
import { LineChart, type LineSeries } from '../../src/ui/kit/chart/LineChart'
import type { Game, Outcome } from './game'
import { type Account, accountOf, givenBy, quantile } from './view/account'
import { screenTexts } from './wording/screen'

/** Up to this many seats each has a line and a bar of its own; more are drawn as kinds. */
const named = 8

interface Props extends ResultProps<Game> {
  readonly account: Account
}

/** A finished match: where contributions went and what they made of the possible, contributions over the rounds and payoffs, both against theory. */
export default function Result(props: ResultProps<Game>) {
  const account = accountOf(props.outcome as Outcome, props.payoffs)
  if (account === null) return null
  return (
    <div className="pg-result">
      <p className="pg-lead">{lead({ ...props, account })}</p>
      <Contributions {...props} account={account} />
      <Payoffs {...props} account={account} />
    </div>
  )
}

function lead({ account, outcome, config, benchmarks, seats, language }: Props): string {
  const t = screenTexts(language)
  const say = (x: number, digits = 1) => rounded(x, language, digits)
  const rounds = (outcome as Outcome).rounds.length
  const { best } = benchmarks.welfare
  return [
    rounds === 1 ? t.once(say(account.first), exactly(config.endowment, language)) : t.fell(say(account.first), say(account.last), String(rounds)),
    ...(config.multiplier > 1 && best > 0 ? [t.reached(say((100 * account.sum) / best, 0), say(account.sum), say(best))] : []),
    ...(account.most === null ? [] : [t.most(seats[account.most.seat]?.name ?? '', say(account.most.points), say(account.most.gave))]),
  ].join(' ')
}

/** The kinds at the table, in a fixed order, with who belongs to them. */
function kindsOf(seats: Props['seats']) {
  return (['human', 'llm', 'scripted', 'recorded', 'imported'] as const).flatMap(kind => {
    const members = seats.filter(seat => seat.kind === kind).map(seat => seat.seat)
    return members.length === 0 ? [] : [{ kind, members }]
  })
}

function Contributions({ outcome, account, config, seats, language }: Props) {
  const t = screenTexts(language)
  const { rounds } = outcome as Outcome
  const few = seats.length <= named
  const lines: readonly LineSeries[] = few
    ? seats.map(({ seat, name, kind }) => ({
        id: `${seat}`,
        name,
        look: { seat, seats: seats.length, kind },
        points: givenBy(rounds, seat).map((y, i) => ({ x: i + 1, y })),
      }))
    : kindsOf(seats).map(({ kind, members }) => ({
        id: kind,
        name: t.kinds[kind],
        look: { kind },
        points: rounds.map((round, i) => {
          const own = members.map(seat => round.contributions[seat] ?? 0).sort((a, b) => a - b)
          return { x: i + 1, y: own.reduce((a, b) => a + b, 0) / own.length, lo: quantile(own, 0.1), hi: quantile(own, 0.9) }
        }),
      }))
  const mean: LineSeries = {
    id: 'mean',
    name: t.mean,
    plain: true,
    points: rounds.map((round, i) => ({ x: i + 1, y: round.total / seats.length })),
  }
  const n = seats.length
  const marks = config.reset
    ? [
        ...(config.multiplier <= n ? [{ value: 0, label: t.nash('0') }] : [{ value: config.endowment, label: t.nashAll }]),
        ...(config.multiplier > 1 && config.multiplier <= n ? [{ value: config.endowment, label: t.efficient }] : []),
      ]
    : config.multiplier <= n
      ? [{ value: 0, label: t.nash('0') }]
      : []
  const say = (x: number) => rounded(x, language, 1)
  return (
    <LineChart
      says={
        rounds.length === 1
          ? t.once(say(account.first), exactly(config.endowment, language))
          : t.fell(say(account.first), say(account.last), String(rounds.length))
      }
      n={t.n(String(rounds.length * n), String(rounds.length), String(n))}
      caption={few ? t.theory : `${t.band}. ${t.theory}`}
      language={language}
      file="public-goods-rounds"
      x={{ title: t.roundAxis, whole: true }}
      y={{ title: t.contribution, unit: t.unit, ...(config.reset ? { domain: [0, topOf(rounds, config.endowment)] as const } : {}) }}
      series={[...lines, mean]}
      marks={marks}
    />
  )
}

const topOf = (rounds: Outcome['rounds'], endowment: number): number =>
  rounds.reduce((most, round) => round.contributions.reduce((a, b) => Math.max(a, b), most), endowment)

function Payoffs({ payoffs, benchmarks, account, seats, language }: Props) {
  const t = screenTexts(language)
  const say = (x: number) => rounded(x, language, 1)
  const [low, high] = payoffs.reduce(([a, b], x) => [Math.min(a, x), Math.max(b, x)], [Infinity, -Infinity] as [number, number])
  const { best } = benchmarks.welfare
  const n = seats.length
  // One line for the equilibrium where it pays everybody alike; drawn endowments have none.
  const nash = benchmarks.equilibria[0]?.payoffs.map(([lo]) => lo) ?? []
  const alike = nash.length > 0 && nash.every(x => Math.abs(x - (nash[0] as number)) <= 1e-9 * Math.max(1, Math.abs(x)))
  const each = best / n
  const marks = [
    ...(alike ? [{ value: nash[0] as number, label: `${t.nashPayoff} ${say(nash[0] as number)}` }] : []),
    ...(!alike || Math.abs(each - (nash[0] as number)) > 1e-9 ? [{ value: each, label: `${t.bestPayoff} ${say(each)}` }] : []),
  ]
  const common = { n: t.nPlayers(String(n)), caption: t.theory, language, file: 'public-goods-payoffs', x: { title: t.points }, marks }
  const says =
    account.most === null || n > named
      ? t.paid(say(low), say(high))
      : t.most(seats[account.most.seat]?.name ?? '', say(account.most.points), say(account.most.gave))
  if (n > named)
    return (
      <Histogram
        {...common}
        says={says}
        groups={kindsOf(seats).map(({ kind, members }) => ({
          id: kind,
          name: t.kinds[kind],
          look: { kind },
          values: members.map(seat => payoffs[seat] ?? 0),
        }))}
      />
    )
  return (
    <BarChart
      {...common}
      says={says}
      rows={seats.map(({ seat, name, kind }) => ({ id: `${seat}`, name, look: { seat, seats: n, kind }, value: payoffs[seat] ?? null, n: 1 }))}
    />
  )
}
