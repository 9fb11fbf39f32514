import { lazy, memo, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Seat } from '../../core/game'
import { say } from '../../data/problem'
import type { SeatFace } from '../../ui/contract'
import { Guard } from '../../ui/pad/Guard'
import { hidesKinds } from '../faces'
import { firstPace } from '../pace'
import type { Session } from '../session-types'
import { useSettings } from '../settings'
import { useTitle } from '../use-title'
import { Controls } from './Controls'
import { HandOver } from './HandOver'
import { Over } from './Over'
import { SeatView } from './SeatView'
import { Waiting } from './Waiting'
import './match.css'
import { useFaces } from './use-faces'
import { waitingFor } from './waiting-for'
import { useAsks, useFault, useFrame, useHolder, usePeople, useUnsaved } from './use-match'

/** Loaded where models, tables or recordings play, or a run plays the match. */
const ModelNotes = lazy(() => import('./ModelNotes'))

const NOBODY: readonly Seat[] = []

/** A match that runs in this tab: for the people at this device by turns, or for spectators where none plays. */
export function Live({ session }: { readonly session: Session }) {
  const { t } = useTranslation()
  const language = useSettings(s => s.language)
  const { handle, entry } = session
  useTitle(entry.card.title[language])
  const preset = session.meta.preset === undefined ? undefined : entry.game.presets[session.meta.preset]?.title[language]
  const isRunning = useFrame(handle, 'audience').status === 'running'
  const people = usePeople(session)
  const takenOver = useMemo(() => people.filter(seat => handle.spec.seats[seat]?.player.kind !== 'human'), [people, handle])
  const faces = useFaces(session, !isRunning, takenOver)
  const cast = useFaces(session, !isRunning, NOBODY)
  const isStrategies = people.length === 0 && session.models === null && session.meta.session === undefined
  const speed = useMemo(() => (isStrategies ? firstPace(session.game, handle.spec) : null), [isStrategies, session, handle])
  const fault = useFault(session)
  const unsaved = useUnsaved(session)
  return (
    <div className="page match">
      <header className="match-head">
        <h1>
          {entry.card.title[language]}
          {preset !== undefined && <span className="match-preset">{preset}</span>}
        </h1>
        <Controls session={session} speed={speed} />
      </header>
      {(session.models !== null || session.meta.session !== undefined || session.watch.takenOver.length > 0) && (
        <Suspense>
          <ModelNotes session={session} cast={cast} isVeiled={isRunning && hidesKinds(handle.spec)} isWatched={people.length === 0} />
        </Suspense>
      )}
      {unsaved !== null && (
        <p className="fault" role="status">
          {t('match.storage', { why: say(unsaved, language) })}
        </p>
      )}
      {people.length === 0 ? (
        <Spectators session={session} faces={faces} fault={fault} />
      ) : (
        <People session={session} faces={faces} people={people} fault={fault} />
      )}
    </div>
  )
}

function People({
  session,
  faces,
  people,
  fault,
}: {
  readonly session: Session
  readonly faces: readonly SeatFace[]
  readonly people: readonly Seat[]
  readonly fault: Error | null
}) {
  const { t } = useTranslation()
  const asks = useAsks(session)
  const frame = useFrame(session.handle, 'audience')
  const { holding, take, passTo } = useHolder(people, asks)
  const over = frame.status !== 'running' || fault !== null
  // At the end nobody's private view stays open on a shared device.
  if (over && people.length > 1) return <Over session={session} frame={frame} faces={faces} fault={fault} />
  if (holding.show === 'hand-over') return <HandOver key={holding.to} to={holding.to} faces={faces} onTake={take} />
  if (holding.show === 'nobody')
    return <Waiting title={waitingFor(frame, faces, t, hidesKinds(session.handle.spec) ? people : null)} hint={t('match.waitingHint')} />
  const others = asks.filter(ask => ask.seat !== holding.seat)
  return (
    <>
      <SeatView
        key={holding.seat}
        session={session}
        seat={holding.seat}
        ask={asks.find(ask => ask.seat === holding.seat) ?? null}
        faces={faces}
        several={people.length > 1}
        fault={fault}
      />
      {others.length > 0 && (
        <p className="pass-on">
          {others.slice(0, 6).map(ask => (
            <button key={ask.seat} type="button" className="button" data-quiet onClick={() => passTo(ask.seat)}>
              {t('match.passOn', { name: faces[ask.seat]?.name ?? '' })}
            </button>
          ))}
        </p>
      )}
    </>
  )
}

/** No person plays, so nothing is private to anybody here: the match can be seen from any seat. */
function Spectators({ session, faces, fault }: { readonly session: Session; readonly faces: readonly SeatFace[]; readonly fault: Error | null }) {
  const language = useSettings(s => s.language)
  const { view, handle } = session
  const frame = useFrame(handle, 'audience')
  const projector = view?.Projector !== undefined && frame.audience !== null
  const [eyes, setEyes] = useState<Seat | 'audience'>(projector ? 'audience' : 0)
  return (
    <>
      <EyesPick eyes={eyes} faces={faces} hasAudience={projector} onPick={setEyes} />
      {eyes === 'audience' && view?.Projector ? (
        <>
          {(frame.status !== 'running' || fault !== null) && <Over session={session} frame={frame} faces={faces} fault={fault} />}
          <Guard language={language} reset={frame}>
            <view.Projector audience={frame.audience} seats={faces} language={language} />
          </Guard>
        </>
      ) : (
        <SeatView key={eyes} session={session} seat={eyes as Seat} ask={null} faces={faces} several={false} watching fault={fault} />
      )}
    </>
  )
}

/** From where spectators look. Drawn anew only when its own list changes: it may be 500 seats long. */
const EyesPick = memo(function EyesPick(props: {
  readonly eyes: Seat | 'audience'
  readonly faces: readonly SeatFace[]
  readonly hasAudience: boolean
  onPick(eyes: Seat | 'audience'): void
}) {
  const { t } = useTranslation()
  return (
    <p className="eyes">
      <label>
        {t('match.eyes')}{' '}
        <select value={props.eyes} onChange={e => props.onPick(e.target.value === 'audience' ? 'audience' : Number(e.target.value))}>
          {props.hasAudience && <option value="audience">{t('match.audience')}</option>}
          {props.faces.map(face => (
            <option key={face.seat} value={face.seat}>
              {face.name}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
})
