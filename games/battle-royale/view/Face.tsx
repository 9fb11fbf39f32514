import { orderOf } from '../order'
import type { Brief } from '../game'

/** Players that are drawn; of a larger table a spread from the weakest to the strongest. */
const most = 10

/** The card's drawing made from the actual brief: a ring of players, as large as their hit rates, and the first to shoot aiming at the strongest. Decorative. */
export function Face({ brief }: { readonly brief: Brief }) {
  const order = orderOf(brief.rates)
  const n = Math.min(most, order.length)
  const dots = Array.from({ length: n }, (_, i) => {
    const seat = order[n === 1 ? 0 : Math.round((i * (order.length - 1)) / (n - 1))] as number
    const angle = Math.PI - (2 * Math.PI * i) / n
    const size = Math.min(1, 6 / n)
    return {
      seat,
      x: 60 + 30 * Math.cos(angle),
      y: 40 - 26 * Math.sin(angle),
      r: (3.5 + ((brief.rates[seat] as number) / 100) * 8.5) * (0.55 + 0.45 * size),
    }
  })
  const [from, to] = [dots[0], dots.at(-1)]
  if (from === undefined || to === undefined) return null
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const tip = { x: to.x - ux * (to.r + 2), y: to.y - uy * (to.r + 2) }
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      <ellipse cx={60} cy={40} rx={30} ry={26} fill="none" stroke="var(--soft)" strokeDasharray="2 4" />
      <path d={`M${from.x + ux * from.r} ${from.y + uy * from.r}L${tip.x - ux * 4} ${tip.y - uy * 4}`} stroke="var(--accent)" strokeWidth={2.5} />
      <path
        d={`M${tip.x} ${tip.y}L${tip.x - ux * 7 - uy * 4} ${tip.y - uy * 7 + ux * 4}L${tip.x - ux * 7 + uy * 4} ${tip.y - uy * 7 - ux * 4}Z`}
        fill="var(--accent)"
      />
      {dots.map(({ seat, x, y, r }, i) => (
        <circle key={seat} cx={x} cy={y} r={r} fill={`var(--seat-${i % 8})`} stroke="var(--ink)" strokeWidth={1.5} />
      ))}
    </svg>
  )
}
