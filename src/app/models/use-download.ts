import { useCallback, useEffect, useRef, useState } from 'react'

/** How a download stands: not begun, on its way (share of 1), done, stopped by the person, or failed with a reason. */
export type Download =
  | { readonly state: 'idle' | 'done' | 'cancelled' }
  | { readonly state: 'loading'; readonly share: number }
  | { readonly state: 'failed'; readonly why: string }

/** One download that can be cancelled. Leaving the page cancels it, too. `load` reports shares of 1 and rejects when `stop` is aborted. */
export function useDownload(load: (onShare: (share: number) => void, stop: AbortSignal) => Promise<void>): {
  readonly download: Download
  start(): void
  cancel(): void
} {
  const [download, setDownload] = useState<Download>({ state: 'idle' })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const start = useCallback(() => {
    const mine = new AbortController()
    stop.current?.abort()
    stop.current = mine
    const say = (next: Download) => {
      if (stop.current === mine && !mine.signal.aborted) setDownload(next)
    }
    setDownload({ state: 'loading', share: 0 })
    load(share => say({ state: 'loading', share }), mine.signal).then(
      () => say({ state: 'done' }),
      (error: unknown) => say({ state: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
  }, [load])
  const cancel = useCallback(() => {
    stop.current?.abort()
    setDownload({ state: 'cancelled' })
  }, [])
  return { download, start, cancel }
}
