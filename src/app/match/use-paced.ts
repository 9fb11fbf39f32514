import { useCallback, useSyncExternalStore } from 'react'

/** Milliseconds after which a change is drawn where the browser draws no frames (a tab in the background). */
const HIDDEN = 100

/**
 * What something outside React holds, drawn at most once per animation frame however often it changes: hundreds of seats answer at once.
 * Every drawing reads the newest value. `get` returns the same value until something changed. `every`: fewest milliseconds between two drawings,
 * for what nobody follows frame by frame.
 */
export function usePaced<V>(subscribe: (changed: () => void) => () => void, get: () => V, every = 0): V {
  const paced = useCallback(
    (changed: () => void) => {
      let frame: number | null = null
      let timer: ReturnType<typeof setTimeout> | undefined
      let drawn = 0
      const forget = () => {
        if (frame !== null) cancelAnimationFrame(frame)
        clearTimeout(timer)
        frame = null
        timer = undefined
      }
      const draw = () => {
        forget()
        drawn = performance.now()
        changed()
      }
      const soon = () => {
        frame = requestAnimationFrame(draw)
        timer = setTimeout(draw, HIDDEN)
      }
      const stop = subscribe(() => {
        if (timer !== undefined) return
        const left = drawn + every - performance.now()
        if (left > 0) timer = setTimeout(soon, left)
        else soon()
      })
      return () => {
        stop()
        forget()
      }
    },
    [subscribe, every],
  )
  return useSyncExternalStore(paced, get)
}
