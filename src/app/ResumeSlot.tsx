import { lazy, Suspense, useEffect, useState } from 'react'
import type { MatchCard } from '../data/card'
import { safeStorage } from './safe-storage'
import { storage } from './storage'

const Unfinished = lazy(() => import('./library/Unfinished'))

/** Matches that Home offers; the library has all. */
const MOST = 3

/** Whether there was an unfinished match when this page was last left: then Home keeps the room for it, so that nothing jumps. */
const HINT = 'parley.unfinished'

// The page may close in the middle of a match; its address says so.
addEventListener('pagehide', () => {
  if (/^#\/match\/[^/]+$/.test(location.hash)) safeStorage.set(HINT, '1')
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

async function unfinished(): Promise<readonly MatchCard[]> {
  if (!(await isThere())) return []
  await idle()
  const { store } = await storage()
  return store.unfinished()
}

/** The place on Home where interrupted matches are offered for resumption. The library's code is loaded only where there is one. */
export function ResumeSlot() {
  const [cards, setCards] = useState<readonly MatchCard[] | null>(null)
  const [hinted] = useState(() => safeStorage.get(HINT) === '1')
  useEffect(() => {
    let gone = false
    unfinished().then(
      found => {
        if (gone) return
        safeStorage.set(HINT, found.length > 0 ? '1' : '0')
        setCards(found)
      },
      // The library says what is wrong with the storage; Home stays as it is.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [])
  if (cards === null ? !hinted : cards.length === 0) return null
  return (
    <div style={{ minHeight: '10.5rem' }}>
      {cards !== null && (
        <Suspense>
          <Unfinished cards={cards} most={MOST} title="titleHome" />
        </Suspense>
      )}
    </div>
  )
}
