import { useEffect, useState } from 'react'
import type { inBrowser } from '../../players/llm/in-browser'

/** What this browser can run by itself; null until that is known. */
export type Here = Awaited<ReturnType<typeof inBrowser>>

/** Looks once, when a screen asks. */
export function useHere(): Here | null {
  const [here, setHere] = useState<Here | null>(null)
  useEffect(() => {
    let gone = false
    const look = async () => {
      const { inBrowser: ask } = await import('../../players/llm/in-browser')
      const found = await ask()
      if (!gone) setHere(found)
    }
    look().catch(() => {
      if (!gone) setHere({ promptApi: 'missing', webGpu: false })
    })
    return () => {
      gone = true
    }
  }, [])
  return here
}
