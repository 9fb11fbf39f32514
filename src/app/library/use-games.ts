import { useEffect, useState } from 'react'
import { type CatalogueEntry, loadGame } from '../../catalogue'

/** Games by id, once all that can be loaded are; null until then. Those that this version doesn't know are missing. */
export function useGames(ids: readonly string[]): ReadonlyMap<string, CatalogueEntry> | null {
  const [games, setGames] = useState<ReadonlyMap<string, CatalogueEntry> | null>(null)
  const wanted = ids.join(' ')
  useEffect(() => {
    let gone = false
    const all = wanted.split(' ').filter(id => id !== '')
    void Promise.allSettled(all.map(id => loadGame(id))).then(found => {
      if (!gone) setGames(new Map(found.flatMap(each => (each.status === 'fulfilled' ? [[each.value.card.id, each.value] as const] : []))))
    })
    return () => {
      gone = true
    }
  }, [wanted])
  return games
}
