import { useCallback, useState } from 'react'
import type { ModelEntry } from '../../players/llm/entry'
import { type KeyHome, keys } from './keys'
import { refOf, useModels } from './store'

/** The model that was deleted last, until the offer to bring it back is closed. */
export interface Undo {
  readonly last: ModelEntry | null
  remove(model: ModelEntry): void
  restore(): void
  close(): void
}

/** Forgets the key of a model that is no longer there, unless another model takes the same one. Returns it, for the way back. */
export function dropIdleKey(model: ModelEntry): { readonly key: string; readonly home: KeyHome } | null {
  const ref = refOf(model)
  const kept = keys.kept().find(each => keys.serves(each, ref))
  const key = keys.get(ref)
  if (kept === undefined || key === undefined || useModels.getState().models.some(each => keys.serves(kept, refOf(each)))) return null
  keys.forget(ref)
  return { key, home: kept.home }
}

/** Deletes models at once, with a way back for the last one. A key that only it used leaves its home at once, too, and waits in memory. */
export function useUndo(): Undo {
  const [gone, setGone] = useState<{ readonly model: ModelEntry; readonly at: number; readonly key: ReturnType<typeof dropIdleKey> } | null>(null)
  const remove = useCallback((model: ModelEntry) => {
    const { models, remove: drop } = useModels.getState()
    const at = models.findIndex(each => each.id === model.id)
    drop(model.id)
    setGone({ model, at, key: dropIdleKey(model) })
  }, [])
  return {
    last: gone?.model ?? null,
    remove,
    restore() {
      if (gone === null) return
      useModels.getState().add(gone.model, gone.at)
      if (gone.key !== null) keys.set(refOf(gone.model), gone.key.key, gone.key.home)
      setGone(null)
    },
    close: useCallback(() => setGone(null), []),
  }
}
