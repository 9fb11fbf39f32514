import type { SessionEvent } from '../session/log'
import { upcastSessionLog } from './migrations/session-log'
import type { SessionBook, SessionRecord } from './session-book'
import { newestSessionFirst } from './session-record'
import { eventsOf, linesOf, unseen } from './store'

interface Kept {
  record: SessionRecord
  readonly lines: string[]
  secret: Uint8Array | null
}

/** Sessions that last as long as the page. Logs are kept as text, so that nobody's later change of an event reaches them. */
export class MemorySessions implements SessionBook {
  private readonly all = new Map<string, Kept>()
  constructor(private readonly changed: () => void) {}

  async create(record: SessionRecord, log: readonly SessionEvent[], secret: Uint8Array): Promise<void> {
    if (this.all.has(record.id)) throw new Error(`create session: expected a new id, found ${record.id} taken`)
    this.all.set(record.id, { record: structuredClone(record), lines: log.map(line), secret: secret.slice() })
    this.changed()
  }

  async append(id: string, from: number, events: readonly SessionEvent[]): Promise<void> {
    const { lines } = this.get(id)
    lines.push(...unseen(`session ${id}`, lines.length, from, events).map(line))
  }

  async settle(record: SessionRecord): Promise<void> {
    this.get(record.id).record = structuredClone(record)
    this.changed()
  }

  async record(id: string): Promise<SessionRecord | null> {
    return this.all.get(id)?.record ?? null
  }

  async records(): Promise<readonly SessionRecord[]> {
    return [...this.all.values()].map(({ record }) => record).sort(newestSessionFirst)
  }

  async events(id: string): Promise<readonly SessionEvent[] | null> {
    const kept = this.all.get(id)
    return kept === undefined ? null : upcastSessionLog(eventsOf<SessionEvent>(kept.lines.join('')))
  }

  async secret(id: string): Promise<Uint8Array | null> {
    return this.all.get(id)?.secret?.slice() ?? null
  }

  async forgetSecret(id: string): Promise<void> {
    const kept = this.all.get(id)
    if (kept === undefined) return
    kept.secret?.fill(0)
    kept.secret = null
  }

  async add(record: SessionRecord, log: readonly SessionEvent[]): Promise<boolean> {
    if (this.all.has(record.id)) return false
    this.all.set(record.id, { record: structuredClone(record), lines: log.map(line), secret: null })
    this.changed()
    return true
  }

  async remove(id: string): Promise<void> {
    if (this.all.delete(id)) this.changed()
  }

  private get(id: string): Kept {
    const kept = this.all.get(id)
    if (kept === undefined) throw new Error(`session ${id}: expected it in the store, found nothing`)
    return kept
  }
}

const line = (event: SessionEvent) => linesOf([event])
