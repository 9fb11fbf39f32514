import type { Brief } from '../game'
import { needed } from '../plan'

/** Heights of the bars: a plan without meaning, so that the drawing gives no advice. */
const heights = [24, 12, 17, 8, 13, 6, 10, 5, 8]

/** The card's drawing from the actual brief: the crew in order of rank (up to nine are drawn), a plan above it, and how much of the crew must accept. Decorative. */
export function Face({ brief }: { readonly brief: Brief }) {
  const drawn = Math.min(brief.crew, heights.length)
  const pitch = 96 / drawn
  const enough = 12 + (96 * needed(brief.crew, brief.rule)) / brief.crew
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      <path d="M10 70H110" fill="none" stroke="var(--ink)" strokeWidth={2} />
      <path d={`M12 75H${enough}`} fill="none" stroke="var(--accent)" strokeWidth={3} />
      {heights.slice(0, drawn).map((height, i) => {
        const x = 12 + pitch * (i + 0.5)
        const r = Math.min(6, pitch * 0.4) * (1 - i / (2.5 * drawn))
        return (
          <g key={x} stroke="var(--outline)" strokeWidth={1.25}>
            <rect x={x - pitch * 0.3} width={pitch * 0.6} y={52 - height * 1.6} height={height * 1.6} fill="var(--accent)" />
            <circle cx={x} cy={62} r={r} fill={`var(--seat-${i % 8})`} />
          </g>
        )
      })}
    </svg>
  )
}
