import type { HostHandle } from '../../host/handle'

/**
 * A session that this tab hosts, with what its screen shows besides the frame. `link`: what people open to join. `lanLinks`: the same under this machine's other addresses.
 * `code`: six letters that lead to the link, where the server offers them. `broker`: where it runs, as its address or `tabs`, '' for this page's own server. `warnings`: sentences about what will not work.
 */
export interface Hosting {
  readonly handle: HostHandle
  readonly link: string
  readonly lanLinks: readonly string[]
  readonly code: string | null
  readonly broker: string
  readonly warnings: readonly string[]
}

const here = new Map<string, Hosting>()
const heard = new Set<() => void>()
const tell = () => {
  for (const hear of heard) hear()
}

/** What a browser asks before a tab that still hosts is closed. */
const guard = (event: BeforeUnloadEvent) => event.preventDefault()

/** From now on this tab hosts it: pages find it by its session, and the browser asks before the tab is closed, until the session is over. */
export function takeUp(hosting: Hosting): void {
  const { session } = hosting.handle
  if (running().length === 0) window.addEventListener('beforeunload', guard)
  here.set(session, hosting)
  over.delete(session)
  const settle = () => {
    over.add(session)
    const { stage, fault } = hosting.handle.frame()
    // Another tab took it over: this one has nothing more to show of it.
    if (stage !== 'over' && fault === null && here.get(session) === hosting) here.delete(session)
    if (running().length === 0) window.removeEventListener('beforeunload', guard)
    tell()
  }
  hosting.handle.done.then(settle, settle)
  tell()
}

const over = new Set<string>()
const running = (): readonly string[] => [...here.keys()].filter(session => !over.has(session))

/** The session as this tab hosts it, also when it is over; null where it doesn't. */
export const hostingOf = (session: string): Hosting | null => here.get(session) ?? null

/** The session that runs in this tab, if one does: the latest. */
export const liveHere = (): string | null => running().at(-1) ?? null

/** Calls back when this tab begins or ends to host. Returns how to stop. */
export function onHosting(changed: () => void): () => void {
  heard.add(changed)
  return () => heard.delete(changed)
}
