import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../../data/problem'
import { useShelf } from '../library/cards'
import { useSettings } from '../settings'
import './dashboard.css'
import { entriesOf } from './entry'
import { Filled } from './Filled'

/** All finished matches: filters, the three measures by player and by pairing, two groups side by side, and the matches themselves. */
export function DashboardScreen() {
  const { t } = useTranslation('dashboard')
  const shelf = useShelf()
  const entries = useMemo(() => (shelf.cards === null ? null : entriesOf(shelf.cards)), [shelf.cards])
  const language = useSettings(s => s.language)
  return (
    <div className="page dash">
      <h1>{t('title')}</h1>
      {shelf.warning !== null && (
        <p className="fault" role="status">
          {say(shelf.warning, language)}
        </p>
      )}
      {shelf.fault !== null && (
        <p className="fault" role="alert">
          {t('fault', { why: shelf.fault })}
        </p>
      )}
      {entries === null || shelf.cards === null ? (
        <div className="dash-wait" role="status">
          <p>{t('loading')}</p>
        </div>
      ) : entries.length === 0 ? (
        <Empty />
      ) : (
        <Filled entries={entries} cards={shelf.cards} />
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
