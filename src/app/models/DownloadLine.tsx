import { useTranslation } from 'react-i18next'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import type { Download } from './use-download'

/** A download's button, its progress with a way to cancel it, and what came of it. */
export function DownloadLine(props: { readonly download: Download; readonly canStart: boolean; onStart(): void; onCancel(): void }) {
  const { download } = props
  const { t } = useTranslation('models')
  const language = useSettings(s => s.language)
  return (
    <div className="mod-download">
      {download.state === 'loading' ? (
        <>
          <progress max={1} value={download.share} aria-label={t('prompt.load')} />
          <span className="mod-note">{t('prompt.loading', { share: figure(Math.floor(100 * download.share), language, 0) })}</span>
          <button type="button" className="button" data-quiet onClick={props.onCancel}>
            {t('prompt.cancel')}
          </button>
        </>
      ) : (
        props.canStart &&
        download.state !== 'done' && (
          <button type="button" className="button" onClick={props.onStart}>
            {t('prompt.load')}
          </button>
        )
      )}
      <p className="mod-note" role="status">
        {download.state === 'done' && t('prompt.done')}
        {download.state === 'cancelled' && t('prompt.cancelled')}
        {download.state === 'failed' && t('prompt.failed', { why: download.why })}
      </p>
    </div>
  )
}
