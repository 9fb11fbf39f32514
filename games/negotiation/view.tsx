import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Brief, Negotiation } from './game'
import { Board } from './view/board'
import { Pad } from './view/pad'
import { drawnTo, placeOn } from './view/scale'
import './view.css'

const LEFT = 8
const WIDTH = 104

/** The card's drawing, made from the actual brief: the line of prices with the values this seat knows, and the gain between them. */
function Face({ brief }: { readonly brief: Brief }) {
  const to = drawnTo(brief, [])
  const x = (price: number) => LEFT + WIDTH * placeOn(to, price)
  const other = brief.other ?? brief.own
  return (
    <svg viewBox="0 0 120 80" width="100%" aria-hidden="true">
      <rect x={Math.min(x(brief.own), x(other))} y={34} width={Math.abs(x(other) - x(brief.own))} height={12} fill="var(--soft)" opacity={0.35} />
      <line x1={LEFT} y1={40} x2={LEFT + WIDTH} y2={40} stroke="var(--outline)" />
      <g stroke="var(--outline)">
        <line x1={x(brief.own)} y1={26} x2={x(brief.own)} y2={54} />
        <circle cx={x(brief.own)} cy={20} r={7} fill="var(--accent)" />
        {brief.other !== null && (
          <>
            <line x1={x(other)} y1={26} x2={x(other)} y2={54} strokeDasharray="2 3" />
            <circle cx={x(other)} cy={60} r={7} fill="none" strokeDasharray="2 3" />
          </>
        )}
      </g>
    </svg>
  )
}

const view: GameView<Negotiation> = { Face, Board, Pad, Result: lazy(() => import('./result')) }

export default view
