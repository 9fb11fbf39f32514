import { useEffect, useState } from 'react'
import { isShow, type WallAsk, wallChannel, type WallShow } from './protocol'

/** What the host's page last sent to this session's walls; null before anything came. Asks for it when the window opens. */
export function useShow(session: string): WallShow | null {
  const [show, setShow] = useState<WallShow | null>(null)
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return undefined
    const channel = new BroadcastChannel(wallChannel(session))
    channel.addEventListener('message', event => {
      const data: unknown = event.data
      if (isShow(data, session)) setShow(data)
    })
    channel.postMessage({ v: 1, t: 'ask' } satisfies WallAsk)
    return () => channel.close()
  }, [session])
  return show
}
