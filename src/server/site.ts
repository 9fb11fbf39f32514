import { realpath, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/** What a request's path names: a file of the site, a folder that lacks its final slash, or nothing that may be sent. */
export type Found =
  | { readonly file: string; readonly extension: string; readonly hashed: boolean }
  | { readonly slash: true }
  | { readonly status: 400 | 404 }

/** Vite names what it builds by content: such a file never changes under its name. */
const hashedName = /\/assets\/[^/]+-[\w-]{8}\.\w+(\.map)?$/

/**
 * Finds what `path` (of a request, still percent-encoded, without its query) names below `root`, an absolute folder.
 * Law: a found file's real path lies below `root`'s real path, whatever was asked, dots, encodings, backslashes and links included.
 */
export const find = async (root: string, path: string): Promise<Found> => {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return { status: 400 }
  }
  if (!plain.startsWith('/') || plain.includes('\0') || plain.includes('\\')) return { status: 400 }
  if (plain.split('/').some(part => part.startsWith('.'))) return { status: 404 }
  const wanted = join(resolve(root), plain)
  const named = await stat(wanted).catch(() => null)
  if (named?.isDirectory() && !plain.endsWith('/')) return { slash: true }
  const file = named?.isDirectory() ? join(wanted, 'index.html') : wanted
  try {
    const [real, home] = await Promise.all([realpath(file), realpath(root)])
    if (!real.startsWith(home + sep) || !(await stat(real)).isFile()) return { status: 404 }
    return { file: real, extension: extname(file).toLowerCase(), hashed: hashedName.test(plain) }
  } catch {
    return { status: 404 }
  }
}
