import { rounded } from '../../../src/core/figures'
import type { SeatProps } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { Game, Result } from '../game'
import { screenTexts } from '../wording/screen'

/** Tables up to this size get a named row each; larger ones a row of columns. */
const named = 12

interface Part extends SeatProps<Game> {
  readonly last: Result
  /** Points at which a bar is full. */
  readonly scale: number
}

/** What everybody put in, in the last round: by seat where it was told, else the own contribution beside the mean of the others. */
export function LastRound(props: Part) {
  const { last, language } = props
  const t = screenTexts(language)
  const say = (x: number) => rounded(x, language)
  return (
    <div className="pg-last">
      <p className="pg-last-head">
        <strong>{t.last(String(last.round))}</strong>
        <span>{t.pot(say(last.total), say(last.share))}</span>
      </p>
      {last.contributions === undefined ? <Means {...props} /> : last.contributions.length <= named ? <Rows {...props} /> : <Columns {...props} />}
    </div>
  )
}

const wide = (points: number, scale: number) => ({ inlineSize: `${Math.min(100, Math.max(0, (points / scale) * 100))}%` })

function Rows({ last, scale, seat, seats, language }: Part) {
  const t = screenTexts(language)
  const say = (x: number) => rounded(x, language)
  return (
    <ol className="pg-rows">
      {(last.contributions ?? []).map((gift, other) => {
        const face = seats[other]
        const after = last.balances?.[other]
        return (
          <li key={face?.seat ?? other} data-own={other === seat || undefined}>
            <span className="pg-who">
              <SeatMark seat={other} seats={seats.length} kind={face?.kind ?? 'unknown'} language={language} size={16} label={false} />
              <span>{other === seat ? t.you : (face?.name ?? String(other + 1))}</span>
            </span>
            <span className="pg-bar" aria-hidden="true">
              <i style={wide(gift, scale)} />
            </span>
            <span className="pg-value">
              {say(gift)}
              {after !== undefined && <small>{t.after(say(after))}</small>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** Many seats: one thin column each, the own one filled with the accent; the numbers are read out. */
function Columns({ last, scale, seat, seats, language }: Part) {
  const t = screenTexts(language)
  const gifts = last.contributions ?? []
  return (
    <ol className="pg-columns">
      {gifts.map((gift, other) => (
        <li key={seats[other]?.seat ?? other} data-own={other === seat || undefined}>
          <span className="unseen">{`${other === seat ? t.you : (seats[other]?.name ?? String(other + 1))}: ${rounded(gift, language)}`}</span>
          <i aria-hidden="true" style={{ blockSize: `${Math.min(100, Math.max(0, (gift / scale) * 100))}%` }} />
        </li>
      ))}
    </ol>
  )
}

function Means({ last, scale, seat, seats, observation, language }: Part) {
  const t = screenTexts(language)
  const own = observation.gave.at(-1) ?? 0
  const others = (last.total - own) / Math.max(1, seats.length - 1)
  const rows = [
    { id: 'own', name: t.you, points: own },
    { id: 'others', name: t.othersMean, points: others },
  ]
  return (
    <ol className="pg-rows">
      {rows.map(({ id, name, points }) => (
        <li key={id} data-own={id === 'own' || undefined}>
          <span className="pg-who">
            {id === 'own' && (
              <SeatMark seat={seat} seats={seats.length} kind={seats[seat]?.kind ?? 'unknown'} language={language} size={16} label={false} />
            )}
            <span>{name}</span>
          </span>
          <span className="pg-bar" aria-hidden="true">
            <i style={wide(points, scale)} />
          </span>
          <span className="pg-value">{rounded(points, language)}</span>
        </li>
      ))}
    </ol>
  )
}
