import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toLink } from '../setup/link'
import type { Setup } from '../setup/setup'

/** Copies the address that carries the whole set-up. Where there is no clipboard (pages over plain http), it says where the address stands. */
export function CopyLink({ setup, game }: { readonly setup: Setup; readonly game: string }) {
  const { t } = useTranslation()
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => setSaid(null), [setup])
  const copy = async () => {
    const address = new URL(window.location.href)
    address.hash = `#/game/${encodeURIComponent(game)}?s=${toLink(setup)}`
    try {
      await navigator.clipboard.writeText(address.href)
      setSaid('copied')
    } catch {
      setSaid('failed')
    }
  }
  return (
    <div className="copy">
      <button type="button" className="button" data-quiet onClick={() => void copy()}>
        {said === 'copied' ? t('table.copied') : t('table.copy')}
      </button>
      <p role="status">{said === 'failed' ? t('table.copyFailed') : ''}</p>
    </div>
  )
}
