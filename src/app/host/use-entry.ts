import { useEffect, useMemo, useState } from 'react'
import { type CatalogueEntry, loadGame } from '../../catalogue'

const loaded = new Map<string, CatalogueEntry>()

/** Games by their ids, loaded when they are needed: those that are there by now. A new map when one has come. */
export function useEntries(ids: readonly string[]): ReadonlyMap<string, CatalogueEntry> {
  const [loads, setLoads] = useState(0)
  useEffect(() => {
    let gone = false
    for (const id of ids)
      if (!loaded.has(id))
        loadGame(id).then(
          entry => {
            loaded.set(id, entry)
            if (!gone) setLoads(n => n + 1)
          },
          () => undefined,
        )
    return () => {
      gone = true
    }
  }, [ids])
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => new Map([...loaded].filter(([id]) => ids.includes(id))), [ids, loads])
}

const NONE: readonly string[] = []

/** A game by its id; null until it is there, and where there is none. */
export function useEntry(id: string | null): CatalogueEntry | null {
  const ids = useMemo(() => (id === null ? NONE : [id]), [id])
  const entries = useEntries(ids)
  return id === null ? null : (entries.get(id) ?? null)
}
