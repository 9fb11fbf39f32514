import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { say } from '../../data/problem'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import './dashboard.css'
import { Filled } from './Filled'
import { useHoldings } from './use-holdings'

/** All finished matches: filters, the three measures by player and by pairing, two groups side by side, and the matches themselves. */
export function DashboardScreen() {
  const { t } = useTranslation('dashboard')
  useTitle(t('title'))
  const { holdings, store, warning, fault } = useHoldings()
  const language = useSettings(s => s.language)
  return (
    <div className="page dash">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {warning !== null && (
        <p className="fault" role="status">
          {say(warning, language)}
        </p>
      )}
      {fault !== null && (
        <p className="fault" role="alert">
          {t('fault', { why: fault })}
        </p>
      )}
      {holdings === null || store === null ? (
        fault === null && (
          <div className="dash-wait" role="status">
            <p>{t('loading')}</p>
          </div>
        )
      ) : holdings.finished === 0 ? (
        <Empty />
      ) : (
        <Filled holdings={holdings} store={store} />
      )}
    </div>
  )
}

function Empty() {
  const { t } = useTranslation('dashboard')
  return (
    <div className="dash-empty" data-ready>
      <h2>{t('empty.title')}</h2>
      <p className="lead">{t('empty.hint')}</p>
      <p className="dash-do">
        <Link to="/" className="button" data-first>
          {t('empty.play')}
        </Link>
        <Link to="/library" className="button">
          {t('empty.import')}
        </Link>
      </p>
    </div>
  )
}
