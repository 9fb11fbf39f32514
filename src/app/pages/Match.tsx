import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Live } from '../match/Live'
import { type Session, resumeMatch, sessionOf } from '../session'

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
  const resume = async (steal: boolean) => {
    setBusy(true)
    setFault(null)
    try {
      onSession(here ?? (await resumeMatch(id, steal)))
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  return (
    <div className="page">
      <h1>{t('match.gone')}</h1>
      <p className="lead">{t('match.goneHint')}</p>
      {fault !== null && (
        <p className="fault" role="alert">
          {t('match.resumeFailed', { why: fault })}
        </p>
      )}
      <p className="over-do">
        <button type="button" className="button" data-first disabled={busy} onClick={() => void resume(fault !== null)}>
          {busy ? t('match.resuming') : fault !== null ? t('match.takeOver') : t('match.resume')}
        </button>
        <Link to="/" className="button">
          {t('nav.toHome')}
        </Link>
      </p>
    </div>
  )
}
