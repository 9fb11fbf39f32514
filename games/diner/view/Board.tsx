import { pointsText, rounded } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import type { Dish, Game, Result } from '../game'
import { screenTexts } from '../wording/screen'
import { numbersOf, ordered, part } from '../wording/share'

/** One finished round as this seat knows it. */
interface Past {
  readonly round: number
  readonly own: Dish
  readonly result: Result | undefined
}

/** The menu with worth, cost and an n-th of it; the last bill; and the past rounds as the two dishes' shares of the table. */
export function Board(props: SeatProps<Game>) {
  const { brief, observation, events, language } = props
  const t = screenTexts(language)
  const { last, chose, you } = observation
  const heard = new Map(events.map(({ is }) => [is.round, is]))
  const done = last?.round ?? 0
  const past = Array.from({ length: Math.min(done, chose.length) }, (_, i): Past => {
    const round = done - i
    return { round, own: chose[chose.length - 1 - i] as Dish, result: round === done ? (last ?? undefined) : heard.get(round) }
  })
  return (
    <section className="dn-board" aria-label={t.menu}>
      <p className="dn-head">
        <strong>{t.round(String(observation.round), brief.rounds === null ? null : String(brief.rounds))}</strong>
        <span>{you === null ? '' : t.earned(pointsText(you.points, language, 2))}</span>
      </p>
      <ul className="dn-menu">
        {ordered(props.labels).map(dish => (
          <MenuCard key={dish} dish={dish} {...props} />
        ))}
      </ul>
      {last === null ? <p className="dn-note">{t.none}</p> : <Bill {...props} last={last} />}
      {past.length > 1 && <Rows {...props} past={past} />}
      {done > past.length && <p className="dn-note">{t.earlier(String(done - past.length))}</p>}
    </section>
  )
}

/** How this seat reads a dish. */
const nameOf = (dish: Dish, { wording, brief, seat, labels }: SeatProps<Game>): string => wording.label(dish, brief, seat, labels)

function MenuCard(props: SeatProps<Game> & { readonly dish: Dish }) {
  const { dish, brief, seats, language } = props
  const t = screenTexts(language)
  const [cost, worth] = numbersOf(dish, brief)
  return (
    <li className="dn-dish" data-dish={dish}>
      <strong>{nameOf(dish, props)}</strong>
      <span className="dn-worth">{t.worth(pointsText(worth, language))}</span>
      <span>{t.cost(pointsText(cost, language))}</span>
      <span className="dn-note">{t.own(part(cost, seats.length, language), String(seats.length))}</span>
    </li>
  )
}

/** The two counts as one bar, in this seat's order. */
function Split({ result, order }: { readonly result: Result; readonly order: readonly Dish[] }) {
  return (
    <span className="dn-split" aria-hidden="true">
      {order.map(dish => (
        <i key={dish} data-dish={dish} style={{ flexGrow: result[dish] }} hidden={result[dish] === 0} />
      ))}
    </span>
  )
}

function Bill(props: SeatProps<Game> & { readonly last: Result }) {
  const { last, observation, labels, language } = props
  const t = screenTexts(language)
  const own = observation.chose.at(-1)
  const order = ordered(labels)
  return (
    <div className="dn-bill">
      <p className="dn-head">
        <strong>{t.last(String(last.round))}</strong>
        <span>{t.bill(rounded(last.bill, language), rounded(last.share, language))}</span>
      </p>
      <Split result={last} order={order} />
      <p className="dn-head dn-counts">
        {order.map(dish => (
          <span key={dish}>
            <i className="dn-swatch" data-dish={dish} aria-hidden="true" />
            {t.count(String(last[dish]), nameOf(dish, props))}
          </span>
        ))}
      </p>
      {own !== undefined && observation.you !== null && <p>{t.got(nameOf(own, props), pointsText(observation.you.earned, language, 2))}</p>}
    </div>
  )
}

function Rows(props: SeatProps<Game> & { readonly past: readonly Past[] }) {
  const { past, labels, language } = props
  const t = screenTexts(language)
  const order = ordered(labels)
  const say = (x: number) => rounded(x, language)
  return (
    <div className="dn-past">
      <p className="dn-columns" aria-hidden="true">
        <span />
        <span>{t.you}</span>
        <span>{t.past}</span>
        <span>{t.share}</span>
      </p>
      <ol>
        {past.map(({ round, own, result }) => {
          const [first, second] = order.map(dish => t.count(result === undefined ? '–' : String(result[dish]), nameOf(dish, props)))
          return (
            <li key={round}>
              <span className="unseen">
                {t.row(String(round), nameOf(own, props), first ?? '', second ?? '', result === undefined ? '–' : say(result.share))}
              </span>
              <span className="dn-number" aria-hidden="true">
                {round}
              </span>
              <span className="dn-own" aria-hidden="true">
                <i className="dn-swatch" data-dish={own} />
              </span>
              {result === undefined ? <span aria-hidden="true" /> : <Split result={result} order={order} />}
              <span className="dn-number" aria-hidden="true">
                {result === undefined ? '' : say(result.share)}
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
