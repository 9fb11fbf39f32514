import { exactly, rounded } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import { roomFor } from '../crowd'
import type { Action, Game, Told } from '../game'
import { type ScreenTexts, screenTexts } from '../wording/screen'

/** Past rounds that are drawn. */
const shownRounds = 12

/** What was heard, newest first; the last round stands in the observation too, for a seat that joined its screen late. */
function pastOf({ observation, events }: SeatProps<Game>): readonly Told[] {
  const heard = new Map(events.map(event => [event.is.round, event.is]))
  if (observation.last !== null) heard.set(observation.last.round, observation.last)
  return [...heard.values()].sort((a, b) => b.round - a.round)
}

/** The three payoffs, then the past rounds, newest first: the bar filled by those who went, up to its capacity, and where the seat itself was. */
export function Board(props: SeatProps<Game>) {
  const { brief, observation, seats, language } = props
  const t = screenTexts(language)
  const past = pastOf(props)
  const done = observation.last?.round ?? 0
  const shown = past.slice(0, shownRounds)
  const earlier = done - shown.length
  const room = roomFor(brief.capacity, seats.length)
  return (
    <section className="ef-board" aria-label={t.past}>
      <p className="ef-head">
        <strong>{t.round(String(observation.round), brief.rounds === null ? null : String(brief.rounds))}</strong>
        <span className="ef-chip">{t.room(String(room), String(seats.length))}</span>
      </p>
      <Payoffs {...props} t={t} />
      {done > 0 && <p className="ef-points">{t.points(rounded(observation.total, language), String(observation.went), String(done))}</p>}
      {shown.length === 0 ? (
        <p className="ef-note">{t.pastEmpty}</p>
      ) : (
        <div className="ef-past">
          <p className="ef-row ef-columns" aria-hidden="true">
            <span />
            <span>{t.atBar}</span>
            <span>{t.atHome}</span>
            <span className="ef-right">{t.pointsHead}</span>
          </p>
          <ol className="ef-rounds">
            {shown.map(told => (
              <Row key={told.round} told={told} t={t} room={room} {...props} />
            ))}
          </ol>
        </div>
      )}
      {earlier > 0 && <p className="ef-note">{t.earlier(String(earlier))}</p>}
    </section>
  )
}

function Payoffs({ brief, observation, wording, seat, labels, language, t }: SeatProps<Game> & { readonly t: ScreenTexts }) {
  const name = (action: Action) => wording.label(action, brief, seat, labels)
  const { last } = observation
  const tiles = [
    { id: 'fun', action: 'go', when: t.notCrowded, pays: brief.uncrowded },
    { id: 'dull', action: 'go', when: t.crowded, pays: brief.crowded },
    { id: 'home', action: 'stay', when: t.whatever, pays: brief.home },
  ] as const
  const wasCrowded = last !== null && last.goers !== null && last.goers > roomFor(brief.capacity, last.seats)
  const now = last === null ? null : last.action === 'stay' ? 'home' : wasCrowded ? 'dull' : 'fun'
  return (
    <ul className="ef-payoffs" aria-label={t.payoffs}>
      {tiles.map(({ id, action, when, pays }) => (
        <li key={id} data-last={id === now || undefined}>
          <span className="ef-name">{name(action)}</span>
          <span className="ef-when">{when}</span>
          <strong>{exactly(pays, language)}</strong>
        </li>
      ))}
    </ul>
  )
}

function Row(props: SeatProps<Game> & { readonly told: Told; readonly t: ScreenTexts; readonly room: number }) {
  const { told, t, room, brief, wording, labels, seat, seats, language } = props
  const { round, action, paid, goers } = told
  const part = (count: number) => `${(100 * count) / told.seats}%`
  const mark = <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={16} label={false} />
  const points = exactly(Number(paid.toFixed(4)), language)
  return (
    <li>
      <span className="unseen">
        {t.row(String(round), wording.label(action, brief, seat, labels), points, goers === null ? null : String(goers), String(told.seats))}
      </span>
      <span className="ef-row" aria-hidden="true">
        <span className="ef-round">{round}</span>
        <span className="ef-track" data-untold={goers === null || undefined}>
          {goers === null ? (
            <span className="ef-untold">{t.notTold}</span>
          ) : (
            <>
              <i className="ef-fill" data-crowded={goers > room || undefined} style={{ width: part(goers) }} />
              <span className="ef-count">{goers}</span>
            </>
          )}
          <i className="ef-line" style={{ left: part(room) }} />
          {action === 'go' && goers !== null && (
            <span className="ef-own" style={{ left: part(goers) }}>
              {mark}
            </span>
          )}
        </span>
        <span className="ef-home">{action === 'stay' ? mark : null}</span>
        <span className="ef-right">{points}</span>
      </span>
    </li>
  )
}
