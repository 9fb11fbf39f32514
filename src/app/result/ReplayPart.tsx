import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Seat } from '../../core/game'
import { isTalk } from '../../transforms/talk-event'
import type { SeatFace } from '../../ui/contract'
import { Replay } from '../../ui/kit/replay/Replay'
import type { Eyes } from '../../ui/kit/replay/scene'
import { type Opened, SpokenContext } from '../../ui/kit/replay/spoken'
import { DecisionLog } from '../../ui/screens/result/DecisionLog'
import type { Language } from '../../wording/objection'
import { resultTexts } from '../../wording/result'
import type { Loaded } from './load'
import { eyesOf, type Moment, momentAt, placeOf } from './moment'
import { useSpoken } from './use-spoken'

/** Milliseconds of rest after which the address takes the moment on; browsers refuse to change it more often than a few times a second. */
const REST = 300
/** Seats whose moves are all listed when everything is in sight; of larger tables a decision is seen through its seat's eyes. */
const SEEN_TOGETHER = 12

/** The replay and the decision log, bound to the address: every moment can be linked, and a row of the log leads to its moment. */
export function ReplayPart({
  match,
  faces,
  moment,
  language,
}: {
  readonly match: Loaded
  readonly faces: readonly SeatFace[]
  readonly moment: Moment
  readonly language: Language
}) {
  const { playback, view, spec } = match
  const people = spec.seats.flatMap(({ player }, seat) => (player.kind === 'human' ? [seat] : []))
  const usual: Eyes = people.length === 1 ? (people[0] as Seat) : 'all'
  const { place, eyes, setPlace, setEyes } = useMoment(moment, faces.length, usual)
  const [opened, setOpened] = useState<Opened | null>(null)
  const spoken = useSpoken(match, opened)
  const top = useRef<HTMLDivElement>(null)
  const t = resultTexts(language)
  const goTo = (k: number, seat: Seat) => {
    setPlace(k - 1)
    if (eyes !== 'all') setEyes(seat)
    top.current?.scrollIntoView({ block: 'start' })
    top.current?.querySelector<HTMLElement>('.replay-slider')?.focus({ preventScroll: true })
  }
  const showCalls = (k: number, seat: Seat) => {
    setPlace(k - 1)
    if (eyes !== 'all' || faces.length > SEEN_TOGETHER) setEyes(seat)
    setOpened({ k, seat })
  }
  return (
    <SpokenContext value={spoken}>
      <div ref={top}>
        <Replay
          playback={playback}
          faces={faces}
          view={view}
          place={place}
          eyes={eyes}
          language={language}
          isOfGame={isOfGame}
          onPlace={setPlace}
          onEyes={setEyes}
        />
      </div>
      <section aria-labelledby="log">
        <h2 id="log">{t.log}</h2>
        <DecisionLog playback={playback} faces={faces} language={language} onStep={goTo} onCalls={showCalls} />
      </section>
    </SpokenContext>
  )
}

const isOfGame = (event: unknown): boolean => !isTalk(event)

/** Place and eyes, held here while they move and written to the address when they rest; an address that changes from outside moves them. */
function useMoment(moment: Moment, seats: number, usual: Eyes) {
  const navigate = useNavigate()
  const [place, setPlace] = useState(() => placeOf(moment))
  const [eyes, setEyes] = useState(() => eyesOf(moment, seats, usual))
  const written = useRef(JSON.stringify(moment))
  const moved = useRef(false)
  const outside = JSON.stringify(moment)
  useEffect(() => {
    if (outside === written.current) return
    written.current = outside
    moved.current = false
    const now = JSON.parse(outside) as Moment
    setPlace(placeOf(now))
    setEyes(eyesOf(now, seats, usual))
  }, [outside, seats, usual])
  useEffect(() => {
    if (!moved.current) return undefined
    const timer = setTimeout(() => {
      const search = momentAt(place, eyes)
      written.current = JSON.stringify(search)
      void navigate({ to: '.', search, replace: true, resetScroll: false })
    }, REST)
    return () => clearTimeout(timer)
  }, [place, eyes, navigate])
  return {
    place,
    eyes,
    setPlace: useCallback((next: number) => {
      moved.current = true
      setPlace(next)
    }, []),
    setEyes: useCallback((next: Eyes) => {
      moved.current = true
      setEyes(next)
    }, []),
  }
}
