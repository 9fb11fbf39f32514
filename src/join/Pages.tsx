import { useEffect, useState, useSyncExternalStore } from 'react'
import type { PageName } from '../session/log'
import type { JoinClient } from './client/client'
import type { JoinState } from './client/state'
import { Banner } from './screens/Banner'
import { End } from './screens/End'
import { Foot } from './screens/Foot'
import { Match } from './screens/Match'
import { Notes } from './screens/Notes'
import { Refused } from './screens/Refused'
import { Start } from './screens/Start'
import { Wait } from './screens/Wait'
import { joinTexts } from './texts'
import { useDocument } from './use-document'
import { keepAwake } from './wake-lock'

/** Refusals that a change on the start page can mend. */
const MENDABLE = ['label-unknown', 'label-taken', 'label-missing', 'consent', 'code', 'moved'] as const

const NO_PAGE = { page: null, match: null, k: null } as const

/** What the host is told of the page that stands here. */
function pageOf({ view }: JoinState): { readonly page: PageName; readonly match: string | null; readonly k: number | null } | null {
  const screen = view?.screen
  switch (screen?.page) {
    case 'wait':
      return { page: screen.waiting.for === 'odd' ? 'watch' : 'wait', match: null, k: null }
    case 'match':
      return { page: screen.table.over === null ? 'match' : 'result', match: screen.table.match, k: screen.table.k }
    case 'end':
      return { page: 'end', match: null, k: null }
    default:
      return null
  }
}

/** One thing at a time: the page that the client's state calls for, with what may have to be said above it and who one is below it. `label`: the one in the link. */
export function Pages({ client, label }: { readonly client: JoinClient; readonly label: string | null }) {
  const state = useSyncExternalStore(client.subscribe, client.state)
  const { view, notice, step } = state
  // The host's texts come in the language that was claimed with; what stands around them is in the same.
  const [chosen, setChosen] = useState(false)
  const language = view?.language ?? (chosen || step !== 'start' ? state.language : (notice?.language ?? state.language))
  const t = joinTexts(language)
  const screen = view?.screen
  const isTurn = screen?.page === 'match' && screen.table.ask !== null && !state.sending && screen.waiting === null
  const title = view?.title ?? notice?.title ?? t.parley
  const now = step === 'start' ? null : screen?.page === 'end' ? t.titles.over : isTurn ? t.titles.yourTurn : t.titles.waiting
  useDocument(language, now === null ? title : `${now} · ${title}`)
  const { page, match, k } = pageOf(state) ?? NO_PAGE
  useEffect(() => {
    if (page !== null) client.page(page, match, k)
  }, [client, page, match, k])
  useEffect(() => (step === 'start' ? undefined : keepAwake()), [step])
  useEffect(() => {
    if (step === 'start' && !chosen && notice !== null) client.speak(notice.language)
  }, [client, step, chosen, notice])
  const speak = (to: typeof language) => {
    setChosen(true)
    client.speak(to)
  }
  const props = { client, state, t, language }
  const why = screen?.page === 'refused' ? screen.why : null
  const isStart = step === 'start' || MENDABLE.some(one => one === why)
  return (
    <div className="join">
      <Banner state={state} t={t} />
      {view !== null && <Notes view={view} t={t} />}
      <main>
        {isStart ? (
          <Start {...props} label={label} refused={why} onSpeak={speak} />
        ) : screen === undefined ? (
          <section className="plain" role="status">
            <p className="over-title">{title}</p>
            <h1>{t.asking.title}</h1>
            <p>{t.asking.hint}</p>
          </section>
        ) : screen.page === 'refused' ? (
          <Refused client={client} t={t} why={screen.why} />
        ) : screen.page === 'wait' ? (
          <Wait client={client} waiting={screen.waiting} others={0} t={t} title={title} />
        ) : screen.page === 'match' ? (
          <Match {...props} table={screen.table} waiting={screen.waiting} key={screen.table.match} />
        ) : (
          <End screen={screen} title={title} t={t} language={language} />
        )}
      </main>
      {view?.you && <Foot you={view.you} state={state} t={t} />}
    </div>
  )
}
