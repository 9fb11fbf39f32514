import { useId } from 'react'
import type { ActionSpec } from '../../core/action-space'
import { rangeOf, toNumber } from './draft'
import { type Language, padTexts } from './texts'

/** A number box with its numeric keypad and, where the range is bounded, a slider that follows it. Untouched, the slider shows no value. */
export function NumberField(props: {
  readonly space: Extract<ActionSpec, { kind: 'int' | 'real' }>
  readonly value: string
  readonly label: string
  readonly language: Language
  readonly faulty: boolean
  readonly describedBy: string
  readonly first: boolean
  /** Leave the range sentence out, where the parent says it. */
  readonly quiet?: boolean
  onChange(value: string): void
}) {
  const { space, value, language, label } = props
  const id = useId()
  const t = padTexts(language)
  const n = toNumber(value)
  const inside = !Number.isNaN(n) && n >= space.min && n <= space.max
  const step = space.step ?? (space.kind === 'int' ? 1 : niceStep(space.max - space.min))
  const bounded = Number.isFinite(space.max - space.min) && space.max - space.min <= 1e6
  const keypad = space.min < 0 ? 'text' : space.kind === 'int' ? 'numeric' : 'decimal'
  return (
    <div className="pad-number">
      <label htmlFor={id} className="pad-label">
        {label}
      </label>
      <div className="pad-number-row">
        <input
          id={id}
          className="pad-box"
          type="text"
          inputMode={keypad}
          enterKeyHint="send"
          autoComplete="off"
          data-first={props.first || undefined}
          value={value}
          aria-invalid={props.faulty || undefined}
          aria-describedby={`${id}-range ${props.describedBy}`}
          onChange={e => props.onChange(e.target.value)}
        />
        {bounded && (
          <input
            className="pad-slider"
            type="range"
            min={space.min}
            max={space.max}
            step={step}
            value={inside ? n : (space.min + space.max) / 2}
            data-unset={inside ? undefined : true}
            aria-label={t.slider(label)}
            aria-valuetext={inside ? value : '–'}
            onChange={e => props.onChange(e.target.value)}
          />
        )}
      </div>
      <p id={`${id}-range`} className={props.quiet === true ? 'unseen' : 'pad-hint'}>
        {sentence(rangeOf(space, language))}
      </p>
    </div>
  )
}

/** A slider step of 1, 2 or 5 times a power of ten, about 200 of them in the range. */
const niceStep = (width: number): number => {
  const raw = width / 200
  const power = 10 ** Math.floor(Math.log10(raw || 1))
  const lead = raw / power
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10)
}

const sentence = (s: string): string => `${s.charAt(0).toUpperCase()}${s.slice(1)}.`
