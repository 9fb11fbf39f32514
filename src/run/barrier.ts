/** Waits at a barrier with step k. Rejects with the signal's reason when the match is stopped, whatever the barrier does then. */
export async function waitAt(barrier: (k: number, stop: AbortSignal) => Promise<void>, k: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) throw stop.reason
  let cancel = () => undefined as void
  try {
    const stopped = new Promise<never>((_, reject) => stop.addEventListener('abort', (cancel = () => reject(stop.reason as Error))))
    await Promise.race([stopped, barrier(k, stop)])
  } finally {
    stop.removeEventListener('abort', cancel)
  }
}
