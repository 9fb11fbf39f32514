/** Whether this browser can keep the screen on: only on secure pages. */
export const canKeepAwake = (): boolean => 'wakeLock' in navigator

/** Keeps the screen on while the page is in front, where the browser can. Returns how to stop. */
export function keepAwake(): () => void {
  let held: WakeLockSentinel | null = null
  let isOver = false
  const hold = async () => {
    if (isOver || !canKeepAwake() || document.visibilityState !== 'visible' || (held !== null && !held.released)) return
    const lock = await navigator.wakeLock.request('screen').catch(() => null)
    if (isOver) await lock?.release()
    else held = lock
  }
  const again = () => void hold()
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', again)
    void held?.release().catch(() => undefined)
  }
}
