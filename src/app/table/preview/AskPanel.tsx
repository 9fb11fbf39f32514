import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../../catalogue'
import type { Setup } from '../../setup/setup'
import '../model/texts'
import './preview.css'

const AskScreen = lazy(() => import('./AskScreen').then(m => ({ default: m.AskScreen })))

/** The way to see what models will be asked, beside what people see: opened on demand, played ahead then. */
export function AskPanel(props: { readonly setup: Setup; readonly entry: CatalogueEntry; readonly language: 'en' | 'de' }) {
  const { t } = useTranslation('tableModels')
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="ask-panel" aria-labelledby="ask-panel-title">
      <div className="section-head">
        <div>
          <h2 id="ask-panel-title">{t('preview.title')}</h2>
          <p className="lead">{t('preview.lead')}</p>
        </div>
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(was => !was)}>
          {t(isOpen ? 'preview.close' : 'preview.open')}
        </button>
      </div>
      {isOpen && (
        <Suspense fallback={<p role="status">{t('preview.loading')}</p>}>
          <AskScreen {...props} />
        </Suspense>
      )}
    </section>
  )
}
