import type { SeatProps } from '../../../src/ui/contract'
import type { Event, Negotiation } from '../game'
import { gainOf, proposerOf } from '../prices'
import { amount, signed } from '../wording/format'
import { type Screen, screen } from '../wording/screen'
import { PriceLine } from './PriceLine'

type Props = SeatProps<Negotiation>
type Parts = Props & { readonly t: Screen; readonly other: string }

/** What lies on the table: the own value, the line of prices, the open price, and the prices before it. All of it from this seat's brief and observation. */
export function Board(props: Props) {
  const { seat, observation: o, brief, language } = props
  const t = screen(language)
  const other = props.seats[1 - seat]?.name ?? `${2 - seat}`
  const parts = { ...props, t, other }
  return (
    <section className="nego">
      <div className="nego-head">
        <h2>
          {t.round(amount(o.round, language), brief.rounds === null ? null : amount(brief.rounds, language))}
          {brief.rounds === o.round && !o.over && brief.rounds > 1 && <small> {t.lastRound}</small>}
        </h2>
        <span className="nego-role">{t.role[seat === 0 ? 0 : 1]}</span>
      </div>
      <dl className="nego-worths">
        <div>
          <dt>{t.worthYou}</dt>
          <dd data-own>{amount(brief.own, language)}</dd>
        </div>
        <div>
          <dt>{t.worthOther(other)}</dt>
          <dd>{brief.other === null ? <span>{t.untold}</span> : amount(brief.other, language)}</dd>
        </div>
      </dl>
      <PriceLine {...parts} />
      <Table {...parts} />
      <History {...parts} />
    </section>
  )
}

/** The price on the table, the trade, or what is missing. Its room is reserved. */
function Table({ t, other, seat, observation: o, brief, language }: Parts) {
  const price = o.offer?.price ?? o.deal?.price
  const mine = o.proposer === seat
  if (price === undefined) {
    const says = o.left !== null ? (o.left === seat ? t.leftYou : t.leftBy(other)) : o.over ? t.noTrade : mine ? t.yourTurn : t.noPrice(other)
    return <p className="nego-table">{says}</p>
  }
  const title = o.deal !== null ? t.agreed(amount(o.deal.round, language)) : mine ? t.yourPrice : o.proposer === 0 ? t.asks(other) : t.bids(other)
  const gain = gainOf(price, brief.own, seat)
  return (
    <div className="nego-table">
      <h3>{title}</h3>
      <p className="nego-price">
        <strong>{amount(price, language)}</strong>
        <span>
          {t.columns.gain}: {signed(gain, language)}
        </span>
      </p>
      {o.offer?.message && !mine && <blockquote className="nego-message">{o.offer.message}</blockquote>}
    </div>
  )
}

function History({ t, other, seat, observation: o, brief, events, language }: Parts) {
  const answered = new Map(events.flatMap(({ is }) => (isAnswer(is) ? [[is.round, is.answer] as const] : [])))
  return (
    <details className="nego-history" open={o.past.length > 1}>
      <summary>{t.history}</summary>
      {o.past.length === 0 ? (
        <p className="nego-soft">{t.none}</p>
      ) : (
        <div className="nego-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.columns.round}</th>
                <th scope="col">{t.columns.by}</th>
                <th scope="col" className="nego-number">
                  {t.columns.price}
                </th>
                <th scope="col" className="nego-number">
                  {t.columns.gain}
                </th>
                <th scope="col">{t.columns.answer}</th>
              </tr>
            </thead>
            <tbody>
              {o.past
                .map((price, i) => ({ price, round: i + 1 }))
                .toReversed()
                .map(({ price, round }) => (
                  <tr key={round}>
                    <th scope="row">{amount(round, language)}</th>
                    <td className="nego-name">{proposerOf(round) === seat ? t.you : other}</td>
                    <td className="nego-number">{amount(price, language)}</td>
                    <td className="nego-number">{signed(gainOf(price, brief.own, seat), language)}</td>
                    <td>{t.answers[answered.get(round) ?? (round < o.past.length ? 'reject' : 'open')]}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}

const isAnswer = (event: Event): event is Extract<Event, { kind: 'answer' }> => event.kind === 'answer'
