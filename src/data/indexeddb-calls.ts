import type { CallRecord, StoredText } from '../core/call'
import { textsOf, type KeptCall } from './calls'

/** Calls as rows of their tables. */
export interface CallRows {
  readonly calls: readonly CallRecord[]
  readonly texts: readonly StoredText[]
  readonly mentions: readonly { readonly match: string; readonly hash: string }[]
}

const keyOf = (match: string, hash: string) => `${match}/${hash}`

/** The rows of calls, each text and mention once, without those whose mention is `known` to be written. */
export function rowsOf(kept: readonly KeptCall[], known?: ReadonlySet<string>): CallRows {
  const texts = new Map<string, StoredText>()
  const mentions = new Map<string, CallRows['mentions'][number]>()
  for (const { call, texts: came } of kept) {
    const isNew = (hash: string) => known?.has(keyOf(call.match, hash)) !== true
    for (const text of came) if (isNew(text.hash)) texts.set(text.hash, text)
    for (const hash of textsOf(call)) if (isNew(hash)) mentions.set(keyOf(call.match, hash), { match: call.match, hash })
  }
  return { calls: kept.map(({ call }) => call), texts: [...texts.values()], mentions: [...mentions.values()] }
}

/**
 * Writes calls while a run is under way, past dexie: every request waits until its record is stored, and dexie takes longer over it than everything else that is ours together.
 * One transaction that reads nothing and is committed at once. What this page has written of texts and mentions is remembered and not written again.
 */
export class CallWriter {
  private readonly known = new Set<string>()

  /** Resolves when everything is on disk; else nothing is written, and it rejects with what the database says. */
  async write(db: IDBDatabase, kept: readonly KeptCall[]): Promise<void> {
    const rows = rowsOf(kept, this.known)
    await committed(db, rows)
    for (const { match, hash } of rows.mentions) this.known.add(keyOf(match, hash))
  }
}

const committed = (db: IDBDatabase, rows: CallRows): Promise<void> =>
  new Promise((resolve, reject) => {
    const tables = ['calls', 'texts', 'mentions'] as const
    const transaction = db.transaction(tables, 'readwrite', { durability: 'strict' })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('the transaction was aborted', 'AbortError'))
    try {
      for (const table of tables) for (const row of rows[table]) transaction.objectStore(table).put(row)
      transaction.commit()
    } catch (error) {
      transaction.abort()
      reject(error as Error)
    }
  })
