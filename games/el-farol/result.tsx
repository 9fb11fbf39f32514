import { rounded } from '../../src/core/figures'
import type { ResultProps } from '../../src/ui/contract'
import { BarChart, type BarRow } from '../../src/ui/kit/chart/BarChart'
import { LineChart } from '../../src/ui/kit/chart/LineChart'
import { roomFor } from './crowd'
import { stableRuns, symmetricChance } from './equilibria'
import type { Game, Outcome, Round } from './game'
import { type ScreenTexts, screenTexts } from './wording/screen'
import { percent } from './wording/words'

type Props = ResultProps<Game>

/** Up to this many seats each has a bar of its own; more are drawn as kinds, with a point for every seat. */
const named = 12

/** A finished match: how many went in every round against capacity and the mixed equilibrium, and how often each seat went. */
export default function Result(props: Props) {
  const { rounds } = props.outcome as Outcome
  if (rounds.length === 0) return null
  const t = screenTexts(props.language)
  return (
    <div className="ef-result">
      <p className="ef-lead">{rounds.length > 1 ? went(props, rounds, t) : [went(props, rounds, t), stable(props, rounds, t)].join(' ')}</p>
      {rounds.length > 1 && <Attendance {...props} rounds={rounds} t={t} />}
      {rounds.length > 1 && <Shares {...props} rounds={rounds} t={t} />}
    </div>
  )
}

function went({ seats, language }: Props, rounds: readonly Round[], t: ScreenTexts): string {
  const [only, ...more] = rounds
  if (only !== undefined && more.length === 0) return t.once(String(only.goers), String(seats.length), only.crowded)
  const mean = rounds.reduce((sum, { goers }) => sum + goers, 0) / rounds.length
  return t.mean(rounded(mean, language, 1), String(seats.length), String(rounds.filter(({ crowded }) => crowded).length), String(rounds.length))
}

/** Which attendances are pure equilibria, and how often one of them came about. */
function stable({ config, seats }: Props, rounds: readonly Round[], t: ScreenTexts): string {
  const runs = stableRuns(config, seats.length)
  const counts = runs.map(({ from, to }) => (from === to ? String(from) : t.from(String(from), String(to)))).join(' / ')
  const hits = rounds.filter(({ goers }) => runs.some(({ from, to }) => from <= goers && goers <= to)).length
  return t.stable(counts, String(hits), String(rounds.length))
}

interface PartProps extends Props {
  readonly rounds: readonly Round[]
  readonly t: ScreenTexts
}

const isMixed = (chance: number) => chance > 0 && chance < 1

function Attendance({ config, seats, rounds, language, t, ...props }: PartProps) {
  const n = seats.length
  const room = roomFor(config.capacity, n)
  const chance = symmetricChance(config, n)
  return (
    <LineChart
      says={stable({ ...props, config, seats, language }, rounds, t)}
      n={t.n(String(rounds.length), String(n))}
      caption={t.attendanceNote}
      language={language}
      file="el-farol-attendance"
      x={{ title: t.roundAxis, whole: true }}
      y={{ title: t.attendance, domain: [0, n], whole: true }}
      series={[{ id: 'goers', name: t.atBar, plain: true, points: rounds.map(({ goers }, i) => ({ x: i + 1, y: goers })) }]}
      marks={[
        { value: room, label: t.capacityMark(String(room)) },
        ...(isMixed(chance) ? [{ value: n * chance, label: t.mixMark(rounded(n * chance, language, 1)) }] : []),
      ]}
    />
  )
}

function Shares({ config, seats, rounds, language, t }: PartProps) {
  const chance = symmetricChance(config, seats.length)
  const shares = seats.map(({ seat }) => rounds.filter(round => round.went[seat]).length / rounds.length)
  const say = (share: number) => percent(Number(share.toFixed(2)), language)
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  const few = seats.length <= named
  return (
    <BarChart
      says={low === high ? t.shareSame(say(low)) : t.shareSays(say(low), say(high))}
      n={t.n(String(rounds.length), String(seats.length))}
      caption={[...(few ? [] : [t.kindNote]), ...(isMixed(chance) ? [t.shareNote] : [])].join('. ')}
      language={language}
      file="el-farol-shares"
      x={{ title: t.share, unit: '%', domain: [0, 100] }}
      rows={few ? seatRows(seats, shares, rounds.length) : kindRows(seats, shares, t)}
      marks={isMixed(chance) ? [{ value: 100 * chance, label: t.shareMark(say(chance)) }] : []}
    />
  )
}

const seatRows = (seats: Props['seats'], shares: readonly number[], n: number): readonly BarRow[] =>
  seats.map(({ seat, name, kind }) => ({
    id: `${seat}`,
    name,
    look: { seat, seats: seats.length, kind },
    value: Number((100 * (shares[seat] ?? 0)).toFixed(1)),
    n,
  }))

function kindRows(seats: Props['seats'], shares: readonly number[], t: ScreenTexts): readonly BarRow[] {
  return [...new Set(seats.map(({ kind }) => kind))].map(kind => {
    const values = seats.filter(seat => seat.kind === kind).map(({ seat }) => 100 * (shares[seat] ?? 0))
    const sorted = values.toSorted((a, b) => a - b)
    const at = (q: number) => sorted[Math.round(q * (sorted.length - 1))] ?? 0
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    return { id: kind, name: t.kinds[kind], look: { kind }, value: mean, lo: at(0.1), hi: at(0.9), n: values.length, values }
  })
}
