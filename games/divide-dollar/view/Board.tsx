import { exactly, rounded } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { Game, Observation, Result } from '../game'
import { type ScreenTexts, screenTexts } from '../wording/screen'

/** One finished round as this seat knows it: its own bid where it still remembers it, and the sum where it heard it. */
interface Past {
  readonly round: number
  readonly bid: number | undefined
  readonly result: Result | undefined
}

/** Newest first, as many as the seat remembers its own bids of. */
function pastOf({ last, bids }: Observation, events: SeatProps<Game>['events']): readonly Past[] {
  const heard = new Map(events.map(event => [event.is.round, event.is]))
  if (last === null) return []
  heard.set(last.round, last)
  return bids.toReversed().map((bid, i) => ({ round: last.round - i, bid, result: heard.get(last.round - i) }))
}

/** The past rounds, newest first: the own bid and those of the others stacked against what there was, and what the seat got. */
export function Board(props: SeatProps<Game>) {
  const { brief, observation, events, seats, language } = props
  const t = screenTexts(language)
  const past = pastOf(observation, events)
  const earlier = (past[0]?.round ?? 0) - past.length
  // Room for half as much again, and for the largest sum up to three times the gold; what is more is cut at the edge.
  const largest = Math.max(0, ...past.map(({ result }) => result?.sum ?? 0))
  const most = Math.max(1.5 * brief.gold, Math.min(3 * brief.gold, largest))
  return (
    <section className="dd-board" aria-label={t.past}>
      <p className="dd-head">
        <strong>{t.round(String(observation.round), brief.rounds === null ? null : String(brief.rounds))}</strong>
        <span className="dd-chip">{t.toDivide(exactly(brief.gold, language), String(seats.length))}</span>
      </p>
      {past.length === 0 ? (
        <p className="dd-note">{t.pastEmpty}</p>
      ) : (
        <>
          <p className="dd-points">{t.points(rounded(observation.total, language))}</p>
          <div className="dd-past">
            <p className="dd-row dd-columns" aria-hidden="true">
              <span />
              <span className="dd-right">{t.ownBid}</span>
              <span>{t.allBids}</span>
              <span className="dd-right">{t.got}</span>
            </p>
            <ol className="dd-rounds">
              {past.map(each => (
                <Row key={each.round} past={each} most={most} t={t} {...props} />
              ))}
            </ol>
          </div>
          <Key t={t} {...props} />
        </>
      )}
      {earlier > 0 && <p className="dd-note">{t.earlier(String(earlier))}</p>}
    </section>
  )
}

function Row({
  past,
  most,
  t,
  brief,
  seat,
  seats,
  language,
}: SeatProps<Game> & { readonly past: Past; readonly most: number; readonly t: ScreenTexts }) {
  const { round, bid, result } = past
  const part = (amount: number) => `${100 * Math.min(1, Math.max(0, amount / most))}%`
  const say = (x: number) => exactly(x, language)
  const got = result === undefined || bid === undefined ? null : result.exceeded ? '0' : say(bid)
  return (
    <li>
      <span className="unseen">
        {t.row(String(round), bid === undefined ? null : say(bid), result === undefined ? null : say(result.sum), result?.exceeded === false, got)}
      </span>
      <span className="dd-row" aria-hidden="true">
        <span className="dd-round">{round}</span>
        <span className="dd-right">{bid === undefined ? '' : say(bid)}</span>
        <span className="dd-track">
          {result && <i className="dd-others" data-over={result.exceeded || undefined} style={{ width: part(result.sum) }} />}
          {bid !== undefined && <i className="dd-bid" style={{ width: part(bid), background: fillOf(seat, seats.length) }} />}
          <i className="dd-line" style={{ left: part(brief.gold) }} />
          {result && <span className="dd-sum">{say(result.sum)}</span>}
        </span>
        <span className="dd-right">{got}</span>
      </span>
    </li>
  )
}

/** A person's colour above eight seats, as the marks have it. */
const fillOf = (seat: number, seats: number): string => (seats <= 8 ? `var(--seat-${seat % 8})` : 'var(--kind-human)')

function Key({ t, seat, seats, language }: SeatProps<Game> & { readonly t: ScreenTexts }) {
  return (
    <ul className="dd-key" aria-hidden="true">
      <li>
        <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={16} label={false} />
        {t.own}
      </li>
      <li>
        <i className="dd-swatch" />
        {t.others}
      </li>
      <li>
        <i className="dd-limit" />
        {t.limit}
      </li>
    </ul>
  )
}
