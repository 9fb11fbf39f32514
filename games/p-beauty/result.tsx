import { useId, useState } from 'react'
import type { ResultProps } from '../../src/ui/contract'
import { Histogram, type HistogramGroup } from '../../src/ui/kit/chart/Histogram'
import { LineChart, type LineSeries } from '../../src/ui/kit/chart/LineChart'
import type { Game, Outcome } from './game'
import type { Round } from './rounds'
import { nashMarks, quantile, sentences } from './view/account'
import { rounded } from '../../src/core/figures'
import { type ScreenTexts, screenTexts } from './wording/screen'

type Props = ResultProps<Game>

/** Up to this many seats each has a line and a colour of its own; more are drawn as kinds, with the middle of their numbers as a band. */
const named = 8

/** A finished match: what happened in a few sentences, the numbers of all rounds against target and equilibria, and how one round's numbers spread. */
export default function Result(props: Props) {
  const { config, seats, language } = props
  const outcome = props.outcome as Outcome
  const t = screenTexts(language)
  const told = sentences(
    outcome,
    config,
    seats.map(seat => seat.name),
    t,
    language,
  )
  if (outcome.rounds.length === 0) return null
  return (
    <div className="pb-result">
      <p className="pb-lead">{told.lead.join(' ')}</p>
      {outcome.rounds.length > 1 && <Rounds {...props} rounds={outcome.rounds} t={t} says={told.nearness} />}
      <Spread {...props} rounds={outcome.rounds} t={t} />
    </div>
  )
}

interface PartProps extends Props {
  readonly rounds: readonly Round[]
  readonly t: ScreenTexts
}

/** The kinds at the table, in a fixed order, with who belongs to them. */
function kindsOf(seats: Props['seats']) {
  return (['human', 'llm', 'scripted', 'recorded', 'imported'] as const).flatMap(kind => {
    const members = seats.filter(seat => seat.kind === kind).map(seat => seat.seat)
    return members.length === 0 ? [] : [{ kind, members }]
  })
}

function Rounds({ config, seats, rounds, language, t, says }: PartProps & { readonly says: string }) {
  const few = seats.length <= named
  const lines: readonly LineSeries[] = few
    ? seats.map(({ seat, name, kind }) => ({
        id: `${seat}`,
        name,
        look: { seat, seats: seats.length, kind },
        points: rounds.map((round, i) => ({ x: i + 1, y: round.guesses[seat] ?? null })),
      }))
    : kindsOf(seats).map(({ kind, members }) => ({
        id: kind,
        name: t.kinds[kind],
        look: { kind },
        points: rounds.map((round, i) => {
          const own = members.map(seat => round.guesses[seat] ?? 0).sort((a, b) => a - b)
          return { x: i + 1, y: own.reduce((a, b) => a + b, 0) / own.length, lo: quantile(own, 0.1), hi: quantile(own, 0.9) }
        }),
      }))
  const target: LineSeries = { id: 'target', name: t.target, plain: true, points: rounds.map((round, i) => ({ x: i + 1, y: round.target })) }
  return (
    <LineChart
      says={says}
      n={t.n(String(rounds.length * seats.length), String(rounds.length), String(seats.length))}
      caption={few ? t.nashNote : `${t.bandNote}. ${t.nashNote}`}
      language={language}
      file="p-beauty-rounds"
      x={{ title: t.roundAxis, whole: true }}
      y={{ title: t.guess, domain: [config.min, config.max] }}
      series={[...lines, target]}
      marks={nashMarks(config, seats.length, t, language)}
    />
  )
}

function Spread({ config, seats, rounds, language, t }: PartProps) {
  const id = useId()
  const [chosen, choose] = useState(1)
  const round = rounds[chosen - 1] ?? (rounds.length === 1 ? rounds[0] : undefined)
  const within = round === undefined ? rounds : [round]
  const valuesOf = (seat: number) => within.map(each => each.guesses[seat] ?? 0)
  const groups: readonly HistogramGroup[] =
    seats.length <= named
      ? seats.map(({ seat, name, kind }) => ({ id: `${seat}`, name, look: { seat, seats: seats.length, kind }, values: valuesOf(seat) }))
      : kindsOf(seats).map(({ kind, members }) => ({ id: kind, name: t.kinds[kind], look: { kind }, values: members.flatMap(valuesOf) }))
  const all = groups.flatMap(group => group.values)
  const say = (x: number) => rounded(x, language, 1)
  const [low, high] = all.reduce(([a, b], x) => [Math.min(a, x), Math.max(b, x)], [Infinity, -Infinity] as [number, number])
  const number = round === undefined ? 0 : rounds.indexOf(round) + 1
  const marks = [
    ...(round === undefined
      ? []
      : [
          { value: round.mean, label: `${t.mean} ${say(round.mean)}` },
          { value: round.target, label: `${t.target} ${say(round.target)}` },
        ]),
    ...nashMarks(config, seats.length, t, language),
  ]
  return (
    <div>
      {rounds.length > 1 && (
        <p className="pb-pick">
          <label htmlFor={id}>{t.choose}</label>
          <select id={id} value={chosen} onChange={event => choose(Number(event.target.value))}>
            <option value={0}>{t.allRounds}</option>
            {rounds.map((_, i) => (
              <option key={`round ${i + 1}`} value={i + 1}>
                {i + 1}
              </option>
            ))}
          </select>
        </p>
      )}
      <Histogram
        says={
          round === undefined ? t.spreadAll(say(low), say(high)) : t.spread(String(number), say(low), say(high), say(round.mean), say(round.target))
        }
        n={t.nRound(String(all.length))}
        caption={t.nashNote}
        language={language}
        file="p-beauty-spread"
        x={{ title: t.guess, domain: [config.min, config.max], whole: config.numbers === 'integer' }}
        mostBins={config.max - config.min <= 100 && all.length >= 100 ? 101 : 40}
        groups={groups}
        marks={marks}
      />
    </div>
  )
}
