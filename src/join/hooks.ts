import { useEffect, useState } from 'react'
import type { SeatScreen } from '../host/wire/messages'
import { type JoinGame, loadGame } from './game'

/** Milliseconds for which an answered question stays while the next may already be on its way, so that nothing flickers. */
const LINGER = 250

/** The value, or for a moment the one before it where it has just become null. `isCut` ends the moment at once. */
export function useLinger<V>(value: V | null, isCut: boolean): V | null {
  const [kept, setKept] = useState(value)
  useEffect(() => {
    if (value !== null || isCut) {
      setKept(value)
      return undefined
    }
    const timer = setTimeout(() => setKept(null), LINGER)
    return () => clearTimeout(timer)
  }, [value, isCut])
  return value ?? (isCut ? null : kept)
}

/** Draws anew every second, and says what a clock says then. */
export function useNow(now: () => number | null): number | null {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 1_000)
    return () => clearInterval(timer)
  }, [now])
  return at
}

/** A game's screen and wording; null while they load. */
export function useGame({ game, wording }: Pick<SeatScreen, 'game' | 'wording'>): JoinGame | null {
  const [loaded, setLoaded] = useState<{ readonly of: string; readonly game: JoinGame } | null>(null)
  const of = `${game} ${wording}`
  useEffect(() => {
    let isGone = false
    void loadGame(game, wording).then(parts => !isGone && setLoaded({ of, game: parts }))
    return () => {
      isGone = true
    }
  }, [game, wording, of])
  return loaded?.of === of ? loaded.game : null
}
