import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../../catalogue'
import { isAdded } from '../../../core/pass'
import { isTalk } from '../../../transforms/talk-event'
import type { GameView, SeatFace, SeatProps } from '../../../ui/contract'
import { ActionPad } from '../../../ui/pad/ActionPad'
import { Board } from '../../../ui/pad/Board'
import { Feed } from '../../../ui/pad/Feed'
import { Guard } from '../../../ui/pad/Guard'
import { Markdown } from '../../../ui/pad/Markdown'
import { languageOf } from '../../../wording/objection'
import { facesOf } from '../../faces'
import { addressOf } from '../../../transforms/address'
import { atTable } from '../../../wording/at-table'
import { optionNames } from '../../../wording/option-names'
import { callingsOf } from '../../names'
import { loadView } from '../../views'
import type { AheadTurn } from './play-ahead'
import { reportsOf, wordingOf } from './reports'
import type { Played } from './use-ahead'

/** The screen of a person in that seat at that turn, in the match's own order, made of the match's own parts. Nothing on it can be used. */
export function PersonSide({ played, turn, entry }: { readonly played: Played; readonly turn: AheadTurn; readonly entry: CatalogueEntry }) {
  const { t } = useTranslation('tableModels')
  const screens = useTranslation().t
  const view = useView(entry.card.id)
  const { spec, seat } = played
  const { ask, frame } = turn
  const mine = spec.seats[seat]
  const language = languageOf(mine?.wording ?? 'en')
  const wording = wordingOf(played)
  const faces = useMemo((): readonly SeatFace[] => {
    const callings = callingsOf(screens, screens('match.person', { n: 1 }))
    const all = facesOf(spec, entry, language, callings, { veiled: spec.disclosure !== 'disclosed' })
    return all.map(face => (face.seat === seat ? { ...face, name: screens('match.you'), kind: 'human' } : face))
  }, [spec, entry, language, screens, seat])
  const reports = useMemo(() => reportsOf(played, turn), [played, turn])
  const added = isAdded(ask.turn)
  const props: SeatProps<any> = {
    seat,
    seats: faces,
    brief: frame.brief,
    observation: frame.observation,
    events: frame.events.filter(({ is }) => !isTalk(is)),
    ask: added ? null : { turn: ask.turn, space: ask.space, question: ask.question },
    wording,
    language,
    onAct: () => undefined,
    ...(mine?.labels === undefined ? {} : { labels: mine.labels }),
  }
  const pad = (
    <ActionPad
      space={ask.space}
      language={language}
      labels={mine?.labels}
      names={optionNames(ask, wording, faces, atTable(language).talk, addressOf)}
      attempt={ask}
      takeFocus={false}
      onAct={() => undefined}
    />
  )
  const generic = <Board {...props} />
  return (
    <section className="ask-side" data-of="person" aria-label={t('preview.person')}>
      <h3>{t('preview.person')}</h3>
      <p className="ask-same">{t('preview.inert')}</p>
      <div className="ask-person" lang={language}>
        <p className="ask-role">{t('preview.asked')}</p>
        <div className="question">
          <Markdown>{ask.question}</Markdown>
        </div>
        <div inert>
          {view?.Pad && !added ? (
            <Guard language={language} instead={pad} reset={turn}>
              <view.Pad key={ask.k} {...props} />
            </Guard>
          ) : (
            <div key={ask.k}>{pad}</div>
          )}
        </div>
        <div className="ask-board" inert>
          {view?.Board ? (
            <Guard language={language} instead={generic} reset={turn}>
              <view.Board {...props} />
            </Guard>
          ) : (
            generic
          )}
        </div>
        <Feed items={reports} language={language} />
        <p className="ask-role">{t('preview.rulesHead')}</p>
        <Markdown>{ask.rules}</Markdown>
      </div>
    </section>
  )
}

function useView(game: string): GameView<any> | null {
  const [view, setView] = useState<GameView<any> | null>(null)
  useEffect(() => {
    let there = true
    void loadView(game).then(found => there && setView(found))
    return () => {
      there = false
    }
  }, [game])
  return view
}
