import type { Will } from './transport'

/** One retained message as tabs keep it. `stamp`: when it was said, UTC ms, growing with each message of its writer. `writer`: the tab that said it. */
export interface KeptWord {
  readonly topic: string
  readonly payload: Uint8Array
  readonly stamp: number
  readonly writer: string
}

/**
 * What tabs of one session call over their channel. `hello`: somebody came, and the others are to say `here`; `here`: somebody lives (`locks`: whoever dies lets go of a Web Lock of its name);
 * `bye`: a goodbye; `dead`: somebody was found dead; `ping`: are you there; `say`: a message; `kept`: retained messages for one who came, or (`to` null) for everybody.
 */
export type TabWord =
  | { readonly t: 'hello' | 'here'; readonly id: string; readonly will: Will | null; readonly locks: boolean }
  | { readonly t: 'bye' | 'dead'; readonly id: string }
  | { readonly t: 'ping'; readonly to: string }
  | { readonly t: 'say'; readonly id: string; readonly topic: string; readonly payload: Uint8Array; readonly retain: number | null }
  | { readonly t: 'kept'; readonly to: string | null; readonly words: readonly KeptWord[] }

/** The part of BroadcastChannel that is used: tests stand in its way. */
export interface TabChannel {
  postMessage(word: unknown): void
  onmessage: ((event: MessageEvent) => unknown) | null
  close(): void
}

/** The name of a session's channel. No version in it: tabs of another version must hear each other's notices to know that they must reload. */
export const channelName = (session: string): string => `parley/${session}`
