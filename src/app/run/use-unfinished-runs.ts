import { useEffect, useState } from 'react'
import type { Store } from '../../data/store'
import { type UnfinishedRun, unfinishedRuns } from './unfinished'

/** Runs that are not over, read again when `changed` changes; none until they are read. */
export function useUnfinishedRuns(store: Store | null, changed: unknown): readonly UnfinishedRun[] {
  const [runs, setRuns] = useState<readonly UnfinishedRun[]>([])
  useEffect(() => {
    let gone = false
    if (store !== null)
      unfinishedRuns(store).then(
        found => gone || setRuns(found),
        // The library says what is wrong with the storage.
        () => undefined,
      )
    return () => {
      gone = true
    }
  }, [store, changed])
  return runs
}
