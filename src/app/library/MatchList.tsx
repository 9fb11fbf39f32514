import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchCard } from '../../data/card'
import type { Naming } from './listing'
import { MatchRow } from './MatchRow'

/** About how tall a row is, in px, before it is measured: one line of facts at the side, or stacked on a phone. */
const WIDE = 84
const NARROW = 148

/** The matches, as long as the list is; only those in sight are drawn. The page itself scrolls. */
export function MatchList(props: {
  readonly cards: readonly MatchCard[]
  readonly naming: Naming
  readonly selected: ReadonlySet<string>
  onSelect(card: MatchCard, extend: boolean): void
  onRename(card: MatchCard, name: string): void
}) {
  const { cards, selected } = props
  const { t } = useTranslation('library')
  const box = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const look = () => setTop(box.current === null ? 0 : Math.round(box.current.getBoundingClientRect().top + window.scrollY))
    look()
    // What stands above may grow (a report, unfinished matches), and then so does the page.
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  // Nothing that this hook returns is handed to memoised parts.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count: cards.length,
    estimateSize: () => (window.innerWidth <= 600 ? NARROW : WIDE),
    overscan: 10,
    scrollMargin: top,
    getItemKey: i => cards[i]?.id ?? i,
  })
  return (
    <ul ref={box} className="lib-list" aria-label={t('list')} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(item => {
        const card = cards[item.index]
        return (
          card !== undefined && (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={cards.length}
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            >
              <MatchRow card={card} naming={props.naming} isSelected={selected.has(card.id)} onSelect={props.onSelect} onRename={props.onRename} />
            </li>
          )
        )
      })}
    </ul>
  )
}
