import { createElement } from 'react'
import type { Drawing, Ink } from '../../core/card'

const paint = (ink: Ink): string => (ink === 'none' ? 'none' : ink.startsWith('seat') ? `var(--seat-${ink.slice(4)})` : `var(--${ink})`)

/** Attributes a mark may set; anything else in a card is ignored. */
const ALLOWED = new Set(['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'd', 'points', 'transform'])
const TEXT = {
  'text-anchor': 'textAnchor',
  'font-size': 'fontSize',
  'font-weight': 'fontWeight',
  'dominant-baseline': 'dominantBaseline',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linecap': 'strokeLinecap',
} as const

function attributes(at: Readonly<Record<string, number | string>>): Record<string, number | string> {
  const out: Record<string, number | string> = {}
  for (const [key, value] of Object.entries(at)) {
    const camel = (TEXT as Record<string, string>)[key] ?? key
    if (ALLOWED.has(key) || Object.values(TEXT).includes(camel as never)) out[camel] = value
  }
  return out
}

/** A game's drawing, made of its card's marks in the theme's tokens. Decorative: the title stands beside it. */
export const Face = ({ marks, className }: { readonly marks: Drawing; readonly className?: string }) => (
  <svg className={className ?? 'face'} viewBox="0 0 120 80" aria-hidden="true" focusable="false">
    {marks.map((mark, i) =>
      createElement(
        mark.el,
        {
          key: i,
          fill: paint(mark.fill ?? (mark.el === 'text' ? 'ink' : 'none')),
          stroke: paint(mark.stroke ?? 'none'),
          ...(mark.opacity === undefined ? {} : { opacity: mark.opacity }),
          ...(mark.el === 'text' ? { fontSize: 9, textAnchor: 'middle' } : {}),
          ...attributes(mark.at),
        },
        mark.text,
      ),
    )}
  </svg>
)
