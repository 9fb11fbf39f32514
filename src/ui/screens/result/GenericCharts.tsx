import { useMemo } from 'react'
import type { Language } from '../../../wording/objection'
import { resultTexts } from '../../../wording/result'
import type { Party } from '../../../wording/result.en'
import type { SeatFace } from '../../contract'
import { HeatMap } from '../../kit/chart/HeatMap'
import { LineChart } from '../../kit/chart/LineChart'
import type { Playback } from '../../kit/replay/playback'
import { wordingAt } from '../../kit/replay/scene'
import { choicesOf, linesOf, numbersOf, payoffRows } from './course'
import { percent, points } from './numbers'
import { middle } from './sentences'

interface Props {
  readonly playback: Playback
  readonly faces: readonly SeatFace[]
  readonly parties: readonly Party[]
  readonly language: Language
}

/** Seats that get a row of their own in the table of choices. */
const ROWS = 24

/** Charts for games without a result of their own: payoffs as they grew, and what was chosen. */
export default function GenericCharts(props: Props) {
  const { playback, language } = props
  const t = resultTexts(language)
  if (playback.steps.length === 0) return <p>{t.noChart}</p>
  return (
    <div className="charts">
      <Payoffs {...props} />
      <Choices {...props} />
      <Numbers {...props} />
    </div>
  )
}

function Payoffs({ playback, faces, parties, language }: Props) {
  const t = resultTexts(language)
  const series = useMemo(() => linesOf(payoffRows(playback.course), faces, t.many), [playback, faces, t])
  const end = playback.final.payoffs()
  const most = end.reduce((a, b) => Math.max(a, b), -Infinity)
  const top = end.flatMap((u, seat) => (u === most ? [parties[seat] as Party] : []))
  const [only] = top
  return (
    <section>
      <h3>{t.payoffsSoFar}</h3>
      <LineChart
        says={top.length === 1 && only ? t.payoffsSay.lead(only, points(most, language)) : t.payoffsSay.tie(points(most, language))}
        n={t.nSteps(playback.steps.length, faces.length)}
        language={language}
        file="payoffs"
        x={{ title: t.step, whole: true }}
        y={{ title: t.payoff, unit: t.unit }}
        series={series}
        step
        dots={false}
      />
    </section>
  )
}

function Choices({ playback, faces, language }: Props) {
  const t = resultTexts(language)
  const choices = useMemo(() => choicesOf(playback), [playback])
  if (choices === null) return null
  const name = (action: string) => wordingAt(playback, 0).label(action, playback.final.briefs[0], 0, playback.spec.seats[0]?.labels)
  const { actions, counts, total } = choices
  const isLarge = faces.length > ROWS
  const rows = isLarge ? [t.everySeat] : faces.map(face => face.name)
  const sumOf = (row: readonly number[]) => row.reduce((a, b) => a + b, 0)
  const cells = rows.map((_, seat) => counts.map(row => ({ value: isLarge ? sumOf(row) : (row[seat] as number) })))
  return (
    <section>
      <h3>{t.choices}</h3>
      <HeatMap
        says={t.choicesSay(name(actions[0] as string), percent(sumOf(counts[0] as readonly number[]) / total, language))}
        n={t.nDecisions(points(total, language))}
        language={language}
        file="choices"
        rowTitle={t.columns.seat}
        columnTitle={t.action}
        valueTitle={t.chosen}
        rows={rows}
        columns={actions.map(name)}
        cells={cells}
        digits={0}
      />
    </section>
  )
}

function Numbers({ playback, faces, language }: Props) {
  const t = resultTexts(language)
  const rows = useMemo(() => numbersOf(playback), [playback])
  if (rows === null) return null
  const all = rows.flatMap(({ values }) => values.filter(value => value !== null)).sort((a, b) => a - b)
  return (
    <section>
      <h3>{t.numbers}</h3>
      <LineChart
        says={t.numbersSay(points(middle(all), language))}
        n={t.nDecisions(points(all.length, language))}
        language={language}
        file="numbers"
        x={{ title: t.step, whole: true }}
        y={{ title: t.action }}
        series={linesOf(rows, faces, t.many)}
      />
    </section>
  )
}
