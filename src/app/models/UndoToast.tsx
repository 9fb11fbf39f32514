import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Undo } from './use-undo'

/** Milliseconds for which the way back is offered. */
const OFFERED = 20_000

/** Says what was deleted, with the way back. It goes by itself, but not while it is looked at. */
export function UndoToast({ undo }: { readonly undo: Undo }) {
  const { t } = useTranslation('models')
  const [held, setHeld] = useState(false)
  const { last, close } = undo
  useEffect(() => {
    if (last === null || held) return undefined
    const timer = setTimeout(close, OFFERED)
    return () => clearTimeout(timer)
  }, [last, held, close])
  return (
    <div className="mod-toast" role="status">
      {last !== null && (
        <div
          className="mod-toast-box"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{t('deleted', { name: last.name })}</span>
          <button type="button" className="button" onClick={undo.restore}>
            {t('undo')}
          </button>
          <button type="button" className="mod-toast-close" aria-label={t('close')} onClick={close}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
              <path d="M2 2l10 10M12 2 2 12" />
            </svg>
          </button>
        </div>
      )}
    </div>
  )
}
