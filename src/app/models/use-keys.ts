import { useSyncExternalStore } from 'react'
import type { ModelRef } from '../../core/spec'
import { type KeyHome, type KeptKey, keys } from './keys'

let version = 0
keys.subscribe(() => {
  version += 1
})

/** Redraws when keys come, move or go. */
const useVersion = () => useSyncExternalStore(keys.subscribe, () => version)

/** Where a model's key is, or null where there is none; follows changes. */
export function useKeyHome(ref: ModelRef | null): KeyHome | null {
  useVersion()
  return ref === null ? null : keys.homeOf(ref)
}

/** Every key that is kept, without the keys; follows changes. */
export function useKeptKeys(): readonly KeptKey[] {
  useVersion()
  return keys.kept()
}
