import { useRef, useState } from 'react'
import type { MatchCard } from '../../data/card'
import type { Store } from '../../data/store'
import { exportCards } from './transfer'

/** An export that a button starts: `share` is what is written of it, 0..1, null while none runs; `fault` why the last one failed. */
export interface ExportRun {
  readonly share: number | null
  readonly fault: string | null
  /** `cards` says which matches, when it is asked. */
  start(store: Store, cards: () => readonly MatchCard[] | Promise<readonly MatchCard[]>): Promise<void>
  stop(): void
}

/** One export at a time; the page stays usable, and it can be stopped. */
export function useExport(): ExportRun {
  const [state, setState] = useState<{ share: number | null; fault: string | null }>({ share: null, fault: null })
  const running = useRef<AbortController | null>(null)
  return {
    ...state,
    async start(store, cards) {
      if (running.current !== null) return
      const course = new AbortController()
      running.current = course
      setState({ share: 0, fault: null })
      let fault: string | null = null
      try {
        await exportCards(store, await cards(), new Date(), { stop: course.signal, progress: share => setState({ share, fault: null }) })
      } catch (error) {
        if (!course.signal.aborted) fault = error instanceof Error ? error.message : String(error)
      }
      running.current = null
      setState({ share: null, fault })
    },
    stop: () => running.current?.abort(),
  }
}
