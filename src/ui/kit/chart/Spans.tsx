import { useXAxisScale, useYAxisScale } from 'recharts'
import { fillOf } from './paint'
import type { Look } from './types'

/** A value at x of which only its bounds are told: drawn as a bar between them, without a dot. */
export interface Span {
  readonly x: number
  readonly lo: number
  readonly hi: number
  readonly look?: Look
}

/** Bars between bounds. Use inside a recharts chart. */
export function Spans({ spans }: { readonly spans: readonly Span[] }) {
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()]
  if (xScale === undefined || yScale === undefined) return null
  return (
    <g>
      {spans.map(({ x, lo, hi, look }, i) => {
        const [top, bottom] = [yScale(hi) ?? 0, yScale(lo) ?? 0]
        return (
          <rect
            key={i}
            x={(xScale(x) ?? 0) - 5}
            y={top}
            width={10}
            height={Math.max(3, bottom - top)}
            rx={2}
            fill={fillOf(look)}
            fillOpacity={0.45}
            stroke="var(--outline)"
            strokeDasharray="2 2"
          />
        )
      })}
    </g>
  )
}
