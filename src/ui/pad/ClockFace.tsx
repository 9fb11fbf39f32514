import { useEffect, useState } from 'react'
import './board.css'
import { type Language, padTexts } from './texts'

/** How long is left until a deadline (UTC ms), as seconds and a bar that empties. `now` is the app's clock; the deadline is absolute, so a sleeping tab wakes right. */
export function ClockFace(props: { readonly deadline: number; readonly span?: number | undefined; readonly language: Language; now(): number }) {
  const { deadline, now } = props
  const [left, setLeft] = useState(() => Math.max(0, deadline - now()))
  useEffect(() => {
    let frame = 0
    const tick = () => {
      const ms = Math.max(0, deadline - now())
      setLeft(shown => (Math.ceil(shown / 1000) === Math.ceil(ms / 1000) && ms > 0 ? shown : ms))
      if (ms > 0) frame = requestAnimationFrame(tick)
    }
    tick()
    return () => cancelAnimationFrame(frame)
  }, [deadline, now])
  const seconds = Math.ceil(left / 1000)
  const share = props.span === undefined ? undefined : Math.min(1, left / props.span)
  return (
    <span className="clock" role="timer" aria-live={seconds === 10 ? 'polite' : 'off'}>
      {share !== undefined && (
        <span className="clock-bar" aria-hidden="true">
          <span style={{ transform: `scaleX(${share})` }} />
        </span>
      )}
      {padTexts(props.language).secondsLeft(String(seconds))}
    </span>
  )
}
