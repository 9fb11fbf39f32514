import { isAsk, wallChannel, type WallShow } from './protocol'

/** The host's end of a session's walls: sends shows and repeats the last one to whoever asks. */
export interface WallFeed {
  send(show: WallShow): void
  close(): void
}

/** Opens the feed of a session. Where the browser has no BroadcastChannel there is no wall. */
export function openFeed(session: string): WallFeed {
  if (typeof BroadcastChannel === 'undefined') return { send: () => {}, close: () => {} }
  const channel = new BroadcastChannel(wallChannel(session))
  let last: WallShow | null = null
  channel.addEventListener('message', event => {
    if (isAsk(event.data) && last !== null) channel.postMessage(last)
  })
  return {
    send(show) {
      last = show
      channel.postMessage(show)
    },
    close: () => channel.close(),
  }
}
