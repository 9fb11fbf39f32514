import type { SeatProps } from '../../../src/ui/contract'
import type { Bargaining, Event } from '../game'
import { proposerOf, type Shares } from '../offers'
import { exact, worth } from '../wording/format'
import { type Screen, screen } from '../wording/screen'
import { Pie, SplitBar } from './pie'

type Props = SeatProps<Bargaining>
const own = (shares: Shares, seat: number) => shares[seat === 0 ? 0 : 1]

/** What lies on the table: the pie with its shrinkage, the open offer, and the offers before it. All of it from this seat's brief and observation. */
export function Board(props: Props) {
  const { seat, observation: o, brief, language } = props
  const t = screen(language)
  const other = props.seats[1 - seat]?.name ?? `${2 - seat}`
  const shares = o.offer?.shares ?? o.deal?.shares ?? null
  const passed = o.round - 1
  const left = (discount: number | null) => (discount === null ? 1 : discount ** passed)
  const isLast = o.over || brief.rounds === o.round
  const now = left(brief.discount)
  const next = isLast || brief.discount === null ? null : now * brief.discount
  const points = (x: number) => worth(x, brief.step, language)
  return (
    <section className="bargain">
      <h2 className="bargain-round">{t.round(exact(o.round, language), brief.rounds === null ? null : exact(brief.rounds, language))}</h2>
      <div className="bargain-top">
        <Pie
          now={now}
          next={next}
          shares={shares}
          label={`${t.pie}. ${t.pieAt(exact(brief.money, language), points(brief.money * now), next === null ? null : points(brief.money * next))}`}
        />
        <div>
          <Worth
            t={t}
            title={t.nowYou}
            whole={brief.money}
            now={brief.money * now}
            next={next === null ? null : brief.money * next}
            points={points}
          />
          {brief.otherDiscount !== null && (
            <Worth
              t={t}
              title={t.nowOther(other)}
              whole={brief.money}
              now={brief.money * left(brief.otherDiscount)}
              next={isLast ? null : brief.money * left(brief.otherDiscount) * brief.otherDiscount}
              points={points}
            />
          )}
          {brief.discount !== null && brief.otherDiscount === null && <p className="bargain-soft">{t.untold(other)}</p>}
          {brief.rounds === o.round && !o.over && <p className="bargain-soft">{t.lastRound}</p>}
        </div>
      </div>
      <Table {...props} t={t} other={other} />
      <History {...props} t={t} other={other} />
    </section>
  )
}

/** What the whole is worth to one side: in numbers, and as a bar whose striped end is lost by one more round. */
function Worth(props: { t: Screen; title: string; whole: number; now: number; next: number | null; points: (x: number) => string }) {
  const { t, points } = props
  const width = (x: number) => ({ width: `${(100 * x) / props.whole}%` })
  return (
    <dl className="bargain-worth">
      <div>
        <dt>{props.title}</dt>
        <dd>{points(props.now)}</dd>
      </div>
      {props.next !== null && (
        <div>
          <dt>{t.afterNext}</dt>
          <dd>
            {points(props.next)} <span>{props.next < props.now ? t.cost(points(props.now - props.next)) : t.noCost}</span>
          </dd>
        </div>
      )}
      <div className="bargain-melt" aria-hidden="true">
        <span style={width(props.next ?? props.now)} />
        <span data-lost style={width(props.now - (props.next ?? props.now))} />
      </div>
    </dl>
  )
}

/** The offer on the table, the deal, or what is missing. Its room is reserved. */
function Table(props: Props & { t: Screen; other: string }) {
  const { t, other, seat, observation: o, brief, language } = props
  const shares = o.offer?.shares ?? o.deal?.shares
  const mine = o.proposer === seat
  if (shares === undefined) return <p className="bargain-table">{o.over ? t.noDeal : mine ? t.yourTurn : t.noOffer(other)}</p>
  const round = o.deal?.round ?? o.round
  const discounted = brief.discount === null || round === 1 ? null : own(shares, seat) * brief.discount ** (round - 1)
  const label = (who: number) => (
    <span className="bargain-share">
      <span>
        <i data-seat={who} aria-hidden="true" />
        {who === seat ? t.you(props.seats[who]?.name ?? '') : other}
      </span>{' '}
      <strong>{exact(own(shares, who), language)}</strong>
      {who === seat && discounted !== null && <small>{t.worth(worth(discounted, brief.step, language))}</small>}
    </span>
  )
  return (
    <div className="bargain-table">
      <h3>{o.deal !== null ? t.agreed(exact(round, language)) : mine ? t.yourOffer : t.offerBy(other)}</h3>
      <SplitBar shares={shares} />
      <div className="bargain-shares">
        {label(0)}
        {label(1)}
      </div>
      {o.offer?.message && !mine && <blockquote className="bargain-message">{o.offer.message}</blockquote>}
    </div>
  )
}

function History(props: Props & { t: Screen; other: string }) {
  const { t, other, seat, observation: o, language } = props
  const answered = new Map(props.events.flatMap(({ is }) => (isDecision(is) ? [[is.round, is.accepted] as const] : [])))
  return (
    <details className="bargain-history" open>
      <summary>{t.history}</summary>
      {o.past.length === 0 ? (
        <p className="bargain-soft">{t.none}</p>
      ) : (
        <div className="bargain-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.columns.round}</th>
                <th scope="col">{t.columns.by}</th>
                <th scope="col" className="bargain-number">
                  {t.columns.own}
                </th>
                <th scope="col" className="bargain-number bargain-name" title={other}>
                  {other}
                </th>
                <td className="bargain-bars" aria-hidden="true" />
                <th scope="col">{t.columns.answer}</th>
              </tr>
            </thead>
            <tbody>
              {o.past
                .map((shares, i) => ({ shares, round: i + 1 }))
                .toReversed()
                .map(({ shares, round }) => {
                  const last = round === o.past.length
                  const accepted = answered.get(round) ?? (last && o.offer !== null ? null : last && o.deal !== null)
                  return (
                    <tr key={round}>
                      <th scope="row">{exact(round, language)}</th>
                      <td className="bargain-name">{proposerOf(round) === seat ? t.columns.own : other}</td>
                      <td className="bargain-number">{exact(own(shares, seat), language)}</td>
                      <td className="bargain-number">{exact(own(shares, 1 - seat), language)}</td>
                      <td className="bargain-bars" aria-hidden="true">
                        <SplitBar shares={shares} small />
                      </td>
                      <td>{accepted === null ? t.open : accepted ? t.accepted : t.rejected}</td>
                    </tr>
                  )
                })}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}

const isDecision = (event: Event): event is Extract<Event, { kind: 'decision' }> => event.kind === 'decision'
