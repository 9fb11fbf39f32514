import type { SeatProps } from '../../../src/ui/contract'
import { SeatMark } from '../../../src/ui/pad/SeatMark'
import type { Negotiation } from '../game'
import { proposerOf } from '../prices'
import { amount } from '../wording/format'
import type { Screen } from '../wording/screen'
import { drawnTo, placeOn } from './scale'

/** Past prices that are drawn on the line; the table below it has all of them. */
const MOST_MARKS = 12

const at = (place: number) => ({ left: `${place * 100}%` })

/**
 * The line of prices in this seat's eyes: the stretch where it gains is filled, the one where it loses is hatched, its own value stands between them; the other's
 * value where it is told, the prices so far above, the open one larger. Decorative beside the numbers, which stand as text around it.
 */
export function PriceLine(props: SeatProps<Negotiation> & { readonly t: Screen; readonly other: string }) {
  const { t, other, seat, seats, brief, observation: o, language } = props
  const to = drawnTo(brief, o.past)
  const own = placeOn(to, brief.own)
  const marks = o.past.map((price, i) => ({ price, by: proposerOf(i + 1), round: i + 1 })).slice(-MOST_MARKS)
  const [gain, loss] = seat === 0 ? ([own, 1] as const) : ([0, own] as const)
  const zone = (from: number, end: number) => ({ left: `${from * 100}%`, width: `${(end - from) * 100}%` })
  return (
    <figure className="nego-line" aria-hidden="true">
      <div className="nego-marks">
        {marks.map(({ price, by, round }) => (
          <span key={round} data-last={round === o.past.length || undefined} style={at(placeOn(to, price))}>
            <SeatMark
              seat={by}
              seats={2}
              kind={seats[by]?.kind ?? 'unknown'}
              language={language}
              size={round === o.past.length ? 20 : 12}
              label={false}
            />
          </span>
        ))}
      </div>
      <div className="nego-track">
        <i className="nego-gain" style={zone(gain, loss)} />
        <i className="nego-loss" style={seat === 0 ? zone(0, own) : zone(own, 1)} />
        <i className="nego-own" style={at(own)} />
        {brief.other !== null && <i className="nego-other" style={at(placeOn(to, brief.other))} />}
      </div>
      <div className="nego-zones">
        <span style={zone(0, own)}>{own > 0.2 ? (seat === 0 ? t.zoneLoss : t.zoneGain) : ''}</span>
        <span style={zone(own, 1)}>{own < 0.8 ? (seat === 0 ? t.zoneGain : t.zoneLoss) : ''}</span>
      </div>
      <div className="nego-ends">
        <span>0</span>
        <span>
          <i className="nego-own" /> {t.yourValue} {amount(brief.own, language)}
        </span>
        {brief.other !== null && (
          <span>
            <i className="nego-other" /> <span className="nego-name">{t.otherValue(other)}</span> {amount(brief.other, language)}
          </span>
        )}
        <span>{amount(to, language)}</span>
      </div>
    </figure>
  )
}
