import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchCard } from '../../data/card'
import { MatchRow } from './MatchRow'

/** About how tall a row is, in px, before it is measured: one line of facts at the side, or stacked on a phone. */
const WIDE = 84
const NARROW = 148

/** The matches, as long as the list is; only those in sight are drawn. The page itself scrolls. */
export function MatchList(props: {
  readonly cards: readonly MatchCard[]
  readonly selected: ReadonlySet<string>
  onSelect(card: MatchCard, extend: boolean): void
  onRename(card: MatchCard, name: string): void
}) {
  const { cards, selected } = props
  const { t } = useTranslation('library')
  const box = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  // What stands above may grow (a report, unfinished matches), so the list's own place is read anew after every change.
  useLayoutEffect(() => {
    const now = box.current === null ? 0 : Math.round(box.current.getBoundingClientRect().top + window.scrollY)
    if (now !== top) setTop(now)
  })
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
              <MatchRow card={card} isSelected={selected.has(card.id)} onSelect={props.onSelect} onRename={props.onRename} />
            </li>
          )
        )
      })}
    </ul>
  )
}
