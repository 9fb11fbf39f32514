import { FallbackStore } from './fallback'
import { IndexedDbStore } from './indexeddb'
import { MemoryStore } from './memory'
import type { DataProblem } from './problem'
import type { Opened, Store } from './store'

/**
 * Opens this browser's store. Where IndexedDB is forbidden or fails, matches are kept in memory and `warning` says so;
 * what is stored stays untouched. Never rejects. Each kind of warning is given once.
 */
export async function openStore(name = 'parley'): Promise<Opened> {
  const given = new Map<string, DataProblem>()
  const listeners = new Set<(warning: DataProblem) => void>()
  const warn = (warning: DataProblem) => {
    if (given.has(warning.code)) return
    given.set(warning.code, warning)
    for (const listener of listeners) listener(warning)
  }
  let store: Store
  try {
    store = new FallbackStore(await IndexedDbStore.open(name, warn), warn)
  } catch {
    warn({ code: 'storage-forbidden', where: {} })
    store = new MemoryStore()
  }
  return {
    store,
    get warning() {
      return [...given.values()].at(-1) ?? null
    },
    onWarning(warned) {
      listeners.add(warned)
      return () => listeners.delete(warned)
    },
  }
}
