import { useCallback, useEffect, useState } from 'react'
import type { RunRecord } from '../../data/run-record'
import type { Store } from '../../data/store'
import { when } from '../../ui/screens/dashboard/figures'
import { useSettings } from '../settings'
import { gameTitle } from './listing'

/** How sessions are called for people: a run of this browser by its name, else its game, with its day; any other by its id. `changed`: what was read again when it was. */
export function useSessionNames(store: Store | null, changed: unknown): (session: string) => string {
  const language = useSettings(s => s.language)
  const [runs, setRuns] = useState<ReadonlyMap<string, RunRecord>>(new Map())
  useEffect(() => {
    if (store === null) return undefined
    let there = true
    store.runs().then(
      found => there && setRuns(new Map(found.map(run => [run.id, run]))),
      // The list itself says what is wrong with the storage; ids still name sessions.
      () => undefined,
    )
    return () => {
      there = false
    }
  }, [store, changed])
  return useCallback(
    session => {
      const run = runs.get(session)
      return run === undefined ? session : `${run.name ?? gameTitle(run.game, language)}, ${when(run.created, language)}`
    },
    [runs, language],
  )
}
