import type { Store } from './store'

/**
 * What a host needs of a store, in the browser and in Node: its matches event by event (`journalOf`), the calls of its models (`bookOf`, `pastCalls`), and its sessions.
 * `cards({ session })` lists the matches of a session; `FileStore` and every `Store` satisfy it.
 */
export type HostStore = Pick<Store, 'create' | 'append' | 'settle' | 'card' | 'cards' | 'events' | 'keepCall' | 'calls' | 'texts' | 'sessions'> & {
  /** Gives back what it holds, once all that was asked for is kept. */
  close(): void | Promise<void>
}
