/**
 * The content security policy of every page, as directives. No `unsafe-eval`, and no inline script: what runs is what was built.
 * `script-src 'wasm-unsafe-eval'`: models in the page compile WebAssembly; it allows no eval of text.
 * `style-src 'unsafe-inline'`: Mantine sets its variables through style elements and attributes.
 * `connect-src *`: a person may point a model's seat at any provider or machine of theirs, and live sessions at any broker, so the addresses can't be listed.
 * `worker-src blob:`: bundled in-browser models start their workers from blobs.
 */
const directives = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': '* ws: wss: data: blob:',
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

const written = (rules: Readonly<Record<string, string>>): string =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** The policy as a page's meta element carries it, so that it holds on any web server. */
export const metaPolicy = written(directives)

/** The policy as our own server sends it: the same, and nobody may frame the page, which a meta element can't say. */
export const headerPolicy = written({ ...directives, 'frame-ancestors': "'none'" })
