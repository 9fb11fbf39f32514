import type { Brief } from '../game'

const parts = [0.35, 0.3, 0.35]
const tooMuch = [0.45, 0.42, 0.36]

/** The card's drawing, with the amount on its line: claims that fit on the left, claims that don't on the right. Decorative. */
export function Face({ brief }: { readonly brief: Brief }) {
  const stack = (shares: readonly number[], x: number, fill: string, opacity: number) => {
    let top = 70
    return shares.map((share, i) => {
      const height = share * 44
      top -= height
      return (
        <rect
          key={`${x} ${i}`}
          x={x}
          y={top}
          width={26}
          height={height}
          fill={fill || `var(--seat-${i})`}
          opacity={opacity}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      )
    })
  }
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      <path d="M8 70H112" fill="none" stroke="var(--ink)" strokeWidth={2} />
      {stack(parts, 34, '', 1)}
      {stack(tooMuch, 74, 'var(--paper-3)', 1)}
      <path d="M28 26H112" fill="none" stroke="var(--accent)" strokeWidth={2.5} strokeDasharray="4 3" />
      <text x={26} y={30} textAnchor="end" fontSize={String(brief.gold).length > 3 ? 8 : 11} fill="var(--ink)">
        {brief.gold}
      </text>
    </svg>
  )
}
