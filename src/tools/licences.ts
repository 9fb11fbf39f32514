import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One package of the lockfile. `path` is its folder relative to the project; `licence` an SPDX expression, empty where none is declared. */
export interface LockedPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly path: string
}

interface LockEntry {
  readonly version?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

const lockOf = (root: string): Readonly<Record<string, LockEntry>> => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages

const packageAt = (path: string, entry: LockEntry): LockedPackage => ({
  name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
  version: entry.version ?? '',
  licence: entry.license ?? '',
  path,
})

/** Every package of the lockfile, whatever it is for, in order of path. */
export const lockedPackages = (root: string): readonly LockedPackage[] =>
  Object.entries(lockOf(root))
    .filter(([path]) => path !== '')
    .map(([path, entry]) => packageAt(path, entry))

/**
 * Packages that may end up in what people receive: all that the project's `dependencies` lead to, by name.
 * A superset of what is bundled, which errs on the side of naming too many.
 */
export const shippedPackages = (root: string): readonly LockedPackage[] => {
  const lock = lockOf(root)
  const found = new Map<string, LockedPackage>()
  const visit = (from: string, name: string): void => {
    // Node's own resolution: the nearest node_modules folder on the way up.
    let at: string | null = from
    while (at !== null) {
      const path: string = `${at}${at === '' ? '' : '/'}node_modules/${name}`
      const entry = lock[path]
      if (entry) {
        if (found.has(path)) return
        found.set(path, packageAt(path, entry))
        for (const next of needed(entry)) visit(path, next)
        return
      }
      at = at === '' ? null : at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))
    }
  }
  for (const name of Object.keys(lock['']?.dependencies ?? {})) visit('', name)
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

const needed = (entry: LockEntry): readonly string[] => [
  ...Object.keys(entry.dependencies ?? {}),
  ...Object.keys(entry.peerDependencies ?? {}).filter(name => !entry.peerDependenciesMeta?.[name]?.optional),
]

/** Whether an SPDX expression (`MIT`, `(MIT OR CC0-1.0)`, `MIT AND ISC`) can be met with allowed licences alone. An empty one can't. */
export const isAllowed = (expression: string, allowed: ReadonlySet<string>): boolean => {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  const unit = (): boolean => {
    const token = tokens[at++]
    if (token !== '(') return token !== undefined && allowed.has(token)
    const inside = either()
    return tokens[at++] === ')' && inside
  }
  const both = (): boolean => {
    let met = unit()
    while (tokens[at] === 'AND') {
      at++
      met = unit() && met
    }
    return met
  }
  const either = (): boolean => {
    let met = both()
    while (tokens[at] === 'OR') {
      at++
      met = both() || met
    }
    return met
  }
  const met = either()
  return met && at === tokens.length
}

const isLicenceFile = (name: string): boolean => /^(licen[cs]es?|copying|notice|ofl)\b/i.test(name)

/** The licence texts that a package publishes, or a sentence that says it publishes none. */
const textsOf = (root: string, { path, name, licence }: LockedPackage): string => {
  const folder = join(root, path)
  if (!existsSync(folder)) throw new Error(`${name} is not installed, so its licence can't be read; run npm ci.`)
  const files = readdirSync(folder, { withFileTypes: true }).filter(file => file.isFile() && isLicenceFile(file.name))
  const texts = files.map(file => readFileSync(join(folder, file.name), 'utf8').trim())
  if (texts.length) return texts.join('\n\n')
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { author?: string | { name?: string }; homepage?: string }
  const author = typeof about.author === 'string' ? about.author : about.author?.name
  return `The package contains no licence text. It declares ${licence}${author ? `, by ${author}` : ''}${about.homepage ? ` (${about.homepage})` : ''}.`
}

/** The page that is delivered with the site: every shipped package with its version, licence and licence text. */
export const licencePage = (root: string): string => {
  const shipped = shippedPackages(root)
  const line = '-'.repeat(80)
  const head = `Parley contains software by others, under the licences below (${shipped.length} packages).\nParley itself is under the MIT licence.\n`
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
  const parts = shipped.map(one => `${one.name} ${one.version}\n${one.licence}\n\n${textsOf(root, one)}`)
  return [head, `Parley\nMIT\n\n${own}`, ...parts].join(`\n\n${line}\n\n`).concat('\n')
}
