import type { Brief } from '../game'

/** What four players put in, in shares of what they have: as the card shows it. */
const gifts = [0.3, 0.55, 0.75, 0.95]
const top = 10
const full = 24

/** The card's drawing made from the actual brief: what four players keep, and a pot whose filling shows what the multiplier makes of their points. Decorative. */
export function Face({ brief }: { readonly brief: Brief }) {
  const given = gifts.reduce((a, b) => a + b, 0) / gifts.length
  const level = Math.min(1, (given * brief.multiplier) / 3)
  const inside = 18.5 * level
  const slant = (y: number) => 36 + (4 * (y - 52)) / 20
  const surface = 70.5 - inside
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      {gifts.map((gift, seat) => {
        const [x, kept] = [12 + seat * 28, full * (1 - gift)]
        return (
          <g key={gift}>
            <rect x={x} y={top} width={12} height={full} fill="none" stroke="var(--soft)" strokeDasharray="2 2" />
            <rect x={x} y={top + full - kept} width={12} height={kept} fill={`var(--seat-${seat})`} stroke="var(--ink)" strokeWidth={1.5} />
          </g>
        )
      })}
      <path d="M18 37L43 50M46 37L53 50M74 37L67 50M102 37L77 50" fill="none" stroke="var(--soft)" strokeWidth={1.5} />
      <path d="M36 52L40 72L80 72L84 52" fill="none" stroke="var(--ink)" strokeWidth={2} />
      {inside > 0 && (
        <path d={`M${slant(surface) + 1.3} ${surface}L40.9 70.8L79.1 70.8L${118.7 - slant(surface)} ${surface}Z`} fill="var(--accent)" />
      )}
    </svg>
  )
}
