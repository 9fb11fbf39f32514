import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { Plugin } from 'vite'
import { metaPolicy } from '../server/csp.ts'
import { licencePage } from './licences.ts'
import { sourcesHash } from './project.mjs'

/** Stands in the service worker's source for what it keeps; see src/app/sw.ts. */
const placeholder = '__PARLEY_SITE__'

/** Built, but not kept for offline use. */
const notKept = (file: string): boolean => file === 'sw.js' || file === 'build.json' || file.endsWith('.map')

/** Longest script, in characters, that every visitor keeps. The engine for models in the page is longer: it comes when somebody asks for such a model, which needs a network too. */
const MOST = 2_000_000

/**
 * What makes a build of the app a site that stands by itself: the content security policy in its pages, `licences.txt`,
 * `build.json` (what it was made from) and the list of files in the service worker. Browser builds only.
 */
export const sitePlugin = ({ root, version }: { root: string; version: string }): Plugin => ({
  name: 'parley-site',
  enforce: 'post',
  applyToEnvironment: environment => environment.config.consumer === 'client',
  configureServer(server) {
    server.middlewares.use('/licences.txt', (_request, response) => {
      response.setHeader('content-type', 'text/plain; charset=utf-8')
      response.end(licencePage(root))
    })
  },
  transformIndexHtml: {
    order: 'post',
    // Not while developing: React's fast refresh starts from an inline script.
    handler: (_html, { server }) =>
      server ? [] : [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy }, injectTo: 'head-prepend' }],
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencePage(root) })
      this.emitFile({ type: 'asset', fileName: 'build.json', source: `${JSON.stringify({ version, sources: sourcesHash() })}\n` })
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk') return this.error('The service worker was not built.')
      if (worker.imports.length + worker.dynamicImports.length > 0) this.error('The service worker must be one file: it can import types only.')
      const built = Object.values(bundle).filter(file => !notKept(file.fileName))
      const id = createHash('sha256')
      for (const file of built) id.update(`${file.fileName}\0`).update(file.type === 'chunk' ? file.code : file.source)
      const kept = built.filter(file => file.type !== 'chunk' || file.code.length <= MOST)
      const files = [...new Set([...kept.map(file => file.fileName), ...readdirSync(`${root}/public`), 'licences.txt'])].toSorted()
      const site = { id: id.digest('hex').slice(0, 16), files: files.map(file => (file === 'index.html' ? '' : file)) }
      if (!worker.code.includes(placeholder)) this.error(`The service worker no longer reads ${placeholder}.`)
      worker.code = worker.code.replace(placeholder, () => JSON.stringify(site))
    },
  },
})
