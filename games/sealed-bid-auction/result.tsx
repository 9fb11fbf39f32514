import { rounded } from '../../src/core/figures'
import { allSeats } from '../../src/core/seats'
import type { ResultProps } from '../../src/ui/contract'
import { BarChart, type BarRow } from '../../src/ui/kit/chart/BarChart'
import { ScatterChart, type ScatterGroup } from '../../src/ui/kit/chart/ScatterChart'
import type { Game, Outcome } from './game'
import type { Round } from './history'
import { type Account, accountOf, benchmarkOf, shadingOf } from './view/account'
import { type ScreenTexts, screenTexts } from './wording/screen'

type Props = ResultProps<Game>

/** Up to this many seats each has points in a colour of its own; more are drawn as kinds. */
const named = 8

/** Up to this many seats each has a bar of its own. */
const bars = 24

/** A finished match: who got the goods and what the seller took, all bids against values with the benchmark bid, and how far below its values each seat bid. */
export default function Result(props: Props) {
  const { config, language } = props
  const { rounds, revenue } = props.outcome as Outcome
  const t = screenTexts(language)
  if (rounds.length === 0) return null
  const account = accountOf(rounds)
  const say = (x: number) => rounded(x, language, 1)
  const percent = (x: number, of: number) => (of === 0 ? '–' : `${say((100 * x) / of)} %`)
  const lead = [
    t.sold(String(account.efficient), String(rounds.length), percent(account.made, account.possible)),
    t.takings(say(revenue), say(props.payoffs.reduce((a, b) => a + b, 0))),
    ...(account.over > 0 ? [t.over100(String(account.over), String(rounds.length * props.seats.length))] : []),
    ...(config.schedule === 'published' ? [t.shared] : []),
  ]
  const part: PartProps = { ...props, rounds, account, t, benchmark: benchmarkOf(config, props.seats.length) }
  return (
    <div className="sba-results">
      <p className="sba-lead">{lead.join(' ')}</p>
      <Bids {...part} />
      <Shading {...part} />
    </div>
  )
}

interface PartProps extends Props {
  readonly rounds: readonly Round[]
  readonly account: Account
  readonly t: ScreenTexts
  readonly benchmark: ReturnType<typeof benchmarkOf>
}

/** The kinds at the table, in a fixed order, with who belongs to them. */
function kindsOf(seats: Props['seats']) {
  return (['human', 'llm', 'scripted', 'recorded', 'imported'] as const).flatMap(kind => {
    const members = seats.filter(seat => seat.kind === kind).map(seat => seat.seat)
    return members.length === 0 ? [] : [{ kind, members }]
  })
}

function Bids({ config, seats, rounds, account, language, t, benchmark }: PartProps) {
  const pointsOf = (members: readonly number[]) =>
    rounds.flatMap(({ values, bids }) => members.map(seat => ({ x: values[seat] ?? 0, y: bids[seat] ?? 0 })))
  const groups: readonly ScatterGroup[] =
    seats.length <= named
      ? seats.map(({ seat, name, kind }) => ({ id: `${seat}`, name, look: { seat, seats: seats.length, kind }, points: pointsOf([seat]) }))
      : kindsOf(seats).map(({ kind, members }) => ({ id: kind, name: t.kinds[kind], look: { kind }, points: pointsOf(members) }))
  const share = account.values === 0 ? '–' : `${rounded((100 * account.bids) / account.values, language, 1)} %`
  const second = config.price === 'second'
  return (
    <ScatterChart
      says={t.scatter(share)}
      n={t.n(String(rounds.length * seats.length), String(rounds.length), String(seats.length))}
      caption={second ? t.truthNote : t.curveNote(rounded(benchmark.gain, language, 2))}
      language={language}
      file="sealed-bid-auction-bids"
      x={{ title: t.axisValue, domain: [Math.min(0, config.valuationMin), config.valuationMax] }}
      y={{ title: t.bid }}
      groups={groups}
      diagonal={second ? t.curve.second : t.ownValue}
      {...(second ? {} : { curve: { label: t.curve.first, points: benchmark.levels.map(x => ({ x, y: benchmark.at(x) })) } })}
    />
  )
}

function Shading({ seats, rounds, language, t, benchmark }: PartProps) {
  const realised = ({ bids }: Round, seat: number) => bids[seat] ?? 0
  const ideal = ({ values }: Round, seat: number) => benchmark.at(values[seat] ?? 0)
  const percent = (share: number | null) => (share === null ? null : 100 * share)
  const n = (members: readonly number[]) => rounds.length * members.length
  const rows: readonly BarRow[] =
    seats.length <= bars
      ? seats.map(({ seat, name, kind }) => ({
          id: `${seat}`,
          name,
          look: { seat, seats: seats.length, kind },
          value: percent(shadingOf(rounds, [seat], realised)),
          n: n([seat]),
        }))
      : kindsOf(seats).map(({ kind, members }) => ({
          id: kind,
          name: t.kinds[kind],
          look: { kind },
          value: percent(shadingOf(rounds, members, realised)),
          n: n(members),
        }))
  const at = percent(shadingOf(rounds, allSeats(seats.length), ideal))
  const marks = at === null ? [] : [{ value: at, label: `${t.equilibrium} ${rounded(at, language, 1)} %` }]
  return (
    <BarChart
      says={t.shadingSays(String(seats.length))}
      n={t.n(String(rounds.length * seats.length), String(rounds.length), String(seats.length))}
      caption={t.shadingNote}
      language={language}
      file="sealed-bid-auction-shading"
      x={{ title: t.shading, unit: '%' }}
      rows={rows}
      marks={marks}
    />
  )
}
