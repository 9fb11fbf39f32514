import { exactly, rounded } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { Game, Heard, Observation } from '../game'
import { type ScreenTexts, screenTexts } from '../wording/screen'
import { at } from './scale'

/** Past rounds that are drawn: as many as the seat remembers its own values and bids of. */
const shownRounds = 12

/** One finished round as this seat knows it. */
interface Past {
  readonly round: number
  readonly value: number
  readonly bid: number
  readonly heard: Heard | undefined
}

/** Newest first. The own numbers come from the observation, results from what was heard, so a match looked at half-way looks as it did. */
function pastOf({ last, values, bids }: Observation, events: SeatProps<Game>['events']): readonly Past[] {
  const heard = new Map(events.map(event => [event.is.round, event.is]))
  const done = last?.round ?? 0
  return Array.from({ length: Math.min(done, values.length, shownRounds) }, (_, i) => ({
    round: done - i,
    value: values.at(-1 - i) ?? 0,
    bid: bids.at(-1 - i) ?? 0,
    heard: heard.get(done - i),
  }))
}

/** What the good is worth to the seat, large, and the past rounds on a line of points, newest first: value, own bid and highest bid of each, and what it earned. */
export function Board(props: SeatProps<Game>) {
  const { brief, observation, events, language } = props
  const t = screenTexts(language)
  const { round, value, you } = observation
  const past = pastOf(observation, events)
  const older = (past[0]?.round ?? 0) - past.length
  return (
    <section className="sba-board" aria-label={t.past}>
      <p className="sba-head">
        <strong>{t.round(String(round), brief.rounds === null ? null : String(brief.rounds))}</strong>
        <span className="sba-rule">{`${t.price[brief.price]}${brief.reserve > 0 ? `; ${t.reserve(exactly(brief.reserve, language))}` : ''}`}</span>
      </p>
      <p className="sba-worth">{value === null ? t.over : t.worth(exactly(value, language))}</p>
      {past.length > 0 && <p className="sba-points">{t.points(rounded(you.total, language), String(you.wins))}</p>}
      {past.length === 0 ? (
        <p className="sba-note">{t.pastEmpty}</p>
      ) : (
        <>
          <div className="sba-chart">
            <div className="sba-axis" aria-hidden="true">
              <span>0</span>
              <span>{exactly(brief.valuationMax, language)}</span>
            </div>
            <ol className="sba-rounds">
              {past.map(each => (
                <Row key={each.round} past={each} t={t} {...props} />
              ))}
            </ol>
          </div>
          <Key t={t} {...props} />
        </>
      )}
      {older > 0 && <p className="sba-note">{t.earlier(String(older))}</p>}
    </section>
  )
}

function Row({ past, t, brief, seat, seats, language }: SeatProps<Game> & { readonly past: Past; readonly t: ScreenTexts }) {
  const { round, value, bid, heard } = past
  const won = heard !== undefined && heard.mine !== null
  const price = heard?.price ?? null
  const say = (x: number) => rounded(x, language)
  const words = t.row(String(round), say(value), say(bid), heard === undefined ? '–' : say(heard.high), price === null ? null : say(price), won)
  const earned = heard?.mine?.payoff ?? 0
  return (
    <li>
      <span className="sba-round" aria-hidden="true">
        {round}
      </span>
      <span className="unseen">{words}</span>
      <span className="sba-track" aria-hidden="true">
        <i className="sba-value" style={at(value, brief)} />
        {heard !== undefined && <i className="sba-high" style={at(heard.high, brief)} />}
        <span className="sba-own" style={at(bid, brief)}>
          <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={16} label={false} />
        </span>
      </span>
      <span className={won ? 'sba-result sba-won' : 'sba-result'} aria-hidden="true">
        {heard?.price === null ? t.unsold : won ? `${earned > 0 ? '+' : ''}${say(earned).replace('-', '−')}` : '0'}
      </span>
    </li>
  )
}

function Key({ t, seat, seats, language }: SeatProps<Game> & { readonly t: ScreenTexts }) {
  const [value, bid, high] = t.legend
  return (
    <ul className="sba-key" aria-hidden="true">
      <li>
        <i className="sba-value" />
        {value}
      </li>
      <li>
        <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={16} label={false} />
        {bid}
      </li>
      <li>
        <i className="sba-high" />
        {high}
      </li>
    </ul>
  )
}
