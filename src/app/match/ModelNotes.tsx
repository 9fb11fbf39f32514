import { Link } from '@tanstack/react-router'
import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeatFace } from '../../ui/contract'
import { BUDGET } from '../keep-together'
import type { ModelDesk } from '../session-types'
import { BudgetBanner, limitOf } from '../run/BudgetBanner'
import { callFacts, failureText } from '../run/say'
import '../run/texts'
import { runOf } from '../run/runs'
import type { Session } from '../session-types'
import { useSettings } from '../settings'
import { useFrame } from './use-match'
import { usePaced } from './use-paced'
import './model-notes.css'

/**
 * What a live match with models says above the table: whose seat a person takes over, a reached budget, a refused key, the way to its run, and to spectators how its calls go.
 * `cast`: who sat there at first. `isVeiled`: people play who may not know which seat is a model; then what concerns models stays folded for whoever runs the match, and names no seat.
 */
export default function ModelNotes(props: {
  readonly session: Session
  readonly cast: readonly SeatFace[]
  readonly isVeiled: boolean
  readonly isWatched: boolean
}) {
  const { session, cast, isVeiled, isWatched } = props
  const { t } = useTranslation('run')
  const { models, watch, meta, handle } = session
  const frame = useFrame(handle, 'audience')
  const isRunning = frame.status === 'running'
  const reached = isRunning && watch.paused?.why?.startsWith(BUDGET) === true ? limitOf(watch.paused.why.slice(BUDGET.length)) : null
  const isRefused = isRunning && watch.lastFailure === 'auth'
  const last = watch.takenOver.at(-1)
  const run = meta.session === undefined ? null : runOf(meta.session)
  const conductor: ReactNode = (
    <>
      {reached !== null && models !== null && run === null && (
        <BudgetBanner
          reached={reached}
          limits={models.budget.limits}
          spent={models.budget.spent()}
          currency={models.tally().currency}
          onRaise={limits => void models.raise(limits)}
          onStop={() => handle.stop('aborted')}
        />
      )}
      {isRefused && (
        <p className="fault" role="alert">
          {t('live.auth')} <Link to="/models">{t('models')}</Link>
        </p>
      )}
    </>
  )
  return (
    <div className="model-notes">
      {meta.session !== undefined && run !== null && (
        <p className="model-run">
          {t('live.partOf', { n: (meta.index ?? 0) + 1, all: run.getFrame().record.matches })}{' '}
          <Link to="/run/$id" params={{ id: meta.session }}>
            {t('live.toRun')}
          </Link>
        </p>
      )}
      {last !== undefined && isRunning && (
        <p className="model-taken" role="status">
          {isVeiled
            ? t('live.takeOverVeiled', { seat: last.seat + 1, name: cast[last.seat]?.name ?? '' })
            : t('live.takeOver', { seat: last.seat + 1, name: cast[last.seat]?.name ?? '', why: t(`kinds.${last.why}`, { defaultValue: last.why }) })}
        </p>
      )}
      {!isVeiled
        ? conductor
        : (reached !== null || isRefused) && (
            <details className="model-conductor">
              <summary>{t('conductor')}</summary>
              {conductor}
            </details>
          )}
      {isWatched && models !== null && <Calls session={session} models={models} />}
    </div>
  )
}

/** How the calls go, for spectators: nothing of what was said. */
function Calls({ session, models }: { readonly session: Session; readonly models: ModelDesk }) {
  const { t } = useTranslation('run')
  const language = useSettings(s => s.language)
  useFrame(session.handle, 'audience')
  const subscribe = useCallback((changed: () => void) => models.desk.subscribe(changed), [models])
  const tally = usePaced(subscribe, models.tally)
  const { counts } = session.watch
  const facts = [
    ...callFacts(tally, t, language),
    failureText(counts.failures, t, language),
    t('live.fallbacks', { count: counts.fallbacks, n: counts.fallbacks }),
  ]
  return (
    <p className="model-calls" aria-label={t('live.status')}>
      {facts.map((fact, i) => (
        <span key={i}>{fact}</span>
      ))}
    </p>
  )
}
