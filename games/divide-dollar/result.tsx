import { rounded } from '../../src/core/figures'
import type { ResultProps } from '../../src/ui/contract'
import { BarChart, type BarRow } from '../../src/ui/kit/chart/BarChart'
import { LineChart } from '../../src/ui/kit/chart/LineChart'
import type { Game, Outcome, Round } from './game'
import { type ScreenTexts, screenTexts } from './wording/screen'

type Props = ResultProps<Game>

/** Up to this many seats each has a bar of its own; more are drawn as kinds. */
const named = 12

/** A finished match: the sums of all rounds against what there was, and what each seat bid against the fair share. */
export default function Result(props: Props) {
  const { rounds } = props.outcome as Outcome
  if (rounds.length === 0) return null
  const t = screenTexts(props.language)
  return (
    <div className="dd-result">
      <p className="dd-lead">{fitted(props, rounds, t)}</p>
      {rounds.length > 1 && <Sums {...props} rounds={rounds} t={t} />}
      <Bids {...props} rounds={rounds} t={t} />
    </div>
  )
}

const shown = (x: number, { language }: Pick<Props, 'language'>) => rounded(x, language)

/** How often the bids fitted and what was paid out; of a single round, what came of it. */
function fitted(props: Props, rounds: readonly Round[], t: ScreenTexts): string {
  const { gold } = props.config
  const [only, ...more] = rounds
  if (only !== undefined && more.length === 0) return t.once(shown(only.sum, props), shown(gold, props), !only.exceeded)
  const fits = rounds.filter(({ exceeded }) => !exceeded)
  const paid = fits.reduce((total, { sum }) => total + sum, 0)
  return t.fitted(String(fits.length), String(rounds.length), shown(paid, props), shown(gold * rounds.length, props))
}

interface PartProps extends Props {
  readonly rounds: readonly Round[]
  readonly t: ScreenTexts
}

function Sums({ config, seats, rounds, language, t }: PartProps) {
  const exact = rounds.filter(({ sum }) => sum === config.gold).length
  return (
    <LineChart
      says={t.exact(String(exact), String(rounds.length), shown(config.gold, { language }))}
      n={t.n(String(rounds.length), String(seats.length))}
      caption={t.sumsNote}
      language={language}
      file="divide-dollar-sums"
      x={{ title: t.roundAxis, whole: true }}
      y={{ title: t.sums }}
      series={[{ id: 'sum', name: t.sum, plain: true, points: rounds.map(({ sum }, i) => ({ x: i + 1, y: sum })) }]}
      marks={[{ value: config.gold, label: t.goldMark(rounded(config.gold, language)) }]}
    />
  )
}

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

/** A mean with the middle 80 % of its values, which stand beside it where they are few. */
function barOf(values: readonly number[]): Pick<BarRow, 'value' | 'lo' | 'hi' | 'n' | 'values'> {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (q: number) => sorted[Math.round(q * (sorted.length - 1))] ?? 0
  return { value: meanOf(values), n: values.length, values, ...(values.length > 1 ? { lo: at(0.1), hi: at(0.9) } : {}) }
}

function Bids({ config, seats, rounds, language, t }: PartProps) {
  const fair = config.gold / seats.length
  const say = (x: number) => rounded(x, language, 1)
  const bidsOf = (seat: number) => rounds.map(({ bids }) => bids[seat] ?? 0)
  const means = seats.map(({ seat }) => meanOf(bidsOf(seat)))
  const few = seats.length <= named
  const rows: readonly BarRow[] = few
    ? seats.map(({ seat, name, kind }) => ({ id: `${seat}`, name, look: { seat, seats: seats.length, kind }, ...barOf(bidsOf(seat)) }))
    : [...new Set(seats.map(({ kind }) => kind))].map(kind => ({
        id: kind,
        name: t.kinds[kind],
        look: { kind },
        ...barOf(seats.filter(seat => seat.kind === kind).map(({ seat }) => means[seat] ?? 0)),
      }))
  return (
    <BarChart
      says={t.bidsSays(say(Math.min(...means)), say(Math.max(...means)), say(fair))}
      n={t.n(String(rounds.length), String(seats.length))}
      caption={few ? t.bidsNote : t.kindNote}
      language={language}
      file="divide-dollar-bids"
      x={{ title: t.bids }}
      rows={rows}
      marks={[{ value: fair, label: t.fairMark(say(fair)) }]}
    />
  )
}
