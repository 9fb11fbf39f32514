import { useId, useState } from 'react'
import { rounded } from '../../src/core/figures'
import type { ResultProps } from '../../src/ui/contract'
import { HeatMap } from '../../src/ui/kit/chart/HeatMap'
import { LineChart } from '../../src/ui/kit/chart/LineChart'
import type { Game, Outcome, Treasure } from './game'
import { INDIFFERENT, stageOf } from './solve'
import { leadOf, nearness } from './view/account'
import { type ScreenTexts, screenTexts } from './wording/screen'

type Props = ResultProps<Game>

/** Up to so many seats, and so many plans of one treasure, every share and vote has a cell. */
const mostColumns = 20
const mostRows = 20

/** A finished match: what was divided and how near it came to backward induction, the plans of a treasure with every vote, and its division by rank beside the solution. */
export default function Result(props: Props) {
  const { config, seats, language } = props
  const { treasures } = props.outcome as Outcome
  const t = screenTexts(language)
  const id = useId()
  const [chosen, choose] = useState(1)
  const treasure = treasures[chosen - 1] ?? treasures[0]
  if (treasure === undefined || treasure.proposals.length === 0) return null
  const { indifferent, off, votes, right } = nearness(treasures, config)
  const atOnce = treasures.filter(({ proposals, gold, alone }) => gold !== null && alone === null && proposals.length === 1).length
  return (
    <div className="pi-result">
      <p className="pi-lead">
        {treasures.length > 1 && `${t.manyLead(String(treasures.length), String(atOnce))} `}
        {t.against(rounded(off, language), t.theory(indifferent), String(right), String(votes))}
      </p>
      {treasures.length > 1 && (
        <p className="pi-pick">
          <label htmlFor={id}>{t.choose}</label>
          <select id={id} value={chosen} onChange={event => choose(Number(event.target.value))}>
            {treasures.map((_, i) => (
              <option key={`treasure ${i + 1}`} value={i + 1}>
                {i + 1}
              </option>
            ))}
          </select>
        </p>
      )}
      <p className="pi-lead">{leadOf(treasure, t, language)}</p>
      {seats.length <= mostColumns && <Plans {...props} treasure={treasure} t={t} />}
      <Division {...props} treasure={treasure} t={t} />
    </div>
  )
}

interface PartProps extends Props {
  readonly treasure: Treasure
  readonly t: ScreenTexts
}

/** Each plan as a row of shares with the votes on them; below them the solved first plan. */
function Plans({ config, seats, treasure, language, t }: PartProps) {
  const { proposals } = treasure
  const last = proposals.at(-1)
  const shown = proposals.slice(0, mostRows)
  const said = (share: number) => rounded(share, language)
  const rows = shown.map(({ accepts, votes, passed }, i) => t.plan(String(i + 1), String(accepts), String(votes.length + 1), passed))
  const cells = shown.map(({ proposer, shares, votes }) =>
    seats.map(({ seat, name }) => {
      const share = shares[seat - proposer]
      if (seat < proposer || share === undefined) return { value: null }
      const mark = seat === proposer ? '' : votes[seat - proposer - 1] === true ? ' ✓' : ' ✗'
      return { value: share, text: `${said(share)}${mark}`, title: name }
    }),
  )
  const solved = INDIFFERENT.map(indifferent => stageOf(seats.length, config, indifferent).gold.map(share => ({ value: share, text: said(share) })))
  return (
    <HeatMap
      says={t.plansSays(String(proposals.length), String(last?.accepts ?? 0), String((last?.votes.length ?? 0) + 1))}
      n={t.n(String(proposals.length), String(proposals.reduce((sum, { votes }) => sum + votes.length, 0)), String(seats.length))}
      caption={t.plansNote}
      language={language}
      file="pirate-plans"
      rowTitle={t.plans}
      columnTitle={t.rank}
      valueTitle={t.pieces}
      rows={[...rows, ...INDIFFERENT.map(t.solved)]}
      columns={seats.map(({ seat }) => String(seat + 1))}
      cells={[...cells, ...solved]}
      domain={[0, config.gold]}
      digits={0}
    />
  )
}

/** Who got what by rank, beside both solutions. */
function Division({ config, seats, treasure, language, t }: PartProps) {
  const gold = treasure.gold ?? seats.map(() => 0)
  const solved = INDIFFERENT.map(indifferent => ({ indifferent, gold: stageOf(seats.length, config, indifferent).gold }))
  const top = gold.indexOf(Math.max(...gold))
  const [best = 0, other = 0] = solved.map(each => each.gold[top] ?? 0)
  const theory = best === other ? rounded(best, language) : `${rounded(Math.min(best, other), language)}–${rounded(Math.max(best, other), language)}`
  const points = (of: readonly number[]) => of.map((y, i) => ({ x: i + 1, y }))
  if (treasure.gold === null) return null
  return (
    <LineChart
      says={t.gotSays(String(top + 1), rounded(gold[top] ?? 0, language), theory)}
      n={t.nPlayers(String(seats.length))}
      caption={t.theoryNote}
      language={language}
      file="pirate-division"
      x={{ title: t.rank, whole: true }}
      y={{ title: t.gold, unit: t.pieces }}
      series={[
        { id: 'got', name: t.got, points: points(gold) },
        ...solved.map(each => ({ id: each.indifferent, name: t.solved(each.indifferent), plain: true, points: points(each.gold) })),
      ]}
    />
  )
}
