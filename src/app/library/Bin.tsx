import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Store } from '../../data/store'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { bytes } from './listing'
import { type Bin as BinState, KEPT_DAYS } from './use-bin'

/** What was deleted and can still be restored, or deleted for good to make room. */
export function Bin({ bin }: { readonly bin: BinState }) {
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  const [asking, setAsking] = useState(false)
  if (bin.cards.length === 0) return null
  return (
    <div className="lib-bin">
      {asking ? (
        <>
          <span role="alert">{t('purgeAsk')}</span>
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsking(false)
              void bin.empty()
            }}
          >
            {t('purgeYes')}
          </button>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {t('purgeNo')}
          </button>
        </>
      ) : (
        <>
          <span>{t('bin', { count: bin.cards.length, n: figure(bin.cards.length, language, 0), days: KEPT_DAYS })}</span>
          <button type="button" className="button" data-quiet onClick={() => void bin.restore(bin.cards)}>
            {t('restore')}
          </button>
          <button type="button" className="button" data-quiet onClick={() => setAsking(true)}>
            {t('purge')}
          </button>
        </>
      )}
    </div>
  )
}

/** How much of its storage this site uses, where the browser tells; read anew when `changed` does. */
export function StorageLine({ store, changed }: { readonly store: Store | null; readonly changed: unknown }) {
  const { t } = useTranslation('library')
  const language = useSettings(s => s.language)
  const [used, setUsed] = useState<StorageEstimate | null>(null)
  useEffect(() => {
    let gone = false
    // Absent on pages without a secure context, whatever its type says.
    const storage = navigator.storage as StorageManager | undefined
    storage?.estimate?.().then(
      found => {
        if (!gone) setUsed(found)
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [changed])
  const { usage, quota } = used ?? {}
  if (store?.kind === 'memory') return <p className="lib-note">{t('storageMemory')}</p>
  if (usage === undefined || quota === undefined || quota === 0) return null
  return <p className="lib-note">{t('storage', { usage: bytes(usage, language), quota: bytes(quota, language) })}</p>
}
