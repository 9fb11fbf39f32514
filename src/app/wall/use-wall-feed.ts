import { useEffect, useMemo, useRef, useState } from 'react'
import { type CatalogueEntry, loadGame } from '../../catalogue'
import type { WallChart } from '../../core/wall'
import type { HostHandle, WallFrame } from '../../host/handle'
import { aggregateWall, wallMemory } from '../../measures/wall'
import { useTheme } from '../theme-attribute'
import { openFeed } from './feed'
import { earlierOf, keepClass, type PastClass } from './past'
import type { WallShow } from './protocol'
import type { SheetInput } from './reading'
import { chartsOf, readingOf, showOf, type ShowInput, type WallJoin } from './show'
import { choiceOf, useWallStore, type WallChoice } from './store'

/** At most so often is the wall told anew, in ms: what changes meanwhile waits. */
const PACE = 250

/** What the controls of a wall need to know: what stands there, the charts of this game, what the chosen one is made from, and classes to compare with. */
export interface Fed {
  readonly show: WallShow | null
  readonly charts: readonly WallChart[]
  readonly reading: SheetInput | null
  readonly earlier: readonly PastClass[]
  readonly choice: WallChoice
  change(change: Partial<WallChoice>): void
}

/**
 * Feeds the walls of a session while it is mounted: aggregates the frame at most four times a second, sends what is shown, and keeps the class's aggregates for the next one when all tables of a part are over. The
 * wall turns from joining to the game by itself when the session starts, once.
 */
export function useWallFeed(handle: HostHandle, join: WallJoin | null): Fed {
  const { session } = handle
  const choice = useWallStore(s => choiceOf(s.bySession, session))
  const change = useMemo(() => (by: Partial<WallChoice>) => useWallStore.getState().change(session, by), [session])
  const theme = useTheme()
  const { frame, at } = useFrame(handle)
  const game = frame.game?.id ?? null
  const entry = useGame(game)
  const part = `${session}/${frame.part ?? 0}`
  const { memory } = useMemo(() => ({ part, memory: wallMemory() }), [part])
  const earlier = useMemo(() => (game === null ? [] : earlierOf(game, part)), [game, part])
  const [link, code] = [join?.link ?? null, join?.code ?? null]
  const input = useMemo((): ShowInput => {
    const past = earlier.find(({ id }) => id === choice.last) ?? null
    return { frame, choice, entry, memory, past, join: link === null ? null : { link, code }, theme, now: at }
  }, [frame, at, choice, entry, memory, earlier, link, code, theme])
  const charts = useMemo(() => chartsOf(input), [input])
  const reading = useMemo(() => readingOf(input), [input])
  const show = useMemo(() => showOf(input, reading), [input, reading])

  const feed = useRef<ReturnType<typeof openFeed> | null>(null)
  useEffect(() => {
    const open = openFeed(session)
    feed.current = open
    return () => open.close()
  }, [session])
  useEffect(() => feed.current?.send(show), [show])

  const isRunning = frame.stage === 'running'
  const { stage } = choice
  const begun = useRef(false)
  useEffect(() => {
    if (!isRunning || begun.current) return
    begun.current = true
    if (stage === 'join') change({ stage: 'play' })
  }, [isRunning, stage, change])

  const isOver =
    frame.matches.length > 0 && frame.matches.every(match => match.over) && (frame.stage === 'over' || (frame.matching ?? 0) + 1 >= frame.matchings)
  useEffect(() => {
    if (!isOver || game === null || charts.length === 0) return
    keepClass({ id: part, title: frame.title, game, at, charts: charts.map(chart => aggregateWall(chart, frame.matches, memory)) })
  }, [isOver, part, game, charts, frame, at, memory])

  return { show, charts, reading, earlier, choice, change }
}

/** The session's wall frame, made anew when the session changed, at most once in `PACE` ms and never later than that. */
function useFrame(handle: HostHandle): { readonly frame: WallFrame; readonly at: number } {
  const [seen, setSeen] = useState(() => ({ frame: handle.wall(), at: 0 }))
  useEffect(() => {
    const look = () => setSeen({ frame: handle.wall(), at: Date.now() })
    let timer: ReturnType<typeof setTimeout> | null = setTimeout(() => {
      timer = null
      look()
    }, 0)
    const stop = handle.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = null
        look()
      }, PACE)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [handle])
  return seen
}

/** The game of an id, once it is loaded; null before, and where it can't be. */
function useGame(id: string | null): CatalogueEntry | null {
  const [entry, setEntry] = useState<CatalogueEntry | null>(null)
  useEffect(() => {
    if (id === null) return undefined
    let isWanted = true
    loadGame(id).then(
      found => isWanted && setEntry(found),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [id])
  return entry?.game.id === id ? entry : null
}
