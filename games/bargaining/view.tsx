import { lazy } from 'react'
import type { GameView } from '../../src/ui/contract'
import type { Bargaining, Brief } from './game'
import { Board } from './view/board'
import { Pad } from './view/pad'
import './view.css'

/** The card's drawing, made from the actual brief: what is left of the whole for this seat in rounds 1 to 4. */
function Face({ brief }: { readonly brief: Brief }) {
  const discount = brief.discount ?? 0
  const count = brief.rounds === null ? 4 : Math.min(4, brief.rounds)
  return (
    <svg viewBox="0 0 120 80" width="100%" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => {
        const r = 16 * Math.sqrt(discount ** i)
        const x = 60 + (i - (count - 1) / 2) * 28
        return (
          <g key={i} stroke="var(--outline)">
            <circle cx={x} cy={40} r={16 * (count === 1 ? 1.8 : 0.85)} fill="none" stroke="var(--edge)" strokeDasharray="2 3" />
            <path d={half(x, r * (count === 1 ? 1.8 : 0.85), 1)} fill="var(--seat-0)" />
            <path d={half(x, r * (count === 1 ? 1.8 : 0.85), 0)} fill="var(--seat-1)" />
          </g>
        )
      })}
    </svg>
  )
}

const half = (x: number, r: number, right: 0 | 1) => `M${x} ${40 - r} A${r} ${r} 0 0 ${right} ${x} ${40 + r} Z`

const view: GameView<Bargaining> = { Face, Board, Pad, Result: lazy(() => import('./result')) }

export default view
