import { loadGame, resolveGame } from '../../catalogue'
import { Problem } from '../../core/problem'
import { VERSION } from '../../core/version'
import type { HostGame, HostDeps } from '../../host/live/deps'
import { openSession, resumeSession } from '../../host/live/open-session'
import type { SessionHost } from '../../host/live/session-host'
import { credentialsOf } from '../../host/wire/credentials'
import { hostKeys } from '../../host/wire/keys'
import { joinLink } from '../../host/wire/link'
import type { Lease } from '../../run/handle'
import type { SessionPlan } from '../../session/plan'
import { openTransport, ownBroker } from '../../transport/open'
import { LETTING_GO, takeLease } from '../lease'
import { hostWarnings } from '../../wording/host-warnings'
import { useSettings } from '../settings'
import { storage } from '../storage'
import type { Hosting } from './hosting'
import { SessionPlayers } from './players'
import { codeFor, lanPages, servesBroker } from './server'
import { workerClock } from './worker-clock'

/** Bytes of the browser's own randomness: there on plain http too. */
const random = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n))

/** The page that participants open. */
const joinPage = (base: string): string => new URL('join.html', base).href

/**
 * Opens a session that this tab hosts. `broker`: '' for this page's own server where it has one, else tabs of this browser; or `tabs`, or the address of a broker.
 * Rejects with a Problem where the broker can't be reached, or storage is refused.
 */
export async function openHosting(plan: SessionPlan, broker = ''): Promise<Hosting> {
  const seed = random(32)
  const { session } = hostKeys(seed)
  const lease = await leaseOf(session, false)
  return hosting(session, seed, broker, lease, deps => openSession(deps, plan, seed))
}

/** Goes on with a session of this browser. Throws a Problem where another tab hosts it (unless `steal`), or its key isn't here. */
export async function resumeHosting(session: string, steal: boolean): Promise<Hosting> {
  const { store } = await storage()
  const seed = await store.sessions.secret(session)
  if (seed === null)
    throw new Problem({
      expected: 'a session that was hosted in this browser',
      found: 'no key for it',
      where: 'session',
      todo: 'go on in the browser that hosted it',
    })
  const lease = await leaseOf(session, steal)
  if (steal) await new Promise(resolve => setTimeout(resolve, LETTING_GO))
  return hosting(session, seed, brokers.get(session), lease, deps => resumeSession(deps, session))
}

/** Which broker a session runs on: kept with the browser, because the log doesn't depend on it. */
const brokers = {
  get: (session: string): string => localStorage.getItem(`parley.broker.${session}`) ?? '',
  set: (session: string, broker: string) => {
    try {
      localStorage.setItem(`parley.broker.${session}`, broker)
    } catch {
      // A full storage costs nothing here: the session goes on with this page's own server.
    }
  },
}

async function leaseOf(session: string, steal: boolean): Promise<Lease> {
  const lease = await takeLease(`session:${session}`, steal)
  if (lease !== null) return lease
  throw new Problem({
    expected: 'a session that no other tab hosts',
    found: 'one that is open in another tab',
    where: 'session',
    todo: 'go on there, or take it over',
  })
}

async function hosting(
  session: string,
  seed: Uint8Array,
  broker: string,
  lease: Lease,
  begin: (deps: HostDeps) => Promise<SessionHost>,
): Promise<Hosting> {
  try {
    const { store, warning } = await storage()
    const address = broker !== '' ? broker : (await servesBroker()) ? ownBroker(location.href) : 'tabs'
    const credentials = credentialsOf({ kind: 'host', seed })
    const load = (game: string): Promise<HostGame> => loadGame(game)
    const players = new SessionPlayers(session, store, load)
    const handle = await begin({
      clock: workerClock(),
      random,
      transport: openTransport(address, { session, username: credentials.username, password: id => credentials.password(id) }),
      store,
      app: VERSION,
      load,
      resolve: resolveGame,
      player: (who, at) => players.player(who, at),
    })
    lease.onLost(() => void handle.close())
    handle.done.then(
      () => lease.release(),
      () => lease.release(),
    )
    brokers.set(session, broker)
    const { sign } = hostKeys(seed)
    const inLink = address === ownBroker(location.href) ? null : address
    const pages = inLink === 'tabs' ? [] : await lanPages()
    const linkAt = (base: string) => joinLink({ page: joinPage(base), key: sign, broker: inLink })
    const own = linkAt(location.href)
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)
    const lan = pages.map(linkAt)
    const link = isLocal && lan[0] !== undefined ? lan[0] : own
    return {
      handle,
      link,
      lanLinks: [...new Set([...lan, own])],
      code: inLink === null ? await codeFor(link) : null,
      broker: inLink ?? '',
      warnings: warningsOf({
        isTabs: address === 'tabs',
        isUnreachable: inLink === null && isLocal && lan.length === 0,
        isUnsaved: warning !== null || store.kind === 'memory',
      }),
    }
  } catch (error) {
    lease.release()
    throw error
  }
}

function warningsOf(it: { readonly isTabs: boolean; readonly isUnreachable: boolean; readonly isUnsaved: boolean }): readonly string[] {
  const t = hostWarnings(useSettings.getState().language)
  return [...(it.isTabs ? [t.tabs] : []), ...(it.isUnreachable ? [t.unreachable] : []), ...(it.isUnsaved ? [t.unsaved] : [])]
}
