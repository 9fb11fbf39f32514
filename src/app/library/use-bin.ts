import { useCallback, useEffect, useState } from 'react'
import type { MatchCard } from '../../data/card'
import type { Store } from '../../data/store'
import { editCards, putBack } from './cards'

/** Days for which a deleted match can be restored. */
export const KEPT_DAYS = 7
const DAY = 86_400_000

/** Deleted matches. `fault`: why the last deletion failed. */
export interface Bin {
  readonly cards: readonly MatchCard[]
  /** What the last deletion took, until it is undone or closed. */
  readonly last: readonly MatchCard[]
  readonly fault: string | null
  remove(cards: readonly MatchCard[]): Promise<void>
  restore(cards: readonly MatchCard[]): Promise<void>
  /** Deletes for good what is in the bin now. */
  empty(): Promise<void>
  close(): void
}

/** The bin of a store: deletions show at once, can be undone, and are final after a week, when the library is next opened. */
export function useBin(store: Store | null): Bin {
  const [cards, setCards] = useState<readonly MatchCard[]>([])
  const [last, setLast] = useState<readonly MatchCard[]>([])
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    if (store === null) return undefined
    let gone = false
    const look = async () => {
      try {
        const before = Date.now() - KEPT_DAYS * DAY
        const found = await store.cards({ deleted: true })
        const old = found.filter(card => (card.deleted ?? before) < before)
        if (old.length > 0) await store.purge(before)
        if (!gone) setCards(found.filter(card => !old.includes(card)))
      } catch {
        // The list itself says what is wrong with the storage.
      }
    }
    // After the list is on the screen: it reads every card once more.
    const timer = setTimeout(() => void look(), 400)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [store])

  const attempt = useCallback(async (work: () => Promise<unknown>, undo: () => void) => {
    setFault(null)
    try {
      await work()
    } catch (error) {
      undo()
      setFault(error instanceof Error ? error.message : String(error))
    }
  }, [])
  const ids = (all: readonly MatchCard[]) => all.map(card => card.id)
  const without = (all: readonly MatchCard[], out: readonly MatchCard[]) => {
    const drop = new Set(ids(out))
    return all.filter(card => !drop.has(card.id))
  }
  return {
    cards,
    last,
    fault,
    async remove(gone) {
      if (store === null || gone.length === 0) return
      const at = Date.now()
      editCards(new Set(ids(gone)), () => null)
      setCards(was => [...gone, ...was])
      setLast(gone)
      await attempt(
        () => store.remove(ids(gone), at),
        () => {
          putBack(gone)
          setCards(was => without(was, gone))
          setLast([])
        },
      )
    },
    async restore(back) {
      if (store === null || back.length === 0) return
      setCards(was => without(was, back))
      setLast(was => without(was, back))
      putBack(back)
      await attempt(
        () => store.restore(ids(back)),
        () => {
          editCards(new Set(ids(back)), () => null)
          setCards(was => [...back, ...was])
        },
      )
    },
    async empty() {
      if (store === null) return
      const had = cards
      setCards([])
      setLast([])
      await attempt(
        () => store.purge(Date.now() + 1),
        () => setCards(had),
      )
    },
    close: () => setLast([]),
  }
}
