import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostHandle } from '../../host/handle'
import type { SessionEvent } from '../../session/log'
import { figure, when } from '../../ui/screens/dashboard/figures'
import { useExport } from '../library/use-export'
import { span } from '../run/say'
import { randomName } from '../random'
import { useSettings } from '../settings'
import { storage } from '../storage'
import { useTitle } from '../use-title'
import { Dropped } from './Dropped'
import { endedOf, type Ended } from './ended'
import './host-parts.css'
import './host.css'
import { LogPart } from './LogPart'
import { MatchingPart } from './MatchingPart'
import { type Names, namesOf } from './names'
import { keepDraft } from './plan/draft-store'
import './texts'
import { useEntry } from './use-entry'

const WallControls = lazy(() => import('../wall/WallControls').then(m => ({ default: m.WallControls })))

/** What is left of a session that is over: what happened in figures, who met whom, what was done from outside, and the ways to its results and its data. `handle`: where this tab hosted it, so that the class can still be shown. */
export function OverScreen({
  session,
  log,
  handle,
}: {
  readonly session: string
  readonly log: readonly SessionEvent[]
  readonly handle?: HostHandle
}) {
  const { t } = useTranslation('hostActs')
  const language = useSettings(s => s.language)
  const navigate = useNavigate()
  const ended = useMemo(() => endedOf(log), [log])
  const { state } = ended
  const names = useMemo(() => namesOf([...state.people.values()].map(person => ({ ...person, participant: person.id }))), [state])
  const entry = useEntry(state.plan.parts[0]?.game ?? null)
  const isStored = useSettled(handle?.done)
  useTitle(state.plan.title)
  const again = async () => {
    keepDraft({ ...state.plan, seed: randomName(12) })
    await navigate({ to: '/host/new' })
  }
  return (
    <div className="page host host-over">
      <header className="host-head">
        <div className="host-words">
          <h1>{state.plan.title}</h1>
          <p className="lead">{t('over.lead', { date: when(ended.until, language) })}</p>
        </div>
        <div className="host-first">
          <Link to="/dashboard" search={{ session }} className="button" data-first>
            {t('over.dashboard')}
          </Link>
        </div>
        <div className="host-do">
          {isStored ? <Export session={session} /> : <p className="host-hint">{t('over.waiting')}</p>}
          <Link to="/library" search={{ session }} className="button">
            {t('over.library')}
          </Link>
          <button type="button" className="button" onClick={() => void again()}>
            {t('over.again')}
          </button>
        </div>
      </header>
      <Facts ended={ended} />
      {handle !== undefined && (
        <section className="host-section over-wall">
          <Suspense fallback={null}>
            <WallControls handle={handle} joinLink={null} code={null} />
          </Suspense>
        </section>
      )}
      <Matches ended={ended} names={names} />
      <section className="host-section">
        <h2>{t('over.met')}</h2>
        <MatchingPart session={session} log={log} names={names} entry={entry} />
      </section>
      <section className="host-section">
        <h2>{t('log.label')}</h2>
        <LogPart log={log} names={names} />
        <Dropped counts={state.dropped} />
      </section>
    </div>
  )
}

function Facts({ ended }: { readonly ended: Ended }) {
  const { t } = useTranslation('hostActs')
  const language = useSettings(s => s.language)
  const n = (x: number) => figure(x, language, 0)
  const { interventions } = ended.state
  const facts = [
    ['people', n(ended.people), ''],
    ['matches', n(ended.matches.length), t('over.matchesNote', { n: n(ended.complete) })],
    ['dropouts', n(ended.dropouts), t('over.dropoutsNote')],
    ['interventions', n(interventions.length), t('over.interventionsNote', { n: n(ended.byPlan) })],
    ['lasted', ended.until === null ? '–' : span(ended.until - ended.from, language), ''],
  ] as const
  return (
    <dl className="host-facts">
      {facts.map(([name, value, note]) => (
        <div key={name}>
          <dt>{t(`over.${name}`)}</dt>
          <dd>
            <strong>{value}</strong>
            <span>{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Matches that are listed at first. */
const SHOWN = 10

function Matches({ ended, names }: { readonly ended: Ended; readonly names: Names }) {
  const { t } = useTranslation('hostActs')
  const language = useSettings(s => s.language)
  const [isAll, setAll] = useState(false)
  const n = (x: number) => figure(x, language, 0)
  const { matches } = ended
  if (matches.length === 0) return null
  return (
    <section className="host-section">
      <h2>{t('over.list')}</h2>
      <ul className="over-matches">
        {(isAll ? matches : matches.slice(0, SHOWN)).map(one => {
          const name = t('over.match', { part: n(one.part + 1), matching: n(one.matching + 1), table: n(one.index + 1) })
          const who = one.table.seats.flatMap(seat => ('party' in seat ? [names.party(seat.party)] : []))
          return (
            <li key={one.match}>
              <span>{name}</span>
              <span className="host-hint over-who">{who.length > 4 ? `${who.slice(0, 4).join(', ')} …` : who.join(', ')}</span>
              <span className="host-hint">{t(`over.statuses.${one.status}`)}</span>
              {one.status !== 'running' && (
                <Link
                  to="/match/$id/result"
                  params={{ id: one.match }}
                  className="button"
                  data-quiet
                  aria-label={t('over.resultLabel', { match: name })}
                >
                  {t('over.result')}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
      {!isAll && matches.length > SHOWN && (
        <button type="button" className="button" data-quiet onClick={() => setAll(true)}>
          {t('log.showAll', { n: n(matches.length) })}
        </button>
      )}
    </section>
  )
}

/** All that belongs to the session as the one zip of an export. */
function Export({ session }: { readonly session: string }) {
  const { t } = useTranslation('hostActs')
  const language = useSettings(s => s.language)
  const exporting = useExport()
  const start = async () => {
    const { store } = await storage()
    await exporting.start(store, () => store.cards({ session }))
  }
  if (exporting.share !== null)
    return (
      <>
        <span role="status">{t('over.exporting', { share: figure(100 * exporting.share, language, 0) })}</span>
        <button type="button" className="button" data-quiet onClick={exporting.stop}>
          {t('over.exportStop')}
        </button>
      </>
    )
  return (
    <>
      <button type="button" className="button" onClick={() => void start()}>
        {t('over.export')}
      </button>
      {exporting.fault !== null && (
        <p className="fault" role="alert">
          {t('over.exportFailed', { why: exporting.fault })}
        </p>
      )}
    </>
  )
}

/** Whether what is still being written has settled; true where nothing is. */
function useSettled(done: Promise<void> | undefined): boolean {
  const [settled, setSettled] = useState(done === undefined)
  useEffect(() => {
    if (done === undefined) return undefined
    let gone = false
    const settle = () => {
      if (!gone) setSettled(true)
    }
    done.then(settle, settle)
    return () => {
      gone = true
    }
  }, [done])
  return settled
}
