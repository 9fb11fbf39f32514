import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** What each row of a page list is given: its ref and the attributes that say which of how many it is and where it stands. */
interface RowProps {
  readonly ref: (row: HTMLElement | null) => void
  readonly 'data-index': number
  readonly 'aria-posinset': number
  readonly 'aria-setsize': number
  readonly style: CSSProperties
}

/**
 * A list as long as it likes of which only the rows in sight are drawn; the page itself scrolls. `wide` and `narrow`: about how tall a row is, in px, at a desk and on a
 * phone, before it is measured. The list takes `box` and `height`, each row `rowProps`.
 */
export function usePageList<E extends HTMLElement>(options: {
  readonly count: number
  readonly wide: number
  readonly narrow: number
  readonly keyOf?: (index: number) => string | number
}): {
  readonly box: RefObject<E | null>
  readonly height: number
  readonly rows: readonly { readonly index: number; readonly key: string; readonly rowProps: RowProps }[]
} {
  const { count, wide, narrow, keyOf } = options
  const box = useRef<E>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const look = () => setTop(box.current === null ? 0 : Math.round(box.current.getBoundingClientRect().top + window.scrollY))
    look()
    // What stands above may grow (a report, a banner), and then so does the page.
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  // Nothing that this hook returns is handed to memoised parts.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => (window.innerWidth <= 600 ? narrow : wide),
    overscan: 10,
    scrollMargin: top,
    ...(keyOf === undefined ? {} : { getItemKey: keyOf }),
  })
  return {
    box,
    height: virtual.getTotalSize(),
    rows: virtual.getVirtualItems().map(({ index, key, start }) => ({
      index,
      key: String(key),
      rowProps: {
        ref: virtual.measureElement,
        'data-index': index,
        'aria-posinset': index + 1,
        'aria-setsize': count,
        style: { transform: `translateY(${start - virtual.options.scrollMargin}px)` },
      },
    })),
  }
}
