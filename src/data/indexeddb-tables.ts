import type { Dexie, EntityTable, Table } from 'dexie'
import type { CallRecord, StoredText } from '../core/call'
import type { ResponseTable } from '../core/response-table'
import type { MatchCard } from './card'
import type { KeptCall } from './calls'
import { rowsOf } from './indexeddb-calls'
import type { RunRecord } from './run-record'
import type { SessionRecord } from './session-book'
import type { StoredMatch } from './store'

/**
 * The tables of the database. A running match is one row per event (`events`); one that is over is one row (`logs`). Texts are JSON lines, so that what is read is
 * byte for byte what was written. `mentions` says which matches mention which text, so that a purge knows what nobody needs any more. The log of a session stays one row per event;
 * `secrets` stands apart from it, so that nothing that reads sessions can take one along.
 */
export type Tables = Dexie & {
  cards: EntityTable<MatchCard, 'id'>
  events: Table<{ match: string; n: number; line: string }, [string, number]>
  logs: EntityTable<{ match: string; lines: string }, 'match'>
  calls: EntityTable<CallRecord, 'id'>
  texts: EntityTable<StoredText, 'hash'>
  mentions: Table<{ match: string; hash: string }, [string, string]>
  runs: EntityTable<RunRecord, 'id'>
  responses: EntityTable<ResponseTable, 'id'>
  sessions: EntityTable<SessionRecord, 'id'>
  sessionEvents: Table<{ session: string; n: number; line: string }, [string, number]>
  secrets: EntityTable<{ id: string; secret: Uint8Array }, 'id'>
}

/** Declares every version of the database there has been; dexie lifts an older one to the last. Tables of version 1 stay as they are. */
export function declare(db: Dexie): Tables {
  db.version(1).stores({ cards: '&id', events: '[match+n]', logs: '&match' })
  db.version(2).stores({
    cards: '&id, status, session',
    calls: '&id, match',
    texts: '&hash',
    mentions: '[match+hash], hash',
    runs: '&id',
    responses: '&id',
  })
  db.version(3).stores({ sessions: '&id', sessionEvents: '[session+n]', secrets: '&id' })
  return db as Tables
}

/** Writes calls and their texts inside the open transaction: a call replaces the one of its id, a text and its mention replace their equals. */
async function putCalls(db: Tables, kept: readonly KeptCall[]): Promise<void> {
  const { calls, texts, mentions } = rowsOf(kept)
  await db.calls.bulkPut(calls)
  await db.texts.bulkPut(texts)
  await db.mentions.bulkPut(mentions)
}

/** Adds the calls of whole matches inside the open transaction, those of a match only where it has none. */
export async function addCalls(db: Tables, matches: readonly StoredMatch[]): Promise<void> {
  for (const { card, calls = [], texts = [] } of matches) {
    if (calls.length === 0 || (await db.calls.where('match').equals(card.id).count()) > 0) continue
    await putCalls(
      db,
      calls.map((call, i) => ({ call, texts: i === 0 ? texts : [] })),
    )
  }
}

/** Deletes the calls of matches that are purged, the texts that no other match mentions, and the runs whose last (or only) match is gone. Inside the open transaction. */
export async function purgeCalls(db: Tables, gone: readonly MatchCard[]): Promise<void> {
  const hashes = new Set<string>()
  for (const { id } of gone) {
    const mentions = db.mentions.where('[match+hash]').between([id, ''], [id, '\uffff'])
    for (const [, hash] of await mentions.primaryKeys()) hashes.add(hash)
    await mentions.delete()
    await db.calls.where('match').equals(id).delete()
  }
  const unmentioned: string[] = []
  for (const hash of hashes) if ((await db.mentions.where('hash').equals(hash).count()) === 0) unmentioned.push(hash)
  await db.texts.bulkDelete(unmentioned)
  await db.runs.bulkDelete(gone.map(card => card.id))
  const sessions = new Set(gone.flatMap(({ session }) => (session === undefined ? [] : [session])))
  for (const session of sessions) if ((await db.cards.where('session').equals(session).count()) === 0) await db.runs.delete(session)
}
