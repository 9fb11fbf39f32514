import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { DownloadLine } from './DownloadLine'
import { useDownload } from './use-download'
import { useHere } from './use-here'

/** Chrome's built-in model: whether it is here, and its download, which needs a person's click. */
export function PromptApiPart() {
  const { t } = useTranslation('models')
  const here = useHere()
  const load = useCallback(async (onShare: (share: number) => void, stop: AbortSignal) => {
    const { loadPromptApi } = await import('../../players/llm/in-browser')
    await loadPromptApi(onShare, stop)
  }, [])
  const { download, start, cancel } = useDownload(load)
  return (
    <div className="mod-web">
      <p className="mod-note">{t(`promptState.${here?.promptApi ?? 'looking'}`)}</p>
      <p className="mod-warn">{t('aliasBuiltIn')}</p>
      <DownloadLine
        download={download}
        canStart={here?.promptApi === 'downloadable' || here?.promptApi === 'downloading'}
        onStart={start}
        onCancel={cancel}
      />
    </div>
  )
}
