import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** How a body is packed for the wire. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding that an Accept-Encoding header allows. */
export const encodingFor = (accept: string | undefined): Encoding => {
  const allowed = new Map<string, number>()
  for (const part of (accept ?? '').toLowerCase().split(',')) {
    const [name = '', ...options] = part.split(';').map(text => text.trim())
    const q = options.find(option => option.startsWith('q='))
    allowed.set(name, q ? Number(q.slice(2)) : 1)
  }
  const takes = (name: string): boolean => (allowed.get(name) ?? 0) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** One file as it is sent. `etag` names the content, not the encoding, so it is weak. */
export interface Packed {
  readonly body: Buffer
  readonly etag: string
}

/** Reads files and packs them, each once per change on disk: the site is a few megabytes, so it all stays in memory. */
export class Packer {
  readonly #kept = new Map<string, { readonly changed: number; readonly packed: Promise<Packed> }>()

  async get(file: string, encoding: Encoding): Promise<Packed> {
    const changed = (await stat(file)).mtimeMs
    const key = `${encoding} ${file}`
    const kept = this.#kept.get(key)
    if (kept?.changed === changed) return kept.packed
    const packed = pack(file, encoding)
    this.#kept.set(key, { changed, packed })
    packed.catch(() => this.#kept.delete(key))
    return packed
  }
}

const pack = async (file: string, encoding: Encoding): Promise<Packed> => {
  const raw = await readFile(file)
  const etag = `W/"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`
  if (encoding === 'br')
    return { body: await brotli(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }), etag }
  if (encoding === 'gzip') return { body: await zip(raw, { level: 8 }), etag }
  return { body: raw, etag }
}
