import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Where nothing can be measured (tests, hidden tabs) a chart draws at this width, in px. */
const unmeasured = 640

/** The width of an element in px, kept as it changes; null before the first measurement. */
export function useWidth(): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number | null } {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setWidth(Math.round(element.getBoundingClientRect().width) || unmeasured)
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
