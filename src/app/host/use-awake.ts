import { useEffect, useState } from 'react'

interface WakeLockHere {
  request(kind: 'screen'): Promise<{ release(): Promise<void>; addEventListener(what: 'release', heard: () => void): void }>
}

/**
 * Keeps this machine's screen awake while it is wanted, and takes the lock again whenever the page comes back in sight. False where the browser gives none: over plain http, or when it is
 * short of power. Null while nobody knows.
 */
export function useAwake(isWanted: boolean): boolean | null {
  const [isAwake, setAwake] = useState<boolean | null>(null)
  useEffect(() => {
    if (!isWanted) return undefined
    const { wakeLock } = navigator as { wakeLock?: WakeLockHere }
    if (wakeLock === undefined) {
      setAwake(false)
      return undefined
    }
    let gone = false
    let held: { release(): Promise<void> } | null = null
    const take = async () => {
      if (document.visibilityState !== 'visible' || held !== null) return
      try {
        const got = await wakeLock.request('screen')
        held = got
        got.addEventListener('release', () => (held = null))
        if (gone) await got.release()
        else setAwake(true)
      } catch {
        if (!gone && document.visibilityState === 'visible') setAwake(false)
      }
    }
    const look = () => void take()
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', look)
      void held?.release().catch(() => undefined)
    }
  }, [isWanted])
  return isAwake
}
