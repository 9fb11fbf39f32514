import { useRef, useState } from 'react'
import type { Store } from '../../data/store'
import { storage } from '../storage'
import type { Picked } from './picked'
import { type FileReport, type Going, takeIn } from './take-in'

/** An import: what runs, what came of it, and how to begin and to stop one. */
export interface Importer {
  readonly running: Going | null
  readonly reports: readonly FileReport[]
  take(files: readonly Picked[]): void
  stop(): void
  close(): void
}

/** One import at a time; files that come while one runs wait for it. */
export function useImport(store: Store | null): Importer {
  const [running, setRunning] = useState<Going | null>(null)
  const [reports, setReports] = useState<readonly FileReport[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const stop = useRef(new AbortController())
  return {
    running,
    reports,
    take(files) {
      if (files.length === 0) return
      queue.current = queue.current.then(async () => {
        stop.current = new AbortController()
        setRunning({ done: 0, of: files.length, matches: 0 })
        setReports([])
        // Files may come before the library has been read.
        const found = await takeIn(store ?? (await storage()).store, files, setRunning, stop.current.signal)
        setReports(found)
        setRunning(null)
      })
    },
    stop: () => stop.current.abort(),
    close: () => setReports([]),
  }
}
