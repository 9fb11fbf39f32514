import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../core/problem'
import type { SessionEvent } from '../session/log'
import type { FileLogs } from './file-logs'
import { readWhole, writeWhole } from './file-whole'
import { upcastSessionLog } from './migrations/session-log'
import type { SessionBook, SessionRecord } from './session-book'

const LOG = 'session.jsonl'
const RECORD = 'record.json'
const KEY = 'host.key'

/**
 * The one session of a folder: `session.jsonl` its log, `record.json` its row (the session is there when this file is), `host.key` the host's secret, readable by its owner only. Node only.
 */
export class FileSessions implements SessionBook {
  /** One write of the row after the other: each replaces the file whole. */
  private row: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly dir: string,
    private readonly logs: FileLogs,
    private there: SessionRecord | null,
  ) {}

  static async open(dir: string, logs: FileLogs): Promise<FileSessions> {
    const bytes = await readWhole(join(dir, RECORD))
    return new FileSessions(dir, logs, bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as SessionRecord))
  }

  async create(record: SessionRecord, log: readonly SessionEvent[], secret: Uint8Array): Promise<void> {
    if (this.there !== null) throw this.taken(record.id)
    await writeWhole(join(this.dir, KEY), secret, 0o600)
    await this.put(record, log)
  }

  async append(id: string, from: number, events: readonly SessionEvent[]): Promise<void> {
    this.get(id)
    await this.logs.append({ file: LOG, lines: events.map(event => JSON.stringify(event)), from, what: `session ${id}` })
  }

  async settle(record: SessionRecord): Promise<void> {
    this.get(record.id)
    await this.keepRow(record)
  }

  async record(id: string): Promise<SessionRecord | null> {
    return this.there?.id === id ? this.there : null
  }

  async records(): Promise<readonly SessionRecord[]> {
    return this.there === null ? [] : [this.there]
  }

  async events(id: string): Promise<readonly SessionEvent[] | null> {
    if (this.there?.id !== id) return null
    const lines = (await this.logs.read(LOG)) ?? []
    return upcastSessionLog(
      lines.map(line => JSON.parse(line) as SessionEvent),
      { file: join(this.dir, LOG) },
    )
  }

  async secret(id: string): Promise<Uint8Array | null> {
    return this.there?.id === id ? readWhole(join(this.dir, KEY)) : null
  }

  async forgetSecret(id: string): Promise<void> {
    if (this.there?.id === id) await rm(join(this.dir, KEY), { force: true })
  }

  async add(record: SessionRecord, log: readonly SessionEvent[]): Promise<boolean> {
    if (this.there?.id === record.id) return false
    if (this.there !== null) throw this.taken(record.id)
    await rm(join(this.dir, KEY), { force: true })
    await this.put(record, log)
    return true
  }

  async remove(id: string): Promise<void> {
    if (this.there?.id !== id) return
    await rm(join(this.dir, RECORD), { force: true })
    await rm(join(this.dir, KEY), { force: true })
    await this.logs.rest(LOG)
    await rm(join(this.dir, LOG), { force: true })
    this.there = null
  }

  private async put(record: SessionRecord, log: readonly SessionEvent[]): Promise<void> {
    await this.logs.append({ file: LOG, lines: log.map(event => JSON.stringify(event)), from: 0, what: `session ${record.id}`, fresh: true })
    await this.keepRow(record)
  }

  private async keepRow(record: SessionRecord): Promise<void> {
    const kept = this.row.then(async () => {
      await writeWhole(join(this.dir, RECORD), `${JSON.stringify(record)}\n`)
      this.there = structuredClone(record)
    })
    this.row = kept.catch(() => undefined)
    await kept
  }

  private get(id: string): void {
    if (this.there?.id !== id) throw new Error(`session ${id}: expected it in the store, found nothing`)
  }

  private taken(id: string): Problem {
    return new Problem({
      expected: `a folder without a session, for ${id}`,
      found: this.there?.id === id ? 'that session, taken already' : `session ${this.there?.id ?? ''}, taken already`,
      where: this.dir,
      todo: 'name another folder',
    })
  }
}
