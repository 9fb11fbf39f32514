import { useTranslation } from 'react-i18next'
import type { MatchCard } from '../../data/card'
import { usePageList } from '../use-page-list'
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
  const { box, height, rows } = usePageList<HTMLUListElement>({ count: cards.length, wide: WIDE, narrow: NARROW, keyOf: i => cards[i]?.id ?? i })
  return (
    <ul ref={box} className="lib-list" aria-label={t('list')} style={{ height }}>
      {rows.map(({ index, key, rowProps }) => {
        const card = cards[index]
        return (
          card !== undefined && (
            <li key={key} {...rowProps}>
              <MatchRow card={card} naming={props.naming} isSelected={selected.has(card.id)} onSelect={props.onSelect} onRename={props.onRename} />
            </li>
          )
        )
      })}
    </ul>
  )
}
