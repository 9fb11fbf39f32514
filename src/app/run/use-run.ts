import { useCallback, useEffect, useState } from 'react'
import { usePaced } from '../match/use-paced'
import { storage } from '../storage'
import type { RunFrame } from './frame'
import { restingFrame } from './resting'
import type { LiveRun } from './live-run'
import { runOf } from './runs'

/** A run as its screen finds it. */
export type Found =
  | { readonly is: 'loading' }
  | { readonly is: 'none' }
  | { readonly is: 'fault'; readonly why: string }
  | { readonly is: 'there'; readonly frame: RunFrame; readonly live: LiveRun | null }

const never = () => () => undefined

/** The run of that id: live where this tab plays it, else as it is stored. `look` reads it again, for instance when it has just been continued here. */
export function useRun(id: string): Found & { look(): void } {
  const [live, setLive] = useState<LiveRun | null>(() => runOf(id))
  const [stored, setStored] = useState<RunFrame | 'none' | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const [reading, setReading] = useState(0)
  const look = useCallback(() => {
    setLive(runOf(id))
    setReading(n => n + 1)
  }, [id])
  const subscribe = useCallback((changed: () => void) => live?.subscribe(changed) ?? never(), [live])
  const frame = usePaced(subscribe, () => live?.getFrame() ?? null, DRAWN)
  // A run that another tab took over is read from the store again.
  const isElsewhere = frame?.state === 'elsewhere'
  const isHere = live !== null && !isElsewhere
  useEffect(() => {
    if (isHere) return undefined
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let stop = () => {}
    const read = async () => {
      try {
        const { store } = await storage()
        const found = await restingFrame(store, id)
        if (!gone) setStored(found ?? 'none')
      } catch (error) {
        if (!gone) setWhy(error instanceof Error ? error.message : String(error))
      }
    }
    void storage().then(({ store }) => {
      if (gone) return
      // Another tab may be playing it: what it stores is shown, now and then.
      stop = store.subscribe(() => {
        timer ??= setTimeout(() => {
          timer = undefined
          void read()
        }, AGAIN)
      })
    })
    void read()
    return () => {
      gone = true
      clearTimeout(timer)
      stop()
    }
  }, [id, isHere, reading])
  if (isHere && frame !== null) return { is: 'there', frame, live, look }
  if (why !== null) return { is: 'fault', why, look }
  if (stored === null) return { is: 'loading', look }
  return stored === 'none'
    ? { is: 'none', look }
    : { is: 'there', frame: isElsewhere && stored.state === 'resting' ? { ...stored, state: 'elsewhere' } : stored, live: null, look }
}

/** Milliseconds between two readings of a run that another tab plays. */
const AGAIN = 2000
/** Milliseconds between two drawings of a run under way: its progress is read, not watched move by move. */
const DRAWN = 200
