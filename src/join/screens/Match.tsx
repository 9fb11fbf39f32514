import { useCallback, useEffect, useMemo, useState } from 'react'
import { isAdded } from '../../core/pass'
import { facesOf } from '../../host/wire/faces'
import type { SeatScreen, Waiting } from '../../host/wire/messages'
import { isTalk } from '../../transforms/talk-event'
import type { SeatProps } from '../../ui/contract'
import { ActionPad } from '../../ui/pad/ActionPad'
import { Board } from '../../ui/pad/Board'
import { ClockFace } from '../../ui/pad/ClockFace'
import { Feed } from '../../ui/pad/Feed'
import { Guard } from '../../ui/pad/Guard'
import { Markdown } from '../../ui/pad/Markdown'
import { Sending } from '../../ui/pad/sending'
import type { JoinTexts } from '../../wording/join.en'
import type { JoinClient } from '../client/client'
import type { JoinState } from '../client/state'
import { sentWording } from '../game'
import { useGame, useLinger } from '../hooks'
import { markRead, wereRead } from '../read-rules'
import type { Language } from '../texts'
import { Result } from './Result'
import { RulesButton, RulesFirst } from './RulesSheet'
import { Seats } from './Seats'
import { Team } from './Team'
import { Wait } from './Wait'

/** What a match is shown with. */
export interface MatchProps {
  readonly client: JoinClient
  readonly state: JoinState
  readonly table: SeatScreen
  readonly waiting: Waiting | null
  readonly t: JoinTexts
  readonly language: Language
}

/**
 * The table from one's own seat, in this order: what is asked, the way to answer, what happened last, what everybody has; the rules one tap away. Rules that this page hasn't shown yet come
 * first, before anything happened. Nothing is shown as sent before the host has it.
 */
export function Match(props: MatchProps) {
  const { client, state, table, waiting, t } = props
  const language = table.wording.startsWith('de') ? 'de' : 'en'
  const [isRead, setRead] = useState(() => table.heard.length > 0 || table.over !== null || wereRead(table.rules))
  const isReading = !isRead && table.over === null && !state.sending
  const isPaused = waiting?.for === 'paused'
  const read = () => {
    markRead(table.rules)
    setRead(true)
  }
  const loaded = useGame(table)
  const ask = useLinger(useStable(table.ask), table.over !== null || isPaused)
  const isOpen = table.ask !== null && !isPaused
  const { match } = table
  const asked = isOpen && !isReading && loaded !== null ? (table.ask?.id ?? null) : null
  const act = useCallback((action: unknown) => client.act(action), [client])
  useEffect(() => (asked === null ? undefined : whenVisible(() => client.shown(match, asked))), [client, match, asked])

  const team = table.ask?.team
  const added = ask !== null && isAdded(ask.turn)
  const view = loaded?.view ?? null
  const wording = useMemo(() => loaded?.wording ?? sentWording(table), [loaded, table])
  const { labels } = table
  const seats = useMemo(() => facesOf(table.seats), [table.seats])
  const seatProps: SeatProps<any> = {
    seat: table.seat,
    seats,
    brief: table.brief,
    observation: table.observation,
    events: useMemo(() => table.events.filter(event => !isTalk(event.is)), [table.events]),
    ask: added ? null : ask,
    wording,
    language,
    onAct: act,
    ...(labels === undefined ? {} : { labels }),
  }
  const underway = useMemo(
    () => ({ isUnderway: state.sending || !isOpen, say: state.sending ? t.match.sending : t.match.sent }),
    [state.sending, isOpen, t],
  )
  const now = useCallback(() => client.now() ?? 0, [client])
  const clock = table.deadline !== null && isOpen && now() > 0 && (
    <ClockFace deadline={table.deadline} span={table.ask?.clockMs} language={language} now={now} />
  )
  const head = (
    <header className="table-head">
      <p>{table.of > 1 ? t.match.nth(String(table.nth), String(table.of)) : isOpen ? t.match.yourTurn : ''}</p>
      {clock}
      <RulesButton text={table.rules} t={t} isQuiet={isReading} />
    </header>
  )
  if (isReading)
    return (
      <div className="match">
        {head}
        <RulesFirst text={table.rules} t={t} onRead={read} />
      </div>
    )
  const generic = <Board {...seatProps} />
  const pad = ask !== null && (
    <ActionPad
      space={ask.space}
      language={language}
      labels={labels}
      names={ask.names}
      objection={ask.objection}
      attempt={ask}
      onAct={act as (action: never) => void}
    />
  )
  const others = seats.length - 1
  return (
    <div className="match">
      {head}
      <section className="now" aria-label={t.match.yourTurn}>
        {table.over !== null && <Result over={table.over} t={t} language={language} />}
        {waiting !== null && (ask === null || isPaused) && <Wait client={client} waiting={waiting} others={others} t={t} />}
        {ask !== null && table.over === null && (
          // Paused, the pad stays in place out of sight, so that nothing typed is lost.
          <div hidden={isPaused}>
            {table.missed && <p className="say">{t.match.missed}</p>}
            <div className="question" aria-live="polite">
              <Markdown>{ask.question}</Markdown>
            </div>
            {team !== undefined && (
              <Team team={team} naming={{ labels, names: ask.names }} wording={wording} table={table} t={t} language={language} />
            )}
            <Sending value={underway}>
              {loaded === null ? (
                <div className="pad-room" />
              ) : view?.Pad && !added ? (
                <Guard language={language} instead={pad} reset={view}>
                  <view.Pad {...seatProps} />
                </Guard>
              ) : (
                pad
              )}
            </Sending>
            {state.sending && state.link !== 'online' && (
              <p className="say" role="status">
                {t.match.kept}
              </p>
            )}
          </div>
        )}
      </section>
      <Feed items={table.heard} language={language} />
      <section className="situation" aria-label={t.match.situation}>
        {loaded === null ? null : view?.Board ? (
          <Guard language={language} instead={generic} reset={table.k}>
            <view.Board {...seatProps} />
          </Guard>
        ) : (
          generic
        )}
      </section>
      <Seats seats={seats} own={table.seat} t={t} language={language} />
    </div>
  )
}

/** The same object as long as it is the same question, because every view comes as new data and pads begin anew with a new question. Of a team's proposals only one's own counts. */
function useStable(ask: SeatScreen['ask']): SeatScreen['ask'] {
  const text = JSON.stringify(ask === null || ask.team === undefined ? ask : { ...ask, team: { ...ask.team, proposals: [] } })
  return useMemo(() => JSON.parse(text) as SeatScreen['ask'], [text])
}

/** Calls back once, as soon as the page is in front. Returns how to stop. */
function whenVisible(then: () => void): (() => void) | undefined {
  if (document.visibilityState === 'visible') {
    then()
    return undefined
  }
  const look = () => {
    if (document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', look)
    then()
  }
  document.addEventListener('visibilitychange', look)
  return () => document.removeEventListener('visibilitychange', look)
}
