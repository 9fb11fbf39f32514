import type { ReactNode } from 'react'
import type { Language } from '../../../wording/objection'
import { percent } from './numbers'
import { cover, type Span } from './references'

/** A value on the line: drawn as `mark`, named by `title`. */
export interface LineValue {
  readonly id: string
  readonly value: number
  readonly title: string
  readonly mark: ReactNode
}

/** Marks that make room for each other; more of them are a cloud anyway. */
const STACKED = 8

/**
 * A measure on a line from 0 to 100 %, longer where a value lies beyond: values as marks, benchmarks as dashed lines or hatched bands under one name.
 * A picture of what the words beside it say, so it is hidden from screen readers. Nothing to draw leaves the line empty, and the room reserved.
 */
export function Line(props: {
  readonly values: readonly LineValue[]
  readonly versus: readonly Span[]
  readonly versusName: string
  readonly language: Language
}) {
  const { values, versus, language } = props
  const all = [0, 1, ...values.map(v => v.value), ...versus.flatMap(span => [span.lo, span.hi])]
  const [lo, hi] = [Math.max(-2, Math.min(...all)), Math.min(3, Math.max(...all))]
  const at = (x: number) => `${(100 * (Math.min(hi, Math.max(lo, x)) - lo)) / (hi - lo)}%`
  const whole = cover(versus)
  const middle = whole === null ? 0 : (whole.lo + whole.hi) / 2
  const share = (middle - lo) / (hi - lo)
  return (
    <div className="line" aria-hidden="true">
      {whole !== null && (
        <span className="line-name" style={{ left: at(middle) }} data-side={share > 0.66 ? 'left' : share < 0.34 ? 'right' : 'middle'}>
          {props.versusName}
        </span>
      )}
      <div className="line-axis">
        {versus.map(span => (
          <i
            key={`${span.lo} ${span.hi}`}
            className="line-versus"
            data-point={span.lo === span.hi || undefined}
            style={{ left: at(span.lo), width: `calc(${at(span.hi)} - ${at(span.lo)})` }}
          />
        ))}
        <i className="line-end" style={{ left: at(0) }} />
        <i className="line-end" style={{ left: at(1) }} />
        {values.map(({ id, value, title, mark }, i) => (
          <span
            key={id}
            className="line-mark"
            data-stack={values.length > STACKED ? 0 : crowd(values.slice(0, i), value, hi - lo)}
            style={{ left: at(value) }}
            title={title}
          >
            {mark}
          </span>
        ))}
      </div>
      <span className="line-tick" style={{ left: at(0) }}>
        {percent(0, language)}
      </span>
      <span className="line-tick" style={{ left: at(1) }} data-last>
        {percent(1, language)}
      </span>
    </div>
  )
}

/** How many of the marks before stand so near that this one would cover them, at most two. */
const crowd = (before: readonly LineValue[], value: number, width: number): number =>
  Math.min(2, before.filter(one => Math.abs(one.value - value) < 0.05 * width).length)
