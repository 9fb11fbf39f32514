import { useTranslation } from 'react-i18next'
import { hostActsEn } from '../../wording/host-acts.en'
import { figure } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import './join-panel.css'

type Why = keyof typeof hostActsEn.dropped.why

/** Messages that were refused: how many, why, and that they changed nothing. */
export function Dropped({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const { t } = useTranslation('hostActs')
  const language = useSettings(s => s.language)
  const n = (x: number) => figure(x, language, 0)
  const all = Object.entries(counts).filter(([, times]) => times > 0)
  const sum = all.reduce((total, [, times]) => total + times, 0)
  if (sum === 0) return <p className="host-hint dropped">{t('dropped.none')}</p>
  return (
    <details className="dropped">
      <summary>{t('dropped.title', { count: sum, n: n(sum) })}</summary>
      <p className="host-hint">{t('dropped.hint')}</p>
      <ul>
        {all.map(([why, times]) => (
          <li key={why}>{t('dropped.count', { why: why in hostActsEn.dropped.why ? t(`dropped.why.${why as Why}`) : why, n: n(times) })}</li>
        ))}
      </ul>
    </details>
  )
}
