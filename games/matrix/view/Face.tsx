import type { Brief } from '../types'

const [LEFT, TOP, WIDTH, HEIGHT] = [14, 6, 92, 68]
/** Most rows and columns that are drawn; larger games show their upper left part. */
const MOST = 6

/** The card's drawing made from the actual brief: each cell cut by its diagonal, both halves shaded by what they pay. By counts: one cell per action and count. Decorative. */
export function Face({ brief }: { readonly brief: Brief }) {
  const rows =
    brief.form === 'counts'
      ? brief.table.slice(0, MOST).map(row => row.slice(0, 2 * MOST))
      : brief.payoffs.slice(0, MOST).map(row => row.slice(0, MOST))
  const flat = brief.form === 'counts' ? brief.table.flat() : brief.payoffs.flat(2)
  const [low, high] = flat.reduce<[number, number]>(
    ([a, b], x) => [Math.min(a, x), Math.max(b, x)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  const shade = (x: number) => (high > low ? (x - low) / (high - low) : 0.5)
  const [w, h] = [WIDTH / (rows[0]?.length ?? 1), HEIGHT / rows.length]
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      {rows.flatMap((row, r) =>
        row.map((cell, c) => {
          const [x, y] = [LEFT + c * w, TOP + r * h]
          return (
            <g key={`${r} ${c}`}>
              {typeof cell === 'number' ? (
                <rect x={x} y={y} width={w} height={h} fill="var(--seat-0)" fillOpacity={shade(cell)} />
              ) : (
                <>
                  <polygon points={`${x},${y} ${x},${y + h} ${x + w},${y + h}`} fill="var(--seat-0)" fillOpacity={shade(cell[0])} />
                  <polygon points={`${x},${y} ${x + w},${y} ${x + w},${y + h}`} fill="var(--seat-1)" fillOpacity={shade(cell[1])} />
                  <path d={`M${x} ${y}L${x + w} ${y + h}`} stroke="var(--ink)" strokeWidth={1} />
                </>
              )}
              <rect x={x} y={y} width={w} height={h} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
            </g>
          )
        }),
      )}
    </svg>
  )
}
