import { useCallback, useSyncExternalStore } from 'react'
import type { HostFrame, HostHandle } from '../../host/handle'

/** How the session stands; the screen follows every change. */
export function useHostFrame(handle: HostHandle): HostFrame {
  const subscribe = useCallback((changed: () => void) => handle.subscribe(changed), [handle])
  const read = useCallback(() => handle.frame(), [handle])
  return useSyncExternalStore(subscribe, read)
}
