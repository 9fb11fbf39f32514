import { pointsText, rounded } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { Game } from '../game'
import { screenTexts } from '../wording/screen'
import { returned } from '../wording/share'
import { LastRound } from './LastRound'

/** The situation: round and return of a point, what one has, what everybody put in last, and the past rounds as own contribution beside the mean. */
export function Board(props: SeatProps<Game>) {
  const { brief, observation, events, seats, language } = props
  const t = screenTexts(language)
  const { last, gave, you } = observation
  const n = seats.length
  const heard = new Map(events.map(({ is }) => [is.round, is]))
  const done = last?.round ?? 0
  const past = Array.from({ length: Math.max(0, Math.min(done, gave.length)) }, (_, i) => {
    const round = done - i
    const total = round === done ? last?.total : heard.get(round)?.total
    return { round, own: gave[gave.length - 1 - i] as number, mean: total === undefined ? null : total / n }
  })
  const scale = Math.max(brief.endowment, ...(last?.contributions ?? []), ...past.flatMap(({ own, mean }) => [own, mean ?? 0]))
  return (
    <section className="pg-board" aria-label={t.past}>
      <p className="pg-head">
        <strong>{t.round(String(observation.round), brief.rounds === null ? null : String(brief.rounds))}</strong>
        <span className="pg-formula">{t.formula(returned(brief.multiplier, n, language))}</span>
      </p>
      <p className="pg-points">
        {props.ask !== null && <strong>{t.have(pointsText(observation.balance, language, 2))}</strong>}{' '}
        {you !== null && t.earned(pointsText(you.points, language, 2))}
      </p>
      {last === null ? <p className="pg-note">{t.none}</p> : <LastRound {...props} last={last} scale={scale} />}
      {past.length > 1 && <Past {...props} past={past} scale={scale} />}
      {done > past.length && <p className="pg-note">{t.earlier(String(done - past.length))}</p>}
    </section>
  )
}

interface PastProps extends SeatProps<Game> {
  readonly past: readonly { readonly round: number; readonly own: number; readonly mean: number | null }[]
  readonly scale: number
}

function Past({ past, scale, seat, seats, language }: PastProps) {
  const t = screenTexts(language)
  const at = (x: number) => ({ insetInlineStart: `${Math.min(100, Math.max(0, (x / scale) * 100))}%` })
  const say = (x: number) => rounded(x, language, 1)
  return (
    <div className="pg-past">
      <ul className="pg-key" aria-hidden="true">
        <li>
          <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={14} label={false} />
          {t.you}
        </li>
        <li>
          <i className="pg-mean" />
          {t.mean}
        </li>
      </ul>
      <ol>
        {past.map(({ round, own, mean }) => (
          <li key={round}>
            <span className="unseen">{t.row(String(round), say(own), mean === null ? '–' : say(mean))}</span>
            <span className="pg-number" aria-hidden="true">
              {round}
            </span>
            <span className="pg-track" aria-hidden="true">
              {mean !== null && <i className="pg-mean" style={at(mean)} />}
              <span className="pg-own" style={at(own)}>
                <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={14} label={false} />
              </span>
            </span>
            <span className="pg-number" aria-hidden="true">
              {mean === null ? '' : say(mean)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
