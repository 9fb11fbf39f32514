import type { SessionEvent } from '../session/log'
import type { SCHEMA } from './schema-number'

/** A hosted session as one row of a list. `created`: UTC ms. `people`: participants so far. `status`: `open` until its log holds `end`. */
export interface SessionRecord {
  readonly schema: typeof SCHEMA
  readonly id: string
  readonly title: string
  readonly created: number
  readonly people: number
  readonly status: 'open' | 'over'
}

/**
 * Where hosted sessions are kept. Every write is all or nothing and durable (strict) when its promise resolves; nothing here changes or loses an event that was written.
 * The matches of a session are ordinary matches of the store, with `meta.session` = its id.
 * The host's secret (32 bytes) is kept apart from the log, never exported, and deleted with the session or by `forgetSecret`.
 */
export interface SessionBook {
  /** Starts keeping a session. Throws where the id is taken. */
  create(record: SessionRecord, log: readonly SessionEvent[], secret: Uint8Array): Promise<void>
  /** Adds events after the first `from` ones. Those already stored are skipped; a gap throws. Calls that come while a write is under way are written together. */
  append(id: string, from: number, events: readonly SessionEvent[]): Promise<void>
  /** Replaces the row of a session. */
  settle(record: SessionRecord): Promise<void>
  record(id: string): Promise<SessionRecord | null>
  /** Rows, newest first. */
  records(): Promise<readonly SessionRecord[]>
  events(id: string): Promise<readonly SessionEvent[] | null>
  secret(id: string): Promise<Uint8Array | null>
  forgetSecret(id: string): Promise<void>
  /** Adds a whole session from an import; says whether it is new. Never replaces one. */
  add(record: SessionRecord, log: readonly SessionEvent[]): Promise<boolean>
  /** Deletes a session's row, log and secret for good; its matches stay. */
  remove(id: string): Promise<void>
}
