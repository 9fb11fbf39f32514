import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** What a build is made of. Tests are left out: changing one must not rebuild anything. */
const inputs = ['src', 'games', 'public', 'index.html', 'join.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']
const ignored = /\.test\.tsx?$/

/**
 * Every file below the given paths, relative to the project with forward slashes, in code unit order.
 * @param {readonly string[]} paths missing ones are skipped
 * @returns {string[]}
 */
const filesUnder = paths => {
  /** @type {string[]} */
  const found = []
  /** @param {string} path */
  const visit = path => {
    const name = relative(root, path).split(sep).join('/')
    if (ignored.test(name)) return
    if (statSync(path).isDirectory()) for (const child of readdirSync(path)) visit(join(path, child))
    else found.push(name)
  }
  for (const path of paths) if (statSync(join(root, path), { throwIfNoEntry: false })) visit(join(root, path))
  return found.toSorted()
}

/**
 * Fingerprint of everything that builds are made of: SHA-256 over names and contents, hex.
 * Contents, not times of change: a checkout, a copy or a restored backup can't make an old build look new.
 * @returns {string}
 */
export const sourcesHash = () => {
  const hash = createHash('sha256')
  for (const name of filesUnder(inputs)) {
    const text = readFileSync(join(root, name))
    hash.update(`${name}\0${text.length}\0`).update(text)
  }
  return hash.digest('hex')
}

/**
 * Runs Vite's build with the given settings. Standard output stays free for the program that asked for it. A build that fails ends the process
 * with Vite's own account of it, which says more than a stack would.
 * @param {import('vite').InlineConfig} config
 */
export const viteBuild = async config => {
  const { build } = await import('vite')
  try {
    await build({ root, logLevel: 'error', ...config })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
