/**
 * The service worker: after a first visit the site works without a network.
 * Laws: a visit gets the newest page that the network gives within some seconds, else the kept one. A page that is open keeps its own
 * chunks after a new build was put up, because the build before the present one stays kept. Nothing outside the site's folder is touched.
 * It is one file by itself: no imports (src/tools/site-plugin.ts checks), and `__PARLEY_SITE__` becomes the build's id and files there.
 */
declare const self: ServiceWorkerGlobalScope
declare const __PARLEY_SITE__: { readonly id: string; readonly files: readonly string[] }

const site = __PARLEY_SITE__
const scope = self.registration.scope
// Two sites in two folders of one host share the browser's caches, so names carry the folder.
const prefix = `parley ${scope} `
const present = prefix + site.id
/** How long a visit waits for the network before it gets the kept page, in milliseconds. */
const patience = 3000

const ours = async (): Promise<string[]> => (await caches.keys()).filter(name => name.startsWith(prefix))

const keptIn = async (names: readonly string[], url: string): Promise<Response | undefined> => {
  for (const name of names) {
    const found = await (await caches.open(name)).match(url, { ignoreVary: true })
    if (found) return found
  }
  return undefined
}

const fetched = async (url: string, cache: RequestCache): Promise<Response> => {
  const response = await fetch(url, { cache })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  // A redirected response may not answer a visit, so it is made plain.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response
}

const fill = async (): Promise<void> => {
  const before = await ours()
  const cache = await caches.open(present)
  const queue = [...site.files]
  const work = async (): Promise<void> => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      const url = new URL(file, scope).href
      const hashed = file.startsWith('assets/')
      // What is named by its content can be taken over from the build before, or from the browser's own cache.
      await cache.put(url, (hashed ? await keptIn(before, url) : undefined) ?? (await fetched(url, hashed ? 'default' : 'reload')))
    }
  }
  await Promise.all([work(), work(), work(), work()])
  await self.skipWaiting()
}

const settle = async (): Promise<void> => {
  const before = (await ours()).filter(name => name !== present)
  await Promise.all(before.slice(0, -1).map(name => caches.delete(name)))
  await self.clients.claim()
}

const kept = async (url: string): Promise<Response | undefined> => keptIn([present, ...(await ours()).toReversed()], url)

const visit = async (request: Request): Promise<Response> => {
  const page = new URL(request.url)
  page.search = page.hash = ''
  const url = page.href.replace(/\/index\.html$/, '/')
  const late = new Promise<null>(done => setTimeout(done, patience, null))
  const network = fetch(request).catch(() => null)
  const first = await Promise.race([network, late])
  if (first && first.status < 500) return first
  return (await kept(url)) ?? (await network) ?? Response.error()
}

self.addEventListener('install', event => {
  // What a page sends somewhere, questions to models above all, need not come by here, where the browser can be told so.
  const { addRoutes } = event as { addRoutes?: (rule: object) => Promise<void> }
  const routed = addRoutes?.call(event, { condition: { requestMethod: 'POST' }, source: 'network' })
  event.waitUntil(Promise.all([fill(), routed?.catch(() => undefined)]))
})
self.addEventListener('activate', event => event.waitUntil(settle()))
self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  if (request.mode === 'navigate') event.respondWith(visit(request))
  else event.respondWith(kept(request.url).then(found => found ?? fetch(request)))
})

export {}
