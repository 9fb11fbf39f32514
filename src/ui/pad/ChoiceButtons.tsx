import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Naming, inOrder, nameOf } from './naming'
import { type Language, padTexts } from './texts'

/**
 * A choice at the top of the pad: one large button each, in this seat's order; a press sends at once.
 * Digits move the focus to a button (Enter sends it), so that a slip of a finger is not a decision.
 * While shut the buttons keep the focus, so that the next round needs no search for it.
 */
export function ChoiceButtons(props: {
  readonly options: readonly string[]
  readonly naming: Naming
  readonly language: Language
  readonly disabled: boolean
  readonly describedBy: string
  /** Shown for the option under the pointer or the focus. Its room is reserved. */
  readonly preview?: ((option: string) => ReactNode) | undefined
  onPick(option: string): void
}) {
  const { naming, language } = props
  const row = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState<string | null>(null)
  const options = inOrder(props.options, naming.labels)
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      const target = e.target instanceof Element ? e.target : null
      if (e.altKey || e.ctrlKey || e.metaKey || target?.matches('input, textarea, select, [contenteditable], [role="dialog"] *')) return
      const at = Number(e.key) - 1
      const button = Number.isInteger(at) ? row.current?.querySelectorAll('button')[at] : undefined
      button?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <div ref={row} className="pad-choices" role="group" aria-describedby={props.describedBy} data-many={options.length > 6 || undefined}>
        {options.map((option, i) => (
          <button
            key={option}
            type="button"
            className="pad-choice"
            aria-disabled={props.disabled || undefined}
            onClick={() => !props.disabled && props.onPick(option)}
            onFocus={() => setOver(option)}
            onBlur={() => setOver(null)}
            onPointerEnter={() => setOver(option)}
            onPointerLeave={() => setOver(null)}
          >
            {options.length > 1 && options.length < 10 && (
              <kbd className="pad-key" aria-hidden="true">
                {i + 1}
              </kbd>
            )}
            <span>{nameOf(option, naming)}</span>
          </button>
        ))}
      </div>
      {props.preview && (
        <p className="pad-preview" aria-live="polite">
          {over === null ? '\u00a0' : props.preview(over)}
        </p>
      )}
      {options.length > 1 && options.length < 10 && <p className="pad-hint pad-keys">{padTexts(language).keys}</p>}
    </>
  )
}
