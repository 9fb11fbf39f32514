import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../core/problem'

const FILE = 'host.lock'

interface Holder {
  readonly pid: number
  readonly machine: string
}

/** Folders that this process holds. */
const held = new Set<string>()

/**
 * Takes a folder for this process alone; says how to give it back. A lock whose process is gone counts for nothing; one of a process that lives, or of another machine (which can't be asked),
 * is a Problem unless `takeOver`. Node only.
 */
export async function lockFolder(dir: string, takeOver = false): Promise<() => Promise<void>> {
  const path = join(dir, FILE)
  if (held.has(dir)) throw taken(dir, { pid: process.pid, machine: hostname() })
  held.add(dir)
  try {
    for (;;) {
      if (await made(path)) break
      const there = await holderAt(path)
      if (there.text === null) continue
      if (!takeOver && there.holder !== null && lives(there.holder)) throw taken(dir, there.holder)
      await removed(path, there.text)
    }
  } catch (error) {
    held.delete(dir)
    throw error
  }
  return async () => {
    held.delete(dir)
    if ((await holderAt(path)).holder?.pid === process.pid) await rm(path, { force: true })
  }
}

async function made(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx')
    await handle.writeFile(`${JSON.stringify({ pid: process.pid, machine: hostname() } satisfies Holder)}\n`)
    await handle.sync()
    await handle.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function holderAt(path: string): Promise<{ text: string | null; holder: Holder | null }> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { text: null, holder: null }
    throw error
  }
  try {
    const { pid, machine } = JSON.parse(text) as Holder
    return { text, holder: Number.isInteger(pid) && typeof machine === 'string' ? { pid, machine } : null }
  } catch {
    return { text, holder: null }
  }
}

function lives({ pid, machine }: Holder): boolean {
  if (machine !== hostname()) return true
  // A lock of our own number that we don't hold was left by an earlier process of that number.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes the lock that was read, and no other that somebody has made meanwhile. */
async function removed(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

const taken = (dir: string, { pid, machine }: Holder) =>
  new Problem({
    expected: 'a folder that nobody hosts',
    found: `that process ${pid} on ${machine} hosts it`,
    where: dir,
    todo: 'stop that process, or name another folder; where it is certainly gone, take the session over',
  })
