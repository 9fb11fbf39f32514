import type { LogEvent } from '../core/log'
import type { SessionEvent } from '../session/log'
import { unseen } from './store'

/** Events to add to the log of a running match or of a session, after its first `from` ones. */
export type Appended = { readonly id: string; readonly from: number } & (
  | { readonly to: 'events'; readonly events: readonly LogEvent[] }
  | { readonly to: 'sessionEvents'; readonly events: readonly SessionEvent[] }
)

/**
 * Appends to many logs in one transaction, past dexie: every effect of a match or a session waits until its event is stored, and with hundreds of people these are most of all writes.
 * Resolves when everything is on disk (strict durability); else nothing is written, and it rejects: with a RangeError at a gap, an Error where there is no such session, else with what the database says.
 */
export function appendAll(db: IDBDatabase, items: readonly Appended[]): Promise<void> {
  const logs = grouped(items)
  return new Promise((resolve, reject) => {
    const tables = items.some(({ to }) => to === 'sessionEvents') ? ['events', 'sessionEvents', 'sessions'] : ['events']
    const transaction = db.transaction(tables, 'readwrite', { durability: 'strict' })
    let why: unknown = null
    let open = logs.size
    const stop = (error: unknown) => {
      why ??= error
      transaction.abort()
    }
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject((why ?? transaction.error ?? new DOMException('the transaction was aborted', 'AbortError')) as Error)
    for (const log of logs.values()) {
      const { to, id } = log[0] as Appended
      const store = transaction.objectStore(to)
      const last = store.openKeyCursor(IDBKeyRange.bound([id, 0], [id, Infinity]), 'prev')
      last.onsuccess = () => {
        const key = last.result?.primaryKey as [string, number] | undefined
        const write = () => {
          try {
            put(store, log, key === undefined ? 0 : key[1] + 1)
            if (--open === 0) transaction.commit()
          } catch (error) {
            stop(error)
          }
        }
        if (to === 'events' || key !== undefined) return write()
        const row = transaction.objectStore('sessions').count(id)
        row.onsuccess = () => (row.result > 0 ? write() : stop(new Error(`session ${id}: expected it in the store, found nothing`)))
      }
    }
  })
}

function put(store: IDBObjectStore, log: readonly Appended[], have: number): void {
  let n = have
  for (const { to, id, from, events } of log) {
    const owner = to === 'events' ? 'match' : 'session'
    for (const event of unseen<unknown>(`${owner} ${id}`, n, from, events)) store.add({ [owner]: id, n: n++, line: JSON.stringify(event) })
  }
}

const keyOf = ({ to, id }: Appended) => `${to}/${id}`

function grouped(items: readonly Appended[]): Map<string, Appended[]> {
  const logs = new Map<string, Appended[]>()
  for (const item of items) {
    const log = logs.get(keyOf(item))
    if (log === undefined) logs.set(keyOf(item), [item])
    else log.push(item)
  }
  return logs
}
