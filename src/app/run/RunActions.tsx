import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../core/problem'
import { useExport } from '../library/use-export'
import { useSettings } from '../settings'
import { storage } from '../storage'
import { figure } from '../../ui/screens/dashboard/figures'
import type { RunFrame } from './frame'
import type { LiveRun } from './live-run'
import { resumeRun } from './runs'

/** What can be done with a run. One button is first: the person's turn, going on, or the results. `isHeld`: the budget says how it goes on. */
export function RunActions(props: { readonly frame: RunFrame; readonly live: LiveRun | null; readonly isHeld: boolean; onResumed(): void }) {
  const { frame, live, isHeld } = props
  const { t } = useTranslation('run')
  const { state, record } = frame
  const [asking, setAsking] = useState(false)
  const turn = live?.myTurn() ?? null
  const isLive = live !== null && (state === 'playing' || state === 'paused')
  if (asking && isLive)
    return (
      <div className="run-do" role="group" aria-label={t('stop')}>
        <span>{t('stopAsk')}</span>
        <button
          type="button"
          className="button"
          onClick={() => {
            live.stop()
            setAsking(false)
          }}
        >
          {t('stopYes')}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the harmless answer is the near one */}
        <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
          {t('stopNo')}
        </button>
      </div>
    )
  const isOver = state === 'done' || state === 'stopped'
  return (
    <div className="run-do">
      {turn !== null && (
        <Link to="/match/$id" params={{ id: turn.id }} className="button" data-first>
          {t('yourTurn', { n: turn.index + 1 })}
        </Link>
      )}
      {(state === 'resting' || state === 'elsewhere') && <Resume id={record.id} onResumed={props.onResumed} />}
      {isLive && !isHeld && (
        <button
          type="button"
          className="button"
          data-first={(state === 'paused' && turn === null) || undefined}
          onClick={() => (state === 'paused' ? live.resume() : live.pause())}
        >
          {state === 'paused' ? t('resume') : t('pause')}
        </button>
      )}
      {isLive && !isHeld && (
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {t('stop')}
        </button>
      )}
      <Link to="/dashboard" search={{ session: record.id }} className="button" data-first={isOver || undefined}>
        {t('results')}
      </Link>
      <Export run={record.id} />
    </div>
  )
}

/** Whether a run couldn't be continued because another tab plays it (see `resumeRun`). */
const isElsewhere = (error: unknown): boolean => error instanceof Problem && error.parts.expected === 'a run that no other tab plays'

function Resume({ id, onResumed }: { readonly id: string; onResumed(): void }) {
  const { t } = useTranslation('run')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const elsewhere = isElsewhere(fault)
  const resume = async () => {
    setBusy(true)
    setFault(null)
    try {
      await resumeRun(id, elsewhere)
      onResumed()
    } catch (error) {
      setFault(error)
      // It may have ended in the meantime.
      onResumed()
    }
    setBusy(false)
  }
  return (
    <>
      <button type="button" className="button" data-first disabled={busy} onClick={() => void resume()}>
        {busy ? t('resuming') : elsewhere ? t('takeOver') : t('resumeHere')}
      </button>
      {fault !== null && (
        <p className="run-fault fault" role="alert">
          {elsewhere ? t('elsewhere') : t('resumeFailed', { why: fault instanceof Error ? fault.message : String(fault) })}{' '}
          {fault instanceof Problem && fault.parts.where === 'key' && <Link to="/models">{t('models')}</Link>}
        </p>
      )}
    </>
  )
}

/** The matches of this run as the one zip of an export: unfinished ones too, as far as they are. */
function Export({ run }: { readonly run: string }) {
  const { t } = useTranslation('run')
  const language = useSettings(s => s.language)
  const exporting = useExport()
  const start = async () => {
    const { store } = await storage()
    await exporting.start(store, () => store.cards({ session: run }))
  }
  if (exporting.share !== null)
    return (
      <>
        <span role="status">{t('exporting', { share: figure(100 * exporting.share, language, 0) })}</span>
        <button type="button" className="button" data-quiet onClick={exporting.stop}>
          {t('exportStop')}
        </button>
      </>
    )
  return (
    <>
      <button type="button" className="button" onClick={() => void start()}>
        {t('export')}
      </button>
      {exporting.fault !== null && (
        <p className="run-fault fault" role="alert">
          {t('exportFailed', { why: exporting.fault })}
        </p>
      )}
    </>
  )
}
