import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Batches } from './batches'
import { unseen } from './store'

/** Lines to add to one file. `from`: after its first `from` lines, of which those that are there are skipped; null: at its end. `fresh`: whatever the file holds is nobody's and goes. `what`: how a gap is named. */
export interface Piece {
  readonly file: string
  readonly lines: readonly string[]
  readonly from: number | null
  readonly what: string
  readonly fresh?: true
}

/** An open file: bytes and lines that are whole and flushed. `dirty`: there may be more bytes after them, of a write that failed. */
interface Open {
  readonly handle: FileHandle
  length: number
  lines: number
  dirty: boolean
}

const NEWLINE = 10

/**
 * Text files of one folder that only ever grow by lines. A promise resolves when its lines are flushed to the disk (fsync), so that they survive a crash of the machine; lines that come
 * while a flush is under way go together. A last line without its end, which only a crash leaves, is no line: it is dropped on reading and cut off before anything is added. Node only.
 */
export class FileLogs {
  private readonly files = new Map<string, Open>()
  private readonly batches = new Batches<Piece>(pieces => this.commit(pieces))
  constructor(private readonly dir: string) {}

  /** Adds lines, each without its line end. Rejects with a RangeError at a gap; then none of its lines is written. */
  append(piece: Piece): Promise<void> {
    return piece.lines.length === 0 && piece.fresh === undefined ? Promise.resolve() : this.batches.put(piece)
  }

  /** The whole lines of a file, or null where there is no such file. */
  async read(file: string): Promise<readonly string[] | null> {
    try {
      const bytes = await readFile(join(this.dir, file))
      const there = this.files.get(file)
      const whole = bytes.subarray(0, there?.length ?? bytes.lastIndexOf(NEWLINE) + 1).toString('utf8')
      return whole === '' ? [] : whole.slice(0, -1).split('\n')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  /** Closes a file that nothing more comes to for now. */
  async rest(file: string): Promise<void> {
    const there = this.files.get(file)
    this.files.delete(file)
    await there?.handle.close()
  }

  /** Waits for everything that was asked for, and closes all files. */
  async close(): Promise<void> {
    await this.batches.put({ file: '', lines: [], from: null, what: '' })
    for (const file of [...this.files.keys()]) await this.rest(file)
  }

  private async commit(pieces: readonly Piece[]): Promise<void> {
    const written: { readonly log: Open; readonly length: number; readonly lines: number }[] = []
    for (const [file, own] of byFile(pieces)) {
      const log = await this.at(file)
      if (own.some(({ fresh }) => fresh === true)) {
        log.length = log.lines = 0
        log.dirty = true
      }
      let { lines } = log
      const rows: string[] = []
      for (const piece of own) {
        const more = piece.from === null ? piece.lines : unseen(piece.what, lines, piece.from, piece.lines)
        rows.push(...more)
        lines += more.length
      }
      if (log.dirty) await log.handle.truncate(log.length)
      log.dirty = true
      const bytes = Buffer.from(rows.map(line => `${line}\n`).join(''), 'utf8')
      await writeAll(log.handle, bytes, log.length)
      written.push({ log, length: log.length + bytes.length, lines })
    }
    await Promise.all(written.map(({ log }) => log.handle.sync()))
    for (const { log, length, lines } of written) Object.assign(log, { length, lines, dirty: false })
  }

  private async at(file: string): Promise<Open> {
    const there = this.files.get(file)
    if (there !== undefined) return there
    const path = join(this.dir, file)
    await mkdir(dirname(path), { recursive: true })
    const { handle, isNew } = await opened(path)
    const bytes = isNew ? Buffer.alloc(0) : await handle.readFile()
    const length = bytes.lastIndexOf(NEWLINE) + 1
    let lines = 0
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines++
    if (isNew) await flushFolder(dirname(path))
    const log: Open = { handle, length, lines, dirty: length < bytes.length }
    this.files.set(file, log)
    return log
  }
}

function byFile(pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  const files = new Map<string, Piece[]>()
  for (const piece of pieces) {
    if (piece.lines.length === 0 && piece.fresh === undefined) continue
    const own = files.get(piece.file)
    if (own === undefined) files.set(piece.file, [piece])
    else own.push(piece)
  }
  return files
}

async function opened(path: string): Promise<{ handle: FileHandle; isNew: boolean }> {
  try {
    return { handle: await open(path, 'r+'), isNew: false }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return { handle: await open(path, 'wx+'), isNew: true }
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}

/** Flushes a folder's list of files, so that a new or renamed one is there after a crash. Where the system can't open folders (Windows), it does so by itself. */
export async function flushFolder(path: string): Promise<void> {
  let handle: FileHandle
  try {
    handle = await open(path, 'r')
  } catch {
    return
  }
  try {
    await handle.sync()
  } catch (error) {
    if (process.platform !== 'win32') throw error
  } finally {
    await handle.close()
  }
}
