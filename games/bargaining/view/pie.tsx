import type { Shares } from '../offers'

const MIDDLE = 80
const FULL = 70

/** A radius whose disc has this part of the full disc's area. */
const radius = (part: number) => FULL * Math.sqrt(Math.max(0, Math.min(1, part)))

/** The slice from `from` to `to` (parts of a turn, clockwise from twelve) of a disc of radius r. */
function slice(from: number, to: number, r: number): string {
  const at = (part: number) => `${MIDDLE + r * Math.sin(2 * Math.PI * part)} ${MIDDLE - r * Math.cos(2 * Math.PI * part)}`
  return `M${MIDDLE} ${MIDDLE} L${at(from)} A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)} Z`
}

/**
 * The pie: its area is the worth of the whole to the viewer, out of its worth in round 1 (the dashed rim); the dotted ring is one round later.
 * An offer cuts it in the seats' colours, player 1 first, clockwise from twelve. `label` says it in words, for screen readers alone unless it is a `caption`.
 */
export function Pie(props: {
  readonly now: number
  readonly next: number | null
  readonly shares: Shares | null
  readonly label: string
  readonly caption?: boolean
}) {
  const r = radius(props.now)
  const sum = props.shares === null ? 0 : Math.abs(props.shares[0]) + Math.abs(props.shares[1])
  const first = props.shares === null || sum === 0 ? null : Math.abs(props.shares[0]) / sum
  return (
    <figure className="bargain-pie">
      <svg viewBox="0 0 160 160" aria-hidden="true" focusable="false">
        <circle cx={MIDDLE} cy={MIDDLE} r={FULL} className="bargain-rim" />
        {first === null && <circle cx={MIDDLE} cy={MIDDLE} r={r} className="bargain-whole" />}
        {first === 0 && <circle cx={MIDDLE} cy={MIDDLE} r={r} className="bargain-cut" fill="var(--seat-1)" />}
        {first === 1 && <circle cx={MIDDLE} cy={MIDDLE} r={r} className="bargain-cut" fill="var(--seat-0)" />}
        {first !== null && first > 0 && first < 1 && (
          <>
            <path d={slice(0, first, r)} className="bargain-cut" fill="var(--seat-0)" />
            <path d={slice(first, 1, r)} className="bargain-cut" fill="var(--seat-1)" />
          </>
        )}
        {props.next !== null && props.next < props.now && <circle cx={MIDDLE} cy={MIDDLE} r={radius(props.next)} className="bargain-next" />}
      </svg>
      <figcaption className={props.caption ? undefined : 'unseen'}>{props.label}</figcaption>
    </figure>
  )
}

/** A division as a bar, player 1 at the left. It says nothing by itself: the numbers stand beside it. */
export function SplitBar(props: { readonly shares: Shares; readonly small?: boolean }) {
  const [a, b] = props.shares.map(Math.abs) as [number, number]
  const part = a + b === 0 ? 0.5 : a / (a + b)
  return (
    <span className="bargain-bar" data-small={props.small || undefined} aria-hidden="true">
      <span data-seat="0" style={{ width: `${part * 100}%` }} />
      <span data-seat="1" style={{ width: `${(1 - part) * 100}%` }} />
    </span>
  )
}
