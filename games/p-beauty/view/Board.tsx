import type { SeatProps } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { Game, Observation } from '../game'
import type { Result } from '../rounds'
import { exactly, rounded } from '../../../src/core/figures'
import { factor, listed } from '../wording/numbers'
import { type ScreenTexts, screenTexts } from '../wording/screen'
import { at, NumberLine, placeOf } from './NumberLine'

/** Past rounds that are drawn: as many as the seat remembers its own numbers of. */
const shownRounds = 12

/** One finished round as this seat knows it: its own number, and the result where it was told. */
interface Past {
  readonly round: number
  readonly guess: number | undefined
  readonly result: Result | undefined
}

/** Newest first. The own numbers come from the observation, results from what was heard, so a match looked at half-way looks as it did. Once over, `round` is the last one played. */
function pastOf({ round, guesses, last }: Observation, events: SeatProps<Game>['events']): readonly Past[] {
  const heard = new Map(events.map(event => [event.is.round, event.is]))
  const done = last?.round === round ? round : round - 1
  return Array.from({ length: Math.min(done, shownRounds) }, (_, i) => {
    const which = done - i
    return { round: which, guess: guesses[guesses.length - 1 - i], result: heard.get(which) }
  })
}

/** The number line with the past rounds under it, newest first: own number, mean, target and winning number of each. */
export function Board(props: SeatProps<Game>) {
  const { brief, observation, events, language } = props
  const t = screenTexts(language)
  const past = pastOf(observation, events)
  const isWithheld = !brief.feedback && observation.you === null
  const older = (past[0]?.round ?? 0) - past.length
  return (
    <section className="pb-board" aria-label={t.past}>
      <p className="pb-head">
        <strong>{t.round(String(observation.round), brief.rounds === null ? null : String(brief.rounds))}</strong>
        <span className="pb-formula">{t.formula(factor(brief.p, language))}</span>
      </p>
      {observation.you !== null && (
        <p className="pb-points">
          {t.points(rounded(observation.you.total, language), brief.payment === 'nearest' ? String(observation.you.wins) : null)}
        </p>
      )}
      <div className="pb-chart">
        <NumberLine brief={brief} language={language} />
        {past.length > 0 && (
          <span className="pb-column" aria-hidden="true">
            {isWithheld ? t.you : t.target}
          </span>
        )}
        {past.length > 0 && (
          <ol className="pb-rounds">
            {past.map(each => (
              <Row key={each.round} past={each} t={t} {...props} />
            ))}
          </ol>
        )}
      </div>
      {past.length === 0 ? <p className="pb-note">{isWithheld ? t.withheld : t.pastEmpty}</p> : <Key t={t} isWithheld={isWithheld} {...props} />}
      {past.length > 0 && isWithheld && <p className="pb-note">{t.withheld}</p>}
      {older > 0 && <p className="pb-note">{t.earlier(String(older))}</p>}
    </section>
  )
}

function Row({ past, t, brief, seat, seats, language }: SeatProps<Game> & { readonly past: Past; readonly t: ScreenTexts }) {
  const { round, guess, result } = past
  const words = [
    ...(guess === undefined ? [] : [`${t.you} ${exactly(guess, language)}`]),
    ...(result === undefined
      ? []
      : [
          `${t.mean} ${rounded(result.mean, language)}`,
          `${t.target} ${rounded(result.target, language)}`,
          `${brief.payment === 'distance' ? t.nearest : t.winning} ${listed(result.numbers, language)}`,
        ]),
  ]
  const [mean, target] = [placeOf(result?.mean ?? 0, brief), placeOf(result?.target ?? 0, brief)]
  return (
    <li>
      <span className="pb-round" aria-hidden="true">
        {round}
      </span>
      <span className="unseen">{`${t.row(String(round))}: ${words.join(', ')}`}</span>
      <span className="pb-track" aria-hidden="true">
        {result && (
          <>
            <i className="pb-shift" style={{ left: `${Math.min(mean, target) * 100}%`, width: `${Math.abs(mean - target) * 100}%` }} />
            <i className="pb-mean" style={at(mean)} />
            <i className="pb-target" style={at(target)} />
            {result.numbers.map(number => (
              <i key={number} className="pb-won" style={at(placeOf(number, brief))} />
            ))}
          </>
        )}
        {guess !== undefined && (
          <span className="pb-own" style={at(placeOf(guess, brief))}>
            <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={16} label={false} />
          </span>
        )}
      </span>
      <span className="pb-values" aria-hidden="true">
        {result === undefined ? (guess === undefined ? '' : exactly(guess, language)) : rounded(result.target, language, 1)}
      </span>
    </li>
  )
}

function Key({ t, isWithheld, brief, seat, seats, language }: SeatProps<Game> & { readonly t: ScreenTexts; readonly isWithheld: boolean }) {
  return (
    <ul className="pb-key" aria-hidden="true">
      <li>
        <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'human'} language={language} size={16} label={false} />
        {t.you}
      </li>
      {!isWithheld && (
        <>
          <li>
            <i className="pb-mean" />
            {t.mean}
          </li>
          <li>
            <i className="pb-target" />
            {t.target}
          </li>
          <li>
            <i className="pb-won" />
            {brief.payment === 'distance' ? t.nearest : t.winning}
          </li>
        </>
      )}
    </ul>
  )
}
