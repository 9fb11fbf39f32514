import { posix } from 'node:path'
import { folders, lengthRule, mayReachGames, packageRules, type Room, rooms, useRules, vendorRule } from './boundaries'
import { type Import, scan } from './source-scan'

/** A file of the project: path from its root with forward slashes, and text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const roomOf = (path: string): Room | undefined => rooms.find(room => room.files.test(path))
const gameOf = (path: string): string | undefined => /^games\/([^/]+)\//.exec(path)?.[1]
const packageOf = (from: string): string => (from.startsWith('node:') ? from : (/^(@[^/]+\/[^/]+|[^/]+)/.exec(from)?.[1] ?? from))

/** The file that a relative import means, among those that exist; the bare path where none does. */
const resolved = (path: string, from: string, exists: ReadonlySet<string>): string => {
  const plain = from.replace(/\?.*$/, '')
  const target = plain.startsWith('/') ? plain.slice(1) : posix.join(posix.dirname(path), plain)
  const ends = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']
  return ends.map(end => target + end).find(file => exists.has(file)) ?? target
}

const roomComplaint = (path: string, room: Room, target: string, types: boolean): string | null => {
  // Data and settings of the project (package.json) belong to no room and are free; a typo is the compiler's to find.
  if (!/^(src|games)\//.test(target)) return null
  const other = roomOf(target)
  if (!other) return `imports ${target}, which belongs to no room`
  if (other.name === 'test' && room.name !== 'test') return `imports ${target}, which is part of a test`
  if (gameOf(path) && gameOf(target)) {
    if (gameOf(path) !== gameOf(target)) return room.name === 'test' ? null : `imports ${target}, but games don't know each other`
    return room.name === 'game' && other.name === 'game screen' ? `imports ${target}, but rules don't know their screen` : null
  }
  if (other.name === room.name) return null
  if (other.name === 'catalogue') return mayReachGames.includes(room.name) ? null : `imports ${target}, which only ${mayReachGames.join(', ')} may`
  const isGame = other.name === 'game' || other.name === 'game screen'
  if (room.may.includes(other.name) && !(isGame && gameOf(path))) return null
  if (room.may.includes('*') && !isGame) return null
  if (room.types?.includes(other.name)) return types ? null : `imports ${target}, of which ${room.name} may only import types`
  return `imports ${target}: ${room.name} may not import from ${other.name}`
}

const packageComplaint = (path: string, room: Room, { from, types, lazy }: Import): string | null => {
  const name = packageOf(from)
  if (room.packages && !room.packages.includes(name)) return `imports ${name}: ${room.name} may only import ${room.packages.join(', ')}`
  for (const { packages, only, where, lazily } of packageRules) {
    if (!packages.test(name)) continue
    if (!only.test(path)) return `imports ${name}, which is only for ${where}`
    if (lazily && !lazy && !types) return `imports ${name} at once, but it is to be loaded lazily`
  }
  return null
}

const codeComplaints = ({ path, text }: SourceFile, exists: ReadonlySet<string>): string[] => {
  const room = roomOf(path)
  if (!room) return [`${path} belongs to no room of src/testkit/boundaries.ts`]
  const { imports, globs, uses } = scan(path, text)
  const found: string[] = []
  const free = room.name === 'test' || room.name === 'testkit'
  for (const one of imports) {
    const relative = /^[./]/.test(one.from)
    const complaint = relative
      ? roomComplaint(path, room, resolved(path, one.from, exists), one.types)
      : free
        ? null
        : packageComplaint(path, room, one)
    if (complaint) found.push(`${path}:${one.line} ${complaint}`)
  }
  for (const { pattern, line } of globs)
    if (/(^|\/)games\//.test(pattern) && room.name !== 'catalogue' && !mayReachGames.includes(room.name))
      found.push(`${path}:${line} globs ${pattern}: only the catalogue and the outer rooms reach for games`)
  for (const { name, line } of uses)
    for (const rule of useRules) if (rule.uses.includes(name) && rule.banned(path)) found.push(`${path}:${line} uses ${name}: ${rule.instead}`)
  return found
}

/** Everything that breaks a rule of boundaries.ts in these files of src and games, one sentence each, with path and line. */
export const complaintsAbout = (files: readonly SourceFile[]): readonly string[] => {
  const exists = new Set(files.map(file => file.path))
  return files.flatMap(file => {
    const { path, text } = file
    const found = /\.(tsx?|mjs)$/.test(path) ? codeComplaints(file, exists) : []
    const lines = text.replace(/\n$/, '').split('\n').length
    if (lengthRule.files.test(path) && lines > lengthRule.lines(path))
      found.push(`${path} has ${lines} lines; ${lengthRule.lines(path)} are the most`)
    const vendor = vendorRule.files.test(path) && /\.(tsx?|css)$/.test(path) ? vendorRule.names.exec(text) : null
    if (vendor) found.push(`${path}:${text.slice(0, vendor.index).split('\n').length} names the vendor “${vendor[0]}”`)
    return found
  })
}

/** Folders and files that have no place: `top` are the folders at the root, `inSrc` everything that stands directly in src. */
export const misplaced = (top: readonly string[], inSrc: readonly string[]): readonly string[] => [
  ...top.filter(name => !folders.top.includes(name)).map(name => `${name}/ has no place at the top`),
  ...inSrc.filter(name => !folders.src.includes(name)).map(name => `src/${name} has no place in src`),
]
