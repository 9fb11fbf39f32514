import { useId } from 'react'
import type { ActionSpec } from '../../core/action-space'
import { type Language, padTexts, showNumber } from './texts'

/** A composer with a counter. Enter is left to the form (it sends); Shift+Enter starts a line, and an input method's Enter is never taken. */
export function TextField(props: {
  readonly space: Extract<ActionSpec, { kind: 'text' }>
  readonly value: string
  readonly label: string
  readonly language: Language
  readonly faulty: boolean
  readonly describedBy: string
  readonly first: boolean
  onChange(value: string): void
}) {
  const { space, value, language } = props
  const id = useId()
  const t = padTexts(language)
  return (
    <div className="pad-text">
      <label htmlFor={id} className="pad-label">
        {props.label}
      </label>
      <textarea
        id={id}
        className="pad-box pad-area"
        rows={3}
        value={value}
        enterKeyHint="send"
        data-first={props.first || undefined}
        aria-invalid={props.faulty || undefined}
        aria-describedby={`${id}-left ${props.describedBy}`}
        onChange={e => props.onChange(e.target.value)}
        onKeyDown={e => {
          if (e.key !== 'Enter' || e.shiftKey || e.nativeEvent.isComposing) return
          e.preventDefault()
          e.currentTarget.form?.requestSubmit()
        }}
      />
      <p className="pad-hint pad-counter">
        <span id={`${id}-left`}>{t.left(showNumber(space.maxChars - value.length, language))}</span>
        <span className="pad-keys" aria-hidden="true">
          {t.keysText}
        </span>
      </p>
    </div>
  )
}
