import type { Brief } from '../game'

const plates = [
  [26, 26],
  [62, 26],
  [26, 60],
  [62, 60],
] as const

/** The card's drawing made from the actual brief: plates filled by what the dishes cost, and the one bill with the costly dishes' part in the accent. Decorative. */
export function Face({ brief }: { readonly brief: Brief }) {
  const most = Math.max(brief.costlyCost, 1e-9)
  const radius = (cost: number) => 3 + 8 * Math.sqrt(cost / most)
  const extra = brief.costlyCost <= 0 ? 0 : (brief.costlyCost - brief.cheapCost) / (brief.costlyCost + brief.cheapCost)
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      {plates.map(([x, y], seat) => (
        <g key={`${x} ${y}`} stroke="var(--ink)">
          <circle cx={x} cy={y} r={14} fill="var(--paper)" strokeWidth={2} />
          <circle cx={x} cy={y} r={radius(seat % 2 === 0 ? brief.cheapCost : brief.costlyCost)} fill={`var(--seat-${seat})`} strokeWidth={1.5} />
        </g>
      ))}
      <path d="M86 14H110V66L106 62L102 66L98 62L94 66L90 62L86 66Z" fill="var(--paper)" stroke="var(--ink)" strokeWidth={2} />
      <path d="M91 24H105M91 31H105M91 38H105M91 45H105" fill="none" stroke="var(--soft)" strokeWidth={1.5} />
      <path d={`M91 53H${91 + 4 + 10 * extra}`} fill="none" stroke="var(--accent)" strokeWidth={3} />
    </svg>
  )
}
