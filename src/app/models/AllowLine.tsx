import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset } from '../../players/llm/providers'

/** The line that starts a server of one's own so that it answers this page, ready to be copied. */
export function AllowLine({ preset, model }: { readonly preset: Preset; readonly model: string }) {
  const { t } = useTranslation('models')
  const [said, setSaid] = useState<'copied' | 'copyFailed' | null>(null)
  // An id may come from a server's list: only a plain one goes into a line that a person pastes into a shell.
  const name = /^[\w.:/@-]+$/.test(model) ? model : 'MODEL'
  const line = preset.allow.replaceAll('{origin}', window.location.origin).replaceAll('{model}', name)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(line)
      setSaid('copied')
    } catch {
      setSaid('copyFailed')
    }
  }
  return (
    <div className="mod-allow">
      <code>{line}</code>
      <button type="button" className="button" data-quiet aria-label={t('allow.copyLabel', { server: preset.title })} onClick={() => void copy()}>
        {t(said === 'copied' ? 'allow.copied' : 'allow.copy')}
      </button>
      <p role="status">{said === 'copyFailed' ? t('allow.copyFailed') : ''}</p>
    </div>
  )
}
