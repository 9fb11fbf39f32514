import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BUDGET, RUN } from '../keep-together'
import type { Session } from '../session-types'
import { useFrame } from './use-match'

const PACES = { step: 1000, slow: 400, quick: 60, most: 0 } as const
type Pace = keyof typeof PACES

const near = (ms: number): Pace => (ms >= 700 ? 'step' : ms >= 200 ? 'slow' : ms > 10 ? 'quick' : 'most')

/** Pause, stop, and for play of strategies alone the speed. Stopping asks once. Where the budget or the run paused the match, it goes on from there. */
export function Controls({ session, speed }: { readonly session: Session; readonly speed: number | null }) {
  const { t } = useTranslation()
  const { handle, watch } = session
  const frame = useFrame(handle, 'audience')
  const [asking, setAsking] = useState(false)
  const [pace, setPace] = useState<Pace>(() => near(speed ?? 0))
  if (frame.status !== 'running') return null
  const why = watch.paused?.why ?? ''
  const isHeld = why.startsWith(BUDGET) || why.startsWith(RUN)
  if (asking)
    return (
      <div className="controls" role="group" aria-label={t('match.stop')}>
        <span>{t('match.stopAsk')}</span>
        <button
          type="button"
          className="button"
          onClick={() => {
            handle.stop('aborted')
            setAsking(false)
          }}
        >
          {t('match.stopYes')}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the harmless answer is the near one */}
        <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
          {t('match.stopNo')}
        </button>
      </div>
    )
  return (
    <div className="controls">
      {speed !== null && (
        <label className="speed">
          <span>{t('match.speed')}</span>
          <select
            value={pace}
            onChange={e => {
              const next = e.target.value as Pace
              setPace(next)
              handle.setPace(PACES[next])
            }}
          >
            {(Object.keys(PACES) as Pace[]).map(p => (
              <option key={p} value={p}>
                {t(`match.speeds.${p}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {!isHeld && (
        <button type="button" className="button" data-quiet onClick={() => (frame.paused ? handle.resume() : handle.pause())}>
          {frame.paused ? t('match.resumePlay') : t('match.pause')}
        </button>
      )}
      <button type="button" className="button" data-quiet onClick={() => setAsking(true)}>
        {t('match.stop')}
      </button>
    </div>
  )
}
