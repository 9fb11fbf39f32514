import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../core/problem'
import type { SessionRecord } from '../../data/session-book'
import type { SessionEvent } from '../../session/log'
import { storage } from '../storage'
import { useTitle } from '../use-title'
import './host-parts.css'
import './host.css'
import { hostingOf, onHosting, takeUp } from './hosting'
import { LiveScreen } from './LiveScreen'
import { OverScreen } from './OverScreen'
import './texts'

/** A session by its id: live where this tab hosts it, what is left of it where it is over, else the way to host it here. */
export function SessionScreen({ session }: { readonly session: string }) {
  const hosting = useSyncExternalStore(onHosting, () => hostingOf(session))
  return hosting === null ? <Stored session={session} /> : <LiveScreen hosting={hosting} />
}

type Found = { readonly record: SessionRecord; readonly log: readonly SessionEvent[] } | 'loading' | 'none'

function Stored({ session }: { readonly session: string }) {
  const { t } = useTranslation('host')
  const [found, setFound] = useState<Found>('loading')
  useEffect(() => {
    let gone = false
    const look = async (): Promise<Found> => {
      const { store } = await storage()
      const record = await store.sessions.record(session)
      const log = record === null ? null : await store.sessions.events(session)
      return record === null || log === null ? 'none' : { record, log }
    }
    look().then(
      what => {
        if (!gone) setFound(what)
      },
      () => {
        if (!gone) setFound('none')
      },
    )
    return () => {
      gone = true
    }
  }, [session])
  if (found === 'loading')
    return (
      <div className="page" role="status">
        <p className="lead">{t('loading')}</p>
      </div>
    )
  if (found === 'none')
    return (
      <div className="page">
        <h1>{t('back.none')}</h1>
        <p className="lead">{t('back.noneHint')}</p>
        <p className="host-back">
          <Link to="/host" className="button" data-first>
            {t('back.toList')}
          </Link>
        </p>
      </div>
    )
  if (found.record.status === 'over' || found.log.some(({ e }) => e === 'end')) return <OverScreen session={session} log={found.log} />
  return <Resume record={found.record} />
}

/** Whether a session can't be hosted here because another tab does (see `resumeHosting`). */
const isElsewhere = (error: unknown): boolean => error instanceof Problem && error.parts.expected === 'a session that no other tab hosts'

function Resume({ record }: { readonly record: SessionRecord }) {
  const { t } = useTranslation('host')
  useTitle(record.title)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const elsewhere = isElsewhere(fault)
  const isTried = useRef(false)
  const resume = async () => {
    setBusy(true)
    setFault(null)
    try {
      const { resumeHosting } = await import('./open')
      takeUp(await resumeHosting(record.id, elsewhere))
    } catch (error) {
      setFault(error)
      setBusy(false)
    }
  }
  // A page that was reloaded goes on by itself; from another tab it is only taken when somebody says so.
  useEffect(() => {
    if (isTried.current) return
    isTried.current = true
    void resume()
  })
  return (
    <div className="page">
      <h1>{record.title}</h1>
      <p className="lead">
        {t('back.rest')} {t('back.restHint')}
      </p>
      {fault !== null && (
        <p className="fault" role="alert">
          {elsewhere ? t('back.elsewhere') : t('back.failed', { why: fault instanceof Error ? fault.message : String(fault) })}
        </p>
      )}
      <p className="host-back">
        <button type="button" className="button" data-first disabled={isBusy} onClick={() => void resume()}>
          {isBusy ? t('back.going') : elsewhere ? t('back.takeOver') : t('back.goOn')}
        </button>
        <Link to="/host" className="button" data-quiet>
          {t('back.toList')}
        </Link>
      </p>
    </div>
  )
}
