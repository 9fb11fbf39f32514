import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wording } from '../../core/game'
import { facesOf } from '../../host/wire/faces'
import type { SeatScreen } from '../../host/wire/messages'
import { applyTransforms, talkRef } from '../../transforms'
import { isTalk } from '../../transforms/talk-event'
import type { GameView, SeatProps } from '../../ui/contract'
import { ActionPad } from '../../ui/pad/ActionPad'
import { Board } from '../../ui/pad/Board'
import { Feed } from '../../ui/pad/Feed'
import { Guard } from '../../ui/pad/Guard'
import { Markdown } from '../../ui/pad/Markdown'
import { Rules } from '../../ui/pad/Rules'
import { loadView } from '../views'
import { useEntry } from './use-entry'

/** One seat's screen as that person sees it now, to look at: nothing in it can be pressed. `talk`: options of the part's talk, or null. */
export function SeatPeek({ screen, talk }: { readonly screen: SeatScreen; readonly talk: Readonly<Record<string, unknown>> | null }) {
  const { t } = useTranslation('hostActs')
  const entry = useEntry(screen.game)
  const [view, setView] = useState<GameView<any> | null>(null)
  useEffect(() => {
    let gone = false
    void loadView(screen.game).then(found => {
      if (!gone) setView(() => found)
    })
    return () => {
      gone = true
    }
  }, [screen.game])
  const game = useMemo(
    () => (entry === null ? null : talk === null ? entry.game : applyTransforms(entry.game, [talkRef(talk as never)])),
    [entry, talk],
  )
  if (game === null) return null
  const language = screen.wording.startsWith('de') ? 'de' : 'en'
  const wording = (game.wording[screen.wording] ?? game.wording.en) as Wording<any>
  const { ask } = screen
  const props: SeatProps<any> = {
    seat: screen.seat,
    seats: facesOf(screen.seats),
    brief: screen.brief,
    observation: screen.observation,
    events: screen.events.filter(({ is }) => !isTalk(is as never)),
    ask: null,
    wording,
    language,
    onAct: () => undefined,
    ...(screen.labels === undefined ? {} : { labels: screen.labels }),
  }
  const generic = <Board {...props} />
  return (
    <div className="peek" lang={language}>
      {ask === null ? (
        <p className="dialog-hint">{t('peek.idle')}</p>
      ) : (
        <section>
          <p className="dialog-hint">{t('peek.asked')}</p>
          <Markdown>{ask.question}</Markdown>
          <div inert>
            <ActionPad
              space={ask.space}
              language={language}
              names={ask.names}
              takeFocus={false}
              {...(screen.labels === undefined ? {} : { labels: screen.labels })}
              onAct={() => undefined}
            />
          </div>
        </section>
      )}
      <div inert>
        {view?.Board ? (
          <Guard language={language} instead={generic} reset={screen}>
            <view.Board {...props} />
          </Guard>
        ) : (
          generic
        )}
      </div>
      <Feed items={screen.heard} language={language} />
      <Rules text={screen.rules} language={language} />
    </div>
  )
}
