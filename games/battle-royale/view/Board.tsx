import { exactly, joined, pointsText } from '../../../src/core/figures'
import type { Seat } from '../../../src/core/game'
import type { SeatProps } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import { orderOf } from '../order'
import type { Ended, Game, Shot } from '../game'
import { shortPercent } from '../wording/parts'
import { type ScreenTexts, screenTexts } from '../wording/screen'

type Props = SeatProps<Game>

/** Who went out of the running battle, as far as this seat heard it: until it went out itself. */
const heardOut = (events: Props['events'], battle: number): ReadonlySet<Seat> =>
  new Set(events.flatMap(({ is }) => (is.kind === 'shot' && is.battle === battle && is.came === 'hit' && is.target !== null ? [is.target] : [])))

/** Everybody in shooting order with hit rate and whether they are in, whose shot it is, and the last shot. All of it from this seat's brief, observation and hearing. */
export function Board(props: Props) {
  const { brief, observation: o, events, seat, seats, language } = props
  const t = screenTexts(language)
  const number = (x: number) => exactly(x, language)
  const gone = heardOut(events, o.battle)
  const isIn = (other: Seat): boolean => (o.alive === null ? !gone.has(other) : o.alive.includes(other))
  const called = (other: Seat) => (other === seat ? t.you : nameOf(seats, other))
  const known = o.alive !== null || gone.size > 0
  return (
    <section className="br-board" aria-label={t.table}>
      <p className="br-head">
        <strong>
          {t.head(
            brief.rounds === 1 ? null : number(o.battle),
            brief.rounds === null ? null : number(brief.rounds),
            o.shot === null ? null : number(o.shot),
            brief.shots === null ? null : number(brief.shots),
          )}
        </strong>
        {o.alive !== null && <span className="br-count">{t.inOf(number(o.alive.length), number(seats.length))}</span>}
      </p>
      {brief.rounds !== 1 && <p className="br-note">{t.points(pointsText(o.total, language, 2))}</p>}
      <p className="br-last" aria-live="polite">
        {said(props, t, called)}
      </p>
      <ol className="br-list">
        {orderOf(brief.rates).map(other => (
          <Player
            key={other}
            {...props}
            t={t}
            other={other}
            isIn={isIn(other)}
            state={stateOf(props, t, other, known && !isIn(other))}
            isNow={o.shooter === other}
            isTarget={o.last?.target === other && !o.over}
          />
        ))}
      </ol>
      {o.before !== null && !o.over && <p className="br-note">{endText(o.before, t, called, props)}</p>}
    </section>
  )
}

/** What is worth saying now: that one is out, how it ended, or the last shot. */
function said({ observation: o, language, ...rest }: Props, t: ScreenTexts, called: (seat: Seat) => string): string {
  if (o.over) return o.before === null ? '' : endText(o.before, t, called, { ...rest, language })
  if (o.out !== null) return t.youAreOut(exactly(o.out.shot, language), o.out.by === o.you ? null : called(o.out.by))
  const last: Shot | null = o.last
  return last === null ? t.none : t.last(called(last.shooter), last.target === null ? null : called(last.target), last.came)
}

function endText(ended: Ended, t: ScreenTexts, called: (seat: Seat) => string, { language }: Pick<Props, 'language'>): string {
  const { battle, survivors, each } = ended
  return t.before(exactly(battle, language), joined(survivors.map(called), language), pointsText(each, language, 2), survivors.length > 1)
}

/** The number by which all texts call a seat, and its name where it has another one. */
export function nameOf(seats: Props['seats'], seat: Seat): string {
  const name = seats[seat]?.name ?? ''
  return name === '' || name.endsWith(` ${seat + 1}`) ? name || `${seat + 1}` : `${seat + 1} ${name}`
}

function stateOf({ observation: o, seat }: Props, t: ScreenTexts, other: Seat, isOut: boolean): string {
  if (isOut || (other === seat && o.out !== null)) return t.out
  if (o.over) return t.survived
  return o.shooter === other ? (other === seat ? t.yours : t.now) : ''
}

interface RowProps extends Props {
  readonly t: ScreenTexts
  readonly other: Seat
  readonly isIn: boolean
  readonly isNow: boolean
  readonly isTarget: boolean
  readonly state: string
}

function Player({ t, other, isIn, isNow, isTarget, state, seat, seats, brief, language }: RowProps) {
  const rate = brief.rates[other] as number
  const said = shortPercent(rate, language)
  return (
    <li
      className="br-player"
      data-out={!isIn || undefined}
      data-now={isNow || undefined}
      data-target={isTarget || undefined}
      data-you={other === seat || undefined}
    >
      <SeatMark seat={other} seats={seats.length} kind={seats[other]?.kind ?? 'unknown'} language={language} size={18} />
      <span className="br-name" title={nameOf(seats, other)}>
        {nameOf(seats, other)}
        {other === seat && ` (${t.you})`}
      </span>
      <span className="br-state">{state}</span>
      <span className="br-rate">
        <span aria-hidden="true">{said}</span>
        <span className="unseen">{t.rate(said)}</span>
      </span>
      <span className="br-bar" aria-hidden="true">
        <i style={{ width: `${Math.min(100, rate)}%` }} />
      </span>
    </li>
  )
}
