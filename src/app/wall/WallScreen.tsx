import { useTitle } from '../use-title'
import { Joining } from './Joining'
import { Playing } from './Playing'
import { Reveal } from './Reveal'
import type { WallShow } from './protocol'
import { useSettings } from '../settings'
import { wallTexts } from './texts'
import { useShow } from './use-show'
import './wall.css'

/** A wall's window: what the host's page sends, large, with nothing to press. */
export function WallScreen({ session }: { readonly session: string }) {
  const show = useShow(session)
  const own = useSettings(s => s.language)
  useTitle(show?.title ?? wallTexts(own).title)
  if (show === null) {
    const t = wallTexts(own)
    return (
      <div className="wall" data-stage="empty">
        <div className="wall-middle">
          <h1 className="wall-title">{t.empty.title}</h1>
          <p className="wall-lead">{t.empty.hint}</p>
        </div>
      </div>
    )
  }
  return (
    <div className="wall" data-stage={show.stage} data-theme={show.theme} lang={show.language}>
      <Stage show={show} />
    </div>
  )
}

function Stage({ show }: { readonly show: WallShow }) {
  if (show.stage === 'join') return <Joining show={show} />
  if (show.stage === 'play') return <Playing show={show} />
  if (show.stage === 'reveal') return <Reveal show={show} />
  const { thanks } = wallTexts(show.language)
  return (
    <div className="wall-middle">
      <p className="wall-lead">{show.title}</p>
      <h1 className="wall-huge">{thanks.title}</h1>
      <p className="wall-lead">{thanks.hint}</p>
    </div>
  )
}
