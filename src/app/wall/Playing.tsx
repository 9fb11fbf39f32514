import { useNow } from '../match/use-now'
import type { WallShow } from './protocol'
import { SheetRoom } from './SheetRoom'
import { wallTexts } from './texts'

/** What is played and how many are ready; with results of finished rounds below, where the teacher lets them be seen. */
export function Playing({ show }: { readonly show: WallShow }) {
  const t = wallTexts(show.language).play
  const { playing, sheet, matching, matchings } = show
  return (
    <div className="wall-play" data-live={sheet !== null || undefined}>
      <header>
        <h1 className="wall-title">{playing?.name ?? show.title}</h1>
        {matching !== null && matchings > 1 && <p className="wall-lead">{t.matching(String(matching + 1), String(matchings))}</p>}
        {playing !== null && sheet === null && <p className="wall-lead">{playing.lead}</p>}
      </header>
      <Deciding show={show} />
      {sheet !== null && <SheetRoom sheet={sheet} language={show.language} />}
    </div>
  )
}

/** "58 of 60 in; closes in 0:10". The clock is the host's, which is this machine's. */
function Deciding({ show }: { readonly show: WallShow }) {
  const t = wallTexts(show.language).play
  const { have, of, endsAt } = show.deciding
  const now = useNow(endsAt !== null && !show.isPaused)
  if (show.isPaused) return <p className="wall-count">{t.paused}</p>
  if (of === 0) return <p className="wall-count wall-soft">{t.waiting}</p>
  const left = endsAt === null ? null : Math.ceil((endsAt - now) / 1000)
  return (
    <p className="wall-count">
      <strong>{t.in(String(have), String(of))}</strong>
      {left !== null && <span>{left > 0 ? t.closes(clockOf(left)) : t.closed}</span>}
    </p>
  )
}

/** Seconds as minutes and seconds. */
const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
