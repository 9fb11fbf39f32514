import type { ModelRef } from '../../core/spec'
import { keys } from './keys'

/** What this site's server says about asking providers for this page: which it asks, that it wants the host token, or that it doesn't. */
export type ProxyState = { readonly state: 'on'; readonly providers: readonly string[] } | { readonly state: 'forbidden' } | { readonly state: 'off' }

/** Header in which a page that is not on the server's machine shows that it belongs to the host. */
const HOST_TOKEN = 'x-parley-host'

/**
 * Asks this site's server. Only a server that answers as ours does is asked at all, so that a static host's log and the browser's console stay clean.
 * `token`: one that was just typed; else the kept one is shown.
 */
export async function askProxy(token: string | undefined): Promise<ProxyState> {
  const { origin, pathname } = window.location
  try {
    const page = await fetch(`${origin}${pathname}`, { method: 'HEAD', cache: 'no-store' })
    if (page.headers.get('cross-origin-resource-policy') !== 'same-origin') return { state: 'off' }
    const shown = token ?? keys.get({ provider: 'openai-compatible', model: '', proxied: true } satisfies ModelRef)
    const response = await fetch(`${origin}/proxy/`, { cache: 'no-store', headers: shown === undefined ? {} : { [HOST_TOKEN]: shown } })
    if (response.status === 403) return { state: 'forbidden' }
    const said: unknown = response.ok && response.headers.get('content-type')?.includes('json') === true ? await response.json() : null
    const { providers } = (said ?? {}) as { providers?: unknown }
    const list = Array.isArray(providers) ? providers.filter(id => typeof id === 'string') : []
    return list.length === 0 ? { state: 'off' } : { state: 'on', providers: list }
  } catch {
    return { state: 'off' }
  }
}
