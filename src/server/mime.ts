/** Content types by file extension. `packed`: worth compressing. */
const types: Readonly<Record<string, { readonly type: string; readonly packed: boolean }>> = {
  '.html': { type: 'text/html; charset=utf-8', packed: true },
  '.js': { type: 'text/javascript; charset=utf-8', packed: true },
  '.mjs': { type: 'text/javascript; charset=utf-8', packed: true },
  '.css': { type: 'text/css; charset=utf-8', packed: true },
  '.json': { type: 'application/json; charset=utf-8', packed: true },
  '.jsonl': { type: 'application/x-ndjson; charset=utf-8', packed: true },
  '.map': { type: 'application/json; charset=utf-8', packed: true },
  '.webmanifest': { type: 'application/manifest+json; charset=utf-8', packed: true },
  '.txt': { type: 'text/plain; charset=utf-8', packed: true },
  '.csv': { type: 'text/csv; charset=utf-8', packed: true },
  '.svg': { type: 'image/svg+xml', packed: true },
  '.wasm': { type: 'application/wasm', packed: true },
  '.png': { type: 'image/png', packed: false },
  '.jpg': { type: 'image/jpeg', packed: false },
  '.webp': { type: 'image/webp', packed: false },
  '.ico': { type: 'image/x-icon', packed: false },
  '.woff2': { type: 'font/woff2', packed: false },
  '.woff': { type: 'font/woff', packed: false },
  '.zip': { type: 'application/zip', packed: false },
}

/** How a file with this extension (with its dot, lower case) is sent; unknown ones are bytes that no browser interprets. */
export const mimeOf = (extension: string): { readonly type: string; readonly packed: boolean } =>
  types[extension] ?? { type: 'application/octet-stream', packed: false }
