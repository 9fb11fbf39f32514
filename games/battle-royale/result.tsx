import { useId, useMemo, useState } from 'react'
import { exactly, joined, pointsText, rounded } from '../../src/core/figures'
import type { ResultProps } from '../../src/ui/contract'
import { LineChart } from '../../src/ui/kit/chart/LineChart'
import { ScatterChart } from '../../src/ui/kit/chart/ScatterChart'
import { judgeOf } from './conduct'
import { ratesOf } from './config'
import { orderOf } from './order'
import type { Game } from './game'
import type { Battle, Outcome } from './history'
import { bestTarget } from './published'
import { aloneCounts, expectations } from './view/account'
import { nameOf } from './view/Board'
import { type ScreenTexts, screenTexts } from './wording/screen'

type Props = ResultProps<Game>

interface Parts extends Props {
  readonly t: ScreenTexts
  readonly battles: readonly Battle[]
}

/** Rows of the table of shots that are drawn. */
const mostRows = 100

/** Up to this many seats each has a colour of its own. */
const coloured = 8

/** A finished match: who was left, what each could expect shot by shot against what came of it, points against equilibrium, and every shot with what theory says of it. */
export default function Result(props: Props) {
  const t = screenTexts(props.language)
  const { battles } = props.outcome as Outcome
  const id = useId()
  const [chosen, choose] = useState(1)
  const battle = battles[chosen - 1] ?? battles[0]
  if (battle === undefined) return null
  const parts: Parts = { ...props, t, battles }
  return (
    <div className="br-result">
      <p className="br-lead">{battles.length > 1 ? overall(parts) : ending(parts, battle)}</p>
      {battles.length > 1 && <Payoffs {...parts} />}
      {battles.length > 1 && (
        <p className="br-pick">
          <label htmlFor={id}>{t.chooseBattle}</label>
          <select id={id} value={chosen} onChange={event => choose(Number(event.target.value))}>
            {battles.map((_, i) => (
              <option key={`battle ${i + 1}`} value={i + 1}>
                {i + 1}
              </option>
            ))}
          </select>
        </p>
      )}
      {battles.length > 1 && <p className="br-lead">{ending(parts, battle)}</p>}
      <Chances {...parts} battle={battle} />
      {battles.length === 1 && <Payoffs {...parts} />}
      <Shots {...parts} battle={battle} />
    </div>
  )
}

function ending({ t, seats, config, language }: Parts, { shots, survivors, over }: Battle): string {
  const count = shots.length
  if (!over) return t.stopped(count, exactly(survivors.length, language))
  const who = joined(
    survivors.map(seat => nameOf(seats, seat)),
    language,
  )
  const points = pointsText(config.prize / survivors.length, language, 2)
  return survivors.length === 1 ? t.lone(who, count, points) : t.shared(who, count, points)
}

function overall({ t, seats, battles, language }: Parts): string {
  const counts = aloneCounts(battles, seats.length)
  const most = Math.max(...counts)
  const all = exactly(battles.length, language)
  const who = counts.flatMap((count, seat) => (count === most ? [nameOf(seats, seat)] : []))
  if (most === 0) return t.nobodyAlone(all)
  const wins = exactly(most, language)
  return who.length === 1 ? t.most(who[0] ?? '', wins, all) : t.several(exactly(who.length, language), wins, all)
}

const nText = ({ t, seats }: Parts, battles: readonly Battle[]) =>
  t.n(
    battles.reduce((sum, { shots }) => sum + shots.length, 0),
    battles.length,
    seats.length,
  )

/** Expected points of every seat along the battle: a line falls to zero where its player goes out. */
function Chances(props: Parts & { readonly battle: Battle }) {
  const { battle, config, seats, language, t } = props
  const path = useMemo(() => expectations(battle, config, seats.length), [battle, config, seats.length])
  const title = <h3>{t.chances}</h3>
  if (path === null || path.length === 0)
    return (
      <section>
        {title}
        <p className="br-note">{t.unsolved}</p>
      </section>
    )
  const [first, last] = [path[0] ?? [], path.at(-1) ?? []]
  const top = last.indexOf(Math.max(...last))
  const say = (x: number) => rounded(x, language, 1)
  const named = lastIn(path, seats.length)
  return (
    <section>
      {title}
      <LineChart
        says={t.chancesSay(nameOf(seats, top), say(first[top] ?? 0), say(last[top] ?? 0))}
        n={nText(props, [battle])}
        caption={`${t.chancesNote(config.shotsTold)}${named.size < seats.length ? `. ${t.quietNote}` : ''}`}
        language={language}
        file="battle-royale-chances"
        x={{ title: t.shotAxis, whole: true, domain: [0, Math.max(1, path.length - 1)] }}
        y={{ title: t.pointsAxis, domain: [0, Math.max(1e-9, config.prize)] }}
        series={seats.map(({ seat, kind }) => ({
          id: `${seat}`,
          name: nameOf(seats, seat),
          look: { seat, seats: seats.length, kind },
          points: path.map((values, i) => ({ x: i, y: values[seat] ?? null })),
          quiet: !named.has(seat),
        }))}
        dots={false}
      />
    </section>
  )
}

/** Above as many seats colour is kind, so that lines can't be told apart: then the four who were in longest are named, and the others are background. */
function lastIn(path: readonly (readonly number[])[], seats: number): ReadonlySet<number> {
  const all = Array.from({ length: seats }, (_, seat) => seat)
  if (seats <= coloured) return new Set(all)
  const stayed = (seat: number) => path.findLastIndex(values => (values[seat] ?? 0) > 0)
  return new Set(all.toSorted((a, b) => stayed(b) - stayed(a) || (path.at(-1)?.[b] ?? 0) - (path.at(-1)?.[a] ?? 0)).slice(0, 4))
}

/** Points per battle by place in the shooting order, beside what equilibrium play pays there: marks without lines, because places are players and no series. */
function Payoffs(props: Parts) {
  const { config, seats, payoffs, benchmarks, battles, language, t } = props
  const played = battles.filter(({ over }) => over).length
  const equilibrium = benchmarks.equilibria[0]
  if (played === 0 || equilibrium === undefined) return null
  const order = orderOf(ratesOf(config, seats.length))
  const got = order.map(seat => (payoffs[seat] ?? 0) / played)
  const expected = order.map(seat => (equilibrium.payoffs[seat]?.[0] ?? 0) / config.rounds)
  const best = got.indexOf(Math.max(...got))
  const points = (values: readonly number[]) =>
    values.map((y, i) => ({ x: i + 1, y, title: `${nameOf(seats, order[i] ?? 0)}: ${pointsText(y, language, 1)}` }))
  const own = points(got)
  // Up to as many seats as have a colour each, players look as in the other charts; above that they are one crowd.
  const groups =
    seats.length > coloured
      ? [{ id: 'match', name: t.match, points: own }]
      : order.flatMap((seat, i) => {
          const face = seats[seat]
          return face === undefined
            ? []
            : [{ id: `${seat}`, name: nameOf(seats, seat), look: { seat, seats: seats.length, kind: face.kind }, points: own.slice(i, i + 1) }]
        })
  const say = (x: number) => rounded(x, language, 1)
  return (
    <section>
      <h3>{t.payoffs}</h3>
      <ScatterChart
        says={t.payoffsSay(nameOf(seats, order[best] ?? 0), say(got[best] ?? 0), say(expected[best] ?? 0))}
        n={nText(props, battles)}
        caption={`${t.payoffsNote}. ${t.chancesNote(config.shotsTold)}`}
        language={language}
        file="battle-royale-points"
        x={{ title: t.placeAxis, whole: true, domain: [0.5, order.length + 0.5] }}
        y={{ title: t.perBattleAxis, domain: [0, Math.max(1e-9, config.prize)] }}
        groups={[...groups, { id: 'equilibrium', name: t.equilibrium, look: { kind: 'recorded' }, points: points(expected) }]}
      />
    </section>
  )
}

function Shots({ battle, config, seats, language, t }: Parts & { readonly battle: Battle }) {
  const order = useMemo(() => orderOf(ratesOf(config, seats.length)), [config, seats.length])
  const judge = useMemo(() => judgeOf(config, seats.length), [config, seats.length])
  const rows = battle.shots.map(shot => ({
    ...shot,
    strongest: shot.target !== null && shot.target === bestTarget(shot.shooter, shot.alive, order),
    best: judge?.(shot) ?? null,
  }))
  const count = (of: (row: (typeof rows)[number]) => boolean) => exactly(rows.filter(of).length, language)
  const mark = (is: boolean) => (is ? t.yes : t.no)
  return (
    <section>
      <h3>{t.shots}</h3>
      <p className="br-lead">
        {t.shotsSay(
          count(row => row.strongest),
          judge === null ? null : count(row => row.best === true),
          exactly(rows.length, language),
          count(row => row.came === 'deliberate'),
        )}
      </p>
      <section className="br-scroll" tabIndex={0} aria-label={t.shots}>
        <table className="br-shots">
          <thead>
            <tr>
              {t.columns.slice(0, judge === null ? 5 : 6).map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map(row => (
              <tr key={row.shot} data-hit={row.came === 'hit' || undefined}>
                <th scope="row">{exactly(row.shot, language)}</th>
                <td>{nameOf(seats, row.shooter)}</td>
                <td>{row.target === null ? '–' : nameOf(seats, row.target)}</td>
                <td>{t.came[row.came]}</td>
                <td>{mark(row.strongest)}</td>
                {row.best !== null && <td>{mark(row.best)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > mostRows && <p className="br-note">{t.cut(exactly(mostRows, language), exactly(rows.length, language))}</p>}
    </section>
  )
}
