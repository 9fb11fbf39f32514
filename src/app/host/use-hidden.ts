import { useEffect, useState } from 'react'

/** Milliseconds in the background that are worth a word. */
const WORTH = 5000

/** Whether this page is out of sight, and for how long (ms) it last was, where that is worth a word; null until then. */
export function useHidden(): { readonly isHidden: boolean; readonly was: number | null } {
  const [state, setState] = useState<{ since: number | null; was: number | null }>({ since: null, was: null })
  useEffect(() => {
    const look = () => {
      const at = Date.now()
      setState(({ since, was }) => {
        if (document.visibilityState === 'hidden') return { since: since ?? at, was }
        return { since: null, was: since === null ? was : at - since < WORTH ? was : at - since }
      })
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return { isHidden: state.since !== null, was: state.was }
}
