import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../core/problem'
import { Live } from '../match/Live'
import { resumeMatch, sessionOf } from '../session'
import type { Session } from '../session-types'
import { storage } from '../storage'

/** A live match by its id; one that isn't running in this tab can be continued here. */
export default function Match() {
  const { id } = useParams({ from: '/match/$id' })
  const [session, setSession] = useState<Session | null>(() => sessionOf(id))
  return session?.id === id ? <Live key={id} session={session} /> : <Gone key={id} id={id} onSession={setSession} />
}

function Gone({ id, onSession }: { readonly id: string; onSession(session: Session): void }) {
  const { t } = useTranslation()
  const here = sessionOf(id)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [needsKey, setNeedsKey] = useState(false)
  const run = useUnfinishedRun(id)
  const resume = async (steal: boolean) => {
    setBusy(true)
    setFault(null)
    try {
      onSession(here ?? (await resumeMatch(id, steal)))
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
      setNeedsKey(error instanceof Problem && error.parts.where === 'key')
      setBusy(false)
    }
  }
  return (
    <div className="page">
      <h1>{t('match.gone')}</h1>
      <p className="lead">{t('match.goneHint')}</p>
      {fault !== null && (
        <p className="fault" role="alert">
          {t('match.resumeFailed', { why: fault })} {needsKey && <Link to="/models">{t('nav.models')}</Link>}
        </p>
      )}
      <p className="over-do">
        {run !== null ? (
          <Link to="/run/$id" params={{ id: run }} className="button" data-first>
            {t('match.toRun')}
          </Link>
        ) : (
          <button type="button" className="button" data-first disabled={busy} onClick={() => void resume(fault !== null && !needsKey)}>
            {busy ? t('match.resuming') : fault !== null && !needsKey ? t('match.takeOver') : t('match.resume')}
          </button>
        )}
        <Link to="/" className="button">
          {t('nav.toHome')}
        </Link>
      </p>
    </div>
  )
}

/** The run that a match is part of and goes on with, or null. */
function useUnfinishedRun(id: string): string | null {
  const [run, setRun] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    const look = async () => {
      const { store } = await storage()
      const session = (await store.card(id))?.session
      const record = session === undefined ? null : await store.run(session)
      if (!gone && record !== null && (record.status === 'running' || record.status === 'paused')) setRun(record.id)
    }
    // Where the storage can't be read, the way back says so.
    look().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [id])
  return run
}
