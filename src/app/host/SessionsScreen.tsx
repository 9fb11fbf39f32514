import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionRecord } from '../../data/session-book'
import { figure, when } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import './host-parts.css'
import './host.css'
import { hostingOf, liveHere, onHosting } from './hosting'
import { keepDraft, readDraft } from './plan/draft-store'
import './texts'
import { useSessions } from './use-sessions'

/** The sessions of this browser: open ones to go on with, finished ones to look at, and the way to a new one. */
export function SessionsScreen() {
  const { t } = useTranslation('host')
  useTitle(t('title'))
  const { sessions, fault, remove } = useSessions()
  const live = useSyncExternalStore(onHosting, liveHere)
  const [draft, setDraft] = useState<string | null>(null)
  useEffect(() => setDraft(readDraft()?.title ?? null), [])
  const open = sessions?.filter(({ status }) => status === 'open') ?? []
  const past = sessions?.filter(({ status }) => status === 'over') ?? []
  const isEmpty = sessions !== null && sessions.length === 0
  return (
    <div className="page host-list">
      <header className="lib-head-row">
        <div>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <div className="host-list-do">
          <PlanLinks draft={draft} />
        </div>
      </header>
      {fault !== null && (
        <p className="fault" role="alert">
          {t('fault', { why: fault })}
        </p>
      )}
      {sessions === null && fault === null && (
        <p className="host-none" role="status">
          {t('loading')}
        </p>
      )}
      {isEmpty && (
        <div className="host-empty">
          <h2>{t('empty.title')}</h2>
          <p className="lead">{t('empty.hint')}</p>
        </div>
      )}
      {open.length > 0 && (
        <section className="host-section">
          <h2>{t('open')}</h2>
          <ul className="session-rows">
            {open.map(record => (
              <Row key={record.id} record={record} isLive={record.id === live || hostingOf(record.id) !== null} onRemove={remove} />
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section className="host-section">
          <h2>{t('past')}</h2>
          <ul className="session-rows">
            {past.map(record => (
              <Row key={record.id} record={record} isLive={false} onRemove={remove} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** One way on: to the plan that is being made, or to a new one. */
function PlanLinks({ draft }: { readonly draft: string | null }) {
  const { t } = useTranslation('host')
  const navigate = useNavigate()
  if (draft === null)
    return (
      <Link to="/host/new" className="button" data-first>
        {t('plan')}
      </Link>
    )
  return (
    <>
      <Link to="/host/new" className="button" data-first>
        {t('planOn', { title: draft })}
      </Link>
      <button
        type="button"
        className="button"
        data-quiet
        onClick={() => {
          keepDraft(null)
          void navigate({ to: '/host/new' })
        }}
      >
        {t('planAnew')}
      </button>
    </>
  )
}

function Row(props: { readonly record: SessionRecord; readonly isLive: boolean; onRemove(id: string): Promise<void> }) {
  const { record } = props
  const { t } = useTranslation('host')
  const language = useSettings(s => s.language)
  const [asking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const isOpen = record.status === 'open'
  const remove = async () => {
    try {
      await props.onRemove(record.id)
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
      setAsking(false)
    }
  }
  return (
    <li className="session-row">
      <div>
        <h3>{record.title}</h3>
        <p className="host-hint">
          {when(record.created, language)} · {t('row.people', { count: record.people, n: figure(record.people, language, 0) })}
          {props.isLive && ` · ${t('row.live')}`}
        </p>
        {fault !== null && (
          <p className="fault" role="alert">
            {t('row.deleteFailed', { why: fault })}
          </p>
        )}
      </div>
      {asking ? (
        <div className="session-do" role="group" aria-label={t('row.deleteLabel', { title: record.title })}>
          <span>{t('row.deleteAsk')}</span>
          <button type="button" className="button" onClick={() => void remove()}>
            {t('row.deleteYes')}
          </button>
          <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
            {t('row.deleteNo')}
          </button>
        </div>
      ) : (
        <div className="session-do">
          <Link
            to="/host/$session"
            params={{ session: record.id }}
            className="button"
            aria-label={isOpen ? t('row.goOnLabel', { title: record.title }) : t('row.lookLabel', { title: record.title })}
          >
            {isOpen ? t('row.goOn') : t('row.look')}
          </Link>
          {!props.isLive && (
            <button
              type="button"
              className="button"
              data-quiet
              aria-label={t('row.deleteLabel', { title: record.title })}
              onClick={() => setAsking(true)}
            >
              {t('row.delete')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}
