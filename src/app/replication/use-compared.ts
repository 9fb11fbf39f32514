import { useEffect, useMemo, useState } from 'react'
import { cards as gameCards, loadGame } from '../../catalogue'
import type { GameDef } from '../../core/game'
import type { PublishedTable } from '../../measures/published/published-table'
import { useShelf } from '../library/cards'
import { type Compared, compared } from './compare'
import { usePicks } from './picks'

/** A table beside the library; null until both are read. `fault`: why the library can't be read. */
export interface ComparedTable {
  readonly found: readonly Compared[] | null
  readonly fault: string | null
}

/** Puts a published table beside the matches of this browser, kept true while a screen shows it. */
export function useCompared(table: PublishedTable): ComparedTable {
  const { cards, fault } = useShelf()
  const chosen = usePicks(state => state.chosen)
  const [games, setGames] = useState<ReadonlyMap<string, GameDef> | null>(null)
  useEffect(() => {
    let here = true
    const ids = [...new Set(table.experiments.map(({ game }) => game))].filter(id => gameCards.some(card => card.id === id))
    void Promise.all(ids.map(loadGame)).then(entries => here && setGames(new Map(entries.map(({ game }) => [game.id, game]))))
    return () => {
      here = false
    }
  }, [table])
  const found = useMemo(() => (cards === null || games === null ? null : compared(table, cards, games, chosen)), [table, cards, games, chosen])
  return { found, fault }
}
