import type { Brief } from '../game'

const places = 10

/** The card's drawing made from the actual brief: ten places, as many of them inside as the capacity allows, the rest outside of the line. Decorative. */
export function Face({ brief }: { readonly brief: Brief }) {
  const line = 10 + Math.min(1, Math.max(0, brief.capacity)) * 100
  return (
    <svg className="face" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
      <path d="M10 40H110V62H10Z" fill="none" stroke="var(--ink)" strokeWidth={2} />
      <path d={`M${line} 30V70`} fill="none" stroke="var(--accent)" strokeWidth={2.5} strokeDasharray="4 3" />
      {Array.from({ length: places }, (_, i) => {
        const isIn = (i + 1) / places <= brief.capacity
        const [x, ink] = [15 + i * 10, isIn ? 'var(--ink)' : 'var(--soft)']
        return <circle key={x} cx={x} cy={isIn ? 51 : 18} r={4} fill={isIn ? `var(--seat-${i % 4})` : 'none'} stroke={ink} strokeWidth={1.5} />
      })}
    </svg>
  )
}
