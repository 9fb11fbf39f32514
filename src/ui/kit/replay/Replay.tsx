import { type KeyboardEvent, useId, useState } from 'react'
import type { Language } from '../../../wording/objection'
import { replayTexts } from '../../../wording/replay'
import type { GameView, SeatFace } from '../../contract'
import { AllScreen } from './AllScreen'
import { Controls } from './Controls'
import { clamp, keyPlace } from './place'
import type { Playback } from './playback'
import './replay.css'
import { type Eyes, sceneOf } from './scene'
import { SeatScreen } from './SeatScreen'
import { PACES, usePlay } from './use-play'

/** What a replay needs. `place` (0 to the number of steps) and `eyes` are held by the page, so that a moment can be linked. */
export interface ReplayProps {
  readonly playback: Playback
  readonly faces: readonly SeatFace[]
  readonly view: GameView<any> | null
  readonly place: number
  readonly eyes: Eyes
  readonly language: Language
  /** False for events that a transform added (messages): the game's own board doesn't know them. */
  readonly isOfGame?: (event: unknown) => boolean
  onPlace(place: number): void
  onEyes(eyes: Eyes): void
}

const everyEvent = () => true

/**
 * Scrubs through a match from any seat's eyes, or everyone's. A seat's screen is made of that seat's brief, observation, reports and moves alone,
 * so it never shows what the seat didn't know at that moment.
 */
export function Replay(props: ReplayProps) {
  const { playback, faces, view, eyes, language, isOfGame = everyEvent, onPlace } = props
  const t = replayTexts(language)
  const id = useId()
  const [isPlaying, setPlaying] = useState(false)
  const [pace, setPace] = useState(1)
  const last = playback.steps.length
  const place = clamp(props.place, last)
  const goTo = (next: number) => {
    if (next >= last) setPlaying(false)
    if (next !== place) onPlace(clamp(next, last))
  }
  usePlay(isPlaying, PACES[pace] ?? 1000, by => goTo(place + by))
  const toggle = () => {
    if (!isPlaying && place >= last) onPlace(0)
    setPlaying(!isPlaying)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target } = event
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element) || target.closest(OWN_KEYS) !== null) return
    const next = keyPlace(key, place, last)
    if (next !== null) {
      setPlaying(false)
      goTo(next)
    } else if (key === ' ' && target.closest('button, summary, a') === null) toggle()
    else return
    event.preventDefault()
  }
  return (
    // Keys are heard from the controls inside; the section itself takes no focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="replay" aria-labelledby={id} onKeyDown={onKeyDown}>
      <h2 id={id}>{t.title}</h2>
      <Controls
        place={place}
        last={last}
        isUnfinished={playback.turnAt(last) !== null}
        turn={playback.turnAt(place)}
        faces={faces}
        eyes={eyes}
        isPlaying={isPlaying}
        pace={pace}
        language={language}
        onPlace={next => {
          setPlaying(false)
          goTo(next)
        }}
        onToggle={toggle}
        onPace={setPace}
        onEyes={props.onEyes}
      />
      <div className="replay-eyes" data-eyes={eyes}>
        {eyes === 'all' || faces[eyes] === undefined ? (
          <>
            <p className="replay-hint">{t.everyoneHint}</p>
            <AllScreen playback={playback} place={place} faces={faces} view={view} isOfGame={isOfGame} language={language} />
          </>
        ) : (
          <>
            <p className="replay-hint">{t.eyesHint(faces[eyes].name)}</p>
            <SeatScreen
              key={eyes}
              scene={sceneOf(playback, place, eyes)}
              faces={faces}
              view={view}
              isOfGame={isOfGame}
              last={place}
              isApplied={place < last}
              language={language}
            />
          </>
        )}
      </div>
    </section>
  )
}

/** What answers the arrow keys itself: fields, and regions that scroll. */
const OWN_KEYS = 'select, textarea, input:not([type="range"]), [tabindex="0"]'
