import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { flushFolder } from './file-logs'

/** Writes a whole file so that a crash leaves either the old one or the new one. `mode` as chmod has it. Node only. */
export async function writeWhole(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const beside = `${path}.new`
  await rm(beside, { force: true })
  const handle = await open(beside, 'wx', mode)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, path)
  await flushFolder(dirname(path))
}

/** The bytes of a file, or null where there is none. */
export async function readWhole(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
