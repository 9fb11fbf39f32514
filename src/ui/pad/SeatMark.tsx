import type { SeatFace } from '../contract'
import type { Seat } from '../../core/game'
import { type Language, padTexts } from './texts'

/** Above this many seats colour means kind, not seat. */
const COLOURED = 8

/** The fill of a seat: its own colour up to eight seats, its kind's colour above. */
const seatFill = (seat: Seat, seats: number, kind: SeatFace['kind']): string =>
  seats <= COLOURED ? `var(--seat-${seat % COLOURED})` : `var(--kind-${kind === 'imported' || kind === 'unknown' ? 'recorded' : kind})`

/**
 * Who sits there: kind has a shape (person circle, model square, strategy triangle, recording dashed circle, unknown a plain ring), the seat a fill with an ink outline.
 * `label` false where the name stands beside it.
 */
export function SeatMark(props: {
  readonly seat: Seat
  readonly seats: number
  readonly kind: SeatFace['kind']
  readonly language: Language
  readonly size?: number
  readonly label?: boolean
}) {
  const { kind, size = 20 } = props
  const ink = { fill: seatFill(props.seat, props.seats, kind), stroke: 'var(--outline)', strokeWidth: 1.5 }
  const name = padTexts(props.language).kinds[kind]
  const accessible = props.label === false ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': name }
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" style={{ flex: 'none' }} {...accessible}>
      {props.label !== false && <title>{name}</title>}
      {kind === 'human' && <circle cx={10} cy={10} r={8} {...ink} />}
      {kind === 'llm' && <rect x={2.5} y={2.5} width={15} height={15} rx={1} {...ink} />}
      {kind === 'scripted' && <polygon points="10,1.5 18.5,17 1.5,17" strokeLinejoin="round" {...ink} />}
      {(kind === 'recorded' || kind === 'imported') && <circle cx={10} cy={10} r={8} {...ink} strokeDasharray="3 2" />}
      {kind === 'unknown' && (
        <>
          <circle cx={10} cy={10} r={8} {...ink} />
          <circle cx={10} cy={10} r={3.5} fill="var(--paper)" stroke="var(--outline)" strokeWidth={1.5} />
        </>
      )}
    </svg>
  )
}
