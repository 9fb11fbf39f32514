import type { Brief } from '../game'

const bids = [0.35, 0.55, 0.85, 0.45]
const ground = 72
const height = 62

/** The card's drawing made from the actual brief: four envelopes at the height of their bids, the price as a line at the bid that is paid, the reserve price as another. Decorative. */
export function Face({ brief }: { readonly brief: Brief }) {
  const y = (share: number) => ground - share * height
  const winner = bids.indexOf(Math.max(...bids))
  const paid = [...bids].sort((a, b) => b - a)[brief.price === 'first' ? 0 : 1] ?? 0
  const reserve = brief.reserve / brief.valuationMax
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      <path d={`M8 ${ground}H112`} stroke="var(--ink)" strokeWidth={2} />
      {brief.reserve > 0 && <path d={`M8 ${y(reserve)}H112`} stroke="var(--soft)" strokeWidth={1.5} strokeDasharray="3 3" />}
      <path d={`M8 ${y(paid)}H112`} stroke="var(--accent)" strokeWidth={1.75} strokeDasharray="5 3" />
      {bids.map((bid, seat) => {
        const x = 14 + seat * 24
        return (
          <g key={bid} stroke="var(--ink)" strokeWidth={1.25}>
            <path d={`M${x + 10} ${y(bid) + 7}V${ground}`} stroke="var(--soft)" />
            <rect x={x} y={y(bid) - 7} width={20} height={14} rx={1} fill={seat === winner ? 'var(--accent)' : `var(--seat-${seat})`} />
            <path d={`M${x} ${y(bid) - 7}l10 8l10-8`} fill="none" />
          </g>
        )
      })}
    </svg>
  )
}
