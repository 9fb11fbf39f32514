import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { Problem, shown } from '../core/problem'

/** The bytes of a file. Throws a Problem where there is none. */
export function bytesOf(path: string, where: string): Uint8Array {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new Problem({
      expected: 'a file',
      found: existsSync(path) ? 'a folder' : 'nothing',
      where: `${where} ${shown(path)}`,
      todo: 'check the path',
    })
  }
  return readFileSync(path)
}

/** Refuses to write an export over anything else than an earlier export. */
export function checkTarget(dir: string): void {
  if (dir === '') throw new Problem({ expected: 'a folder', found: 'an empty name', where: '--out', todo: 'name a folder' })
  if (!existsSync(dir)) return
  if (!statSync(dir).isDirectory())
    throw new Problem({ expected: 'a folder', found: 'a file', where: `--out ${shown(dir)}`, todo: 'name another folder' })
  const there = readdirSync(dir)
  if (there.length > 0 && !there.includes('events.jsonl')) {
    throw new Problem({
      expected: 'an empty folder, or one that holds an export',
      found: `${there.length} other files`,
      where: `--out ${shown(dir)}`,
      todo: 'name another folder',
    })
  }
}
