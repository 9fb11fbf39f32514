import { useEffect, useState } from 'react'
import './undo-toast.css'

/** Milliseconds for which the way back is offered. */
const OFFERED = 20_000

/**
 * Says what was deleted, with the way back. It goes by itself, but not while it is looked at. `last`: what was deleted, null where nothing is offered;
 * another value begins the offer anew.
 */
export function UndoToast(props: {
  readonly last: unknown
  readonly says: string
  readonly undo: string
  readonly closeLabel: string
  onUndo(): void
  onClose(): void
}) {
  const { last, onClose } = props
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (last === null || held) return undefined
    const timer = setTimeout(onClose, OFFERED)
    return () => clearTimeout(timer)
  }, [last, held, onClose])
  return (
    <div className="toast" role="status">
      {last !== null && (
        <div
          className="toast-box"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{props.says}</span>
          <button type="button" className="button" onClick={props.onUndo}>
            {props.undo}
          </button>
          <button type="button" className="toast-close" aria-label={props.closeLabel} onClick={onClose}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
              <path d="M2 2l10 10M12 2 2 12" />
            </svg>
          </button>
        </div>
      )}
    </div>
  )
}
