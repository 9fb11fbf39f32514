import { useSyncExternalStore } from 'react'
import type { DataProblem } from '../../data/problem'
import type { Opened, Store } from '../../data/store'
import { storage } from '../storage'

/** What every reading of the library tells. `warning`: what is wrong with the storage, null where all is well; `fault`: why it can't be read. */
export interface Reading {
  readonly store: Store | null
  readonly warning: DataProblem | null
  readonly fault: string | null
}

/** A reading of the library that is kept true while a screen shows it. */
export interface Live<V extends Reading> {
  readonly get: () => V
  readonly use: () => V
  /** Changes what the screens see before the store has changed: a reading that began before is thrown away. */
  edit(next: Partial<V>): void
}

/** Milliseconds after a change before the library is read again; a long one waits as many times longer as it took to read. */
const SETTLE = 120
const EASE = 4

/** Makes a reading: `read` is called on first use and after every change of the store while somebody looks; null from it means that it was overtaken. What was read before is there at once. */
export function liveReading<V extends Reading>(initial: V, read: (opened: Opened) => Promise<Partial<V> | null>): Live<V> {
  let value = initial
  let stop: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let [took, edits] = [0, 0]
  const listeners = new Set<() => void>()
  const put = (next: Partial<V>) => {
    value = { ...value, ...next }
    for (const listener of listeners) listener()
  }
  const now = async (): Promise<void> => {
    const [from, before] = [performance.now(), edits]
    try {
      const found = await read(await storage())
      took = performance.now() - from
      if (before !== edits) soon()
      else if (found !== null) put({ ...found, fault: null })
    } catch (error) {
      put({ fault: error instanceof Error ? error.message : String(error) } as Partial<V>)
    }
  }
  const soon = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined
        void now()
      },
      Math.max(SETTLE, took * EASE),
    )
  }
  const open = async (): Promise<void> => {
    const opened = await storage()
    put({ store: opened.store, warning: opened.warning } as Partial<V>)
    const stops = [
      opened.store.subscribe(soon),
      opened.onWarning(warning => {
        put({ warning } as Partial<V>)
        soon()
      }),
    ]
    stop = () => {
      for (const one of stops) one()
      clearTimeout(timer)
      timer = undefined
      stop = null
    }
    if (listeners.size === 0) return stop()
    await now()
  }
  const subscribe = (changed: () => void) => {
    listeners.add(changed)
    if (listeners.size === 1) void open()
    return () => {
      listeners.delete(changed)
      if (listeners.size === 0) stop?.()
    }
  }
  const get = () => value
  return {
    get,
    use: () => useSyncExternalStore(subscribe, get),
    edit(next) {
      edits++
      put(next)
    },
  }
}
