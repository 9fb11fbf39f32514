import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isAdded } from '../../core/pass'
import { rulesText } from '../../core/rules-text'
import type { Seat, Wording } from '../../core/game'
import type { Ask } from '../../players/player'
import { addressOf } from '../../transforms/address'
import { isTalk } from '../../transforms/talk-event'
import type { SeatFace, SeatProps } from '../../ui/contract'
import { SeatList } from '../../ui/kit/SeatList'
import { ActionPad } from '../../ui/pad/ActionPad'
import { Board } from '../../ui/pad/Board'
import { ClockFace } from '../../ui/pad/ClockFace'
import { Feed } from '../../ui/pad/Feed'
import { Guard } from '../../ui/pad/Guard'
import { Markdown } from '../../ui/pad/Markdown'
import { Rules } from '../../ui/pad/Rules'
import { atTable } from '../../wording/at-table'
import { optionNames } from '../../wording/option-names'
import { hidesKinds } from '../faces'
import type { Session } from '../session-types'
import { Over } from './Over'
import { Waiting } from './Waiting'
import { useFrame, useLinger } from './use-match'
import { isAlone, waitingFor } from './waiting-for'

/** Loaded where models play. */
const ModelWaiting = lazy(() => import('./ModelWaiting'))

/** Reports that are worded at most; the feed shows fewer. */
const REPORTS = 60

const now = () => Date.now()

/**
 * The table as one seat sees it, in this order: what is asked now, the way to answer, what happened last, what everybody has, and one tap
 * away the rules. `watching`: nobody answers here, somebody looks over the seat's shoulder.
 */
export function SeatView(props: {
  readonly session: Session
  readonly seat: Seat
  readonly ask: Ask | null
  readonly faces: readonly SeatFace[]
  readonly several: boolean
  readonly watching?: boolean
  readonly fault: Error | null
}) {
  const { session, seat, faces, watching } = props
  const { t } = useTranslation()
  const { handle, desk, game, view } = session
  const frame = useFrame(handle, seat)
  const running = frame.status === 'running' && props.fault === null
  const isVeiled = running && watching !== true && hidesKinds(handle.spec)
  const ask = useLinger(props.ask, !running)
  const mine = handle.spec.seats[seat]
  const wording = (game.wording[mine?.wording ?? 'en'] ?? game.wording.en) as Wording<any>
  const language = mine?.wording.startsWith('de') ? 'de' : 'en'
  const labels = mine?.labels

  useEffect(() => {
    if (props.ask !== null) desk.shown(seat)
  }, [desk, seat, props.ask])

  const act = useCallback((action: unknown) => void desk.answer(seat, action), [desk, seat])
  const added = ask !== null && isAdded(ask.turn)
  const asked = useMemo(
    () =>
      ask === null
        ? null
        : { turn: ask.turn, space: ask.space, question: ask.question, ...(ask.objection === undefined ? {} : { objection: ask.objection }) },
    [ask],
  )
  const own = useMemo(() => frame.events.filter(e => !isTalk(e.is)), [frame.events])
  const reports = useMemo(
    () =>
      frame.events
        .slice(-REPORTS)
        .map(e => ({ k: e.k, text: wording.report(e.is, seat, frame.brief, labels) }))
        .filter(item => item.text !== ''),
    [frame.events, frame.brief, wording, seat, labels],
  )
  const rules = useMemo(() => rulesText(wording, frame.brief, handle.spec, seat), [wording, frame.brief, handle, seat])
  const seatProps: SeatProps<any> = {
    seat,
    seats: faces,
    brief: frame.brief,
    observation: frame.observation,
    events: own,
    ask: added ? null : asked,
    wording,
    language,
    onAct: act,
    ...(labels === undefined ? {} : { labels }),
  }
  const substituted = handle.log.findLast(e => e.e === 'move' && e.seat === seat)
  const generic = <Board {...seatProps} />
  const name = faces[seat]?.name ?? ''
  const pad = ask !== null && (
    <ActionPad
      space={ask.space}
      language={language}
      labels={labels}
      names={optionNames(ask, wording, faces, atTable(language).talk, addressOf)}
      objection={ask.objection}
      attempt={ask}
      onAct={act as (action: never) => void}
    />
  )
  const waiting = (
    <Waiting
      title={watching === true ? t('match.watching') : waitingFor(frame, faces, t, isVeiled ? [seat] : null)}
      hint={watching === true ? t('match.step', { k: frame.k + 1 }) : t('match.waitingHint')}
      {...(frame.deadline === undefined ? {} : { clock: <ClockFace deadline={frame.deadline} language={language} now={now} /> })}
    />
  )
  return (
    <div className="seat-view" data-watching={watching || undefined}>
      <section className="now" aria-label={t('match.yourTurn')}>
        {running && frame.paused && <Waiting title={t('match.paused')} hint={t('match.pausedHint')} />}
        {!running ? (
          <Over session={session} frame={frame} faces={faces} fault={props.fault} />
        ) : ask !== null && asked !== null ? (
          // Paused, the pad stays in place out of sight, so that nothing typed is lost.
          <div hidden={frame.paused}>
            <p className="now-who">
              <span>{props.several ? t('match.turnOf', { name }) : t('match.yourTurn')}</span>
              {frame.deadline !== undefined && (
                <ClockFace deadline={frame.deadline} span={ask.turn.clockMs ?? handle.spec.referee.clockMs} language={language} now={now} />
              )}
            </p>
            {substituted?.e === 'move' && substituted.by === 'fallback' && <p className="now-note">{t('match.fallbackNote', { name })}</p>}
            <div className="question" aria-live="polite">
              <Markdown>{ask.question}</Markdown>
            </div>
            {view?.Pad && !added ? (
              <Guard language={language} instead={pad} reset={view}>
                <view.Pad {...seatProps} />
              </Guard>
            ) : (
              pad
            )}
          </div>
        ) : frame.paused ? null : session.models === null ? (
          waiting
        ) : (
          <Suspense fallback={waiting}>
            <ModelWaiting session={session} frame={frame} faces={faces} veiledFrom={isVeiled ? [seat] : null} />
          </Suspense>
        )}
        <div className="now-rules">
          <Rules text={rules} language={language} />
        </div>
      </section>
      <section className="situation">
        <h2 className="unseen">{t('match.situation')}</h2>
        {view?.Board ? (
          <Guard language={language} instead={generic} reset={frame}>
            <view.Board {...seatProps} />
          </Guard>
        ) : (
          generic
        )}
      </section>
      <div className="past">
        <Feed items={reports} language={language} />
      </div>
      <aside className="table-side">
        <SeatList
          faces={faces}
          title={t('match.seats')}
          waiting={running && watching !== true ? frame.waitingFor.filter(s => !isVeiled || s === seat || isAlone(frame)) : []}
          waitingText={t('match.acting')}
          language={language}
          own={watching === true ? undefined : seat}
        />
      </aside>
    </div>
  )
}
