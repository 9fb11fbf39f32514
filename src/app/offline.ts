/**
 * Keeps a page alive without a network, and across new builds. Runs by itself, before the app, from each html page.
 * 1. Registers the service worker, once the page has loaded. Only built pages in a secure context have one: over plain http
 *    from another machine the site works too, but needs its server.
 * 2. A chunk that is gone because a new build was put up: the page loads anew, once per build, and only if the server answers,
 *    so that nobody loses a page to a network that is down.
 */
const marker = 'parley.reloaded'

const reloadOnce = async (): Promise<void> => {
  try {
    // This module's address names the build.
    if (sessionStorage.getItem(marker) === import.meta.url) return
    const page = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })
    if (!page.ok) return
    sessionStorage.setItem(marker, import.meta.url)
  } catch {
    return // no network or no session storage: better a page with a part missing than none
  }
  location.reload()
}

window.addEventListener('vite:preloadError', () => void reloadOnce())

const register = (): void => {
  navigator.serviceWorker.register(new URL('sw.js', document.baseURI)).catch((error: unknown) => {
    console.info('This page will need the network next time too:', error)
  })
}

if (import.meta.env.PROD && isSecureContext && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
