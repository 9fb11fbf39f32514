import type { MatchCard } from '../../data/card'
import { newestFirst, undeleted } from '../../data/store'
import { liveReading, type Reading } from './live'

/** The library as its own screen sees it. `cards` are newest first, without deleted ones; null until they are read. */
export interface Shelf extends Reading {
  readonly cards: readonly MatchCard[] | null
}

const shelf = liveReading<Shelf>({ cards: null, store: null, warning: null, fault: null }, async ({ store }) => ({ cards: await store.cards() }))

/** All cards of this browser's library. */
export const useShelf = shelf.use

/** Changes cards on the screen before the store has done it; null drops one. */
export function editCards(ids: ReadonlySet<string>, edit: (card: MatchCard) => MatchCard | null): void {
  const { cards } = shelf.get()
  shelf.edit(cards === null ? {} : { cards: cards.flatMap(card => (ids.has(card.id) ? (edit(card) ?? []) : card)) })
}

/** Puts cards that were taken off the screen back where they belong. */
export function putBack(back: readonly MatchCard[]): void {
  const { cards } = shelf.get()
  if (cards === null) return
  const ids = new Map(back.map(card => [card.id, undeleted(card)]))
  shelf.edit({ cards: [...cards.filter(card => !ids.has(card.id)), ...ids.values()].sort(newestFirst) })
}
