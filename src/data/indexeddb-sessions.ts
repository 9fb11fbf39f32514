import type { SessionEvent } from '../session/log'
import type { Appended } from './indexeddb-journal'
import type { Tables } from './indexeddb-tables'
import { upcastSessionLog } from './migrations/session-log'
import type { DataProblem } from './problem'
import { SCHEMA } from './schema-number'
import type { SessionBook, SessionRecord } from './session-book'
import { newestSessionFirst } from './session-record'
import { eventsOf } from './store'

/** Sessions in this browser's IndexedDB, strictly durable. `put` is the group commit that they share with running matches. Rows of a newer version are left alone and reported. */
export class IndexedDbSessions implements SessionBook {
  constructor(
    private readonly db: Tables,
    private readonly put: (item: Appended) => Promise<void>,
    private readonly warn: (problem: DataProblem) => void,
  ) {}

  async create(record: SessionRecord, log: readonly SessionEvent[], secret: Uint8Array): Promise<void> {
    await this.write(async () => {
      if ((await this.db.sessions.get(record.id)) !== undefined) throw new Error(`create session: expected a new id, found ${record.id} taken`)
      await this.insert(record, log)
      await this.db.secrets.put({ id: record.id, secret: secret.slice() })
    })
  }

  async append(id: string, from: number, events: readonly SessionEvent[]): Promise<void> {
    await this.put({ to: 'sessionEvents', id, from, events })
  }

  async settle(record: SessionRecord): Promise<void> {
    await this.write(async () => {
      if ((await this.db.sessions.get(record.id)) === undefined) throw new Error(`session ${record.id}: expected it in the store, found nothing`)
      await this.db.sessions.put(record)
    })
  }

  async record(id: string): Promise<SessionRecord | null> {
    const record = await this.db.sessions.get(id)
    return record === undefined ? null : this.current(record)
  }

  async records(): Promise<readonly SessionRecord[]> {
    const all = await this.db.sessions.toArray()
    return all.flatMap(record => this.current(record) ?? []).sort(newestSessionFirst)
  }

  async events(id: string): Promise<readonly SessionEvent[] | null> {
    const found = await this.db.transaction('r', this.db.sessions, this.db.sessionEvents, async () =>
      (await this.db.sessions.get(id)) === undefined ? null : this.rows(id).toArray(),
    )
    return found === null ? null : upcastSessionLog(eventsOf<SessionEvent>(found.map(row => `${row.line}\n`).join('')))
  }

  async secret(id: string): Promise<Uint8Array | null> {
    return (await this.db.secrets.get(id))?.secret ?? null
  }

  async forgetSecret(id: string): Promise<void> {
    await this.db.secrets.delete(id)
  }

  async add(record: SessionRecord, log: readonly SessionEvent[]): Promise<boolean> {
    return this.write(async () => {
      if ((await this.db.sessions.get(record.id)) !== undefined) return false
      await this.insert(record, log)
      return true
    })
  }

  async remove(id: string): Promise<void> {
    await this.write(async () => {
      await this.db.secrets.delete(id)
      await this.rows(id).delete()
      await this.db.sessions.delete(id)
    })
  }

  private async insert(record: SessionRecord, log: readonly SessionEvent[]): Promise<void> {
    await this.db.sessions.add(record)
    await this.db.sessionEvents.bulkAdd(log.map((event, n) => ({ session: record.id, n, line: JSON.stringify(event) })))
  }

  private write<V>(work: () => Promise<V>): Promise<V> {
    const { sessions, sessionEvents, secrets } = this.db
    return this.db.transaction('rw', [sessions, sessionEvents, secrets], work)
  }

  private rows(id: string) {
    return this.db.sessionEvents.where('[session+n]').between([id, 0], [id, Infinity])
  }

  private current(record: SessionRecord): SessionRecord | null {
    if (record.schema <= SCHEMA) return record
    this.warn({ code: 'storage-newer', where: {} })
    return null
  }
}
