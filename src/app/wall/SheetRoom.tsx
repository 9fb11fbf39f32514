import { useLayoutEffect, useRef, useState } from 'react'
import type { WallSheet } from './protocol'
import { Sheet } from './Sheet'

/** 13 px, the charts' type, becomes 32. */
const WALL_SCALE = 32 / 13
/** From this width on a window counts as a wall; a narrower one is somebody's own screen, where type need not be so large. */
const WALL_WIDTH = 1000
/** The least height of a drawing, and the height below which type shrinks down to three quarters to leave room for it; before it is enlarged, in px. */
const LEAST = 150
const GOOD = 210

/** A sheet that fills the room it has: as wide as it is, and so high that sentence, drawing and caption fit without scrolling. */
export function SheetRoom({ sheet, language }: { readonly sheet: WallSheet; readonly language: 'en' | 'de' }) {
  const room = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState<{ readonly scale: number; readonly height: number }>({ scale: 1, height: LEAST })
  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return undefined
    const measure = () => {
      const figure = element.querySelector('figure')
      const drawing = element.querySelector('.chart-room')
      if (figure === null || drawing === null) return
      const rest = figure.getBoundingClientRect().height - drawing.getBoundingClientRect().height
      const free = Math.max(LEAST, element.clientHeight - rest)
      const wanted =
        element.clientWidth >= WALL_WIDTH ? Math.min(WALL_SCALE, Math.max(WALL_SCALE * 0.75, free / GOOD)) : Math.max(1, element.clientWidth / 520)
      const rows = sheet.chart.kind === 'shares' ? 70 + 40 * (sheet.chart.picks?.length ?? 0) * (sheet.blocks.at(-1)?.choices.length ?? 1) : 0
      const scale = Math.max(1, Math.min(wanted, rows > 0 && sheet.periods === 1 ? free / rows : wanted))
      const height = Math.max(LEAST, Math.floor(free / scale))
      setFit(before => (Math.abs(before.height - height) < 2 && Math.abs(before.scale - scale) < 0.01 ? before : { scale, height }))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const figure = element.querySelector('figure')
    if (figure !== null) observer.observe(figure)
    return () => observer.disconnect()
  }, [sheet])
  return (
    <div ref={room} className="wall-room">
      <Sheet sheet={sheet} language={language} scale={fit.scale} height={fit.height} />
    </div>
  )
}
