import { lazy, Suspense, useEffect, useState } from 'react'
import type { MatchCard } from '../data/card'
import type { UnfinishedRun } from './run/unfinished'
import { safeStorage } from './safe-storage'
import { storage } from './storage'

const Unfinished = lazy(() => import('./library/Unfinished'))
const UnfinishedRuns = lazy(() => import('./run/UnfinishedRuns'))

/** Matches and runs that Home offers; the library has all. */
const MOST = 3

/** Whether there was an unfinished match when this page was last left: then Home keeps the room for it, so that nothing jumps. */
const HINT = 'parley.unfinished'

// The page may close in the middle of a match or a run; its address says so.
addEventListener('pagehide', () => {
  if (/^#\/(match|run)\/[^/]+$/.test(location.hash)) safeStorage.set(HINT, '1')
})

/** Whether this browser holds a library at all; where it can't say, it is opened to see. Nothing is created by asking. */
async function isThere(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(database => database.name === 'parley')
  } catch {
    return safeStorage.get(HINT) === '1'
  }
}

/** Waits until the page has nothing better to do: a long library takes a while to look through. */
const idle = (): Promise<void> =>
  new Promise(done => (typeof requestIdleCallback === 'undefined' ? setTimeout(done, 200) : requestIdleCallback(() => done(), { timeout: 1000 })))

interface Interrupted {
  readonly cards: readonly MatchCard[]
  readonly runs: readonly UnfinishedRun[]
}

async function interrupted(): Promise<Interrupted> {
  if (!(await isThere())) return { cards: [], runs: [] }
  await idle()
  const [{ store }, { unfinishedRuns, apartFrom }] = await Promise.all([storage(), import('./run/unfinished')])
  const runs = await unfinishedRuns(store)
  return { runs, cards: apartFrom(runs, await store.unfinished()) }
}

/** The place on Home where interrupted matches and runs are offered for resumption. The library's code is loaded only where there is one. */
export function ResumeSlot() {
  const [found, setFound] = useState<Interrupted | null>(null)
  const [hinted] = useState(() => safeStorage.get(HINT) === '1')
  useEffect(() => {
    let gone = false
    interrupted().then(
      all => {
        if (gone) return
        safeStorage.set(HINT, all.cards.length + all.runs.length > 0 ? '1' : '0')
        setFound(all)
      },
      // The library says what is wrong with the storage; Home stays as it is.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [])
  if (found === null ? !hinted : found.cards.length + found.runs.length === 0) return null
  return (
    <div style={{ minHeight: '10.5rem' }}>
      {found !== null && (
        <Suspense>
          {found.runs.length > 0 && <UnfinishedRuns runs={found.runs} most={MOST} />}
          {found.cards.length > 0 && <Unfinished cards={found.cards} most={MOST} title="titleHome" />}
        </Suspense>
      )}
    </div>
  )
}
