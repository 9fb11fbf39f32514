import { fillOf, isDashed } from './paint'
import type { Look } from './types'

/** A mark of a look at a place of the drawing, radius `r` in px: kind by shape, seat or kind by colour, always with an ink outline. `title` shows on hover. */
export function Glyph(props: {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly look: Look | undefined
  readonly index?: number
  readonly title?: string
}) {
  const { x, y, r, look } = props
  const ink = {
    fill: fillOf(look, props.index),
    stroke: 'var(--outline)',
    strokeWidth: r < 4 ? 1 : 1.25,
    ...(isDashed(look) ? { strokeDasharray: '2 1.5' } : {}),
  }
  const title = props.title === undefined ? undefined : <title>{props.title}</title>
  if (look?.kind === 'llm')
    return (
      <rect x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} {...ink}>
        {title}
      </rect>
    )
  if (look?.kind === 'scripted')
    return (
      <polygon points={`${x},${y - r * 1.15} ${x + r * 1.1},${y + r * 0.85} ${x - r * 1.1},${y + r * 0.85}`} strokeLinejoin="round" {...ink}>
        {title}
      </polygon>
    )
  return (
    <circle cx={x} cy={y} r={r} {...ink}>
      {title}
    </circle>
  )
}
