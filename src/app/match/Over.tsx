import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Frame } from '../../run/handle'
import type { SeatFace } from '../../ui/contract'
import { SeatMark } from '../../ui/pad/SeatMark'
import { showNumber } from '../../ui/pad/texts'
import { randomName } from '../random'
import { startMatch } from '../session'
import type { Session } from '../session-types'
import { fromSpec } from '../setup/from-spec'
import { toLink } from '../setup/link'
import { underSeed } from '../setup/under-seed'
import { useSettings } from '../settings'

/** Payoffs that are listed; a longer table stands on the result page. */
const LISTED = 8

/** The match has ended: how, what everybody got, and the way to the result. */
export function Over(props: { readonly session: Session; readonly frame: Frame; readonly faces: readonly SeatFace[]; readonly fault: Error | null }) {
  const { session, frame, faces, fault } = props
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  const navigate = useNavigate()
  const says =
    fault !== null
      ? t('match.failed', { why: fault.message })
      : t(`match.${frame.status === 'running' || frame.status === 'complete' ? 'over' : frame.status}`)
  const [busy, setBusy] = useState(false)
  const again = async () => {
    setBusy(true)
    const { preset } = session.meta
    const { nature: _, ...spec } = session.handle.spec
    const budget = session.models?.budget.limits ?? {}
    const next = await startMatch(underSeed(spec, session.entry, randomName(8)), preset === undefined ? {} : { preset }, { budget })
    await navigate({ to: '/match/$id', params: { id: next.id } })
  }
  const run = session.meta.session
  const order = faces.length > LISTED ? [...faces].sort((a, b) => Number(b.kind === 'human') - Number(a.kind === 'human')).slice(0, LISTED) : faces
  return (
    <div className="over" role="status">
      <p className="now-who">
        <span>{says}</span>
      </p>
      {frame.payoffs !== null && fault === null && (
        <ul className="payoffs" aria-label={t('result.outOf')}>
          {order.map(face => (
            <li key={face.seat}>
              <SeatMark seat={face.seat} seats={faces.length} kind={face.kind} language={language} />
              <span className="payoff-name">{face.name}</span>
              <strong>
                {t('match.points', { count: frame.payoffs?.[face.seat] ?? 0, n: showNumber(frame.payoffs?.[face.seat] ?? 0, language, 2) })}
              </strong>
            </li>
          ))}
        </ul>
      )}
      <p className="over-do">
        <Link to="/match/$id/result" params={{ id: session.id }} className="button" data-first>
          {t('match.result')}
        </Link>
        {run !== undefined ? (
          <Link to="/run/$id" params={{ id: run }} className="button">
            {t('match.toRun')}
          </Link>
        ) : (
          <button type="button" className="button" disabled={busy} onClick={() => void again()}>
            {t('match.again')}
          </button>
        )}
        <Link
          to="/game/$id"
          params={{ id: session.entry.card.id }}
          search={{ s: toLink(fromSpec(session.handle.spec, session.handle.spec.seed)) }}
          className="button"
          data-quiet
        >
          {t('match.edit')}
        </Link>
      </p>
    </div>
  )
}
