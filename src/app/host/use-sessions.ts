import { useCallback, useEffect, useState } from 'react'
import type { SessionRecord } from '../../data/session-book'
import { storage } from '../storage'

/** The sessions of this browser, newest first: null while they are being read. `fault`: why they can't be. */
export function useSessions(): {
  readonly sessions: readonly SessionRecord[] | null
  readonly fault: string | null
  remove(id: string): Promise<void>
} {
  const [state, setState] = useState<{ sessions: readonly SessionRecord[] | null; fault: string | null }>({ sessions: null, fault: null })
  const look = useCallback(async () => {
    try {
      const { store } = await storage()
      setState({ sessions: await store.sessions.records(), fault: null })
    } catch (error) {
      setState({ sessions: null, fault: error instanceof Error ? error.message : String(error) })
    }
  }, [])
  useEffect(() => {
    let stop = () => {}
    let gone = false
    void look()
    void storage().then(({ store }) => {
      if (!gone) stop = store.subscribe(() => void look())
    })
    return () => {
      gone = true
      stop()
    }
  }, [look])
  return {
    ...state,
    async remove(id) {
      const { store } = await storage()
      await store.sessions.remove(id)
      await look()
    },
  }
}
