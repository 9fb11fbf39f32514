import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { SeatFace } from '../../ui/contract'
import { isMeasured } from '../../ui/screens/result/why'
import type { Language } from '../../wording/objection'
import { resultTexts } from '../../wording/result'
import { fromSpec } from '../setup/from-spec'
import { toLink } from '../setup/link'
import { canPlayHere, playAgain } from './again'
import { exportMatch } from './export'
import type { Loaded } from './load'
import { SeatAgain } from './SeatAgain'

type Doing = 'again' | 'sameSeed' | 'export'

/** What can be done with a finished match: once more, its set-up, its data, and where to look further. One of them is first. */
export function Actions({ match, faces, language }: { readonly match: Loaded; readonly faces: readonly SeatFace[]; readonly language: Language }) {
  const t = resultTexts(language).actions
  const navigate = useNavigate()
  const router = useRouter()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [said, setSaid] = useState('')
  const { spec, entry, playback } = match
  const playable = canPlayHere(spec)
  const link = toLink(fromSpec(spec, spec.seed))
  const attempt = async (what: Doing, work: () => Promise<unknown>) => {
    if (doing !== null) return
    setDoing(what)
    setSaid('')
    try {
      await work()
    } catch (error) {
      setSaid(t.failed(error instanceof Error ? error.message : String(error)))
    }
    setDoing(null)
  }
  const again = async (isSameSeed: boolean) => navigate({ to: '/match/$id', params: { id: await playAgain(match, isSameSeed) } })
  const copy = async () => {
    const address = new URL(window.location.href)
    address.hash = `#/game/${encodeURIComponent(entry.card.id)}?s=${link}`
    try {
      await navigator.clipboard.writeText(address.href)
      setSaid(t.copied)
    } catch {
      setSaid(t.copyFailed)
    }
  }
  const change = (isFirst: boolean) => (
    <Link to="/game/$id" params={{ id: entry.card.id }} search={{ s: link }} className="button" data-first={isFirst || undefined}>
      {t.change}
    </Link>
  )
  return (
    <div className="result-do" role="group" aria-label={t.all}>
      {playable ? (
        <button type="button" className="button" data-first disabled={doing !== null} onClick={() => void attempt('again', () => again(false))}>
          {doing === 'again' ? t.starting : t.again}
        </button>
      ) : (
        change(true)
      )}
      {playable && (
        <button type="button" className="button" disabled={doing !== null} onClick={() => void attempt('sameSeed', () => again(true))}>
          {doing === 'sameSeed' ? t.starting : t.sameSeed}
        </button>
      )}
      {playable && change(false)}
      <button type="button" className="button" disabled={doing !== null} onClick={() => void attempt('export', () => exportMatch(match))}>
        {doing === 'export' ? t.exporting : t.export}
      </button>
      <button type="button" className="button" data-quiet onClick={() => void copy()}>
        {t.copy}
      </button>
      {/* The dashboard and the library are offered where they are built in. */}
      {(['dashboard', 'library'] as const)
        .filter(room => `/${room}` in router.routesByPath)
        .map(room => (
          <Link key={room} to={`/${room}` as '/'} className="button" data-quiet>
            {t[room]}
          </Link>
        ))}
      {isMeasured(playback.status) && <SeatAgain match={match} faces={faces} language={language} />}
      <p role="status">{said === '' && !playable ? t.cannot : said}</p>
    </div>
  )
}
