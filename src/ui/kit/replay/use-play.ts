import { useEffect, useRef } from 'react'

/** Milliseconds per step of the speeds that can be chosen, slowest first. */
export const PACES = [2000, 1000, 250, 62.5] as const

/**
 * While `isPlaying`, asks for `by` steps more as time passes, at `msPerStep`. Time comes with the browser's drawing frames, so nothing runs in a hidden tab,
 * and a slow screen skips steps instead of lagging behind.
 */
export function usePlay(isPlaying: boolean, msPerStep: number, step: (by: number) => void): void {
  const latest = useRef(step)
  useEffect(() => {
    latest.current = step
  })
  useEffect(() => {
    if (!isPlaying) return undefined
    let last: number | null = null
    let frame = requestAnimationFrame(function tick(time) {
      const due = last === null ? 0 : Math.floor((time - last) / msPerStep)
      last = last === null ? time : last + due * msPerStep
      if (due > 0) latest.current(due)
      frame = requestAnimationFrame(tick)
    })
    return () => cancelAnimationFrame(frame)
  }, [isPlaying, msPerStep])
}
